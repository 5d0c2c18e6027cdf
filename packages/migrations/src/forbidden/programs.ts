import { executableName } from './match.ts'
import { sqlClients } from './sql-clients.ts'
import { forbiddenTools, plainExecutables } from './table.ts'

const tools = new Set(forbiddenTools.flatMap(({ executables }) => executables))
/** Names of tools that are words of their own: in a sentence they say nothing. */
const everydayWords = new Set([
  ...['migrate', 'goose', 'console', 'manage', 'flask', 'cargo', 'mix', 'ace', 'atlas', 'doctrine', 'rails', 'make'],
  ...['rake', 'bun', 'diesel', 'liquibase', 'supabase', 'flyway', 'django', 'artisan', 'dotnet', 'knex', 'ash', 'dash'],
])
const followed =
  /^(?:npm|yarn|pnpm|bun|npx|bunx|pnpx|nr|rushx|make|gmake|sh|bash|dash|ash|zsh|ksh|run-[sp]|npm-run-all2?|concurrently)$/

/** Whether a program's own commands are in the table. */
export function isKnownTool(word: string): boolean {
  return tools.has(executableName(word))
}

/** Whether a program starts nothing of a database's, whatever its arguments are. */
export function isPlain(word: string): boolean {
  return plainExecutables.has(executableName(word))
}

/** Whether a word among the arguments of a program may begin a command that is worth following. */
export function beginsCommand(word: string, inProse: boolean): boolean {
  if (word === '' || word.startsWith('-')) return false
  const name = executableName(word)
  if (inProse && everydayWords.has(name)) return false
  return tools.has(name) || Object.hasOwn(sqlClients, name) || followed.test(name)
}
