import { UserError } from '../../../../action/src/errors.ts'
import type { DatabaseKind } from '../../kind.ts'
import type { GateSource, History, MigrationFile } from '../../types.ts'
import type { Adapter, Failure, Launcher, Settings, Workspace } from '../contract.ts'
import { liquibaseEnvironment, projectArguments } from './arguments.ts'
import { differs, editedError, readRecords } from './bookkeeping.ts'
import { askLiquibase } from './by-tool.ts'
import { changelogFiles, parse } from './changelog.ts'
import { type Changeset, identify, textOf, unpackChangesets } from './changeset.ts'
import { readFailure } from './failure.ts'
import { holds, isForDatabase, listOf } from './filter.ts'
import { find } from './find.ts'
import { checksumOf, sqlOf } from './formatted.ts'
import { releaseLock } from './lock.ts'
import { writeOut } from './written.ts'

/** Liquibase 4: changesets in changelogs of four kinds, each in a transaction, with their checksums in a table. */
export const liquibase: Adapter = {
  name: 'liquibase',
  title: 'Liquibase',
  executable: 'liquibase',
  forbidden: [
    'drop-all',
    'dropAll',
    'rollback',
    'rollback-count',
    'rollback-to-date',
    'rollback-one-changeset',
    'rollback-one-update',
    'update-testing-rollback',
    'clear-checksums',
    'changelog-sync',
    'changelog-sync-to-tag',
    'mark-next-changeset-ran',
  ],
  variables: ['LIQUIBASE_COMMAND_CONTEXTS', 'LIQUIBASE_COMMAND_CONTEXT_FILTER', 'LIQUIBASE_COMMAND_LABEL_FILTER'],
  places: [],
  documentation: {
    triedOn: ['PostgreSQL', 'MariaDB', 'SQLite'],
    detectedBy:
      '`liquibase.properties` with `changeLogFile`; else a changelog called `db.changelog-master`, `changelog` and the like (SQL, YAML, JSON, XML) and what it includes. What is not written as SQL is judged by `update-sql`, which is given no database',
    bookkeeping: '`DATABASECHANGELOG`; an edited changeset is refused. A lock that a killed Liquibase left is released',
    transaction: 'each changeset, unless it says `runInTransaction: false`',
    ownList: '`status --verbose` and `history`',
  },

  files: changelogFiles,

  detect: () => false,

  conduct: { edited: 'refused' },

  find,

  read(files, settings) {
    const texts = new Map(files.map(({ path, text }) => [path, text]))
    const seen = new Map<string, Changeset>()
    return unpackChangesets(settings).map((changeset) => {
      const version = identify(changeset)
      const twin = seen.get(version)
      if (twin !== undefined) throw duplicate(changeset, twin)
      seen.set(version, changeset)
      return {
        name: version,
        version,
        path: changeset.path,
        text: textOf(changeset, texts.get(changeset.path) ?? ''),
        part: true,
        line: changeset.line,
        ...(changeset.transactional ? {} : { transactional: false }),
        ...(changeset.runOnChange || changeset.runAlways ? { again: true } : {}),
      }
    })
  },

  // Without its old form, every changeset of a file that could not be read then is new.
  async partsOf({ path, text }, settings) {
    const name = unpackChangesets(settings).find((one) => one.path === path)?.name ?? path
    const { entries, logicalPath } = await parse(path, text).catch(() => ({ entries: [], logicalPath: undefined }))
    return entries.flatMap((entry) => {
      if (!('changeset' in entry)) return []
      const version = identify({ ...entry.changeset, name: entry.logicalPath ?? logicalPath ?? name })
      return [
        { name: version, version, path, text: textOf(entry.changeset, text), part: true, line: entry.changeset.line },
      ]
    })
  },

  async pending(session, files, settings, _ask, launch): Promise<History> {
    const records = await readRecords(session, settings)
    const noted = new Map(records.map(({ identity, checksum }) => [identity, checksum]))
    const byVersion = new Map(unpackChangesets(settings).map((changeset) => [identify(changeset), changeset]))
    const pending: MigrationFile[] = []
    const along: MigrationFile[] = []
    let stuck: UserError | undefined
    for (const file of files) {
      const changeset = byVersion.get(file.version)
      if (changeset === undefined || !runs(changeset, settings, session.kind)) continue
      const before = noted.get(file.version)
      if (before === undefined) pending.push(file)
      else if (changeset.runAlways) along.push(file)
      else if (!changeset.anyChecksum) {
        const now = await checksum(changeset, file, async () =>
          launch === undefined ? undefined : writeOut(launch, settings),
        )
        if (!differs(before, now)) continue
        if (changeset.runOnChange) pending.push(file)
        else stuck ??= editedError(changeset, before, now ?? '')
      }
    }
    const versions = new Set(files.map(({ version }) => version))
    const applied = records.map(({ identity }) => identity)
    return {
      applied,
      pending,
      along,
      current: applied.at(-1) ?? '',
      missing: applied.filter((version) => !versions.has(version)),
      ...(stuck === undefined ? {} : { stuck }),
    }
  },

  byTool: {
    pending(launcher, files, settings) {
      const changesets = new Map(unpackChangesets(settings).map((changeset) => [identify(changeset), changeset]))
      const kind = (settings['database.kind'] ?? 'postgresql') as DatabaseKind
      const isMeant = (version: string) => {
        const changeset = changesets.get(version)
        return changeset !== undefined && runs(changeset, settings, kind)
      }
      const environment = { ...launcher.environment, ...passed(settings) }
      return askLiquibase({ ...launcher, environment }, files, settings, isMeant)
    },
    // A lock that Liquibase left behind is not freed: nobody sees whether another session migrates.
    apply: async (_pending, workspace, launcher) => update(workspace, launcher),
  },

  current: ({ applied }) => applied.at(-1) ?? '',

  async gateSource(file, launch, settings = {}): Promise<GateSource> {
    const changeset = unpackChangesets(settings).find((one) => identify(one) === file.version)
    if (changeset === undefined) throw new Error(`${file.version} is no changeset of the project.`)
    const manner = {
      firstLine: changeset.line,
      transactional: changeset.transactional,
      reversible: changeset.reversible,
    }
    const sql = changeset.sql ? sqlOf(file.text) : undefined
    if (sql !== undefined && !sql.includes('${') && !changeset.delimited) return { ...manner, sql }
    const written = (await writeOut(launch, settings))?.get(file.version)?.sql
    if (written !== undefined) return { ...manner, sql: written, lines: written.split('\n').map(() => changeset.line) }
    const why =
      sql === undefined
        ? 'a changeset that is not written as SQL'
        : 'a changeset with parameters or delimiters of its own'
    return { ...manner, unanalysable: `${why}, where Liquibase itself could not be asked (update-sql)` }
  },

  async apply(_pending, workspace, launcher) {
    if (launcher === undefined) throw new Error('Liquibase needs a launcher.')
    const environment = environmentOf(workspace)
    const refused = await releaseLock({ ...workspace, environment }, launcher)
    return refused ?? update(workspace, launcher)
  },

  recovery: ({ source }) =>
    source.transactional
      ? 'The changeset was rolled back as a whole. Mend it and run this again; nothing has to be undone by hand.'
      : 'The changeset ran without a transaction, so what stood before the error may be done. Look at the database, make the changeset repeatable (IF NOT EXISTS, or a precondition with MARK_RAN), and run this again. `liquibase release-locks` frees the lock where Liquibase itself was killed.',
}

