import { forbiddenAnywhere, forbiddenTools, forbiddenVariables } from '../../packages/migrations/src/forbidden/table.ts'
import { between, table } from './tables.ts'

const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ')

/** Replaces what stands between the markers `forbidden` of a README by the table of what is refused on production. */
export function renderForbidden(readme: string): string {
  const variables = Object.keys(forbiddenVariables)
  const rows = [
    ...forbiddenTools.map(({ title, commands }) => [title, code(Object.values(commands).flat())]),
    ['any other', code([...forbiddenAnywhere.words, ...forbiddenAnywhere.ends.map((end) => `…:${end}`)])],
    ['whatever the tool', code([...forbiddenAnywhere.whole, ...forbiddenAnywhere.options])],
    [
      '`psql`, `mysql`, `sqlite3`, `prisma db execute` and the like',
      'SQL that loses rows or columns by the [rules for migrations](../../docs/migration-rules.md): `DROP TABLE`, `DROP COLUMN`, `TRUNCATE`, `DELETE` without `WHERE` …',
    ],
    ['variables', code(variables)],
  ]
  return between(readme, 'forbidden', table(['Tool', 'Refused on production'], rows))
}
