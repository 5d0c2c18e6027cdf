import { UserError } from '../../../../action/src/errors.ts'
import type { Token } from '../programs/tokens.ts'
import { assigned, type Line, linesOf, readCallAt, readLiteral } from '../python/syntax.ts'
import { tokenizePython } from '../python/tokens.ts'

/** What names the table of alembic's books. */
const places = { version_table: 'alembic.table', version_table_schema: 'alembic.schema' }

/** How many transactions there are. */
const manners = { transaction_per_migration: 'alembic.each', transactional_ddl: 'alembic.transactional' }

/**
 * Gives what `context.configure(…)` in env.py says of the books and of transactions: word for word, by a constant of the
 * file, or by an option of the configuration. Throws a UserError where that does not tell which table it is.
 */
export function readEnvironment(text: string, file: string, options: Record<string, string>): Record<string, string> {
  const settings: Record<string, string> = {}
  const lines = linesOf(tokenizePython(text))
  for (const { tokens } of lines) {
    const at = tokens.findIndex(({ value }, index) => value === 'context' && tokens[index + 2]?.value === 'configure')
    const call = at < 0 ? undefined : readCallAt(tokens, at)
    for (const [name, setting] of Object.entries(manners)) {
      const [word, more] = call?.named.get(name) ?? []
      if (word !== undefined && more === undefined) settings[setting] = word.value
    }
    for (const [name, setting] of Object.entries(places)) {
      const value = call?.named.get(name)
      if (value === undefined) continue
      const said = readText(value, lines, options)
      if (said === undefined) throw unreadable(name, value, file)
      if (said !== null) settings[setting] = said
    }
  }
  return settings
}

/** A text; null where nothing is said. */
function readText(value: Token[], lines: Line[], options: Record<string, string>): string | null | undefined {
  const [first, more] = value
  const literal = readLiteral(value)
  if (literal === null || typeof literal === 'string') return literal
  if (first?.kind === 'word' && more === undefined) {
    const constant = readLiteral(assigned(lines, first.value))
    return typeof constant === 'string' || constant === null ? constant : undefined
  }
  const option = /\. (?:get_main_option|get_alembic_option) \( (\w+) \)$/.exec(show(value))?.[1]
  return option === undefined ? undefined : (options[option] ?? null)
}

function show(tokens: Token[]): string {
  return tokens.map(({ value }) => value).join(' ')
}

function unreadable(name: string, value: Token[], file: string): UserError {
  return new UserError(`\`${name}\` in ${file} cannot be told: nobody knows in which table alembic keeps its books.`, {
    reason: 'unreadable-setting',
    received: show(value),
    accepted: 'a plain text, a constant of env.py, or an option of alembic’s configuration',
    remedy: 'Write it as a plain value into env.py.',
    file,
  })
}
