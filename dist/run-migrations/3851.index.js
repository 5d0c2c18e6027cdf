"use strict";
exports.id = 3851;
exports.ids = [3851];
exports.modules = {

/***/ 8640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ escapePattern)
/* harmony export */ });
/** Text as a regular expression takes it word for word: every sign that means something there is escaped. */
function escapePattern(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}


/***/ }),

/***/ 8036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ readToml)
/* harmony export */ });
/**
 * Reads TOML (version 1.0). Its reader is loaded with the first text: most projects have none. Throws an Error that
 * names line and column for text that is none.
 */
async function readToml(text) {
    const { parse } = await __webpack_require__.e(/* import() */ 3292).then(__webpack_require__.bind(__webpack_require__, 3292));
    return parse(text, { integersAsBigInt: 'asNeeded' });
}


/***/ }),

/***/ 3851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  followCommand: () => (/* binding */ followCommand),
  refuseForbiddenCommand: () => (/* binding */ refuseForbiddenCommand),
  refuseForbiddenVariables: () => (/* binding */ refuseForbiddenVariables)
});

// EXTERNAL MODULE: ./build/packages/action/src/errors.js
var errors = __webpack_require__(4255);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/call.js


/** Gives a file's text, or undefined where there is none. */
async function readIfThere(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}
/** Looks for a file in a folder and in those around it. */
async function findUpwards(folder, name) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        const path = (0,external_node_path_.join)(at, name);
        const text = await readIfThere(path);
        if (text !== undefined)
            return { path, text };
        if ((0,external_node_path_.dirname)(at) === at)
            return undefined;
    }
}
/**
 * Skips a program's own options. `valued` are those that take the next word along, unless they have `=…`. Gives the
 * words after them, and the options by name (the last of each).
 */
