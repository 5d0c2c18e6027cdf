import { tokensOf } from '../../approvals/tokens.ts'

/** Statements that Flyway runs without a transaction on PostgreSQL, by their first words. */
const outside =
  /^(?:(?:create|drop) (?:database|tablespace|subscription)|alter system|(?:create(?: unique)?|drop) index concurrently|reindex(?: verbose)? (?:schema|database|system)|vacuum|discard all)\b/

/** How many statements of a text Flyway runs in a transaction, and how many without one. */
export function countByTransaction(sql: string): { inside: number; outside: number } {
  const statements = tokensOf(sql, 'postgresql').reduce<string[][]>(
    (found, token) => {
      if (token === ';') found.push([])
      else found.at(-1)?.push(token)
      return found
    },
    [[]],
  )
  const told = statements.filter((words) => words.length > 0).map((words) => outside.test(words.slice(0, 6).join(' ')))
  return { inside: told.filter((one) => !one).length, outside: told.filter((one) => one).length }
}