type Updating = Pick<Workspace, 'environment' | 'settings'>

function environmentOf({ environment, settings }: Updating): Record<string, string> {
  return { ...environment, ...liquibaseEnvironment, ...passed(settings) }
}

async function update(workspace: Updating, launcher: Launcher | undefined): Promise<Failure | undefined> {
  if (launcher === undefined) throw new Error('Liquibase needs a launcher.')
  const args = [...projectArguments(workspace.settings), 'update']
  const result = await launcher.run(args, environmentOf(workspace))
  return result.exitCode === 0 ? undefined : readFailure(result)
}

/** Whether it is meant for this database, and for the contexts and labels that are asked for. */
function runs({ dbms, contexts, labels }: Changeset, settings: Settings, kind: DatabaseKind): boolean {
  const asked =
    settings['LIQUIBASE_COMMAND_CONTEXT_FILTER'] ??
    settings['LIQUIBASE_COMMAND_CONTEXTS'] ??
    settings['liquibase.contexts']
  const filter = settings['LIQUIBASE_COMMAND_LABEL_FILTER'] ?? settings['liquibase.labels']
  return isForDatabase(dbms, kind) && holds(contexts, listOf(asked)) && holds(filter ?? '', listOf(labels))
}

type WrittenOut = ReturnType<typeof writeOut>

/** What Liquibase would note down of it now; it is only asked where a change would have to be applied. */
async function checksum(changeset: Changeset, file: MigrationFile, ask: () => WrittenOut): Promise<string | undefined> {
  if (changeset.sql) return checksumOf(sqlOf(file.text))
  return changeset.runOnChange ? (await ask())?.get(file.version)?.checksum : undefined
}

function passed(settings: Settings): Record<string, string> {
  return Object.fromEntries(
    (liquibase.variables ?? []).flatMap((name) => (settings[name] === undefined ? [] : [[name, settings[name]]])),
  )
}

function duplicate(changeset: Changeset, twin: Changeset): UserError {
  return new UserError(`Two changesets are the same one to Liquibase, which then runs none at all.`, {
    reason: 'duplicate-version',
    received: `${identify(changeset)} in lines ${twin.line} and ${changeset.line}`,
    remedy: 'Give one of them another id.',
    file: changeset.path,
    line: changeset.line,
  })
}
