import type { MigrationFile } from '../../types.ts'
import type { Launcher } from '../contract.ts'
import { placeLines, type Span } from '../python/lines.ts'
import { readRevision } from './graph.ts'
import type { OperationCall } from './operation-calls.ts'

/**
 * Asks alembic to write out the first of these revisions and as many after it as it can, without a database. Gives the
 * SQL of each revision that it came to the end of. A range has one beginning, so none begins at a merge.
 */
export async function readOffline(files: MigrationFile[], launcher: Launcher): Promise<Map<string, string>> {
  const [first] = files
  const revision = first === undefined ? undefined : readRevision(first)
  if (revision === undefined || revision.follows.length > 1 || revision.needs.length > 0) return new Map()
  const [before = 'base'] = revision.follows
  const wanted = new Map(files.map(({ version, text }) => [version, text]))
  const to = chainFrom(files).at(-1)?.version ?? revision.id
  const { stdout, exitCode } = await launcher.run(['upgrade', `${before}:${to}`, '--sql'], {}, true)
  return partsOf(stdout, exitCode === 0, wanted)
}

/** The first file and those after it that each follow the one before and nothing else. */
function chainFrom(files: MigrationFile[]): MigrationFile[] {
  const chain = files.slice(0, 1)
  for (const file of files.slice(1)) {
    const revision = readRevision(file)
    if (revision?.needs.length !== 0 || revision.follows.join() !== chain.at(-1)?.version) break
    chain.push(file)
  }
  return chain
}

/** Parts what alembic wrote at its own remarks, and leaves its bookkeeping out. What it did not finish is not there. */
function partsOf(stdout: string, whole: boolean, texts: ReadonlyMap<string, string>): Map<string, string> {
  const [, ...parts] = stdout.split(/^-- Running upgrade [^\n]*?-> /m)
  const finished = whole ? parts : parts.slice(0, -1)
  return new Map(
    finished.flatMap((part) => {
      const version = /^\S+/.exec(part)?.[0]?.replace(/,$/, '') ?? ''
      const text = texts.get(version)
      if (text === undefined) return []
      const statements = statementsOf(part.slice(part.indexOf('\n') + 1))
      const noted = statements.findLastIndex((statement) => notes.test(statement))
      // It ends a transaction behind what it notes down, or around a block that is to have none.
      const isOwn = (statement: string, at: number) =>
        !notes.test(statement) && !(ends.test(statement) && (at > noted || /\bautocommit_block\b/.test(text)))
      return [[version, statements.filter(isOwn).join('\n')]]
    }),
  )
}

/** Alembic puts an empty line behind each statement; a statement with one in it is in several parts here. */
function statementsOf(sql: string): string[] {
  return sql
    .split(/(?<=;)\n\n/)
    .map((part) => part.replace(/^\n+|\n+$/g, ''))
    .filter((part) => part !== '')
}

/** Statements as Alembic itself writes them, word for word: whatever else names the column is the file's own. */
const noting = [
  String.raw`INSERT INTO [\w."\`]+ \(["\`]?version_num["\`]?\) VALUES \('[^']*'\)(?: RETURNING [\w."\`]+)?`,
  String.raw`UPDATE [\w."\`]+ SET ["\`]?version_num["\`]?='[^']*' WHERE [\w."\`]+\bversion_num["\`]? = '[^']*'`,
  String.raw`DELETE FROM [\w."\`]+ WHERE [\w."\`]+\bversion_num["\`]? = '[^']*'`,
]
const notes = new RegExp(`^(?:${noting.join('|')});?$`)
const ends = /^(?:BEGIN(?: TRANSACTION)?|COMMIT|GO);?$/

/** How what alembic sends for a call begins, or what is in it. */
const signs: Record<string, RegExp> = {
  create_table: /^CREATE (?:TABLE|TYPE|INDEX|UNIQUE INDEX)|^COMMENT ON/,
  drop_table: /^DROP TABLE/,
  rename_table: /\bRENAME TO\b|^RENAME\b/,
  add_column: /\bADD (?:COLUMN\b|`|"|\w)|^COMMENT ON/,
  drop_column: /\bDROP COLUMN\b/,
  alter_column: /\bALTER (?:COLUMN\b)?|\bRENAME\b|\bMODIFY\b|\bCHANGE\b|^COMMENT ON/,
  create_index: /^CREATE (?:UNIQUE )?INDEX\b/,
  drop_index: /^DROP INDEX\b/,
  drop_constraint: /\bDROP (?:CONSTRAINT|FOREIGN KEY|INDEX|PRIMARY KEY|CHECK)\b/,
  bulk_insert: /^INSERT\b/,
}

/** Says for each line of what alembic wrote which line of the file sends it, by the calls in their order. */
export function placeStatements(sql: string, calls: OperationCall[], text: string, body: Span): number[] {
  let at = 0
  const first = calls[0]?.line ?? body.line
  let last = first
  return statementLines(sql).flatMap((statement) => {
    const match = (call: OperationCall) => isOf(statement, call)
    const next = calls.findIndex((call, index) => index >= at && match(call))
    const found = next >= 0 ? next : calls.findIndex(match)
    // Of one call's statements the next stands behind the one before.
    const after = found === at || found < 0 ? last : 0
    if (found >= 0) at = found
    // What no call says in its own words may stand in another one: `connection.execute(…)`.
    const elsewhere = found < 0 ? placeIn(statement, body, text) : undefined
    const lines = elsewhere ?? placeLines(statement, calls[at] ?? { line: first, end: first }, text, after)
    last = lines.at(-1) ?? last
    return lines
  })
}

/** The lines of a statement whose first words stand in the body word for word. */
function placeIn(statement: string, body: Span, text: string): number[] | undefined {
  const words = statement.trim().split('\n')[0]?.replace(/;$/, '').trim() ?? ''
  const rows = text.split('\n').slice(body.line - 1, body.end)
  const there = /\w\w/.test(words) && rows.some((row) => row.includes(words))
  return there ? placeLines(statement, body, text) : undefined
}

/** The text, cut behind the lines that end with a semicolon; joined by line ends it is the same again. */
function statementLines(sql: string): string[] {
  const parts: string[] = ['']
  for (const [at, line] of sql.split('\n').entries()) {
    const last = parts.at(-1) as string
    if (at > 0 && last.endsWith(';')) parts.push(line)
    else parts[parts.length - 1] = at === 0 ? line : `${last}\n${line}`
  }
  return parts
}

function isOf(statement: string, { name, texts }: OperationCall): boolean {
  const words = statement.trim()
  if (name === 'execute') {
    const start = words.split('\n')[0]?.replace(/;$/, '').trim() ?? ''
    return texts.some((text) => text.includes(start))
  }
  const sign = signs[name] ?? (name.startsWith('create_') ? /\bADD\b/ : undefined)
  return sign?.test(words) === true && texts.some((text) => text !== '' && words.includes(text))
}
