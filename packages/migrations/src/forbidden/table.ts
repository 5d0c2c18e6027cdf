/** Why a command is not for a database whose data cannot be made again. */
export const reasons = {
  drops: 'it drops or empties what the database holds',
  rewinds: 'it undoes migrations, and what they hold goes with them',
  overwrites: 'it makes the database like the model, and what does not fit is lost',
  consents: 'it agrees to the loss of data beforehand',
  creates: 'it makes a new database where there should be one',
} as const
export type Reason = keyof typeof reasons

/** What is forbidden of one tool. */
export type ForbiddenTool = {
  title: string
  /** Names of its executables, in small letters, without folders and endings. */
  executables: readonly string[]
  /**
   * Words that are forbidden together: in this order, with anything in between, in any case. Options among them may
   * stand anywhere, with or without `=…`; `db:drop` stands for `db:drop:primary` and `db:drop[x]`, too.
   */
  commands: Partial<Record<Reason, readonly string[]>>
  /** Whether it takes the beginnings of the parts of a command for the whole: `d:d:d`. */
  abbreviates?: boolean
  /** Letters of the short options that take a value: then letters count alone, and as they are written. */
  valued?: string
}

/** What is forbidden on production, by tool. */
export const forbiddenTools: readonly ForbiddenTool[] = [
  {
    title: 'prisma',
    executables: ['prisma', 'prisma2'],
    commands: {
      drops: ['migrate reset', 'migrate dev', 'db drop'],
      overwrites: ['db push'],
      consents: ['--force-reset', '--accept-data-loss'],
    },
  },
  {
    title: 'rails',
    executables: ['rails', 'rake'],
    commands: {
      drops: [
        'db:drop',
        'db:reset',
        'db:purge',
        'db:setup',
        'db:schema:load',
        'db:structure:load',
        'db:truncate_all',
        'db:seed:replant',
        'db:migrate:reset',
      ],
      rewinds: ['db:rollback', 'db:migrate:redo', 'db:migrate:down', 'version=0'],
    },
  },
  {
    title: 'django',
    executables: ['manage', 'django', 'django-admin'],
    commands: { drops: ['flush', 'sqlflush', 'reset_db'], rewinds: ['migrate zero'] },
  },
  {
    title: 'alembic',
    executables: ['alembic', 'flask'],
    commands: { rewinds: ['downgrade'], overwrites: ['stamp --purge'] },
  },
  {
    title: 'diesel',
    executables: ['diesel'],
    commands: {
      drops: ['database reset', 'database drop'],
      creates: ['database setup'],
      rewinds: ['migration redo', 'migration revert'],
    },
  },
  { title: 'flyway', executables: ['flyway'], commands: { drops: ['clean'], rewinds: ['undo'] } },
  {
    title: 'liquibase',
    executables: ['liquibase'],
    commands: {
      drops: ['drop-all', 'dropall'],
      rewinds: ['rollback', 'rollback-count', 'rollback-to-date', 'rollbackcount', 'rollbacktodate'],
    },
  },
  {
    title: 'golang-migrate, goose',
    executables: ['migrate', 'goose'],
    commands: { drops: ['drop', 'fresh', 'refresh', 'reset'], rewinds: ['down', 'down-to', 'redo'] },
  },
  { title: 'dbmate', executables: ['dbmate'], commands: { drops: ['drop', 'load'], rewinds: ['down', 'rollback'] } },
  { title: 'knex', executables: ['knex'], commands: { rewinds: ['migrate:rollback', 'migrate:down'] } },
  { title: 'node-pg-migrate', executables: ['node-pg-migrate'], commands: { rewinds: ['down', 'redo'] } },
  {
    title: 'sequelize',
    executables: ['sequelize', 'sequelize-cli'],
    commands: { drops: ['db:drop', 'db:seed:undo'], rewinds: ['db:migrate:undo'] },
  },
  {
    title: 'typeorm',
    executables: ['typeorm', 'typeorm-ts-node-commonjs', 'typeorm-ts-node-esm'],
    commands: { drops: ['schema:drop'], overwrites: ['schema:sync'], rewinds: ['migration:revert'] },
  },
  { title: 'drizzle', executables: ['drizzle-kit'], commands: { overwrites: ['push'], drops: ['drop'] } },
  {
    title: 'laravel',
    executables: ['artisan'],
    commands: {
      drops: ['migrate:fresh', 'migrate:refresh', 'migrate:reset', 'db:wipe'],
      rewinds: ['migrate:rollback'],
    },
    abbreviates: true,
  },
  {
    title: 'doctrine',
    executables: ['console', 'doctrine', 'doctrine-migrations'],
    commands: {
      drops: ['doctrine:database:drop', 'doctrine:schema:drop', 'orm:schema-tool:drop'],
      overwrites: ['doctrine:schema:update', 'orm:schema-tool:update'],
      rewinds: [
        ...['doctrine:migrations:migrate', 'migrations:migrate'].flatMap((command) =>
          ['first', 'prev', '0'].map((version) => `${command} ${version}`),
        ),
        ...['doctrine:migrations:execute --down', 'migrations:execute --down'],
      ],
    },
    abbreviates: true,
  },
  {
    title: 'ecto',
    executables: ['mix'],
    commands: { drops: ['ecto.drop', 'ecto.reset', 'ecto.load'], rewinds: ['ecto.rollback'] },
  },
  {
    title: 'Entity Framework',
    executables: ['dotnet', 'dotnet-ef'],
    commands: { drops: ['database drop'], rewinds: ['database update 0'] },
  },
  {
    title: 'sqlx, SeaORM',
    executables: ['sqlx', 'sea-orm-cli', 'cargo'],
    commands: {
      drops: ['database drop', 'database reset', 'migrate fresh', 'migrate refresh', 'migrate reset'],
      rewinds: ['migrate revert', 'migrate down'],
    },
  },
  {
    title: 'SeaORM by cargo',
    executables: ['cargo'],
    commands: { drops: ['run fresh', 'run refresh', 'run reset'], rewinds: ['run down'] },
  },
  {
    title: 'MikroORM, Adonis',
    executables: ['mikro-orm', 'mikro-orm-esm', 'ace'],
    commands: {
      drops: ['schema:drop', 'schema:fresh', 'migration:fresh', 'migration:refresh', 'migration:reset', 'db:wipe'],
      overwrites: ['schema:update'],
      rewinds: ['migration:down', 'migration:rollback'],
    },
  },
  {
    title: 'Kysely',
    executables: ['kysely'],
    commands: { rewinds: ['migrate:rollback', 'migrate:down', 'migrate rollback', 'migrate down'] },
  },
  { title: 'Phinx', executables: ['phinx'], commands: { rewinds: ['rollback'] } },
  { title: 'sql-migrate', executables: ['sql-migrate'], commands: { rewinds: ['down', 'redo'] } },
  { title: 'Hasura', executables: ['hasura'], commands: { rewinds: ['migrate apply --down'] } },
  {
    title: 'Drush',
    executables: ['drush'],
    commands: { drops: ['sql-drop', 'sql:drop', 'site:install', 'site-install'] },
  },
  { title: 'Atlas', executables: ['atlas'], commands: { drops: ['schema clean'], rewinds: ['migrate down'] } },
  { title: 'Supabase', executables: ['supabase'], commands: { drops: ['db reset'] } },
  {
    title: 'clients',
    executables: ['dropdb', 'mysqladmin', 'mariadb-admin', 'redis-cli'],
    commands: { drops: ['dropdb', 'drop', 'flushall', 'flushdb'] },
  },
  {
    title: 'pg_restore',
    executables: ['pg_restore'],
    commands: { drops: ['--clean', '-c'] },
    valued: 'dfFIjLnNPStThpU',
  },
]

