import type { GateSource, MigrationFile } from '../types.ts'

/** What may end a transaction or cannot run in one: only a file with one of these words has to be parsed for it. */
const suspicious =
  /\b(?:begin|start\s+transaction|end|abort|prepare\s+transaction|commit|rollback|call|concurrently|vacuum|(?:create|drop)\s+database|alter\s+system)\b/i
/** What a single statement may do that is not undone with it; BEGIN and END stand in every function's body. */
const outside = /\b(?:commit|rollback|call|concurrently|vacuum|(?:create|drop)\s+database|alter\s+system)\b/i

/**
 * A file is sent to PostgreSQL as it is. Several statements then share a transaction that nobody has begun; a single one
 * stands for itself, so that CREATE INDEX CONCURRENTLY works there alone. BEGIN and COMMIT around a whole file change
 * nothing, and are not judged.
 */
export async function sourceOf(file: MigrationFile): Promise<GateSource> {
  const { text } = file
  const base = { sql: text, firstLine: 1, reversible: file.reversible === true }
  if (file.transactional === false) return { ...base, transactional: false }
  if (!suspicious.test(text)) return { ...base, transactional: true }
  const [{ loadParser }, { parseStatements }] = await Promise.all([
    import('../postgres/sql/load-parser.ts'),
    import('../postgres/sql/statements.ts'),
  ])
  const parsed = parseStatements(await loadParser(), text)
  if ('problem' in parsed) return { ...base, transactional: false }
  const { statements } = parsed
  const [first, last] = [statements[0], statements.at(-1)]
  if (first === undefined || last === undefined) return { ...base, transactional: true }
  if (statements.length === 1) return { ...base, transactional: !outside.test(first.text) }
  const control = statements.filter(({ node }) => 'TransactionStmt' in node)
  if (control.length === 0) return { ...base, transactional: true }
  const around =
    control.length === 2 && /^(?:begin|start)\b/i.test(words(first)) && /^(?:commit|end)\b/i.test(words(last))
  return around
    ? { ...base, sql: takeOut(takeOut(text, first), last), transactional: true }
    : { ...base, transactional: false }
}

type Placed = { text: string; line: number }

/** A statement without the comments before it. */
function words({ text }: Placed): string {
  return text.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/, '')
}

/** Takes a statement out, so that all others stay where they are. */
function takeOut(text: string, statement: Placed): string {
  const word = words(statement)
  const before = text.split('\n').slice(0, statement.line - 1)
  const at = text.indexOf(
    word,
    before.reduce((sum, line) => sum + line.length + 1, 0),
  )
  return text.slice(0, at) + word.replace(/[^\n]/g, ' ') + text.slice(at + word.length)
}