function skipOptions(words, valued) {
    const options = {};
    let at = 0;
    while (words[at]?.startsWith('-')) {
        const word = words[at];
        at += 1;
        if (word === '--')
            break;
        const [name = '', value] = word.split(/=(.*)/s);
        if (value !== undefined)
            options[name] = value;
        else if (valued.includes(name)) {
            options[name] = words[at] ?? '';
            at += 1;
        }
        else
            options[name] = '';
    }
    return { rest: words.slice(at), options };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/makefile.js
/** Makes an empty one, which `readMakefile` fills. */
function emptyMakefile(variables) {
    const known = Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
    return { rules: [], variables: new Map(known), exported: new Set(), includes: [], first: undefined };
}
/**
 * Reads the text of a makefile (POSIX make and GNU make's assignments) into what is known so far. Both branches of a
 * condition count. `fixed` are the variables of the command line, which no assignment changes.
 */
function readMakefile(makefile, text, file, fixed) {
    const lines = text.split('\n');
    let rule;
    let oneShell = '';
    for (let at = 0; at < lines.length; at += 1) {
        const line = at + 1;
        let whole = lines[at];
        while (whole.endsWith('\\') && at + 1 < lines.length) {
            at += 1;
            whole = `${whole.slice(0, -1).trimEnd()} ${lines[at].trim()}`;
        }
        if (whole.startsWith('\t')) {
            if (rule !== undefined && whole.trim() !== '')
                rule.recipe.push({ text: whole.trim(), line, file });
            continue;
        }
        const plain = whole.replace(/(?<!\\)#.*$/, '').trim();
        if (plain === '' || /^(?:ifn?eq|ifn?def|else|endif|vpath|unexport|undefine)\b/.test(plain))
            continue;
        const included = /^(?:-include|sinclude|include)\s+(.+)$/.exec(plain)?.[1];
        if (included !== undefined) {
            makefile.includes.push(...expand(included, makefile).split(/\s+/));
            continue;
        }
        const defined = /^(?:override\s+)?define\s+(\S+)/.exec(plain)?.[1];
        if (defined !== undefined) {
            const body = [];
            while (at + 1 < lines.length && !/^endef\b/.test(lines[at + 1].trim())) {
                at += 1;
                body.push(lines[at]);
            }
            at += 1;
            makefile.variables.set(defined, body.join('\n'));
            continue;
        }
        const assigned = /^(?:(export)\s+)?(?:override\s+)?([\w.-]+)\s*(\+|\?|::?|!)?=\s*(.*)$/.exec(plain);
        if (assigned !== null) {
            makefile_assign(makefile, assigned, fixed);
            rule = undefined;
            continue;
        }
        const exported = /^export(?:\s+(.+))?$/.exec(plain);
        if (exported !== null) {
            for (const name of exported[1]?.split(/\s+/) ?? makefile.variables.keys())
                makefile.exported.add(name);
            continue;
        }
        const split = /^([^:=]+?)\s*::?(?!=)\s*([^;]*)(?:;(.*))?$/.exec(plain);
        if (split === null)
            continue;
        const targets = expand(split[1], makefile).split(/\s+/);
        // `target: NAME = value` sets a variable for this target only.
        const own = /^(?:export\s+)?([\w.-]+)\s*(\+|\?|::?|!)?=\s*(.*)$/.exec(split[2]);
        if (own !== null) {
            makefile_assign(makefile, [own[0], undefined, own[1], own[2], own[3]], fixed);
            continue;
        }
        rule = { targets, prerequisites: words(expand(split[2].replace('|', ' '), makefile)), recipe: [] };
        oneShell = split[3]?.trim() ?? '';
        if (oneShell !== '')
            rule.recipe.push({ text: oneShell, line, file });
        makefile.rules.push(rule);
        if (makefile.first === undefined)
            makefile.first = targets.find((target) => !/^\.|%/.test(target));
    }
}
function makefile_assign(makefile, found, fixed) {
    const [, exports, name = '', kind = '', value = ''] = found;
    if (exports !== undefined)
        makefile.exported.add(name);
    if (fixed.has(name) || (kind === '?' && makefile.variables.has(name)))
        return;
    const before = makefile.variables.get(name);
    const immediate = kind === ':' || kind === '::' ? expand(value, makefile) : value;
    if (kind === '!')
        makefile.variables.set(name, `$(shell ${value})`);
    else
        makefile.variables.set(name, kind === '+' && before !== undefined ? `${before} ${value}` : immediate);
}
/**
 * Puts in what is known of `$(NAME)`, `${NAME}` and `$X`; functions and unknown names stay as they are, and `$$` stays
 * for the shell.
 */
function expand(text, { variables }, more = {}) {
    let result = text;
    for (let depth = 0; depth < 10; depth += 1) {
        const next = result.replace(/\$\$|\$(?:\(([\w.@<^*-]+)\)|\{([\w.@<^*-]+)\}|([\w@<^*]))/g, (whole, ...names) => {
            if (whole === '$$')
                return whole;
            const name = (names[0] ?? names[1] ?? names[2]);
            return (Object.hasOwn(more, name) ? more[name] : variables.get(name)) ?? whole;
        });
        if (next === result)
            break;
        result = next;
    }
    return result;
}
function words(text) {
    return text.split(/\s+/).filter((word) => word !== '');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/options.js
/**
 * Takes a program's arguments apart as getopt_long does: `-Xc text`, `-ctext`, `--command=text`, `--command text`.
 * `valued` are the letters that take a value, `long` the names that take the next word.
 */
function readOptions(words, valued, long = []) {
    const options = [];
    const rest = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at];
        if (word === '--')
            return { options, rest: [...rest, ...words.slice(at + 1)] };
        if (!/^-./.test(word)) {
            rest.push(word);
            continue;
        }
        // Some write long names with one dash.
        const [, name = '', value] = /^--?([\w-]{2,})(?:=([\s\S]*))?$/.exec(word) ?? [];
        if (word.startsWith('--') || long.includes(name)) {
            const next = value === undefined && long.includes(name);
            if (next)
                at += 1;
            options.push({ name, value: value ?? (next ? (words[at] ?? '') : '') });
            continue;
        }
        for (let letter = 1; letter < word.length; letter += 1) {
            const option = word[letter];
            if (!valued.includes(option)) {
                options.push({ name: option, value: '' });
                continue;
            }
            const joined = word.slice(letter + 1).replace(/^=/, '');
            if (joined === '')
                at += 1;
            options.push({ name: option, value: joined === '' ? (words[at] ?? '') : joined });
            break;
        }
    }
    return { options, rest };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/sql-clients.js
const postgresql = {
    kind: 'postgresql',
    valued: 'cdfFLoPRTvhpU',
    text: ['c', 'command'],
    file: ['f', 'file'],
};
const mysql = { kind: 'mysql', valued: 'DehPSu', text: ['e', 'execute', 'init-command'], file: [] };
const clickhouse = { kind: undefined, valued: 'qhud', text: ['q', 'query'], file: ['queries-file'] };
/** Clients whose arguments are SQL, which drops things by words of its own. */
const sqlClients = {
    psql: postgresql,
    pgcli: { ...postgresql, valued: 'dhpUu', text: [], file: [] },
    usql: postgresql,
    cockroach: { ...postgresql, valued: 'edfu', text: ['e', 'execute'] },
    mysql,
    mariadb: mysql,
    mycli: mysql,
    sqlite3: { kind: 'sqlite', valued: '', text: ['cmd'], file: ['init'], positional: true },
    duckdb: { kind: undefined, valued: 'cs', text: ['c', 's', 'cmd'], file: ['init', 'f'], positional: true },
    sqlcmd: { kind: undefined, valued: 'QqiSUPdvo', text: ['Q', 'q', 'query'], file: ['i', 'input-file'] },
    clickhouse,
    'clickhouse-client': clickhouse,
};

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/table.js
/** Why a command is not for a database whose data cannot be made again. */
const reasons = {
    drops: 'it drops or empties what the database holds',
    rewinds: 'it undoes migrations, and what they hold goes with them',
    overwrites: 'it makes the database like the model, and what does not fit is lost',
    consents: 'it agrees to the loss of data beforehand',
    creates: 'it makes a new database where there should be one',
};
/** What is forbidden on production, by tool. */
const forbiddenTools = [
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
                ...['doctrine:migrations:migrate', 'migrations:migrate'].flatMap((command) => ['first', 'prev', '0'].map((version) => `${command} ${version}`)),
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
];
/** What is forbidden whatever the tool: the last part of a command such as `db:reset`, and options. */
const forbiddenAnywhere = {
    /** Commands of their own of tools that nothing is known of. */
    words: ['reset', 'drop', 'fresh', 'wipe', 'purge', 'truncate'],
    /** Ends of commands: `migrate:fresh`, `db.reset`, `flywayClean` of no known tool. */
    ends: ['reset', 'drop', 'fresh', 'wipe', 'purge', 'drop_all', 'dropall', 'truncate_all'],
    whole: ['flywayclean', 'flyway:clean', 'liquibase:dropall', 'db:schema:load', 'db:setup'],
    options: ['--force-reset', '--accept-data-loss'],
};
const destructiveSql = /\b(?:drop\s+(?:database|schema|table|owned)|truncate)\b/i;
/** Programs and words of the shell that start nothing, whatever they are given. */
const plainExecutables = new Set([
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
]);
const isSet = () => true;
const isTrue = (value) => !/^(?:|0|false|no|off)$/i.test(value);
/** Variables that take a tool's own protection away, and the values that do. */
const forbiddenVariables = {
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
};

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/match.js




/** The name of an executable: without folders and endings, in small letters. */
function executableName(word) {
    // `npx @mikro-orm/cli@6` starts mikro-orm.
    const scoped = /^@([\w.-]+)\/cli(?:@[^/]*)?$/.exec(word)?.[1];
    if (scoped !== undefined)
        return scoped.toLowerCase();
    const inPackage = /(?:^|\/)node_modules\/(?!\.bin\/)((?:@[^/]+\/)?[^/]+)\//.exec(word)?.[1];
    const name = inPackage ?? external_node_path_.posix.basename(word.replaceAll('\\', '/'));
    const plain = name.replace(/^npm:(?=.)/, '').replace(/(?<=.)@[^@/]*$/, '');
    return plain.toLowerCase().replace(/\.(?:js|cjs|mjs|ts|cmd|exe|bat|ps1|sh|rb|py|php)$/, '');
}
/**
 * Says what a command that is started with these words would do that is forbidden. Of one that
 * is only `guessed` single words such as `reset` say nothing.
 */
function matchCommand(words, guessed = false) {
    const executable = executableName(words[0] ?? '');
    // `mix do ecto.drop, ecto.create`.
    const args = words.slice(1).map((word) => word.toLowerCase().replace(/,$/, ''));
    if (plainExecutables.has(executable))
        return undefined;
    const tools = forbiddenTools.filter(({ executables }) => executables.includes(executable));
    for (const tool of tools) {
        const found = matchTool(tool, executable, tool.valued === undefined ? args : splitOptions(words.slice(1), tool.valued));
        if (found !== undefined)
            return found;
    }
    // What those would do is in their SQL.
    if (Object.hasOwn(sqlClients, executable))
        return undefined;
    return matchAnywhere(args, guessed || tools.length > 0);
}
/** Says which of the user's own words stand in a command, in their order. */
function matchExtra(words, extra) {
    const all = [executableName(words[0] ?? ''), ...words.slice(1).map((word) => word.toLowerCase())];
    const own = extra.find((phrase) => holds(all, phrase.toLowerCase().trim().split(/\s+/), false));
    return own === undefined ? undefined : { what: own, why: '`migrations.forbidden` names it' };
}
function matchTool(tool, executable, args) {
    for (const [reason, commands] of Object.entries(tool.commands)) {
        const found = commands.find((command) => command === executable || holds(args, command.split(' '), tool.abbreviates ?? false));
        if (found !== undefined)
            return { what: found, why: reasons[reason] };
    }
    return undefined;
}
function splitOptions(words, valued) {
    const { options, rest } = readOptions(words, valued);
    return [...options.map(({ name }) => (name.length === 1 ? `-${name}` : `--${name.toLowerCase()}`)), ...rest];
}
function matchAnywhere(args, known) {
    const { words, ends, whole, options } = forbiddenAnywhere;
    const option = options.find((one) => args.some((word) => isOption(word, one)));
    if (option !== undefined)
        return { what: option, why: reasons.consents };
    const command = args.find((word) => {
        if (word.startsWith('-'))
            return false;
        const parts = word.replace(/\[.*\]$/, '').split(/[:.]/);
        if (whole.some((one) => one === word))
            return true;
        if (parts.length === 1)
            return !known && words.some((one) => one === word);
        // A path or a file's name is no command.
        return /^[\w:.-]+$/.test(word) && ends.some((one) => one === parts.at(-1));
    });
    return command === undefined ? undefined : { what: command, why: reasons.drops };
}
/** Whether the words of a command stand among others: options anywhere, the rest in order. */
function holds(args, words, abbreviates) {
    let at = 0;
    return words.every((word) => {
        if (word.startsWith('-'))
            return args.some((arg) => isOption(arg, word));
        const found = args.findIndex((arg, index) => index >= at && isCommand(arg, word, abbreviates));
        at = found + 1;
        return found >= 0;
    });
}
function isOption(arg, option) {
    if (arg === option)
        return true;
    return arg.startsWith(`${option}=`) && !/=(?:false|0|no)$/.test(arg);
}
function isCommand(arg, word, abbreviates) {
    if (arg === word || arg.startsWith(`${word}:`) || arg.startsWith(`${word}[`))
        return true;
    if (!abbreviates || !word.includes(':'))
        return false;
    const parts = arg.split(':');
    const whole = word.split(':');
    return parts.length === whole.length && parts.every((part, at) => part !== '' && whole[at]?.startsWith(part));
}
/** Says which of these variables is forbidden, by its value or by the user's own list of names. */
function matchVariables(variables, extra) {
    for (const [name, value] of Object.entries(variables)) {
        if (value === undefined)
            continue;
        const known = Object.hasOwn(forbiddenVariables, name) ? forbiddenVariables[name] : undefined;
        if (known?.when(value))
            return { what: name, why: reasons[known.reason] };
        if (extra.includes(name))
            return { what: name, why: '`migrations.forbidden` names it' };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/programs.js



const tools = new Set(forbiddenTools.flatMap(({ executables }) => executables));
/** Names of tools that are words of their own: in a sentence they say nothing. */
const everydayWords = new Set([
    ...['migrate', 'goose', 'console', 'manage', 'flask', 'cargo', 'mix', 'ace', 'atlas', 'doctrine', 'rails', 'make'],
    ...['rake', 'bun', 'diesel', 'liquibase', 'supabase', 'flyway', 'django', 'artisan', 'dotnet', 'knex', 'ash', 'dash'],
]);
const followed = /^(?:npm|yarn|pnpm|bun|npx|bunx|pnpx|nr|rushx|make|gmake|sh|bash|dash|ash|zsh|ksh|run-[sp]|npm-run-all2?|concurrently)$/;
/** Whether a program's own commands are in the table. */
function isKnownTool(word) {
    return tools.has(executableName(word));
}
/** Whether a program starts nothing of a database's, whatever its arguments are. */
function isPlain(word) {
    return plainExecutables.has(executableName(word));
}
/** Whether a word among the arguments of a program may begin a command that is worth following. */
function beginsCommand(word, inProse) {
    if (word === '' || word.startsWith('-'))
        return false;
    const name = executableName(word);
    if (inProse && everydayWords.has(name))
        return false;
    return tools.has(name) || Object.hasOwn(sqlClients, name) || followed.test(name);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/shell-tokens.js
/** Takes the text of a shell apart into words and operators (POSIX.1-2017, 2.3); comments are left out. */
function tokenizeShell(text) {
    const tokens = [];
    const documents = [];
    let word;
    let line = 1;
    let at = 0;
    const part = () => {
        word ??= { parts: [], line };
        return word.parts;
    };
    const literal = (piece) => {
        const parts = part();
        const last = parts.at(-1);
        if (last?.kind === 'literal')
            last.text += piece;
        else
            parts.push({ kind: 'literal', text: piece });
    };
    const endWord = () => {
        if (word !== undefined)
            tokens.push({ kind: 'word', ...word });
        word = undefined;
    };
    const operator = (value) => {
        endWord();
        const token = { kind: 'operator', value, line };
        tokens.push(token);
        at += value.length;
        return token;
    };
    const expansion = (quoted) => {
        const found = readExpansion(text, at, line, quoted);
        part().push(found);
        line += found.text.split('\n').length - 1;
        at += found.text.length;
    };
    const quotes = () => {
        literal('');
        at += 1;
        while (at < text.length && text[at] !== '"') {
            if (text[at] === '$' || text[at] === '`') {
                expansion(true);
                continue;
            }
            const escaped = text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '');
            const character = text[escaped ? at + 1 : at];
            if (character === '\n')
                line += 1;
            if (!(escaped && character === '\n'))
                literal(character);
            at += escaped ? 2 : 1;
        }
        at += 1;
    };
    while (at < text.length) {
        const character = text[at];
        if (character === '\\') {
            if (text[at + 1] === '\n')
                line += 1;
            else
                literal(text[at + 1] ?? '');
            at += 2;
        }
        else if (character === "'") {
            const end = text.indexOf("'", at + 1);
            const inner = text.slice(at + 1, end < 0 ? text.length : end);
            literal(inner);
            line += inner.split('\n').length - 1;
            at += inner.length + 2;
        }
        else if (text.startsWith("$'", at)) {
            const [whole, inner = ''] = /^\$'((?:\\[\s\S]|[^'\\])*)'?/.exec(text.slice(at));
            literal(unescapeAnsi(inner));
            line += whole.split('\n').length - 1;
            at += whole.length;
        }
        else if (character === '"' || text.startsWith('$"', at)) {
            if (character === '$')
                at += 1;
            quotes();
        }
        else if (character === '$' || character === '`')
            expansion(false);
        else if (character === '#' && word === undefined) {
            const end = text.indexOf('\n', at);
            at = end < 0 ? text.length : end;
        }
        else if (character === '\n') {
            operator(character);
            line += 1;
            for (const document of documents.splice(0)) {
                const read = readDocument(text, at, document.document ?? '', document.value);
                document.document = read.body;
                line += read.lines;
                at = read.end;
            }
        }
        else if (character === '<' || character === '>' || text.startsWith('&>', at)) {
            // `2>` is no word.
            if (word?.parts.length === 1 && /^\d+$/.test(word.parts[0]?.text ?? ''))
                word = undefined;
            const [value = character] = /^(?:<<<|<<-?|<\(|>\(|<&|<>|>>|>&|>\||&>>?|<|>)/.exec(text.slice(at, at + 3)) ?? [];
            if (value.endsWith('(')) {
                const end = closingOf(text, at + 1);
                part().push({ kind: 'command', text: text.slice(at, end), source: text.slice(at + 2, end - 1), line });
                at = end;
                continue;
            }
            const token = operator(value);
            if (/^<<-?$/.test(value)) {
                const end = /^[ \t]*\\?(['"]?)([^\s'";|&<>()]+)\1/.exec(text.slice(at));
                at += end?.[0].length ?? 0;
                documents.push(Object.assign(token, { document: end?.[2] ?? '' }));
            }
        }
        else if (/[;&|()]/.test(character)) {
            operator(/^(?:&&|\|\||;;|\|&)/.exec(text.slice(at, at + 2))?.[0] ?? character);
        }
        else if (/\s/.test(character)) {
            endWord();
            at += 1;
        }
        else {
            literal(character);
            at += 1;
        }
    }
    operator('\n');
    return tokens;
}
function readExpansion(text, at, line, quoted) {
    if (text[at] === '`') {
        const end = text.indexOf('`', at + 1);
        const stop = end < 0 ? text.length : end + 1;
        return { kind: 'command', text: text.slice(at, stop), source: text.slice(at + 1, stop - 1), line };
    }
    if (text.startsWith('$((', at))
        return { kind: 'literal', text: text.slice(at, closingOf(text, at + 1)) };
    if (text.startsWith('$(', at)) {
        const end = closingOf(text, at + 1);
        return { kind: 'command', text: text.slice(at, end), source: text.slice(at + 2, end - 1), line };
    }
    const found = /^\$(?:\{(\w+|@|\*)(?::?[-=]([^}]*))?\}|([A-Za-z_]\w*|\d|[@*]))/.exec(text.slice(at, at + 400));
    if (found === null)
        return { kind: 'literal', text: '$' };
    const [whole, braced, fallback, bare] = found;
    const name = (braced ?? bare);
    return { kind: 'variable', text: whole, name, fallback: fallback?.replace(/^["']|["']$/g, ''), quoted };
}
function readDocument(text, from, word, operator) {
    const body = [];
    let at = from;
    let lines = 0;
    while (at < text.length) {
        const stop = text.indexOf('\n', at);
        const row = text.slice(at, stop < 0 ? text.length : stop);
        at = stop < 0 ? text.length : stop + 1;
        lines += 1;
        if ((operator === '<<-' ? row.replace(/^\t+/, '') : row) === word)
            break;
        body.push(row);
    }
    return { body: body.join('\n'), end: at, lines };
}
/** What stands in `$'…'`, of Bash and of POSIX.1-2024. */
function unescapeAnsi(text) {
    const named = { n: '\n', t: '\t', r: '\r' };
    return text.replace(/\\(?:x([0-9a-f]{1,2})|u([0-9a-f]{1,4})|([0-7]{1,3})|([\s\S]))/gi, (_, hex, wide, octal, one) => {
        if (one !== undefined)
            return named[one] ?? one;
        return String.fromCharCode(Number.parseInt(hex ?? wide ?? octal, octal === undefined ? 16 : 8));
    });
}
/** Just after the bracket that closes the one at this place; single quotes are passed over. */
function closingOf(text, from) {
    let depth = 0;
    for (let at = from; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === "'") {
            const end = text.indexOf("'", at + 1);
            at = end < 0 ? text.length : end;
        }
        else if (text[at] === '(')
            depth += 1;
        else if (text[at] === ')') {
            depth -= 1;
            if (depth === 0)
                return at + 1;
        }
    }
    return text.length;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/shell-text.js

const reserved = /^(?:if|then|else|elif|do|while|until|\{|\}|!|time|fi|done|esac|function)$/;
const assignment = /^([A-Za-z_]\w*)=([\s\S]*)$/;
const exporting = ['export', 'declare', 'typeset', 'readonly'];
const pipers = ['echo', 'printf'];
const nothingPiped = { input: '', reads: undefined, fedBy: undefined };
const nothing = () => ({ words: [], line: 0, input: '', reads: undefined });
/**
 * Takes the text of a shell (POSIX.1-2017, the Shell Command Language, and Bash's common additions) apart into its
 * commands, whatever their conditions: those of both branches, of loops, functions and substitutions count.
 */
function readShellText(text, scope) {
    const commands = [];
    const known = { ...scope.variables };
    const exported = {};
    let open = nothing();
    let depth = 0;
    let piped = nothingPiped;
    const functions = new Set();
    const aliases = new Map();
    /** Whether what comes next is what a `case` compares with. */
    let pattern = false;
    let naming = false;
    /** What the next word is for, if it is no word of the command. */
    let redirection;
    const take = (word, line) => {
        if (redirection === '<<<')
            open.input = word;
        else if (redirection === '<')
            open.reads = word;
        else if (redirection === undefined && naming) {
            functions.add(word);
            naming = false;
        }
        else if (redirection === undefined && open.words.length === 0 && reserved.test(word)) {
            naming = word === 'function';
            if (word === 'esac')
                pattern = false;
        }
        else if (redirection === undefined) {
            if (open.words.length === 0)
                open.line = line;
            open.words.push(word);
        }
        redirection = undefined;
    };
    const finish = (operator) => {
        const { words, ...rest } = open;
        const variables = takeAssignments(words);
        if (exporting.includes(words[0] ?? '')) {
            const named = words.slice(1).map((one) => assignment.exec(one) ?? ['', one, known[one]]);
            for (const [, name, value] of named) {
                if (name !== undefined && value !== undefined) {
                    known[name] = value;
                    exported[name] = value;
                }
            }
        }
        const [first = ''] = words;
        if (first === 'alias')
            for (const one of words.slice(1))
                aliases.set(...nameAndText(one));
        const defines = operator === '(' && words.length === 1;
        if (words.length === 0)
            Object.assign(known, variables);
        else if (defines)
            functions.add(first);
        else if (!pattern) {
            const fed = rest.input === '' && rest.reads === undefined ? piped : { ...rest, fedBy: undefined };
            const own = { ...exported, ...variables };
            const command = { ...rest, ...fed, words, variables: own, depth, ofScript: functions.has(first) };
            commands.push(...withoutAlias(command, aliases, { ...scope, variables: known }));
        }
        piped = /^\|&?$/.test(operator) ? pipeOf(words, open) : nothingPiped;
        if (operator === ')')
            pattern = false;
        else if (operator === ';;' || first === 'case')
            pattern = true;
        open = nothing();
        redirection = undefined;
    };
    const runInner = (source, line) => {
        for (const inner of readShellText(source, { ...scope, variables: known })) {
            commands.push({ ...inner, line: inner.line + line - 1, depth: inner.depth + depth + 1 });
        }
    };
    for (const token of tokenizeShell(text)) {
        if (token.kind === 'word') {
            for (const part of token.parts)
                if (part.kind === 'command')
                    runInner(part.source, part.line);
            for (const word of expandWord(token, known, scope.args))
                take(word, token.line);
            continue;
        }
        if (token.document !== undefined)
            open.input = token.document;
        else if (/[<>]/.test(token.value))
            redirection = token.value;
        else {
            const closesPattern = pattern || open.words[0] === 'case';
            finish(token.value);
            if (token.value === '(' && !pattern)
                depth += 1;
            if (token.value === ')' && !closesPattern)
                depth = Math.max(0, depth - 1);
        }
    }
    return commands;
}
function nameAndText(definition) {
    const [, name = definition, text = ''] = /^([^=]+)=([\s\S]*)$/.exec(definition) ?? [];
    return [name, text];
}
/** An alias stands for its text, the last command of which gets the words behind it (POSIX.1-2017, 2.3.1). */
function withoutAlias(command, aliases, scope) {
    const [first = '', ...rest] = command.words;
    const inner = readShellText(aliases.get(first) ?? '', scope);
    return inner.length === 0
        ? [command]
        : inner.map(({ words, variables }, at) => ({
            ...command,
            words: at === inner.length - 1 ? [...words, ...rest] : words,
            variables: { ...command.variables, ...variables },
        }));
}
/** What a command gives the one behind the pipe. */
function pipeOf(words, { input, reads }) {
    const [first = '', ...args] = words;
    const files = args.filter((word) => !word.startsWith('-'));
    if (pipers.includes(first))
        return { ...nothingPiped, input: files.join(' ') };
    if (first === 'yes')
        return nothingPiped;
    const passesOn = (first === 'cat' && files.length === 0) || first === 'tee';
    if (passesOn && (input !== '' || reads !== undefined))
        return { input, reads, fedBy: undefined };
    if (first === 'cat' && files.length === 1)
        return { ...nothingPiped, reads: files[0] };
    return { ...nothingPiped, fedBy: first };
}
/** Takes `NAME=value` off the beginning of a command. */
function takeAssignments(words) {
    const variables = {};
    while (words[0] !== undefined) {
        const [, name, value] = assignment.exec(words[0]) ?? [];
        if (name === undefined || value === undefined)
            break;
        variables[name] = value;
        words.shift();
    }
    return variables;
}
/** Puts in what is known. Outside of quotes a variable's blanks part words, and `"$@"` is as many as there are. */
function expandWord({ parts }, known, args) {
    const words = [];
    let word;
    const append = (pieces) => {
        pieces.forEach((piece, index) => {
            if (index > 0) {
                if (word !== undefined)
                    words.push(word);
                word = undefined;
            }
            if (piece !== '')
                word = (word ?? '') + piece;
        });
    };
    for (const part of parts) {
        if (part.kind !== 'variable')
            word = (word ?? '') + part.text;
        else if (part.name === '@' || part.name === '*')
            append(args);
        else {
            const value = meaningOf(part.name, known, args) ?? part.fallback ?? part.text;
            if (part.quoted)
                word = (word ?? '') + value;
            else
                append(value.split(/[ \t\n]+/));
        }
    }
    if (word !== undefined)
        words.push(word);
    return words;
}
function meaningOf(name, known, args) {
    return /^[1-9]\d*$/.test(name) ? (args[Number(name) - 1] ?? '') : known[name];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/shell.js





const shells = /^(?:sh|bash|dash|ash|zsh|ksh)$/;
/** Reads what a shell is given: `sh -c '…'`, `bash script.sh a b`, `./script.sh`, `. ./script.sh`. */
const resolveShell = async (call, environment) => {
    const [first = '', ...args] = call.words;
    const name = executableName(first);
    if (shells.test(name) && !first.endsWith('.sh')) {
        const { rest, options } = skipOptions(args, ['-o', '+o', '--rcfile', '--init-file']);
        const inline = Object.keys(options).some((option) => /^-[a-z]*c[a-z]*$/.test(option));
        if (inline)
            return readScript(call, environment, rest[0] ?? '', { args: rest.slice(2), zero: rest[1] });
        if (rest[0] === undefined)
            return readScriptInput(call, environment);
        return readScriptFile(call, environment, rest[0], rest.slice(1), true);
    }
    if ((first === '.' || first === 'source') && args[0] !== undefined)
        return readScriptFile(call, environment, args[0], args.slice(1), true);
    return first.includes('/') ? readScriptFile(call, environment, first, args, false) : undefined;
};
/** `echo … | sh`, `sh < file`, `curl … | sh`. */
async function readScriptInput(call, environment) {
    const own = { ...call, input: '', reads: undefined, fedBy: undefined };
    if (call.input !== '')
        return readScript(own, environment, call.input, { args: [] });
    if (call.reads !== undefined)
        return readScriptFile(own, environment, call.reads, [], true);
    if (call.fedBy === undefined)
        return { calls: [] };
    return { calls: [], unresolved: [`what \`${call.fedBy}\` gives the shell is not known`] };
}
async function readScriptFile(call, environment, file, args, asked) {
    const path = (0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)(call.directory, file);
    const text = await readIfThere(path);
    if (text === undefined)
        return asked ? { calls: [], unresolved: [`${file} is not there`] } : undefined;
    const shebang = /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([^\s/]+)(?:\s|$)/.exec(text)?.[1];
    if (!asked && (shebang === undefined || !shells.test(shebang)))
        return undefined;
    return readScript(call, environment, text, { args, path, name: file });
}
/** Gives the commands of a shell's text as calls, each in the folder that it would be started in. */
function readScript(call, environment, text, script) {
    // The first word behind the text of `sh -c` is `$0` in it.
    const variables = { ...environment, ...call.variables, ...(script.zero === undefined ? {} : { 0: script.zero }) };
    const commands = readShellText(text, { variables, args: script.args });
    const calls = [];
    const unresolved = [];
    const folders = [call.directory];
    for (const command of commands) {
        // Brackets that ended take their `cd` along.
        folders.length = Math.min(folders.length, command.depth + 1);
        while (folders.length <= command.depth)
            folders.push(folders.at(-1));
        const directory = folders[command.depth];
        const [first = '', target] = command.words;
        if (first === 'cd' || first === 'pushd') {
            const to = target === undefined ? undefined : literalFolder(target, script.path);
            if (to === undefined)
                unresolved.push(`where \`${command.words.join(' ')}\` leads is not known`);
            else
                folders[command.depth] = (0,external_node_path_.isAbsolute)(to) ? to : (0,external_node_path_.join)(directory, to);
            continue;
        }
        const unknown = isUnknown(first) ? first : unknownCommand(command.words);
        if (unknown !== undefined)
            unresolved.push(`what \`${unknown}\` stands for is not known`);
        const place = script.name === undefined ? '' : `${script.name}:${command.line}: `;
        const link = `${place}${command.words.join(' ')}`;
        calls.push({
            words: command.words,
            variables: { ...call.variables, ...command.variables },
            directory,
            input: command.input,
            reads: command.reads,
            fedBy: command.fedBy,
            told: command.ofScript,
            ...(call.guessed === undefined ? {} : { guessed: call.guessed }),
            chain: commands.length === 1 && call.chain.at(-1)?.endsWith(link) ? call.chain : [...call.chain, link],
        });
    }
    return { calls, unresolved };
}
/** Whether a word is one that only the shell knows. */
function isUnknown(word) {
    return /^\$[\w{(]|^`/.test(word);
}
/** A variable that may be a command of the tool: not one behind an option, nor one that is a place or a secret. */
function unknownCommand(words) {
    if (isPlain(words[0] ?? ''))
        return undefined;
    const place = /url|uri|dsn|host|port|user|pass|token|name|database|db|dir|path|file|root|env|stage/i;
    return words.find((word, at) => at > 0 && /^\$\{?[A-Za-z_]\w*\}?$/.test(word) && !words[at - 1]?.startsWith('-') && !place.test(word));
}
/** The folder that a script changes to; its own folder by `$(dirname "$0")`. */
function literalFolder(word, script) {
    const own = /\$\(\s*dirname\s+(?:--\s+)?"?\$(?:0|\{0\}|\{?BASH_SOURCE(?:\[0\])?\}?)"?\s*\)/g;
    const folder = script === undefined ? word : word.replace(own, (0,external_node_path_.dirname)(script));
    return /[$`]/.test(folder) || folder === '-' ? undefined : folder;
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/make.js





const valued = ['-C', '--directory', '-f', '--file', '--makefile', '-j', '-I', '-o', '-W', '-l'];
const usualFiles = ['GNUmakefile', 'makefile', 'Makefile'];
/** Resolves the targets of `make`, their prerequisites first, as far as the makefile's text tells. */
const resolveMake = async (call, environment) => {
    const [first = '', ...args] = call.words;
    if (!['make', 'gmake', 'gnumake'].includes(executableName(first)))
        return undefined;
    const { targets, variables, folder, file } = readArguments(args);
    const directory = folder === undefined ? call.directory : (0,external_node_path_.isAbsolute)(folder) ? folder : (0,external_node_path_.join)(call.directory, folder);
    const found = await readRules(directory, file, { ...environment, ...call.variables }, variables);
    if (found === undefined) {
        const words = ['?', ...call.words.slice(1)];
        return { calls: [{ ...call, words, told: true }], unresolved: [`there is no ${file ?? 'Makefile'} in its folder`] };
    }
    const { makefile } = found;
    const unresolved = [...found.unresolved];
    const calls = [];
    const done = new Set();
    const visit = (target, asked) => {
        if (done.has(target))
            return;
        done.add(target);
        const rules = makefile.rules.flatMap((rule) => matching(rule, target));
        if (rules.length === 0 && asked) {
            unresolved.push(`there is no target ${target} in the makefile`);
            calls.push({ ...call, words: ['?', target] });
        }
        for (const { rule, stem } of rules) {
            for (const each of rule.prerequisites)
                visit(each.replace('%', stem), false);
            const step = readRecipe({ ...call, directory }, environment, makefile, { rule, stem, target, variables });
            calls.push(...step.calls);
            unresolved.push(...(step.unresolved ?? []));
        }
    };
    for (const target of targets.length > 0 ? targets : [makefile.first ?? 'all'])
        visit(target, true);
    return { calls, unresolved };
};
function readArguments(args) {
    const targets = [];
    const variables = {};
    let folder;
    let file;
    for (let rest = args; rest.length > 0;) {
        const taken = skipOptions(rest, valued);
        folder = taken.options['-C'] ?? taken.options['--directory'] ?? folder;
        file = taken.options['-f'] ?? taken.options['--file'] ?? taken.options['--makefile'] ?? file;
        const [word, ...more] = taken.rest;
        rest = more;
        const [, name, value] = /^([\w.-]+):?=([\s\S]*)$/.exec(word ?? '') ?? [];
        if (name !== undefined && value !== undefined)
            variables[name] = value;
        else if (word !== undefined)
            targets.push(word);
    }
    return { targets, variables, folder, file };
}
async function readRules(directory, file, environment, given) {
    const makefile = emptyMakefile({ MAKE: 'make', ...environment, ...given });
    const fixed = new Set(Object.keys(given));
    const unresolved = [];
    const read = async (name) => {
        const text = await readIfThere((0,external_node_path_.isAbsolute)(name) ? name : (0,external_node_path_.join)(directory, name));
        if (text === undefined)
            return false;
        readMakefile(makefile, text, name, fixed);
        return true;
    };
    let there = false;
    for (const name of file === undefined ? usualFiles : [file]) {
        there = await read(name);
        if (there)
            break;
    }
    if (!there)
        return undefined;
    const seen = new Set();
    for (let name = makefile.includes.shift(); name !== undefined; name = makefile.includes.shift()) {
        if (seen.has(name) || name === '')
            continue;
        seen.add(name);
        // A file of values that each machine has for itself is often missing.
        if (/[$*?[]/.test(name))
            unresolved.push(`what the makefile includes by \`${name}\` is not known`);
        else
            await read(name);
    }
    return { makefile, unresolved };
}
/** Whether a rule is for a target, and what a `%` in it stands for then. */
function matching(rule, target) {
    for (const each of rule.targets) {
        if (each === target)
            return [{ rule, stem: '' }];
        const [head = '', tail] = each.split('%');
        if (tail === undefined || !target.startsWith(head) || !target.endsWith(tail))
            continue;
        if (target.length > head.length + tail.length)
            return [{ rule, stem: target.slice(head.length, target.length - tail.length) }];
    }
    return [];
}
function readRecipe(call, environment, makefile, recipe) {
    const { rule, stem, target, variables } = recipe;
    const [first = ''] = rule.prerequisites;
    const automatic = { '@': target, '<': first.replace('%', stem), '*': stem, '^': rule.prerequisites.join(' ') };
    const exported = Object.fromEntries([...makefile.exported].flatMap((name) => {
        const value = makefile.variables.get(name);
        return value === undefined ? [] : [[name, expand(value, makefile)]];
    }));
    const step = { calls: [], unresolved: [] };
    for (const { text, line, file } of rule.recipe) {
        const expanded = expand(text.replace(/^[@+-]+\s*/, ''), makefile, automatic);
        const left = /(?<!\$)\$[({](?!\$)[^)}]*[)}]/.exec(expanded.replaceAll('$$', ''))?.[0];
        if (left !== undefined)
            step.unresolved.push(`what \`${left}\` stands for in ${file}:${line} is not known`);
        const shown = expanded.replaceAll('$$', '$').replaceAll('$(shell ', '$(');
        const own = {
            ...call,
            variables: { ...call.variables, ...exported, ...variables },
            chain: [...call.chain, `${file}:${line} ${target}: ${shown}`],
        };
        const read = readScript(own, environment, shown, { args: [] });
        // What make puts in there may look like a program to the shell.
        step.calls.push(...read.calls.map((one) => (left === undefined ? one : { ...one, told: true })));
        if (left === undefined)
            step.unresolved.push(...(read.unresolved ?? []));
    }
    return step;
}

// EXTERNAL MODULE: ./build/packages/exec/src/shell-word.js
var shell_word = __webpack_require__(2288);
;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/npm-commands.js
/** npm's names for what starts something, with the shortest beginning that it takes for the whole (npm 11). */
const names = [
    ['run', 'ru', 'run'],
    ['run-script', 'ru', 'run'],
    ['rum', 'rum', 'run'],
    ['urn', 'ur', 'run'],
    ['exec', 'exe', 'exec'],
    ['x', 'x', 'exec'],
    ['test', 'tes', 'test'],
    ['tst', 'ts', 'test'],
    ['t', 't', 'test'],
    ['start', 'start', 'start'],
    ['stop', 'sto', 'stop'],
    ['restart', 'res', 'restart'],
    ['install', 'inst', 'install'],
    ['i', 'i', 'install'],
    ['in', 'in', 'install'],
    ['add', 'add', 'install'],
    ['ci', 'ci', 'install'],
    ['ic', 'ic', 'install'],
    ['clean-install', 'clea', 'install'],
    ['explore', 'explor', 'explore'],
    ['init', 'ini', 'init'],
    ['innit', 'inn', 'init'],
    ['create', 'cr', 'init'],
];
/** Gives what npm takes a command for: `rum`, `urn`, `runScript` and `run-s` are `run`; others come back as they are. */
function readNpmCommand(word) {
    const plain = word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const exact = names.find(([name]) => name === plain);
    const found = exact ?? names.find(([name, shortest]) => name.startsWith(plain) && plain.startsWith(shortest));
    return found?.[2] ?? plain;
}

// EXTERNAL MODULE: ./build/packages/config/src/mapping.js
var mapping = __webpack_require__(6876);
// EXTERNAL MODULE: ./build/packages/config/src/toml.js
var toml = __webpack_require__(8036);
;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/data.js





/** Finds the nearest of these files in a folder or around it, and reads it by the ending of its name. */
async function findData(folder, names) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        for (const name of names) {
            const path = (0,external_node_path_.join)(at, name);
            const text = await readIfThere(path);
            if (text !== undefined)
                return { path, value: await readData(path, text) };
        }
        if ((0,external_node_path_.dirname)(at) === at)
            return undefined;
    }
}
/** Reads TOML, YAML or JSON with comments; undefined for what is none. */
async function readData(path, text) {
    try {
        if (/\.ya?ml$/.test(path))
            return (await __webpack_require__.e(/* import() */ 3243).then(__webpack_require__.bind(__webpack_require__, 3243))).load(text);
        return /\.jsonc?$/.test(path) ? JSON.parse(withoutComments(text)) : await (0,toml/* readToml */.D)(text);
    }
    catch {
        return undefined;
    }
}
/** JSON as people write it: without what `//` and `/*` begin, and without commas before an end. */
function withoutComments(text) {
    const bare = text.replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_whole, string) => string ?? ' ');
    return bare.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, (_whole, string) => string ?? '');
}
/** What stands below some keys of data, as a mapping; an empty one where there is none. */
function mappingAt(value, ...keys) {
    let own = value;
    for (const key of keys)
        own = (0,mapping/* isMapping */.p)(own) && Object.hasOwn(own, key) ? own[key] : undefined;
    return (0,mapping/* isMapping */.p)(own) ? own : {};
}
/** What is one or several of these, as a list. */
function listOf(value) {
    return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}
/** The texts of a mapping, such as variables. */
function textsIn(value) {
    const entries = Object.entries((0,mapping/* isMapping */.p)(value) ? value : {});
    return Object.fromEntries(entries.flatMap(([name, one]) => (/^(?:string|number|boolean)$/.test(typeof one) ? [[name, String(one)]] : [])));
}
/** The command with words behind it. */
function withWords(text, words) {
    return words.length === 0 ? text : `${text} ${words.map(shell_word/* quoteForShell */.e).join(' ')}`;
}
/** A command whose task was not found: its words say something even so. */
function unknownTask(call, why) {
    return { calls: [{ ...call, words: ['?', ...call.words.slice(1)], told: true }], unresolved: [why] };
}
/** The program that a script names on its first line; undefined where it names none. */
function interpreterOf(text) {
    return /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([^\s/]+)(?:\s|$)/.exec(text)?.[1];
}
/** Whether that is a shell, whose text can be followed. */
function isShell(interpreter) {
    return /^(?:sh|bash|dash|ash|zsh|ksh)$/.test(interpreter);
}

// EXTERNAL MODULE: ./build/packages/action/src/pattern.js
var src_pattern = __webpack_require__(8640);
;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/workspaces.js





const deepest = 5;
/** The packages that `workspaces` of package.json or pnpm-workspace.yaml name, and that of the root; in their order. */
async function readWorkspaces(root) {
    const own = await readPackage(root);
    if (own === undefined)
        return [];
    const { workspaces } = own.manifest;
    const pnpm = await readIfThere((0,external_node_path_.join)(root, 'pnpm-workspace.yaml'));
    const patterns = [
        ...listOf(Array.isArray(workspaces) ? workspaces : mappingAt(workspaces)['packages']),
        ...listOf(pnpm === undefined ? undefined : mappingAt(await readData('pnpm.yaml', pnpm))['packages']),
    ].map((one) => String(one).replace(/^\.\//, '').replace(/\/$/, ''));
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(patternOf);
    const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => patternOf(pattern.slice(1)));
    const found = [own.workspace];
    const visit = async (folder, depth) => {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
        for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
            if (!entry.isDirectory() || entry.name === 'node_modules' || entry.name.startsWith('.'))
                continue;
            const path = (0,external_node_path_.join)(folder, entry.name);
            const place = (0,external_node_path_.relative)(root, path);
            if (wanted.some((one) => one.test(place)) && !unwanted.some((one) => one.test(place))) {
                const one = await readPackage(path);
                if (one !== undefined)
                    found.push(one.workspace);
            }
            if (depth < deepest)
                await visit(path, depth + 1);
        }
    };
    if (wanted.length > 0)
        await visit(root, 1);
    return found;
}
async function readPackage(path) {
    const text = await readIfThere((0,external_node_path_.join)(path, 'package.json'));
    if (text === undefined)
        return undefined;
    const manifest = mappingAt(await readData('package.json', text));
    const { name } = manifest;
    const scripts = textsIn(manifest['scripts']);
    return { manifest, workspace: { path, name: typeof name === 'string' ? name : undefined, scripts } };
}
function patternOf(glob) {
    const text = glob
        .split('/')
        .map((part) => (part === '**' ? '(?:.+)' : part.split('*').map(src_pattern/* escapePattern */.M).join('[^/]*')))
        .join('/');
    return new RegExp(`^${text.replace(/\(\?:\.\+\)\//g, '(?:.+/)?')}$`);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/spread.js




/**
 * Gives a script of several packages, as `--workspace`, `--filter` and `-r` start it. A filter may name one; which
 * packages a pattern is about nobody knows, and all are looked at. Undefined where none has it.
 */
async function spreadScript(call, { script, words, filters }) {
    const root = await findRoot(call.directory);
    const packages = root === undefined ? [] : await readWorkspaces(root);
    const named = packages.filter(({ name, path }) => filters.some((filter) => filter === name || `/${path}`.endsWith(`/${filter.replace(/^\.\//, '')}`)));
    const having = (named.length > 0 ? named : packages).filter(({ scripts }) => Object.hasOwn(scripts, script));
    if (having.length === 0)
        return undefined;
    const started = ['npm', 'run', script, ...(words.length > 0 ? ['--', ...words] : [])];
    return {
        calls: having.map(({ path, name }) => ({
            ...call,
            directory: path,
            words: started,
            chain: [...call.chain, `${script} in ${name ?? path}`],
        })),
    };
}
async function findRoot(folder) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if ((await readIfThere(`${at}/pnpm-workspace.yaml`)) !== undefined)
            return at;
        const text = await readIfThere(`${at}/package.json`);
        if (text !== undefined && mappingAt(await readData('package.json', text))['workspaces'] !== undefined)
            return at;
        if ((0,external_node_path_.dirname)(at) === at)
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/package-manager.js







/** Options of a package manager before its command that take a word along. */
const package_manager_valued = [
    '--prefix',
    '-C',
    '--dir',
    '--cwd',
    '-w',
    '--workspace',
    '--filter',
    '-F',
    '--loglevel',
    '--script-shell',
];
const folderOptions = ['--prefix', '-C', '--dir', '--cwd'];
const spread = ['-w', '--workspace', '--workspaces', '-ws', '--filter', '-F', '-r', '--recursive', '--if-present-all'];
/** What `npm test` and the like are short for. */
const shortcuts = ['test', 'start', 'stop', 'restart'];
/** Commands of yarn and pnpm and bun that are not names of scripts. */
const own = [
    'install',
    'i',
    'ci',
    'add',
    'remove',
    'init',
    'publish',
    'pack',
    'audit',
    'config',
    'cache',
    'why',
    'version',
];
const installers = ['install', 'i', 'ci', 'add'];
/** What an installation starts of the project's own. */
const lifecycle = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare'];
/** Resolves scripts of package.json as npm, yarn, pnpm and bun run them, with `pre…` and `post…`. */
const resolvePackageManager = async (call, environment) => {
    const [first = '', ...args] = call.words;
    const name = executableName(first);
    if (['run-s', 'run-p', 'npm-run-all', 'npm-run-all2', 'concurrently'].includes(name))
        return resolveMany(name, call);
    if (!['npm', 'yarn', 'pnpm', 'bun'].includes(name))
        return undefined;
    const before = skipOptions(args, package_manager_valued);
    const [written = '', ...after] = before.rest;
    const command = name === 'npm' ? readNpmCommand(written) : written;
    const runs = command === 'run' || command === 'run-script';
    const behind = runs ? skipOptions(after, package_manager_valued) : { rest: after, options: {} };
    const given = runs ? behind.rest.slice(1) : after;
    const options = { ...before.options, ...behind.options, ...(name === 'npm' ? optionsAmong(given) : {}) };
    if (['exec', 'x', 'dlx'].includes(command)) {
        const { rest, options: taken } = skipOptions(after, ['-p', '--package', '-w', '--workspace', '-c', '--call']);
        if (taken['-c'] !== undefined || taken['--call'] !== undefined)
            return readScript(call, environment, taken['-c'] ?? taken['--call'] ?? '', { args: [] });
        return { calls: rest.length === 0 ? [] : [{ ...call, words: rest }] };
    }
    if (name === 'npm' && command === 'init' && after.some((word) => !word.startsWith('-')))
        return { calls: [], unresolved: ['what `npm init` starts is not known'] };
    if (name === 'npm' && command === 'explore')
        return { calls: after.length < 2 ? [] : [{ ...call, words: after.slice(after[1] === '--' ? 2 : 1) }] };
    const installs = !runs && (installers.includes(command) || (name === 'yarn' && command === ''));
    if (name === 'yarn' && (command === 'workspace' || command === 'workspaces')) {
        const [script = '', ...words] = after
            .slice(command === 'workspace' ? 1 : 0)
            .filter((word) => !/^-|^(?:run|foreach)$/.test(word));
        const filters = command === 'workspace' ? after.slice(0, 1) : [];
        const several = await spreadScript(call, { script, words, filters });
        return several ?? unknown(call, `which packages \`${call.words.join(' ')}\` is about is not known`);
    }
    const asked = runs ? behind.rest[0] : shortcuts.includes(command) || name !== 'npm' ? command : undefined;
    const script = asked ?? '';
    if (!installs && (script === '' || (!runs && own.includes(script))))
        return { calls: [] };
    // npm hands on only what stands after `--`; the others hand on everything.
    const rest = name === 'npm' ? given.slice(given.indexOf('--') + 1 || given.length) : given.filter((word) => word !== '--');
    const folder = folderOptions.map((option) => options[option]).find((value) => value !== undefined);
    const directory = folder === undefined ? call.directory : (0,external_node_path_.isAbsolute)(folder) ? folder : (0,external_node_path_.join)(call.directory, folder);
    if (Object.keys(options).some((option) => spread.includes(option)) || /^workspaces?$/.test(script)) {
        const filters = spread.flatMap((option) => options[option] || []);
        const several = await spreadScript({ ...call, directory }, { script, words: rest, filters });
        return several ?? unknown(call, `which packages \`${call.words.join(' ')}\` is about is not known`);
    }
    const manifest = await readManifest(directory);
    if (installs) {
        const names = '--ignore-scripts' in options || args.includes('--ignore-scripts') ? [] : lifecycle;
        return manifest === undefined ? { calls: [] } : readScripts(call, environment, manifest, names);
    }
    if (manifest === undefined || !Object.hasOwn(manifest.scripts, script)) {
        // yarn and pnpm start installed programs by the same form.
        if (!runs && manifest !== undefined)
            return { calls: [{ ...call, words: [script, ...rest] }] };
        return unknown(call, `there is no script ${script} in ${manifest === undefined ? 'a package.json' : 'package.json'}`);
    }
    return readScripts(call, environment, manifest, [`pre${script}`, script, `post${script}`], { script, rest });
};
/** Reads scripts in their order; `rest` is handed to the one that was asked for. */
function readScripts(call, environment, manifest, names, asked = { script: '', rest: [] }) {
    const calls = [];
    const unresolved = [];
    for (const each of names) {
        const text = manifest.scripts[each];
        if (text === undefined)
            continue;
        const whole = each === asked.script && asked.rest.length > 0 ? `${text} ${asked.rest.map(shell_word/* quoteForShell */.e).join(' ')}` : text;
        const step = readScript({
            ...call,
            directory: (0,external_node_path_.dirname)(manifest.path),
            chain: [...call.chain, `package.json scripts.${each}: ${whole}`],
        }, environment, whole, { args: [] });
        calls.push(...step.calls);
        unresolved.push(...(step.unresolved ?? []));
    }
    return { calls, unresolved };
}
/** npm takes its own options behind a script's name, too, up to `--`. */
function optionsAmong(words) {
    const end = words.indexOf('--');
    const options = {};
    for (let rest = end < 0 ? words : words.slice(0, end); rest.length > 0;) {
        const taken = skipOptions(rest, package_manager_valued);
        Object.assign(options, taken.options);
        rest = taken.rest.slice(1);
    }
    return options;
}
/** `run-s a b`, `concurrently "npm:a" "npm run b"`. */
function resolveMany(name, call) {
    const { rest } = skipOptions(call.words.slice(1), ['-n', '--names', '-c', '--prefix-colors', '-k', '--max-parallel']);
    const words = rest.filter((word) => !word.startsWith('-'));
    const calls = words.map((word) => {
        const script = name === 'concurrently' ? /^(?:npm|yarn|pnpm|bun):(.+)$/.exec(word)?.[1] : word;
        const started = script === undefined ? ['sh', '-c', word] : ['npm', 'run', ...script.split(' ')];
        return { ...call, words: started, chain: [...call.chain, script === undefined ? word : `npm run ${script}`] };
    });
    const pattern = words.find((word) => word.includes('*'));
    return pattern === undefined
        ? { calls }
        : { calls, unresolved: [`which scripts \`${pattern}\` stands for is not known`] };
}
function unknown(call, why) {
    // The words say something even so: `npm run db:reset`.
    return { calls: [{ ...call, words: ['?', ...call.words.slice(1)], told: true }], unresolved: [why] };
}
async function readManifest(directory) {
    const found = await findUpwards(directory, 'package.json');
    if (found === undefined)
        return undefined;
    try {
        const { scripts } = JSON.parse(found.text);
        const entries = typeof scripts === 'object' && scripts !== null ? Object.entries(scripts) : [];
        return {
            path: found.path,
            scripts: Object.fromEntries(entries.filter((one) => typeof one[1] === 'string')),
        };
    }
    catch {
        return { path: found.path, scripts: {} };
    }
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/search.js





/** What may be an unknown program's own: then only it knows what its arguments are for. */
function isUnknownProgram({ words }) {
    const [first = ''] = words;
    if (first === '' || first === '?' || /^[$`]/.test(first))
        return false;
    if (isKnownTool(first))
        return startsOwnCode({ words });
    return !isPlain(first) && !Object.hasOwn(sqlClients, executableName(first));
}
/** What tools start of the project's own code. */
const ownCode = {
    rails: /^(?:runner|r|console|c)$|^(?!db:|assets:|tmp:|log:|cache:)[\w-]+:/,
    rake: /^(?!db:|assets:|tmp:|log:|cache:)[\w-]+:/,
    cargo: /^(?:run|r)$/,
    dotnet: /^(?:run|exec)$|\.dll$/,
    mix: /^(?:run|eval)$/,
    manage: /^(?:shell|shell_plus|runscript)$/,
    artisan: /^tinker$/,
    flask: /^(?:shell|run)$/,
};
function startsOwnCode({ words: [first = '', ...args] }) {
    const name = executableName(first);
    const command = args.find((word) => !/^[+-]/.test(word));
    return command !== undefined && Object.hasOwn(ownCode, name) && ownCode[name]?.test(command) === true;
}
/** What an unknown program is told as; nothing for one that has been told of. */
function describeUnknown(call) {
    const [first = ''] = call.words;
    // A project's own program is often named like golang-migrate's.
    const own = /^(?!\/|.*node_modules\/).*\/migrate(?:\.\w+)?$/.test(first);
    if (call.told === true || call.guessed !== undefined || !(own || isUnknownProgram(call)))
        return undefined;
    const [command] = call.words.slice(1).filter((word) => !/^[+-]/.test(word));
    if (!own && isKnownTool(first))
        return `what \`${executableName(first)} ${command}\` runs is not known`;
    return `${first.split('/').at(-1)} is a program of its own: what it runs is not known`;
}
/**
 * Gives the commands that an unknown program's arguments may be: `wrapper --flag prisma migrate reset`, and each
 * argument with blanks in it as a command line of its own.
 */
function searchArguments(call, environment) {
    const { words } = call;
    const [first = ''] = words;
    if (!isUnknownProgram(call) && first !== '?' && !/^[$`]/.test(first))
        return [];
    const inText = call.guessed === 'text';
    const tails = words.flatMap((word, at) => at > 0 && beginsCommand(word, inText)
        ? [{ ...call, guessed: call.guessed ?? 'arguments', words: words.slice(at) }]
        : []);
    const within = words.flatMap(textsOf).flatMap((text) => {
        const guess = { ...call, guessed: 'text' };
        return [...readScript(guess, environment, text, { args: [] }).calls, ...readCode(guess, text)];
    });
    return [...tails, ...within];
}
/** SQL among the arguments of a program that is no client of a database as far as anybody knows. */
function matchForeignSql(call) {
    if (!isUnknownProgram(call))
        return undefined;
    const bare = call.words
        .flatMap(textsOf)
        .join('\n')
        .replace(/\/\*[\s\S]*?\*\//g, ' ');
    const sql = /\b(?:drop\s+(?:database|schema|table|owned\s+by)|truncate\s+table)\s+["'`\w[]/i.exec(bare)?.[0];
    return sql === undefined
        ? undefined
        : { what: sql.slice(0, -1).trim().replace(/\s+/g, ' ').toLowerCase(), why: reasons.drops };
}
/** An argument with blanks in it, or the value of an option that has some: `--call="a b"`, `-c'a b'`. */
function textsOf(word) {
    const value = /^--?[\w-]+=([\s\S]*)$/.exec(word)?.[1];
    const texts = value !== undefined ? [value] : /^-[A-Za-z]\S/.test(word) ? [word.slice(2), word] : [word];
    return texts.filter((text) => /\S\s+\S|[([{].*[)\]}]/.test(text));
}
/** A program’s text as an argument: `python -c "subprocess.run(['prisma', 'migrate', 'reset'])"`. */
function readCode(call, text) {
    if (!/[([{]/.test(text))
        return [];
    return text.split(/[\n;]/).flatMap((line) => {
        const words = line.split(/[^\w:@./=-]+/).filter((word) => word !== '');
        return words.flatMap((word, at) => (beginsCommand(word, true) ? [{ ...call, words: words.slice(at) }] : []));
    });
}

// EXTERNAL MODULE: ./build/packages/migrations/src/gate.js
var gate = __webpack_require__(5862);
;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/sql.js







/**
 * Judges the SQL that a database's client is given, by the rules that migrations are judged by; undefined for a command
 * that is none. What it reads by `-f`, `<`, a here-document or a known pipe counts, with the files that those include.
 */
async function judgeSqlOf(call, environment) {
    const client = clientOf(call, environment);
    if (client === undefined)
        return undefined;
    const name = executableName(call.words[0] ?? '');
    const { scripts, unresolved, shell } = await sql_readScripts(call, client, name);
    if (scripts.every(({ text }) => text.trim() === ''))
        return { found: undefined, unresolved, shell };
    const told = `what the SQL of \`${name}\` does is not known`;
    const bare = scripts.map(({ text }) => sql_withoutComments(text)).join('\n');
    if (client.kind === undefined)
        return { found: matchWords(bare), unresolved: [...unresolved, told], shell };
    const verdict = await (0,gate/* judge */.S)(scripts.map(asMigration), client.kind);
    const loses = verdict.findings.filter(({ hazard }) => hazard === 'data-loss');
    // To set a switch for all rows is what such a command is often for.
    const grave = loses.find(({ rule }) => rule !== 'update-without-where');
    if (grave !== undefined) {
        return { found: { what: grave.rule.replaceAll('-', ' '), why: reasons.drops }, unresolved, shell };
    }
    for (const { subject } of loses)
        unresolved.push(`the SQL of \`${name}\` changes every row of ${subject}`);
    if (!verdict.findings.some(({ hazard }) => hazard === 'unanalysable'))
        return { found: undefined, unresolved, shell };
    return { found: matchWords(bare), unresolved: [...unresolved, told], shell };
}
function clientOf({ words }, environment) {
    const [first = '', ...args] = words;
    const name = executableName(first);
    if (Object.hasOwn(sqlClients, name))
        return sqlClients[name];
    const execute = args.indexOf('execute');
    if (!/^prisma2?$/.test(name) || execute < 1 || args[execute - 1] !== 'db')
        return undefined;
    const scheme = /^(mysql|mariadb|file|sqlite)/i.exec(environment['DATABASE_URL'] ?? '')?.[1]?.toLowerCase();
    const kind = scheme === undefined ? 'postgresql' : /^m/.test(scheme) ? 'mysql' : 'sqlite';
    return { kind, valued: '', text: [], file: ['file'] };
}
async function sql_readScripts(call, client, name) {
    const { options, rest } = readOptions(call.words.slice(1), client.valued, [...client.text, ...client.file]);
    const given = options.filter((option) => client.text.includes(option.name)).map(({ value }) => value);
    const texts = [...given, ...(client.positional === true ? rest.slice(1) : []), call.input];
    const files = options.filter((option) => client.file.includes(option.name)).map(({ value }) => value);
    if (call.reads !== undefined)
        files.push(call.reads);
    const scripts = [];
    const shell = [];
    const unresolved = call.fedBy === undefined ? [] : [`what \`${call.fedBy}\` gives ${name} is not known`];
    const seen = new Set();
    const take = (text, script) => {
        const read = takeOrders(text, client, (0,external_node_path_.dirname)(script));
        shell.push(...read.shell);
        scripts.push({ name: script, text: read.sql });
        open.push(...read.files);
    };
    const open = files.filter((file) => !/^(?:-|\/dev\/stdin)$/.test(file));
    for (const text of texts)
        take(text, 'given.sql');
    for (let file = open.shift(); file !== undefined; file = open.shift()) {
        if (seen.has(file))
            continue;
        seen.add(file);
        const text = await readIfThere((0,external_node_path_.resolve)(call.directory, file));
        if (text === undefined)
            unresolved.push(`${file} is not there`);
        else
            take(text, file);
    }
    return { scripts, shell, unresolved };
}
/** Takes out what is the client's own: files to read, commands of a shell, and settings. */
function takeOrders(text, { kind }, folder) {
    const files = [];
    const shell = [];
    const plain = (word) => word
        .trim()
        .replace(/^(['"])(.*)\1;?$/, '$2')
        .replace(/;$/, '');
    const sql = text.split('\n').map((line) => {
        const [, order = '', value = ''] = (kind === 'mysql' ? /^\s*(source|\\[.!])\s+(.+)$/i.exec(line) : undefined) ??
            (kind === 'postgresql' ? /^\s*\\(\w+|!)\s*(.*)$/.exec(line) : undefined) ??
            (kind === 'sqlite' ? /^\s*\.(\w+)\s*(.*)$/.exec(line) : undefined) ??
            [];
        if (order === '' || /^g/.test(order))
            return line;
        if (/^(?:source|\\\.|i|include|read)$/i.test(order))
            files.push(plain(value));
        else if (/^(?:ir|include_relative)$/.test(order))
            files.push((0,external_node_path_.resolve)('/', folder, plain(value)).slice(folder.startsWith('/') ? 0 : 1));
        else if (/^(?:\\?!|shell|system)$/.test(order))
            shell.push(value);
        return '';
    });
    return { sql: sql.join('\n'), files, shell };
}
function asMigration({ name, text }) {
    return {
        file: { name, version: name, path: name, text },
        source: { sql: text, firstLine: 1, transactional: false, reversible: false },
    };
}
function matchWords(bare) {
    const words = destructiveSql.exec(bare)?.[0];
    return words === undefined ? undefined : { what: words.replace(/\s+/g, ' ').toLowerCase(), why: reasons.drops };
}
/** Comments divide words; what stands in MySQL's executable ones is run. */
function sql_withoutComments(sql) {
    return sql
        .replace(/\/\*M?!\d*([\s\S]*?)\*\//g, ' $1 ')
        .replace(/('(?:[^'\\]|''|\\.)*')|\/\*[\s\S]*?\*\/|--[^\n]*/g, (_whole, quoted) => quoted ?? ' ');
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/run.js



const run_deepest = 30;
/** Gives all commands that tasks come to, each in its folder, those that they need included. */
function runTasks(call, environment, file, asked) {
    const calls = [];
    const unresolved = [];
    const done = new Set();
    const home = file.path.slice(0, file.path.lastIndexOf('/')) || '/';
    const visit = ({ task: name, args, variables = {} }, via) => {
        const key = JSON.stringify([name, args, variables]);
        if (done.has(key) || via.length > run_deepest)
            return;
        done.add(key);
        const task = file.find(name, args, variables);
        if (task === undefined) {
            const missing = unknownTask({ ...call, words: ['?', name, ...args] }, `there is no task ${name} in ${(0,external_node_path_.basename)(file.path)}`);
            calls.push(...missing.calls);
            unresolved.push(...missing.unresolved);
            return;
        }
        const { steps, directory = home } = task;
        const own = { ...call.variables, ...task.variables, ...variables };
        for (const step of steps) {
            const link = `${(0,external_node_path_.basename)(file.path)} ${name}`;
            if ('unknown' in step)
                unresolved.push(`${link}: ${step.unknown}`);
            else if ('task' in step)
                visit({ args: [], ...step, variables: { ...step.variables } }, [...via, link]);
            else {
                const shown = 'run' in step ? step.run.trim() : step.words.join(' ');
                const started = {
                    ...call,
                    directory: fromFolder(directory, home),
                    variables: { ...own, ...('run' in step ? step.variables : {}) },
                    chain: [...call.chain, ...via, `${link}: ${shown}`],
                };
                if ('words' in step)
                    calls.push({ ...started, words: step.words });
                else {
                    const left = /\{\{[^}]*\}\}/.exec(step.run)?.[0];
                    if (left !== undefined)
                        unresolved.push(`what \`${left}\` stands for in ${link} is not known`);
                    const place = step.directory === undefined ? started.directory : fromFolder(step.directory, home);
                    const read = readScript({ ...started, directory: place }, environment, step.run, { args: [] });
                    // What a template puts in there may look like a program to the shell.
                    calls.push(...read.calls.map((one) => (left === undefined ? one : { ...one, told: true })));
                    if (left === undefined)
                        unresolved.push(...(read.unresolved ?? []));
                }
            }
        }
    };
    for (const one of asked)
        visit(one, []);
    // One that starts itself is no program of which nothing is known.
    const isSelf = ({ words }) => words.join('\0') === call.words.join('\0');
    return { calls: calls.map((one) => (isSelf(one) ? { ...one, told: true } : one)), unresolved };
}
/** A folder from another one. */
function fromFolder(folder, home) {
    return (0,external_node_path_.isAbsolute)(folder) ? folder : (0,external_node_path_.join)(home, folder);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/composer.js





/** What Composer runs of the project's own around its commands. */
const events = {
    install: ['pre-install-cmd', 'pre-autoload-dump', 'post-autoload-dump', 'post-install-cmd'],
    i: ['pre-install-cmd', 'pre-autoload-dump', 'post-autoload-dump', 'post-install-cmd'],
    update: ['pre-update-cmd', 'pre-autoload-dump', 'post-autoload-dump', 'post-update-cmd'],
    u: ['pre-update-cmd', 'pre-autoload-dump', 'post-autoload-dump', 'post-update-cmd'],
    upgrade: ['pre-update-cmd', 'pre-autoload-dump', 'post-autoload-dump', 'post-update-cmd'],
    require: ['pre-update-cmd', 'pre-autoload-dump', 'post-autoload-dump', 'post-update-cmd'],
    'dump-autoload': ['pre-autoload-dump', 'post-autoload-dump'],
    dumpautoload: ['pre-autoload-dump', 'post-autoload-dump'],
    status: ['pre-status-cmd', 'post-status-cmd'],
};
const composer_valued = ['-d', '--working-dir'];
/** Its own commands that start nothing of the project's. */
const plain = /^(?:about|audit|check-platform-reqs|config|diagnose|fund|info|init|licenses|list|outdated|search|self-update|show|validate|why|why-not|clear-cache|help)$/;
/** Resolves scripts of composer.json, and the programs that `composer exec` starts. */
const resolveComposer = async (call, environment) => {
    const [first = '', ...args] = call.words;
    if (executableName(first) !== 'composer' && executableName(first) !== 'composer.phar')
        return undefined;
    const before = skipOptions(args, composer_valued);
    const [command = '', ...after] = before.rest;
    if (command === '' || plain.test(command))
        return { calls: [] };
    if (command === 'exec') {
        const { rest } = skipOptions(after, composer_valued);
        return {
            calls: rest.length === 0 ? [] : [{ ...call, words: rest[1] === '--' ? [rest[0], ...rest.slice(2)] : rest }],
        };
    }
    const folder = before.options['-d'] ?? before.options['--working-dir'];
    const directory = folder === undefined ? call.directory : (0,external_node_path_.isAbsolute)(folder) ? folder : (0,external_node_path_.join)(call.directory, folder);
    const file = await findData(directory, ['composer.json']);
    const scripts = mappingAt(file?.value, 'scripts');
    if (file === undefined)
        return unknownTask(call, 'there is no composer.json in its folder or around it');
    const find = (name, words) => {
        if (!Object.hasOwn(scripts, name))
            return undefined;
        return {
            steps: listOf(scripts[name]).flatMap((one) => stepOf(String(one), words, scripts)),
            directory: (0,external_node_path_.dirname)(file.path),
        };
    };
    const around = { path: file.path, find };
    const own = Object.hasOwn(events, command) ? (events[command] ?? []) : undefined;
    if (own !== undefined) {
        const none = args.includes('--no-scripts');
        const names = none ? [] : own.filter((name) => Object.hasOwn(scripts, name));
        return runTasks(call, environment, around, names.map((task) => ({ task, args: [] })));
    }
    const runs = /^run(?:-script)?$/.test(command);
    const { rest } = runs ? skipOptions(after, [...composer_valued, '--timeout']) : { rest: [command, ...after] };
    const [script = '', ...words] = rest;
    if (script === '')
        return { calls: [] };
    return runTasks(call, environment, around, [{ task: script, args: words.filter((word) => word !== '--') }]);
};
/** `@name`, `@php …`, `@composer …`, `@putenv`, a class of the project, or a command line. */
function stepOf(text, words, scripts) {
    const [, reference, rest = ''] = /^@([\w:.-]+)\s*([\s\S]*)$/.exec(text) ?? [];
    if (reference === 'putenv')
        return [];
    if (reference === 'no_additional_args')
        return [];
    if (reference === 'php' || reference === 'composer')
        return [{ run: withWords(`${reference} ${rest}`, words) }];
    if (reference !== undefined && Object.hasOwn(scripts, reference))
        return [{ task: reference, args: [...rest.split(/\s+/).filter((word) => word !== ''), ...words] }];
    if (/^\\?[A-Za-z_][\w\\]*::\w+$/.test(text))
        return [{ unknown: `what ${text} does is not known` }];
    return [{ run: withWords(text, words) }];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/deno.js





const deno_valued = [
    '-c',
    '--config',
    '--import-map',
    '--cwd',
    '--lock',
    '--location',
    '--env-file',
    '--cert',
    '-f',
    '--filter',
];
/** Resolves tasks of deno.json (and package.json, which Deno takes them from, too), and programs that it starts. */
const resolveDeno = async (call, environment) => {
    const [first = '', ...args] = call.words;
    if (executableName(first) !== 'deno')
        return undefined;
    const [command = '', ...after] = skipOptions(args, deno_valued).rest;
    if (command === 'run' || command === 'x' || /^npm:|\.[cm]?[jt]sx?$/.test(command)) {
        const { rest } = skipOptions(command === 'run' || command === 'x' ? after : [command, ...after], deno_valued);
        const [program = '', ...words] = rest;
        if (program === '')
            return { calls: [] };
        // `npm:@scope/tool@1/binary`
        const inside = /^npm:(?:@[^/]+\/)?[^/]+\/(.+)$/.exec(program)?.[1];
        if (program.startsWith('npm:'))
            return { calls: [{ ...call, words: [inside ?? program, ...words] }] };
        const known = await findData(call.directory, ['deno.json', 'deno.jsonc', 'package.json']);
        const tasks = { ...mappingAt(known?.value, 'scripts'), ...mappingAt(known?.value, 'tasks') };
        if (!Object.hasOwn(tasks, program)) {
            const why = `${program.split('/').at(-1)} is a program of its own: what it runs is not known`;
            return { calls: [{ ...call, words: rest, told: true }], unresolved: [why] };
        }
    }
    if (command !== 'task' && command !== 'run')
        return undefined;
    const [name = '', ...words] = skipOptions(after, deno_valued).rest;
    if (name === '')
        return { calls: [] };
    const own = await findData(call.directory, ['deno.json', 'deno.jsonc']);
    const tasks = mappingAt(own?.value, 'tasks');
    if (own === undefined || !Object.hasOwn(tasks, name)) {
        const manifest = await findData(call.directory, ['package.json']);
        if (manifest !== undefined && Object.hasOwn(mappingAt(manifest.value, 'scripts'), name))
            return { calls: [{ ...call, words: ['npm', 'run', name, ...(words.length > 0 ? ['--', ...words] : [])] }] };
        return unknownTask(call, `there is no task ${name} in deno.json`);
    }
    const find = (task, given) => {
        if (!Object.hasOwn(tasks, task))
            return undefined;
        const raw = tasks[task];
        const text = (0,mapping/* isMapping */.p)(raw) ? raw['command'] : raw;
        const needs = listOf((0,mapping/* isMapping */.p)(raw) ? raw['dependencies'] : undefined).map((one) => ({ task: String(one) }));
        return { steps: [...needs, ...(typeof text === 'string' ? [{ run: withWords(text, given) }] : [])] };
    };
    return runTasks(call, environment, { path: own.path, find }, [{ task: name, args: words }]);
};

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/justfile.js

/** Reads a justfile (just 1.x), as far as it is data: recipes, needs, aliases, and variables that are plain texts. */
function readJustfile(text, home) {
    const file = {
        recipes: new Map(),
        aliases: new Map(),
        variables: new Map(),
        exported: new Set(),
        exportsAll: false,
        imports: [],
        directory: undefined,
        first: undefined,
        unresolved: [],
    };
    const lines = text.replaceAll('\r\n', '\n').split('\n');
    let attributes = '';
    for (let at = 0; at < lines.length; at += 1) {
        const line = lines[at];
        if (line.trim() === '' || line.startsWith('#'))
            continue;
        if (/^\[.*\]\s*(?:#.*)?$/.test(line)) {
            attributes += line;
            continue;
        }
        if (readStatement(file, line)) {
            attributes = '';
            continue;
        }
        const header = readHeader(line);
        const body = [];
        for (; at + 1 < lines.length && /^(?:[ \t]|$)/.test(lines[at + 1]); at += 1) {
            const more = lines[at + 1];
            const last = body.at(-1);
            if (last?.endsWith('\\'))
                body[body.length - 1] = `${last.slice(0, -1)}${more.trim()}`;
            else
                body.push(more);
        }
        if (header === undefined)
            continue;
        const own = withoutIndent(body);
        const shebang = interpreterOf(own[0] ?? '');
        const script = /\bscript(?:\(\s*['"]([^'"]+)['"])?/.exec(attributes);
        file.recipes.set(header.name, {
            ...header,
            body: own.filter((each) => shebang !== undefined || script !== null || !/^\s*(?:#|$)/.test(each)),
            interpreter: shebang ?? (script === null ? undefined : (script[1]?.split('/').at(-1) ?? 'sh')),
            home,
            directory: /working-directory:\s*['"]([^'"]+)['"]/.exec(attributes)?.[1],
            stays: /\bno-cd\b/.test(attributes),
        });
        file.first ??= header.name;
        attributes = '';
    }
    return file;
}
/** `set`, `import`, `mod`, `alias`, and variables. */
function readStatement(file, line) {
    const [, word, name, value] = /^(set|alias)\s+([\w-]+)(?:\s*:=\s*(.*?))?\s*$/.exec(line) ?? [];
    if (word === 'alias' && name !== undefined)
        file.aliases.set(name, value ?? '');
    if (word === 'set' && name === 'working-directory')
        file.directory = literal(value ?? '');
    if (word === 'set' && name === 'export')
        file.exportsAll = value !== 'false';
    if (word !== undefined)
        return true;
    const [, kind, optional, module, path] = /^(import|mod)(\?)?\s+([\w-]+)?\s*(['"].*['"])?\s*(?:#.*)?$/.exec(line) ?? [];
    if (kind !== undefined) {
        file.imports.push({ name: module, path: literal(path ?? ''), optional: optional !== undefined });
        return true;
    }
    const [, exported, variable, expression = ''] = /^(export\s+)?([A-Za-z_][\w-]*)\s*:=\s*(.*?)\s*$/.exec(line) ?? [];
    if (variable === undefined)
        return false;
    if (exported !== undefined)
        file.exported.add(variable);
    const parts = expression.split(/\s*\+\s*/).map((part) => literal(part) ?? file.variables.get(part));
    if (parts.every((part) => part !== undefined))
        file.variables.set(variable, parts.join(''));
    return true;
}
/** `name a b='x' +c: need (other 'x') && later`. */
function readHeader(line) {
    const masked = line.replace(/'[^']*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\([^()]*\)/g, (text) => '_'.repeat(text.length));
    const colon = masked.search(/:(?!=)/);
    if (colon < 0)
        return undefined;
    const [first = '', ...parameters] = line.slice(0, colon).match(justfile_words) ?? [];
    const name = /^@?([A-Za-z_][\w-]*)$/.exec(first)?.[1];
    if (name === undefined)
        return undefined;
    const exported = new Set();
    const read = parameters.flatMap((word) => {
        const [, sign = '', parameter, standard] = /^([+*$]*)([A-Za-z_][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
        if (parameter === undefined)
            return [];
        if (sign.includes('$'))
            exported.add(parameter);
        const value = standard === undefined ? (sign.includes('*') ? '' : undefined) : literal(standard);
        return [{ name: parameter, many: /[+*]/.test(sign), standard: value }];
    });
    const comment = masked.indexOf('#', colon);
    const [before = [], after = []] = line
        .slice(colon + 1, comment < 0 ? undefined : comment)
        .split('&&')
        .map(readNeeds);
    return { name, parameters: read, exported, before, after };
}
const justfile_words = /(?:[^\s'"`]|'[^']*'|"(?:[^"\\]|\\.)*"|`[^`]*`)+/g;
function readNeeds(text) {
    return [...text.matchAll(/\(((?:[^()'"]|'[^']*'|"(?:[^"\\]|\\.)*")*)\)|[\w:-]+/g)].map(([whole, inside]) => {
        const [recipe = '', ...args] = inside === undefined ? [whole] : (inside.match(justfile_words) ?? []);
        return { recipe, args: args.map((arg) => ({ text: literal(arg) ?? arg, literal: literal(arg) !== undefined })) };
    });
}
function literal(text) {
    const [, single, double] = /^\s*(?:'([^']*)'|"((?:[^"\\]|\\.)*)")\s*(?:#.*)?$/.exec(text) ?? [];
    return single ?? double?.replace(/\\(.)/g, '$1');
}
function withoutIndent(lines) {
    const width = /^[ \t]*/.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0;
    return lines.map((line) => line.slice(Math.min(width, line.length)));
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/just.js






const just_valued = ['-f', '--justfile', '-d', '--working-directory', '--shell', '--shell-arg', '--dotenv-path', '-E'];
/** What only tells something. */
const telling = /^(?:-l|--list|-s|--show|--summary|--dump|--fmt|--evaluate|--variables|-V|--version|-h|--help|--groups)$/;
const just_names = ['justfile', 'Justfile', '.justfile', 'JUSTFILE'];
/** Resolves recipes of `just`, with what they need, as far as the justfile's text tells. */
const resolveJust = async (call, environment) => {
    const [first = '', ...args] = call.words;
    if (executableName(first) !== 'just')
        return undefined;
    const { rest, options } = skipOptions(args, just_valued);
    if (args.some((word) => telling.test(word)))
        return { calls: [] };
    const named = options['-f'] ?? options['--justfile'];
    const command = args.findIndex((word) => word === '-c' || word === '--command');
    if (command >= 0)
        return { calls: [{ ...call, words: args.slice(command + 1) }] };
    const found = named === undefined ? await findJustfile(call.directory) : await readNamed(call, named);
    if (found === undefined)
        return unknownTask(call, `there is no ${named ?? 'justfile'} in its folder or around it`);
    const file = await readWhole(found.path, found.text);
    const { asked, given } = readAsked(file, rest);
    const place = options['-d'] ?? options['--working-directory'];
    const tasks = {
        path: found.path,
        find: (name, words) => {
            const recipe = file.recipes.get(file.aliases.get(name) ?? name);
            return recipe === undefined ? undefined : taskOf(recipe, words, file, { call, place, given });
        },
    };
    const step = runTasks(call, environment, tasks, asked);
    return { ...step, unresolved: [...file.unresolved, ...(step.unresolved ?? [])] };
};
function taskOf(recipe, words, file, { call, place, given }) {
    const values = new Map([...file.variables, ...Object.entries(given)]);
    let rest = words;
    for (const { name, many, standard } of recipe.parameters) {
        const value = many ? rest.join(' ') : rest[0];
        rest = many ? [] : rest.slice(1);
        const own = value === undefined || value === '' ? standard : value;
        if (own === undefined)
            values.delete(name);
        else
            values.set(name, own);
    }
    const fill = (text) => text
        .replace(/\{\{\{\{/g, '\0')
        .replace(/\{\{\s*(?:([A-Za-z_][\w-]*)|"([^"\\]*)"|'([^']*)')\s*\}\}/g, (whole, name, double, single) => name === undefined ? (double ?? single) : (values.get(name) ?? whole))
        .replace(/\0/g, '{{');
    const need = ({ recipe: name, args }) => ({
        task: name,
        args: args.map((arg) => (arg.literal ? arg.text : (values.get(arg.text) ?? `{{${arg.text}}}`))),
    });
    const exported = Object.fromEntries([...values].filter(([name]) => file.exportsAll || file.exported.has(name) || recipe.exported.has(name)));
    const folder = recipe.stays ? call.directory : (recipe.directory ?? place ?? file.directory);
    return {
        steps: [...recipe.before.map(need), ...bodyOf(recipe, fill), ...recipe.after.map(need)],
        ...(folder === undefined
            ? { directory: recipe.home }
            : { directory: (0,external_node_path_.isAbsolute)(folder) ? folder : (0,external_node_path_.join)(recipe.home, folder) }),
        variables: { ...exported },
    };
}
/** Lines are started one by one; a body that names its interpreter is one program. */
function bodyOf({ body, interpreter }, fill) {
    if (interpreter !== undefined && !isShell(interpreter))
        return [{ unknown: `a program for ${interpreter} is not followed` }];
    if (interpreter !== undefined)
        return [{ run: fill(body.join('\n')) }];
    return body.map((line) => ({ run: fill(line.replace(/^[@-]+\s*/, '')) }));
}
/** `just a x b`: each recipe takes as many words as it has parameters; `name=value` before them sets a variable. */
function readAsked(file, words) {
    const given = {};
    const asked = [];
    let rest = words;
    for (; rest[0] !== undefined;) {
        const [, variable, value] = /^([A-Za-z_][\w-]*)=([\s\S]*)$/.exec(rest[0]) ?? [];
        if (variable !== undefined && value !== undefined && asked.length === 0) {
            given[variable] = value;
            rest = rest.slice(1);
            continue;
        }
        // `just module recipe` is `just module::recipe`.
        const joined = rest[1] === undefined ? undefined : `${rest[0]}::${rest[1]}`;
        const isPath = joined !== undefined && file.recipes.has(joined) && !file.recipes.has(rest[0]);
        const name = isPath ? joined : rest[0];
        const behind = rest.slice(isPath ? 2 : 1);
        const recipe = file.recipes.get(file.aliases.get(name) ?? name);
        const several = recipe?.parameters.some(({ many }) => many) ?? recipe === undefined;
        const count = several ? behind.length : (recipe?.parameters.length ?? 0);
        asked.push({ task: name, args: behind.slice(0, count) });
        rest = behind.slice(count);
    }
    const standard = file.first === undefined ? [] : [{ task: file.first, args: [] }];
    return { asked: asked.length > 0 ? asked : standard, given };
}
async function findJustfile(folder) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        for (const name of just_names) {
            const text = await readIfThere((0,external_node_path_.join)(at, name));
            if (text !== undefined)
                return { path: (0,external_node_path_.join)(at, name), text };
        }
        if ((0,external_node_path_.dirname)(at) === at)
            return undefined;
    }
}
async function readNamed(call, name) {
    if (!name.includes('/'))
        return findUpwards(call.directory, name);
    const path = (0,external_node_path_.isAbsolute)(name) ? name : (0,external_node_path_.join)(call.directory, name);
    const text = await readIfThere(path);
    return text === undefined ? undefined : { path, text };
}
/** A justfile with what it imports, and the recipes of its modules as `module::recipe`. */
async function readWhole(path, text, depth = 0) {
    const home = (0,external_node_path_.dirname)(path);
    const file = readJustfile(text, home);
    if (depth > 5)
        return file;
    for (const { name, path: said, optional } of file.imports) {
        const candidates = said !== undefined ? [said] : [`${name}.just`, ...['mod.just', ...just_names].map((one) => `${name}/${one}`)];
        let found;
        for (const candidate of candidates.flatMap((one) => said === undefined ? [one] : [one, `${one}/mod.just`, `${one}/justfile`])) {
            const at = (0,external_node_path_.isAbsolute)(candidate) ? candidate : (0,external_node_path_.join)(home, candidate);
            const held = await readIfThere(at);
            if (held !== undefined)
                found ??= { path: at, text: held };
        }
        if (found === undefined) {
            if (!optional)
                file.unresolved.push(`the justfile’s ${said ?? name} is not there`);
            continue;
        }
        const other = await readWhole(found.path, found.text, depth + 1);
        file.unresolved.push(...other.unresolved);
        for (const [recipe, held] of other.recipes) {
            const called = name === undefined ? recipe : `${name}::${recipe}`;
            // What stands in the file itself comes before what it imports.
            if (!file.recipes.has(called))
                file.recipes.set(called, name === undefined ? { ...held, home } : inModule(held, name));
        }
        if (name !== undefined)
            continue;
        for (const [variable, value] of other.variables)
            if (!file.variables.has(variable))
                file.variables.set(variable, value);
        for (const [alias, recipe] of other.aliases)
            file.aliases.set(alias, recipe);
        file.first ??= other.first;
    }
    return file;
}
function inModule(recipe, name) {
    const inside = (needs) => needs.map((one) => ({ ...one, recipe: `${name}::${one.recipe}` }));
    return { ...recipe, before: inside(recipe.before), after: inside(recipe.after) };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/mise.js






const files = [
    ...['mise.toml', '.mise.toml', 'mise.local.toml', '.mise.local.toml', 'mise/config.toml', '.mise/config.toml'],
    ...['.config/mise.toml', '.config/mise/config.toml'],
];
const folders = ['mise-tasks', '.mise-tasks', 'mise/tasks', '.mise/tasks', '.config/mise/tasks'];
const mise_valued = [
    '-C',
    '--cd',
    '-j',
    '--jobs',
    '-o',
    '--output',
    '-t',
    '--tool',
    '-s',
    '--shell',
    '-E',
    '--env',
    '--timeout',
];
/** Its own commands that start nothing of the project's; `x` is short for `exec`. */
const mise_own = /^(?:activate|alias|bin-paths|cache|completion|config|current|deactivate|direnv|doctor|en|env|fmt|generate|implode|install|i|latest|link|ls|ls-remote|outdated|plugins?|prune|registry|reshim|self-update|set|settings|shell|sync|tasks|tool|trust|uninstall|unset|unuse|upgrade|use|u|version|watch|where|which|exec|x|help)$/;
/** Resolves tasks of mise, with what they need, from mise.toml and its folders of scripts. */
const resolveMise = async (call, environment) => {
    const [first = '', ...args] = call.words;
    if (executableName(first) !== 'mise')
        return undefined;
    const { rest, options } = skipOptions(args, mise_valued);
    const named = rest[0] === 'tasks' ? rest.slice(1) : rest;
    const runs = named[0] === 'run' || named[0] === 'r';
    if (!runs && (named.length === 0 || mise_own.test(named[0] ?? '')))
        return undefined;
    const behind = runs ? skipOptions(named.slice(1), mise_valued) : { rest: named, options: {} };
    const place = options['-C'] ?? options['--cd'] ?? behind.options['-C'] ?? behind.options['--cd'];
    const from = place === undefined ? call.directory : (0,external_node_path_.join)(call.directory, place);
    const { tasks, home } = await gather(from);
    const asked = mise_readAsked(behind.rest);
    const missing = asked.find(({ task }) => findTask(tasks, task) === undefined);
    // `mise something` that is no task is a command of its own.
    if (missing !== undefined && !runs)
        return undefined;
    if (home === undefined)
        return unknownTask(call, 'there is no mise.toml in its folder or around it');
    const scripts = new Map();
    for (const name of await needed(tasks, asked.map(({ task }) => task))) {
        if (findTask(tasks, name) !== undefined)
            continue;
        const script = await findScript(home, name);
        if (script !== undefined)
            scripts.set(name, script);
    }
    const find = (name, words) => {
        const held = findTask(tasks, name);
        if (held !== undefined)
            return readTask(held.raw, words, held.home);
        const script = scripts.get(name);
        return script === undefined ? undefined : { steps: [{ words: [script, ...words] }] };
    };
    return runTasks(call, environment, { path: (0,external_node_path_.join)(home, 'mise.toml'), find }, asked);
};
/** The tasks of all files from a folder upwards: the nearer one counts. */
async function gather(from) {
    const tasks = new Map();
    let home;
    for (let at = from;; at = (0,external_node_path_.dirname)(at)) {
        for (const name of files) {
            const text = await readIfThere((0,external_node_path_.join)(at, name));
            if (text === undefined)
                continue;
            home ??= at;
            const held = mappingAt(await readData(name, text), 'tasks');
            for (const [task, raw] of Object.entries(held)) {
                const names = [task, ...((0,mapping/* isMapping */.p)(raw) ? listOf(raw['alias']).map(String) : [])];
                for (const one of names)
                    if (!tasks.has(one))
                        tasks.set(one, { raw, home: at });
            }
        }
        if ((0,external_node_path_.dirname)(at) === at)
            return { tasks, home };
    }
}
function findTask(tasks, name) {
    return tasks.get(name) ?? tasks.get(name.replace(/^\/\/:|^:/, ''));
}
/** `a x ::: b`: several, each with its words. */
function mise_readAsked(words) {
    const asked = [];
    for (const part of words.join('\0').split('\0:::\0')) {
        const [task = '', ...args] = part.split('\0');
        asked.push({ task, args: args[0] === '--' ? args.slice(1) : args });
    }
    return asked;
}
async function needed(tasks, names) {
    const found = new Set();
    for (const open = [...names]; open.length > 0;) {
        const name = open.shift();
        if (found.has(name))
            continue;
        found.add(name);
        const held = findTask(tasks, name);
        const task = held === undefined ? undefined : readTask(held.raw, [], held.home);
        for (const step of task?.steps ?? [])
            if ('task' in step)
                open.push(step.task);
    }
    return [...found];
}
async function findScript(home, name) {
    for (const folder of folders) {
        const base = (0,external_node_path_.join)(home, folder, name.replaceAll(':', '/'));
        for (const path of [base, `${base}.sh`, (0,external_node_path_.join)(base, '_default')])
            if ((await readIfThere(path)) !== undefined)
                return path;
    }
    return undefined;
}
function readTask(raw, words, home) {
    const task = (0,mapping/* isMapping */.p)(raw) ? raw : { run: raw };
    const need = (one) => {
        const [name = '', ...args] = Array.isArray(one) ? one.map(String) : String(one).split(/\s+/);
        return { task: name, args };
    };
    const run = (one, last) => {
        if ((0,mapping/* isMapping */.p)(one))
            return [...listOf(one['task']), ...listOf(one['tasks'])].map(need);
        const text = String(one);
        const program = interpreterOf(text);
        if (program !== undefined && !isShell(program))
            return [{ unknown: `a program for ${program} is not followed` }];
        return [{ run: last ? withWords(text, words) : text }];
    };
    const runs = listOf(task['run']);
    const file = typeof task['file'] === 'string' ? [{ words: [(0,external_node_path_.join)(home, task['file']), ...words] }] : [];
    return {
        steps: [
            ...listOf(task['depends']).map(need),
            ...runs.flatMap((one, at) => run(one, at === runs.length - 1)),
            ...file,
            ...listOf(task['depends_post']).map(need),
        ],
        directory: typeof task['dir'] === 'string' ? (0,external_node_path_.join)(home, task['dir']) : home,
        variables: textsIn(task['env']),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/python.js






const managers = {
    pipenv: { files: ['Pipfile'], scripts: (value) => mappingAt(value, 'scripts'), read: readPlain },
    pdm: {
        files: ['pyproject.toml'],
        scripts: (value) => mappingAt(value, 'tool', 'pdm', 'scripts'),
        read: readPdm,
        bare: true,
    },
    rye: { files: ['pyproject.toml'], scripts: (value) => mappingAt(value, 'tool', 'rye', 'scripts'), read: readPlain },
    hatch: {
        files: ['hatch.toml', 'pyproject.toml'],
        scripts(value, environment) {
            const environments = { ...mappingAt(value, 'tool', 'hatch', 'envs'), ...mappingAt(value, 'envs') };
            const own = (name) => mappingAt(environments[name], 'scripts');
            return { ...own('default'), ...own(environment) };
        },
        read: readHatch,
    },
};
const python_valued = ['-p', '--project', '-e', '--env', '-C', '--python', '--venv', '-m', '--directory'];
/** Resolves the scripts that pipenv, pdm, rye and hatch find in the project's files; what is none, others start. */
const resolvePythonScript = async (call, environment) => {
    const [first = '', ...args] = call.words;
    const name = executableName(first);
    const manager = Object.hasOwn(managers, name) ? managers[name] : undefined;
    if (manager === undefined)
        return undefined;
    const { rest, options } = skipOptions(args, python_valued);
    const runs = rest[0] === 'run';
    if (!runs && !(manager.bare && rest.length > 0))
        return undefined;
    const behind = runs ? skipOptions(rest.slice(1), python_valued) : { rest, options: {} };
    const [written = '', ...words] = behind.rest;
    const [, prefix, own] = (name === 'hatch' ? /^([^:]+):(.+)$/.exec(written) : null) ?? [];
    const place = prefix ?? options['-e'] ?? options['--env'] ?? 'default';
    const file = await findData(call.directory, manager.files);
    const scripts = manager.scripts(file?.value, place.replace(/^\+.*$/, 'default'));
    const script = own ?? written;
    if (file === undefined || !Object.hasOwn(scripts, script))
        return undefined;
    const tasks = {
        path: file.path,
        find: (task, given) => Object.hasOwn(scripts, task) ? manager.read(scripts[task], task, given, scripts) : undefined,
    };
    return runTasks(call, environment, tasks, [{ task: script, args: words }]);
};
/** A text, a list of words, or a table with one of them. */
function readPlain(raw, _name, words) {
    const own = (0,mapping/* isMapping */.p)(raw) ? raw : { cmd: raw };
    const variables = textsIn(own['env']);
    if (own['call'] !== undefined)
        return { steps: [{ unknown: `what ${String(own['call'])} does is not known` }] };
    const chain = listOf(own['chain']).map((task) => ({ task: String(task) }));
    const { cmd } = own;
    const started = Array.isArray(cmd)
        ? [{ words: [...cmd.map(String), ...words] }]
        : typeof cmd === 'string'
            ? [{ run: withWords(cmd, words) }]
            : [];
    return { steps: [...chain, ...started], variables };
}
function readPdm(raw, name, words, scripts) {
    const own = (0,mapping/* isMapping */.p)(raw) ? raw : { cmd: raw };
    const around = (other) => (Object.hasOwn(scripts, other) ? [{ task: other }] : []);
    const composite = listOf(own['composite']).map((one) => {
        const [task = '', ...args] = String(one).split(/\s+/);
        return Object.hasOwn(scripts, task) ? { task, args } : { run: String(one) };
    });
    const shell = typeof own['shell'] === 'string' ? [{ run: withWords(own['shell'], words) }] : [];
    // `{args:default}` stands for what is given behind it.
    const plain = readPlain(own, name, words);
    const steps = plain.steps.map((step) => 'run' in step && /\{args(?::[^}]*)?\}/.test(String(own['cmd']))
        ? {
            run: String(own['cmd']).replace(/\{args(?::([^}]*))?\}/, (_all, standard = '') => words.join(' ') || standard),
        }
        : step);
    const directory = own['working_dir'];
    return {
        ...plain,
        steps: [...around(`pre_${name}`), ...steps, ...shell, ...composite, ...around(`post_${name}`)],
        ...(typeof directory === 'string' ? { directory } : {}),
    };
}
/** A command or several, whose first word may be another script. */
function readHatch(raw, name, words, scripts) {
    const steps = listOf(raw).map((one) => {
        const text = String(one).replace(/^-\s*/, '');
        const whole = /\{args(?::[^}]*)?\}/.test(text)
            ? text.replace(/\{args(?::([^}]*))?\}/g, (_all, standard = '') => words.join(' ') || standard)
            : text;
        const [task = '', ...args] = whole.split(/\s+/);
        return Object.hasOwn(scripts, task) && task !== name ? { task, args } : { run: whole };
    });
    return { steps };
}
const poeFiles = ['poe_tasks.toml', 'poe_tasks.yaml', 'poe_tasks.json', 'pyproject.toml'];
/** Resolves tasks of poethepoet, with what they need. */
const resolvePoe = async (call, environment) => {
    const [first = '', ...args] = call.words;
    if (!['poe', 'poethepoet'].includes(executableName(first)))
        return undefined;
    const { rest, options } = skipOptions(args, ['-C', '--directory', '--root', '-e', '--executor']);
    const [name = '', ...words] = rest;
    if (name === '')
        return { calls: [] };
    const place = options['-C'] ?? options['--directory'] ?? options['--root'];
    const file = await findData(place === undefined ? call.directory : (0,external_node_path_.join)(call.directory, place), poeFiles);
    if (file === undefined)
        return unknownTask(call, 'there is no pyproject.toml in its folder or around it');
    const whole = file.path.endsWith('pyproject.toml')
        ? mappingAt(file.value, 'tool', 'poe')
        : { ...mappingAt(file.value), ...mappingAt(file.value, 'tool', 'poe') };
    const tasks = { ...mappingAt(whole, 'tasks') };
    const unresolved = [];
    for (const one of listOf(whole['include'])) {
        const path = String((0,mapping/* isMapping */.p)(one) ? one['path'] : one);
        const other = await findData((0,external_node_path_.join)((0,external_node_path_.dirname)(file.path), (0,external_node_path_.dirname)(path)), [path.split('/').at(-1) ?? path]);
        if (other === undefined)
            unresolved.push(`what poe includes by ${path} is not there`);
        const held = { ...mappingAt(other?.value, 'tasks'), ...mappingAt(other?.value, 'tool', 'poe', 'tasks') };
        for (const [task, raw] of Object.entries(held))
            if (!Object.hasOwn(tasks, task))
                tasks[task] = raw;
    }
    const item = String(whole['default_array_item_task_type'] ?? 'ref');
    const find = (task, given) => Object.hasOwn(tasks, task)
        ? readPoe(tasks[task], given, { kind: String(whole['default_task_type'] ?? 'cmd'), item })
        : undefined;
    const step = runTasks(call, environment, { path: file.path, find }, [{ task: name, args: words }]);
    return { ...step, unresolved: [...unresolved, ...(step.unresolved ?? [])] };
};
function readPoe(raw, words, standard) {
    if (typeof raw === 'string')
        return { steps: poeStep(standard.kind, raw, words) };
    if (Array.isArray(raw))
        return { steps: raw.flatMap((one) => poeItem(one, standard.item)) };
    if (!(0,mapping/* isMapping */.p)(raw))
        return { steps: [] };
    const kind = typeof raw['default_item_type'] === 'string' ? raw['default_item_type'] : standard.item;
    const needs = [...listOf(raw['deps']), ...Object.values(mappingAt(raw, 'uses'))].flatMap((one) => poeStep('ref', String(one), []));
    const several = [...listOf(raw['sequence']), ...listOf(raw['parallel'])].flatMap((one) => poeItem(one, kind));
    const cases = listOf(raw['switch']).flatMap((one) => poeItem(one, kind));
    const own = ['cmd', 'shell', 'ref', 'script', 'expr'].flatMap((one) => typeof raw[one] === 'string' ? poeStep(one, raw[one], words) : []);
    const directory = raw['cwd'];
    return {
        steps: [...needs, ...own, ...several, ...cases],
        variables: textsIn(raw['env']),
        ...(typeof directory === 'string' ? { directory } : {}),
    };
}
/** An item may be a task of its own: its commands run as such. */
function poeItem(one, kind) {
    if (typeof one === 'string')
        return poeStep(kind, one, []);
    return [...readPoe(one, [], { kind, item: kind }).steps];
}
function poeStep(kind, text, words) {
    if (kind === 'ref') {
        const [task = '', ...args] = text.split(/\s+/);
        return [{ task, args: [...args, ...words] }];
    }
    if (kind === 'script' || kind === 'expr')
        return [{ unknown: `what ${text} does is not known` }];
    return [{ run: withWords(text, words) }];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/rakefile.js





const rakefile_names = ['rakefile', 'Rakefile', 'rakefile.rb', 'Rakefile.rb'];
/**
 * Resolves tasks of a Rakefile and of `lib/tasks/*.rake` as far as they are data: what they need, what they invoke, and
 * the commands that they start word for word. What Rails brings is known by its name.
 */
const resolveRake = async (call, environment) => {
    const [first = '', ...args] = call.words;
    if (!['rake', 'rails'].includes(executableName(first)))
        return undefined;
    const named = args.filter((word) => /^[\w:]+(?:\[.*\])?$/.test(word)).map((word) => word.replace(/\[.*$/, ''));
    const asked = named.length === 0 && executableName(first) === 'rake' ? ['default'] : named;
    const found = asked.length === 0 ? undefined : await findRakefile(call.directory);
    if (found === undefined)
        return undefined;
    const tasks = new Map();
    for (const text of found.texts)
        readRake(text, tasks);
    const own = asked.filter((name) => tasks.has(name));
    if (own.length === 0)
        return undefined;
    const find = (name) => {
        const steps = tasks.get(name);
        if (steps === undefined)
            return { steps: name === 'environment' ? [] : [{ words: ['rake', name] }] };
        return { steps };
    };
    const file = { path: found.path, find };
    const step = runTasks(call, environment, file, own.map((task) => ({ task, args: [] })));
    return { ...step, calls: [{ ...call, told: true }, ...step.calls] };
};
async function findRakefile(folder) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        for (const name of rakefile_names) {
            const text = await readIfThere((0,external_node_path_.join)(at, name));
            if (text === undefined)
                continue;
            const below = await (0,promises_.readdir)((0,external_node_path_.join)(at, 'lib/tasks'), { recursive: true }).catch(() => []);
            const paths = [
                ...below.filter((path) => path.endsWith('.rake')).map((path) => (0,external_node_path_.join)('lib/tasks', path)),
                ...(await imported(at)),
            ];
            const texts = await Promise.all(paths.sort().map((path) => readIfThere((0,external_node_path_.join)(at, path))));
            return { path: (0,external_node_path_.join)(at, name), texts: [text, ...texts.filter((one) => one !== undefined)] };
        }
        if ((0,external_node_path_.dirname)(at) === at)
            return undefined;
    }
}
/** What rake itself reads beside its Rakefile. */
async function imported(folder) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(folder, 'rakelib')).catch(() => []);
    return entries.filter((path) => path.endsWith('.rake')).map((path) => (0,external_node_path_.join)('rakelib', path));
}
const block = /\bdo\b(?:\s*\|[^|]*\|)?\s*$/;
const opening = /^(?:if|unless|def|begin|case|while|until|for|class|module)\b/;
/** Reads the tasks of a text, line by line: a task of one name twice does both. */
function readRake(text, tasks) {
    const stack = [];
    for (const raw of text.split(/\r?\n/)) {
        const line = raw.replace(/(?:^|\s)#(?!\{).*$/, '').trim();
        if (line === '' || /^desc\b/.test(line))
            continue;
        if (/^end\b/.test(line)) {
            stack.pop();
            continue;
        }
        const space = stack.flatMap((one) => one.space ?? []).join(':');
        const [, namespace] = /^namespace[\s(]+[:'"]([\w:]+)/.exec(line) ?? [];
        const definition = /^(?:multi)?task[\s(]+(.*)$/.exec(line)?.[1];
        const opens = block.test(line) || (opening.test(line) && !/\bend\s*$/.test(line));
        if (namespace !== undefined) {
            stack.push({ space: namespace });
            continue;
        }
        const held = definition === undefined ? undefined : readDefinition(definition);
        if (held !== undefined) {
            const name = space === '' ? held.name : `${space}:${held.name}`;
            const inside = /\{(.*)\}\s*$/.exec(definition ?? '')?.[1];
            const needs = held.needs.map((need) => ({ task: need }));
            tasks.set(name, [...(tasks.get(name) ?? []), ...needs, ...(inside === undefined ? [] : stepsIn(inside))]);
            if (opens)
                stack.push({ task: name });
            continue;
        }
        const within = stack.findLast(({ task }) => task !== undefined)?.task;
        if (within !== undefined)
            tasks.set(within, [...(tasks.get(within) ?? []), ...stepsIn(line)]);
        if (opens)
            stack.push({});
    }
    // What a task of a namespace needs may be called without it.
    for (const [name, steps] of tasks) {
        const spaces = name.split(':').slice(0, -1);
        const full = (need) => {
            for (let at = spaces.length; at > 0; at -= 1) {
                const inside = [...spaces.slice(0, at), need].join(':');
                if (tasks.has(inside))
                    return inside;
            }
            return need;
        };
        tasks.set(name, steps.map((step) => ('task' in step ? { ...step, task: full(step.task) } : step)));
    }
}
/** `:name`, `name: [:a]`, `'name' => ['a', 'b']`, `:name, [:arg] => :a`. */
function readDefinition(text) {
    const [, symbol, quoted, key] = /^(?::([\w]+)|:?['"]([\w:]+)['"]|(\w+):(?!:))/.exec(text) ?? [];
    const name = symbol ?? quoted ?? key;
    if (name === undefined)
        return undefined;
    const list = key === undefined
        ? /=>\s*(\[[^\]]*\]|[:'"][\w:]+['"]?|%[wi][[(][^\])]*[\])])/.exec(text)?.[1]
        : text.slice(key.length + 1);
    const named = /^\s*(\[[^\]]*\]|:?['"]?[\w:]+['"]?|%[wi][[(][^\])]*[\])])/.exec(list ?? '')?.[1] ?? '';
    const words = named.match(/[\w:]+/g)?.filter((word) => !/^[wi]$/.test(word)) ?? [];
    return { name, needs: words.map((word) => word.replace(/^:|:$/g, '')).filter((word) => word !== '') };
}
/** What a line of Ruby invokes or starts word for word; of a line that does something else nobody knows. */
function stepsIn(line) {
    const invoked = [...line.matchAll(/Rake::Task\[\s*[:'"]([\w:]+)['"]?\s*\]\s*\.\s*(?:invoke|execute|reenable)/g)];
    if (invoked.length > 0)
        return invoked.map(([, task = '']) => ({ task }));
    const command = /\b(?:sh|system|exec|spawn)[\s(]+((?:'[^']*'|"(?:[^"\\]|\\.)*")(?:\s*,\s*(?:'[^']*'|"(?:[^"\\]|\\.)*"))*)/.exec(line)?.[1];
    const inline = /`([^`]*)`|%x[[({]([^\])}]*)[\])}]/.exec(line);
    const texts = command === undefined
        ? inline === null
            ? []
            : [inline[1] ?? inline[2] ?? '']
        : [...command.matchAll(/'([^']*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, single, double]) => single ?? double ?? '');
    // Several are started without a shell.
    if (texts.length > 1 && !texts.some((text) => text.includes('#{')))
        return [{ words: texts }];
    if (texts.length > 0)
        return [{ run: texts.join(' ').replace(/#\{([^}]*)\}/g, '{{$1}}') }];
    return /^(?:puts|p|print|verbose)\b|^Rails\.logger|^\}|^\]|^\)/.test(line)
        ? []
        : [{ unknown: 'its Ruby is not followed' }];
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/taskfile.js








const taskfile_names = ['Taskfile', 'taskfile'].flatMap((name) => ['.yml', '.yaml', '.dist.yml', '.dist.yaml'].map((ending) => `${name}${ending}`));
const taskfile_valued = [
    '-t',
    '--taskfile',
    '-d',
    '--dir',
    '-o',
    '--output',
    '-C',
    '--concurrency',
    '-I',
    '--interval',
    '--sort',
];
const taskfile_telling = /^(?:-l|--list|-a|--list-all|--summary|--version|-h|--help|-i|--init|--status)$/;
/** Resolves tasks of go-task, with what they need, as far as the Taskfile tells. */
const resolveTask = async (call, environment) => {
    const [first = '', ...args] = call.words;
    if (!['task', 'go-task'].includes(executableName(first)))
        return undefined;
    const end = args.indexOf('--');
    const own = end < 0 ? args : args.slice(0, end);
    const behind = end < 0 ? [] : args.slice(end + 1);
    if (own.some((word) => taskfile_telling.test(word)))
        return { calls: [] };
    const { rest, options } = skipOptions(own, taskfile_valued);
    const named = options['-t'] ?? options['--taskfile'];
    const place = options['-d'] ?? options['--dir'];
    const from = place === undefined ? call.directory : (0,external_node_path_.isAbsolute)(place) ? place : (0,external_node_path_.join)(call.directory, place);
    const file = named === undefined ? await findData(from, taskfile_names) : await taskfile_readNamed((0,external_node_path_.isAbsolute)(named) ? named : (0,external_node_path_.join)(from, named));
    if (file === undefined)
        return unknownTask(call, 'there is no Taskfile in its folder or around it');
    const tasks = new Map();
    const unresolved = [];
    await taskfile_gather(file.path, file.value, { space: '', folder: (0,external_node_path_.dirname)(file.path), given: {}, depth: 0 }, tasks, unresolved);
    const variables = Object.fromEntries(rest.flatMap((word) => {
        const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word) ?? [];
        return name === undefined ? [] : [[name, value ?? '']];
    }));
    const asked = rest
        .filter((word) => !/^[A-Za-z_]\w*=|^-/.test(word))
        .map((task) => ({ task, args: [], variables }));
    const cli = { CLI_ARGS: behind.map(shell_word/* quoteForShell */.e).join(' ') };
    const step = runTasks(call, environment, { path: file.path, find: (name, _args, given) => taskfile_taskOf(find(tasks, name), { ...cli, ...given }) }, asked.length > 0 ? asked : [{ task: 'default', args: [], variables }]);
    return { ...step, unresolved: [...unresolved, ...(step.unresolved ?? [])] };
};
async function taskfile_readNamed(path) {
    const text = await readIfThere(path);
    return text === undefined ? undefined : { path, value: await readData(path, text) };
}
/** Gathers the tasks of a Taskfile and of those that it includes, by their names with the namespace before them. */
async function taskfile_gather(path, value, around, tasks, unresolved) {
    const { space, folder, given, depth } = around;
    if (!(0,mapping/* isMapping */.p)(value))
        unresolved.push(`${(0,external_node_path_.basename)(path)} cannot be read`);
    const variables = { ...textsIn(mappingAt(value, 'vars')), ...given };
    for (const [name, raw] of Object.entries(mappingAt(value, 'tasks'))) {
        const held = { raw, folder, variables, space };
        tasks.set(`${space}${name}`, held);
        for (const alias of (0,mapping/* isMapping */.p)(raw) ? listOf(raw['aliases']) : [])
            tasks.set(`${space}${String(alias)}`, held);
    }
    for (const [name, raw] of Object.entries(mappingAt(value, 'includes'))) {
        const include = (0,mapping/* isMapping */.p)(raw) ? raw : { taskfile: raw };
        const said = String(include['taskfile'] ?? '');
        const at = (0,external_node_path_.isAbsolute)(said) ? said : (0,external_node_path_.join)((0,external_node_path_.dirname)(path), said);
        const candidates = /\.ya?ml$/.test(said) ? [at] : taskfile_names.map((one) => (0,external_node_path_.join)(at, one));
        let other;
        for (const candidate of candidates)
            other ??= await taskfile_readNamed(candidate);
        if (other === undefined || depth > 5) {
            if (include['optional'] !== true)
                unresolved.push(`what ${(0,external_node_path_.basename)(path)} includes as ${name} is not there`);
            continue;
        }
        const place = typeof include['dir'] === 'string' ? (0,external_node_path_.join)((0,external_node_path_.dirname)(path), include['dir']) : folder;
        const inside = {
            space: include['flatten'] === true ? space : `${space}${name}:`,
            folder: place,
            given: textsIn(include['vars']),
            depth: depth + 1,
        };
        await taskfile_gather(other.path, other.value, inside, tasks, unresolved);
        for (const alias of listOf(include['aliases']))
            await taskfile_gather(other.path, other.value, { ...inside, space: `${space}${String(alias)}:` }, tasks, unresolved);
    }
}
/** `start:*` stands for `start:api`; a namespace alone for its `default`. */
function find(tasks, name) {
    const exact = tasks.get(name.replace(/^:/, '')) ?? tasks.get(`${name}:default`);
    if (exact !== undefined)
        return exact;
    const pattern = [...tasks.keys()].find((key) => key.includes('*') && new RegExp(`^${key.split('*').map(src_pattern/* escapePattern */.M).join('.+')}$`).test(name));
    return pattern === undefined ? undefined : tasks.get(pattern);
}
function taskfile_taskOf(held, given) {
    if (held === undefined)
        return undefined;
    const { raw, folder, space } = held;
    const own = (0,mapping/* isMapping */.p)(raw) ? raw : { cmds: listOf(raw) };
    const values = { ...held.variables, ...textsIn(own['vars']), ...given };
    const fill = (text) => text.replace(/\{\{-?\s*\.([A-Za-z_]\w*)\s*-?\}\}/g, (whole, name) => Object.hasOwn(values, name) ? values[name] : whole);
    const need = (one) => {
        const name = (0,mapping/* isMapping */.p)(one) ? one['task'] : one;
        if (typeof name !== 'string')
            return [];
        const called = fill(name);
        const passed = Object.fromEntries(Object.entries(textsIn((0,mapping/* isMapping */.p)(one) ? one['vars'] : undefined)).map(([key, value]) => [key, fill(value)]));
        return [{ task: called.startsWith(':') ? called.slice(1) : `${space}${called}`, variables: passed }];
    };
    const command = (one) => {
        if (typeof one === 'string')
            return [{ run: fill(one) }];
        if (!(0,mapping/* isMapping */.p)(one))
            return [];
        if (one['defer'] !== undefined)
            return (0,mapping/* isMapping */.p)(one['defer']) ? need(one['defer']) : command(one['defer']);
        if (one['task'] !== undefined)
            return need(one);
        return typeof one['cmd'] === 'string' ? [{ run: fill(one['cmd']) }] : [];
    };
    const directory = typeof own['dir'] === 'string' ? fill(own['dir']) : '';
    return {
        steps: [...listOf(own['deps']).flatMap(need), ...[...listOf(own['cmds']), ...listOf(own['cmd'])].flatMap(command)],
        directory: (0,external_node_path_.isAbsolute)(directory) ? directory : (0,external_node_path_.join)(folder, directory),
        variables: textsIn(own['env']),
    };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/turbo.js





const turbo_valued = [
    '--filter',
    '-F',
    '--cwd',
    '--concurrency',
    '--env-mode',
    '--log-order',
    '--output-logs',
    '--token',
    '--team',
];
const turbo_own = /^(?:bin|completion|daemon|generate|gen|telemetry|scan|config|ls|link|login|logout|prune|unlink|query|watch|info|boundaries|clone)$/;
/** Resolves tasks of Turborepo: the scripts of that name in the packages, and of those that turbo.json says they need. */
const resolveTurbo = async (call) => {
    const [first = '', ...args] = call.words;
    if (executableName(first) !== 'turbo')
        return undefined;
    const end = args.indexOf('--');
    const before = end < 0 ? args : args.slice(0, end);
    const words = end < 0 ? [] : args.slice(end + 1);
    const filters = [];
    const asked = [];
    let folder = call.directory;
    for (let rest = before; rest.length > 0;) {
        const taken = skipOptions(rest, turbo_valued);
        for (const [name, value] of Object.entries(taken.options)) {
            if (name === '--filter' || name === '-F')
                filters.push(value);
            if (name === '--cwd')
                folder = (0,external_node_path_.join)(call.directory, value);
        }
        const [word, ...more] = taken.rest;
        rest = more;
        if (word !== undefined && !(asked.length === 0 && word === 'run'))
            asked.push(word);
    }
    if (asked[0] !== undefined && turbo_own.test(asked[0]))
        return { calls: [] };
    const config = await findData(folder, ['turbo.json', 'turbo.jsonc']);
    if (config === undefined)
        return unknownTask(call, 'there is no turbo.json in its folder or around it');
    const root = (0,external_node_path_.dirname)(config.path);
    const packages = await readWorkspaces(root);
    const rules = new Map(Object.entries({ ...mappingAt(config.value, 'pipeline'), ...mappingAt(config.value, 'tasks') }));
    for (const { path, name } of packages.filter((one) => one.path !== root)) {
        const text = await readIfThere((0,external_node_path_.join)(path, 'turbo.json'));
        const inner = text === undefined ? {} : mappingAt(await readData('turbo.json', text), 'tasks');
        for (const [task, rule] of Object.entries(inner))
            rules.set(`${name}#${task}`, rule);
    }
    // A filter may name one; which packages a pattern is about nobody knows, and all are looked at.
    const plain = filters.length > 0 && filters.every((filter) => /^@?[\w./-]+$/.test(filter) && !/^\.|\.\.\.|^\/|\*/.test(filter));
    const named = packages.filter(({ name }) => filters.some((filter) => name === filter || name?.split('/').at(-1) === filter));
    const chosen = plain && named.length > 0 ? named : packages;
    return visitAll(call, { packages, chosen, rules, root }, asked, words);
};
function visitAll(call, { packages, chosen, rules, root }, asked, words) {
    const calls = [];
    const unresolved = [];
    const done = new Set();
    const visit = (task, where, given) => {
        let count = 0;
        for (const one of where) {
            const key = `${one.path} ${task}`;
            if (done.has(key))
                continue;
            done.add(key);
            const rule = rules.get(`${one.name}#${task}`) ?? rules.get(one.path === root ? `//#${task}` : task) ?? rules.get(task);
            for (const need of listOf(mappingAt(rule)['dependsOn']).map(String)) {
                const [, owner, other] = /^(.*)#(.+)$/.exec(need) ?? [];
                if (owner !== undefined && other !== undefined)
                    count += visit(other, packages.filter(({ name, path }) => (owner === '//' ? path === root : name === owner)), []);
                // Which packages one needs stands in its manifest: any of them may be.
                else if (need.startsWith('^'))
                    count += visit(need.slice(1), packages, []);
                else if (!need.startsWith('$'))
                    count += visit(need, [one], []);
            }
            if (!Object.hasOwn(one.scripts, task))
                continue;
            count += 1;
            const link = `turbo ${task} in ${one.name ?? one.path}`;
            const behind = given.length > 0 ? ['--', ...given] : [];
            calls.push({ ...call, directory: one.path, words: ['npm', 'run', task, ...behind], chain: [...call.chain, link] });
        }
        return count;
    };
    for (const task of asked) {
        const [, owner, other] = /^(.*)#(.+)$/.exec(task) ?? [];
        const where = owner === undefined
            ? chosen
            : packages.filter(({ name, path }) => (owner === '//' ? path === root : name === owner));
        if (visit(other ?? task, where, words) === 0) {
            const missing = unknownTask({ ...call, words: ['?', task, ...words] }, `no package has a script ${task} for turbo`);
            calls.push(...missing.calls);
            unresolved.push(...missing.unresolved);
        }
    }
    return { calls, unresolved };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/tasks/tasks.js








/** Programs that start what stands in files of the project, where these are data. */
const taskRunners = [
    resolveJust,
    resolveTask,
    resolveTurbo,
    resolveMise,
    resolvePoe,
    resolvePythonScript,
    resolveComposer,
    resolveDeno,
    resolveRake,
];

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/texts.js

/** Programs that are given a command line as one argument: their letters that take a value, and the options for it. */
const takers = {
    env: { valued: 'uCS', text: ['S', 'split-string'] },
    su: { valued: 'cgGsw', text: ['c', 'command', 'session-command'] },
    runuser: { valued: 'cgGsuw', text: ['c', 'command', 'session-command'] },
    script: { valued: 'cEImoOBTt', text: ['c', 'command'] },
    flock: { valued: 'cEw', text: ['c', 'command'] },
    fish: { valued: 'cCdDo', text: ['c', 'command', 'C', 'init-command'] },
    pwsh: { valued: 'c', text: ['c', 'command'], long: ['Command', 'c', 'command'] },
    powershell: { valued: 'c', text: ['c', 'command'], long: ['Command', 'c', 'command'] },
    npx: { valued: 'cpw', text: ['c', 'call'] },
    'nix-shell': { valued: 'pAIj', text: ['run', 'command'] },
    doppler: { valued: 'pct', text: ['command'] },
    infisical: { valued: '', text: ['command'] },
};
/** Gives the command line that such a program is given, with what stands behind it for `env -S`. */
function takeText(name, args) {
    if (name === 'sops')
        return args[0] === 'exec-env' || args[0] === 'exec-file' ? args.at(-1) : undefined;
    const taker = Object.hasOwn(takers, name) ? takers[name] : undefined;
    if (taker === undefined)
        return undefined;
    const { valued, text, long = text } = taker;
    // What stands behind the program's own words is for what it starts.
    const own = name === 'su' || name === 'script' || name === 'flock' ? args : leading(args, valued, long);
    const { options } = readOptions(own, valued, long);
    const found = options.filter((option) => text.includes(option.name) || text.includes(option.name.toLowerCase()));
    if (found.length === 0)
        return undefined;
    const behind = name === 'env' ? args.slice(own.length).join(' ') : '';
    return `${found.map(({ value }) => value).join('; ')} ${behind}`.trim();
}
/** The options at the beginning, with their values. */
function leading(args, valued, long) {
    let at = 0;
    for (; args[at]?.startsWith('-') && args[at] !== '--'; at += 1) {
        const word = args[at];
        const name = word.replace(/^--?/, '');
        const letter = [...word.slice(1)].findIndex((each) => valued.includes(each));
        if (word.startsWith('--') || long.includes(name) ? long.includes(name) : letter === word.length - 2)
            at += 1;
    }
    return args.slice(0, at);
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/wrappers.js






/** Programs that start the words after their options. The list names options that take a word along. */
const starters = {
    sudo: ['-u', '--user', '-g', '-h', '-p', '-C', '-D', '--chdir'],
    doas: ['-u', '-C'],
    exec: ['-a'],
    command: [],
    builtin: [],
    time: ['-f', '-o'],
    nohup: [],
    setsid: [],
    ionice: ['-c', '-n'],
    nice: ['-n'],
    stdbuf: ['-i', '-o', '-e'],
    xargs: ['-I', '-n', '-P', '-d', '-L', '-s', '-a'],
    npx: ['-p', '--package', '-w', '--workspace', '--prefix'],
    bunx: ['-p', '--package'],
    pnpx: ['-p', '--package'],
    dotenvx: ['-f', '--env-file', '-e', '--env'],
    dotenv: ['-e', '-v', '-p', '-f', '--file'],
    'env-cmd': ['-f', '--file', '-e', '--environments', '-r'],
    'cross-env-shell': [],
    doppler: ['-p', '--project', '-c', '--config', '-t', '--token'],
    tsx: ['--tsconfig', '--import', '--require', '-r'],
    'ts-node': ['-P', '--project', '-r', '--require'],
    php: ['-d', '-c'],
    ruby: ['-I', '-r'],
    node: ['-r', '--require', '--import', '--loader', '--env-file'],
    spring: [],
    busybox: [],
    toybox: [],
    nlx: [],
    uvx: ['--from', '--with', '-p', '--python', '--index-url'],
};
/** Programs whose next word says that the words after it are started. */
const runners = {
    bundle: ['exec', 'e'],
    poetry: ['run'],
    pipenv: ['run'],
    pdm: ['run'],
    uv: ['run'],
    rye: ['run'],
    hatch: ['run'],
    pipx: ['run'],
    corepack: ['npm', 'yarn', 'pnpm', 'npx', 'pnpx'],
    dotenvx: ['run'],
    doppler: ['run'],
    infisical: ['run'],
    mise: ['exec', 'x'],
    asdf: ['exec'],
    rbenv: ['exec'],
    pyenv: ['exec'],
};
/** Programs that start others by files of their own, or elsewhere: these are not followed. */
const opaque = new Set([
    ...['docker', 'docker-compose', 'podman', 'kubectl', 'ssh', 'nx', 'lerna', 'gradle'],
    ...['gradlew', 'mvn', 'mvnw', 'ant', 'inv', 'invoke', 'fab', 'tox', 'nox', 'ansible-playbook', 'bazel'],
]);
/** Peels off what only starts another command: `env A=b`, `sudo -u app`, `bundle exec`, `npx`, `python -m`. */
const resolveWrapper = async (call, environment) => {
    const [first = '', ...args] = call.words;
    const name = executableName(first);
    const start = (words, more = {}) => words.length === 0 ? undefined : { calls: [{ ...call, ...more, words }] };
    if (opaque.has(name))
        return { calls: [{ ...call, told: true }], unresolved: [`what \`${name}\` starts is not looked at`] };
    const own = startsOwn(call, environment, name, args);
    if (own !== undefined)
        return own;
    if (name === 'env' || name === 'cross-env') {
        const { rest } = skipOptions(args, ['-u', '--unset', '-C', '--chdir']);
        return startWithVariables(call, rest);
    }
    if (/^[A-Za-z_]\w*=/.test(first))
        return startWithVariables(call, call.words);
    if (name === 'timeout' || name === 'flock' || name === 'chroot') {
        return start(skipOptions(args, ['-s', '--signal', '-k', '--kill-after', '-w', '-E']).rest.slice(1));
    }
    if (/^python[\d.]*$|^pypy3?$/.test(name)) {
        const { rest, options } = skipOptions(args, ['-m', '-W', '-X', '-c']);
        if (options['-m'] !== undefined)
            return start([options['-m'], ...rest]);
        if (options['-c'] !== undefined)
            return isCode(call, '-c');
        return resolveProgram(call, rest);
    }
    const behind = Object.hasOwn(runners, name) ? skipOptions(args, starters[name] ?? []).rest : [];
    // `uv tool run` is `uvx`.
    const words = name === 'uv' && behind[0] === 'tool' ? behind.slice(1) : behind;
    if (name === 'corepack')
        return runners[name]?.includes(executableName(words[0] ?? '')) ? start(words) : { calls: [] };
    if (installing.test(words[0] ?? '') && Object.hasOwn(runners, name))
        return { calls: [] };
    if (words[0] !== undefined && runners[name]?.includes(words[0])) {
        const { rest } = skipOptions(words.slice(1), starters[name] ?? ['-p', '--package', '--with', '--spec', '--python']);
        // `hatch run prod:alembic`
        return start(name === 'hatch' ? rest.map((word, at) => (at === 0 ? word.replace(/^[^:]*:(?=.)/, '') : word)) : rest);
    }
    if (!Object.hasOwn(starters, name) || Object.hasOwn(runners, name))
        return undefined;
    const { rest, options } = skipOptions(args, starters[name] ?? []);
    if (interpreters.test(name)) {
        const code = codeOptions.find((option) => options[option] !== undefined);
        if (code !== undefined && !(name === 'ruby' && code === '-p'))
            return isCode(call, code);
        if (options['--run'] !== undefined)
            return start(['npm', 'run', options['--run'] || rest[0] || '', ...rest.slice(1)]);
        return resolveProgram(call, rest);
    }
    return start(rest);
};
const interpreters = /^(?:node|tsx|ts-node|php|ruby)$/;
const codeOptions = ['-e', '--eval', '-pe', '-p', '--print', '-r'];
/** What a manager of packages does besides starting one. */
const installing = /^(?:install|sync|add|update|lock|check|config|--version|version|ensurepath|reshim|use|enable|prepare)$/;
/** What has a way of its own of being told what to start. */
function startsOwn(call, environment, name, args) {
    if (name === 'trap' && (args[1] === undefined || args[0] === '-'))
        return { calls: [] };
    const text = name === 'eval' ? args.join(' ') : name === 'trap' ? args[0] : takeText(name, args);
    if (text !== undefined)
        return readScript(call, environment, text, { args: [] });
    if (name === 'nr' || name === 'rushx')
        return { calls: [{ ...call, words: ['npm', 'run', ...args] }] };
    if (name === 'xargs' && call.input !== '')
        return startWithInput(call, args);
    if (name !== 'find')
        return undefined;
    const calls = args.flatMap((word, at) => {
        if (!/^-(?:exec|execdir|ok|okdir)$/.test(word))
            return [];
        const end = args.findIndex((each, index) => index > at && (each === ';' || each === '+'));
        return [{ ...call, words: args.slice(at + 1, end < 0 ? undefined : end) }];
    });
    return { calls };
}
/** `echo db:drop | xargs rails`: what it reads are words of what it starts, in the place of `-I`'s word where there is one. */
function startWithInput(call, args) {
    const { rest, options } = skipOptions(args, starters['xargs'] ?? []);
    const read = call.input.split(/(?:\s|\\[nt0])+/).filter((word) => word !== '');
    const [place] = Object.entries(options).flatMap(([option, value]) => option.startsWith('-I') ? [value || option.slice(2)] : []);
    const words = place ? rest.flatMap((word) => (word === place ? read : [word])) : [...rest, ...read];
    return { calls: words.length === 0 ? [] : [{ ...call, input: '', words }] };
}
function isCode(call, option) {
    const program = executableName(call.words[0] ?? '');
    return { calls: [{ ...call, told: true }], unresolved: [`the text of \`${program} ${option}\` is not followed`] };
}
function startWithVariables(call, words) {
    const variables = { ...call.variables };
    let at = 0;
    for (; at < words.length; at += 1) {
        const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(words[at] ?? '') ?? [];
        if (name === undefined || value === undefined)
            break;
        variables[name] = value;
    }
    return at === words.length ? { calls: [] } : { calls: [{ ...call, variables, words: words.slice(at) }] };
}
/** Tools that are started by an interpreter; of any other program of the project nobody knows what it does. */
const toolPrograms = /^(?:manage|artisan|console|rails|rake|ace|doctrine)$/;
async function resolveProgram(call, words) {
    const [program] = words;
    if (program === undefined)
        return { calls: [] };
    const installed = /(?:^|\/)(?:node_modules|vendor|site-packages|\.venv)\//.test(program);
    if (installed || toolPrograms.test(executableName(program)))
        return { calls: [{ ...call, words }] };
    const path = (0,external_node_path_.isAbsolute)(program) ? program : (0,external_node_path_.join)(call.directory, program);
    const there = (await readIfThere(path)) !== undefined;
    const what = there
        ? `${(0,external_node_path_.basename)(program)} is a program of its own: what it runs is not known`
        : `${program} is not there`;
    // Its arguments still say something.
    return { calls: [{ ...call, words, told: true }], unresolved: isKnownTool(program) ? [] : [what] };
}

;// CONCATENATED MODULE: ./build/packages/migrations/src/forbidden/refuse.js









/**
 * Refuses a command that would drop, empty, rewind or overwrite a database on production (a UserError with the reason
 * `forbidden-command`), judged by what it comes to: scripts of package.json, make's targets, shell scripts and wrappers
 * are followed, and the variables that it is started with count. Gives sentences to be told: what could not be followed,
 * and outside of production what was found. Nothing is run. Call it for every command of the user's before it is started.
 */
async function refuseForbiddenCommand(asked) {
    const { found, unresolved } = await followCommand(asked);
    const subject = asked.subject ?? 'The command';
    const notes = unresolved.map((what) => `${subject} was not followed to its end: ${what}.`);
    if (found === undefined)
        return notes;
    const { what, why, chain } = found;
    const shown = chain.join(' → ');
    if (!asked.production)
        return [...notes, `${subject} would be refused on production (${what}: ${why}): ${shown}.`];
    throw new errors/* UserError */.yo(`${subject} is forbidden here: ${what} – ${why}.`, {
        reason: 'forbidden-command',
        received: shown,
        accepted: 'a command that only applies what is pending',
        remedy: `Take ${what} out of it. What is to be thrown away on purpose is done on another environment; name that by the input \`environment\`.`,
    });
}
/** Refuses variables that take a tool's own protection away on production, whatever is started with them. */
function refuseForbiddenVariables({ environment, production, extra, }) {
    const found = production ? matchVariables(environment, extra) : undefined;
    if (found === undefined)
        return;
    throw new errors/* UserError */.yo(`The variable ${found.what} is forbidden here: ${found.why}.`, {
        reason: 'forbidden-command',
        received: `${found.what} in DEPLOY_ENV or the step’s env`,
        accepted: 'an environment without it',
        remedy: `Take ${found.what} out of the secret that the workflow passes as DEPLOY_ENV, and out of the step’s env.`,
    });
}
const resolvers = [
    ...taskRunners,
    resolveWrapper,
    resolveShell,
    resolvePackageManager,
    resolveMake,
];
/** No project needs more; whatever calls itself ends here. */
const mostCalls = 2000;
const refuse_deepest = 40;
/** Follows a command to what it starts, in order, up to the first thing that is forbidden. */
async function followCommand(asked) {
    const { command, directory, environment, extra } = asked;
    const variables = matchVariables(environment, extra);
    const shown = typeof command === 'string' ? command.trim() : command.join(' ');
    if (variables !== undefined)
        return { found: { ...variables, chain: [`${variables.what} in the environment`] }, unresolved: [] };
    const whole = { words: [], variables: {}, directory, chain: [shown], input: '' };
    const begun = typeof command === 'string'
        ? readScript(whole, environment, command, { args: [] })
        : { calls: [{ ...whole, words: command }], unresolved: [] };
    const unresolved = new Set(begun.unresolved);
    const open = begun.calls.map((call) => ({ call, depth: 0 }));
    const seen = new Set();
    while (open.length > 0 && seen.size < mostCalls) {
        const { call, depth } = open.shift();
        const key = JSON.stringify([call.words, call.directory, call.variables, call.input, call.reads, call.guessed]);
        if (seen.has(key))
            continue;
        seen.add(key);
        const own = matchVariables(call.variables, extra) ?? matchExtra(call.words, extra);
        if (own !== undefined)
            return { found: { ...own, chain: call.chain }, unresolved: [...unresolved] };
        const step = depth < refuse_deepest ? await resolve(call, environment) : undefined;
        for (const what of call.guessed === undefined ? (step?.unresolved ?? []) : [])
            unresolved.add(what);
        const leaves = step === undefined ? [call] : step.calls.filter(({ words }) => sameWords(words, call.words));
        const guesses = [];
        for (const leaf of leaves) {
            guesses.push(...searchArguments(leaf, environment));
            const sql = await judgeSqlOf(leaf, { ...environment, ...leaf.variables });
            for (const what of leaf.guessed === undefined ? (sql?.unresolved ?? []) : [])
                unresolved.add(what);
            const found = matchLeaf(leaf) ?? sql?.found;
            if (found !== undefined)
                return { found: { ...found, chain: leaf.chain }, unresolved: [...unresolved] };
            for (const text of sql?.shell ?? [])
                guesses.push(...readScript(leaf, environment, text, { args: [] }).calls);
            const unknown = describeUnknown(leaf);
            if (unknown !== undefined)
                unresolved.add(unknown);
        }
        const rest = step?.calls.filter((one) => !leaves.includes(one)) ?? [];
        open.unshift(...[...rest, ...guesses].map((one) => ({ call: one, depth: depth + 1 })));
    }
    if (open.length > 0)
        unresolved.add('it starts more than is looked at');
    return { found: undefined, unresolved: [...unresolved] };
}
async function resolve(call, environment) {
    for (const resolver of resolvers) {
        const step = await resolver(call, environment);
        if (step !== undefined)
            return step;
    }
    return undefined;
}
/** rake takes `VERSION=0` before its name as well as behind its task. */
function matchLeaf(call) {
    const { words, variables, guessed } = call;
    const set = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
    return matchCommand([...words, ...set], guessed !== undefined) ?? matchForeignSql(call);
}
function sameWords(one, other) {
    return one.length === other.length && one.every((word, at) => word === other[at]);
}


/***/ })

};
;