/** What is forbidden whatever the tool: the last part of a command such as `db:reset`, and options. */
export const forbiddenAnywhere = {
  /** Commands of their own of tools that nothing is known of. */
  words: ['reset', 'drop', 'fresh', 'wipe', 'purge', 'truncate'],
  /** Ends of commands: `migrate:fresh`, `db.reset`, `flywayClean` of no known tool. */
  ends: ['reset', 'drop', 'fresh', 'wipe', 'purge', 'drop_all', 'dropall', 'truncate_all'],
  whole: ['flywayclean', 'flyway:clean', 'liquibase:dropall', 'db:schema:load', 'db:setup'],
  options: ['--force-reset', '--accept-data-loss'],
} as const

export const destructiveSql = /\b(?:drop\s+(?:database|schema|table|owned)|truncate)\b/i

/** Programs and words of the shell that start nothing, whatever they are given. */
export const plainExecutables: ReadonlySet<string> = new Set([
  ...['git', 'echo', 'printf', 'cd', 'pushd', 'popd', 'test', '[', '[[', '((', 'tput', 'export', 'set', 'unset', ':'],
  ...[
    'true',
    'false',
    'exit',
    'return',
    'break',
    'continue',
    'shift',
    'local',
    'declare',
    'typeset',
    'readonly',
    'let',
  ],
  ...['for', 'case', 'select', 'in', 'wait', 'read', 'getopts', 'ulimit', 'umask', 'type', 'hash', 'alias', 'shopt'],
  ...['source', '.', 'trap', 'kill', 'jobs', 'fg', 'bg', 'disown', 'mapfile', 'readarray', 'times', 'logger', 'clear'],
  ...['grep', 'egrep', 'fgrep', 'rg', 'sed', 'awk', 'gawk', 'mawk', 'cat', 'tac', 'ls', 'find', 'which', 'whereis'],
  ...['mkdir', 'rmdir', 'rm', 'cp', 'mv', 'ln', 'touch', 'chmod', 'chown', 'chgrp', 'mktemp', 'install', 'stat', 'dd'],
  ...['head', 'tail', 'sort', 'uniq', 'cut', 'tr', 'wc', 'tee', 'paste', 'join', 'comm', 'diff', 'cmp', 'fold', 'nl'],
  ...['sleep', 'date', 'seq', 'expr', 'id', 'whoami', 'hostname', 'uname', 'pwd', 'dirname', 'basename', 'realpath'],
  ...['readlink', 'printenv', 'yes', 'df', 'du', 'ps', 'free', 'sync', 'file', 'tty', 'stty', 'locale', 'nproc', 'bc'],
  ...['curl', 'wget', 'nc', 'dig', 'ping', 'jq', 'yq', 'tar', 'gzip', 'gunzip', 'zcat', 'zip', 'unzip', 'bzip2', 'xz'],
  ...['zstd', 'base64', 'md5sum', 'sha1sum', 'sha256sum', 'sha512sum', 'openssl', 'gpg', 'envsubst', 'iconv', 'od'],
  ...['pg_dump', 'pg_dumpall', 'pg_isready', 'mysqldump', 'mariadb-dump', 'pip', 'pip3', 'apt-get', 'apt', 'apk'],
])

