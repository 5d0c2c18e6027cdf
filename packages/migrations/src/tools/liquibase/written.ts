import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { UserError } from '../../../../action/src/errors.ts'
import type { Launch, Settings } from '../contract.ts'
import { liquibaseEnvironment, projectArguments } from './arguments.ts'
import { tidyName } from './changelog.ts'

/** What Liquibase would send for a changeset, and its checksum. */
export type Written = { sql: string; checksum: string | undefined }

const asked = new WeakMap<Launch, Map<string, Promise<Map<string, Written> | undefined>>>()

/**
 * Lets Liquibase write out what every changeset would send to an empty database, by their identities. It
 * connects to none, and needs none. Undefined where Liquibase is not there, or cannot write all of it. Asked once.
 */
export function writeOut(launch: Launch, settings: Settings): Promise<Map<string, Written> | undefined> {
  const kind = settings['database.kind'] ?? 'postgresql'
  const before = asked.get(launch) ?? new Map<string, Promise<Map<string, Written> | undefined>>()
  asked.set(launch, before)
  const known = before.get(kind) ?? ask(launch, settings, kind)
  before.set(kind, known)
  return known
}

async function ask(launch: Launch, settings: Settings, kind: string): Promise<Map<string, Written> | undefined> {
  const launcher = await launch().catch((error: unknown) => {
    if (error instanceof UserError) return undefined
    throw error
  })
  if (launcher === undefined) return undefined
  // Stands for the table of what ran. Liquibase writes it, so nothing else may have that name.
  const file = `/tmp/deploy-actions-${randomUUID()}.csv`
  const url = `offline:${kind}?changeLogFile=${file}&outputLiquibaseSql=all`
  try {
    const result = await launcher.run(
      [...projectArguments(settings), 'update-sql', `--url=${url}`],
      { ...liquibaseEnvironment, LIQUIBASE_COMMAND_UPDATE_SQL_URL: url, LIQUIBASE_COMMAND_URL: url },
      true,
    )
    return result.exitCode === 0 ? readWritten(result.stdout) : undefined
  } finally {
    await rm(file, { force: true })
  }
}

/** Parts what `update-sql` printed at `-- Changeset path::id::author`, and takes out its own bookkeeping. */
export function readWritten(text: string): Map<string, Written> {
  const found = new Map<string, Written>()
  const parts = text.split(/^-- Changeset (.+)$/m)
  for (let index = 1; index + 1 < parts.length; index += 2) {
    const [name = '', ...rest] = (parts[index] ?? '').trim().split('::')
    const body = parts[index + 1] ?? ''
    // What else stands on such a line, or writes to the table before it, is the changeset's own.
    const noted = /^(?:INSERT INTO|UPDATE) \S*databasechangelog\b(?:[^;'\n]|'(?:[^'\n]|'')*')*;$/gim
    const own = body.match(noted)?.at(-1) ?? ''
    const at = body.lastIndexOf(own)
    found.set([tidyName(name), ...rest].join('::'), {
      sql: `${(body.slice(0, at) + body.slice(at + own.length)).trim()}\n`,
      checksum: /'(\d+:[0-9a-f]{32})'/.exec(own)?.[1],
    })
  }
  return found
}
