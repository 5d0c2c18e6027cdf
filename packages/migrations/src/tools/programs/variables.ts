import { posix } from 'node:path'
import { parseEnv } from 'node:util'
import type { Project, Settings } from '../contract.ts'
import type { Expression } from './expressions.ts'
import { onlyText, type Said, unreadableText } from './only.ts'

/** What is said, and the variable that it came from, for the tool's process. */
export type Told = { text: string | undefined; passed: Record<string, string> }

const prefix = 'env.'

/**
 * Gives the one text under a key as `onlyText` does, and in the place of a variable (`process.env.NAME`, perhaps with `??`
 * or `||` and a text behind it) what it is where the tool will run. Throws a UserError where that cannot be told.
 */
export async function tellText(said: Said, key: string, project: Project, workingDirectory: string): Promise<Told> {
  const values = said.config.values(key)
  const [value, another] = values
  const variable = value === undefined || another !== undefined ? undefined : variableIn(value)
  if (value === undefined || variable === undefined) return { text: onlyText(said, key), passed: {} }
  const { name, fallback, unlessEmpty } = variable
  const own = await project.environment?.(name)
  if (own === undefined && (await isInEnvFile(project, workingDirectory, name))) throw unreadableText(said, key, value)
  const text = own === undefined || (own === '' && unlessEmpty) ? fallback : own
  return { text: text || undefined, passed: own === undefined ? {} : { [`${prefix}${name}`]: own } }
}

/** Puts the variables that settings were taken from into what the tool's process gets. */
export function withVariables(environment: Record<string, string>, settings: Settings): Record<string, string> {
  const passed = Object.entries(settings).flatMap(([key, value]) =>
    key.startsWith(prefix) && value !== undefined ? [[key.slice(prefix.length), value] as const] : [],
  )
  return { ...Object.fromEntries(passed), ...environment }
}

function variableIn({ tokens }: Expression) {
  const written = tokens.map(({ kind, value }) => (kind === 'text' ? JSON.stringify(value) : value)).join(' ')
  const read = /^process \. env (?:\. (\w+)|\[ "(\w+)" \])(?: !)?(?: (\? \?|\| \|) ("[^"]*"))?$/.exec(written)
  const [, dotted, quoted, sign, text] = read ?? []
  const name = dotted ?? quoted
  if (name === undefined) return undefined
  const fallback = text === undefined ? undefined : (JSON.parse(text) as string)
  return { name, fallback, unlessEmpty: sign === '| |' }
}

/** Whether a file says it that many programs take for their environment, and others do not. */
async function isInEnvFile(project: Project, folder: string, name: string): Promise<boolean> {
  const path = posix.join(folder, '.env')
  return (await project.list()).includes(path) && Object.hasOwn(parseEnv(await project.read(path)), name)
}