const isSet = () => true
const isTrue = (value: string) => !/^(?:|0|false|no|off)$/i.test(value)

/** Variables that take a tool's own protection away, and the values that do. */
export const forbiddenVariables: Readonly<Record<string, { reason: Reason; when: (value: string) => boolean }>> = {
  // Rails looks whether it is there, not what it says.
  DISABLE_DATABASE_ENVIRONMENT_CHECK: { reason: 'consents', when: isSet },
  DANGER_DATABASE_WIPE_REINITIALIZE: { reason: 'drops', when: isTrue },
  PRISMA_USER_CONSENT_FOR_DANGEROUS_AI_ACTION: { reason: 'consents', when: isTrue },
  FLYWAY_CLEAN_DISABLED: { reason: 'consents', when: (value) => !isTrue(value) },
  FLYWAY_CLEAN_ON_VALIDATION_ERROR: { reason: 'drops', when: isTrue },
  LIQUIBASE_DROP_FIRST: { reason: 'drops', when: isTrue },
  SPRING_LIQUIBASE_DROP_FIRST: { reason: 'drops', when: isTrue },
  SPRING_FLYWAY_CLEAN_DISABLED: { reason: 'consents', when: (value) => !isTrue(value) },
  SPRING_JPA_HIBERNATE_DDL_AUTO: {
    reason: 'overwrites',
    when: (value) => /^(?:create|create-drop|update)$/i.test(value),
  },
}
