import { dirname, join } from 'node:path'
import { isMapping, type Mapping } from '../../../../config/src/mapping.ts'
import { readToml } from '../../../../config/src/toml.ts'
import { quoteForShell } from '../../../../exec/src/shell-word.ts'
import { type Call, readIfThere } from '../call.ts'

/** A file of data as it was read: `value` is undefined where it cannot be. */
export type Data = { path: string; value: unknown }

/** Finds the nearest of these files in a folder or around it, and reads it by the ending of its name. */
export async function findData(folder: string, names: readonly string[]): Promise<Data | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of names) {
      const path = join(at, name)
      const text = await readIfThere(path)
      if (text !== undefined) return { path, value: await readData(path, text) }
    }
    if (dirname(at) === at) return undefined
  }
}

/** Reads TOML, YAML or JSON with comments; undefined for what is none. */
export async function readData(path: string, text: string): Promise<unknown> {
  try {
    if (/\.ya?ml$/.test(path)) return (await import('js-yaml')).load(text)
    return /\.jsonc?$/.test(path) ? JSON.parse(withoutComments(text)) : await readToml(text)
  } catch {
    return undefined
  }
}

/** JSON as people write it: without what `//` and `/*` begin, and without commas before an end. */
function withoutComments(text: string): string {
  const bare = text.replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_whole, string) => string ?? ' ')
  return bare.replace(/("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g, (_whole, string) => string ?? '')
}

/** What stands below some keys of data, as a mapping; an empty one where there is none. */
export function mappingAt(value: unknown, ...keys: readonly string[]): Mapping {
  let own: unknown = value
  for (const key of keys) own = isMapping(own) && Object.hasOwn(own, key) ? own[key] : undefined
  return isMapping(own) ? own : {}
}

/** What is one or several of these, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
}

/** The texts of a mapping, such as variables. */
export function textsIn(value: unknown): Record<string, string> {
  const entries = Object.entries(isMapping(value) ? value : {})
  return Object.fromEntries(
    entries.flatMap(([name, one]) => (/^(?:string|number|boolean)$/.test(typeof one) ? [[name, String(one)]] : [])),
  )
}

/** The command with words behind it. */
export function withWords(text: string, words: readonly string[]): string {
  return words.length === 0 ? text : `${text} ${words.map(quoteForShell).join(' ')}`
}

/** A command whose task was not found: its words say something even so. */
export function unknownTask(call: Call, why: string) {
  return { calls: [{ ...call, words: ['?', ...call.words.slice(1)], told: true }], unresolved: [why] }
}

/** The program that a script names on its first line; undefined where it names none. */
export function interpreterOf(text: string): string | undefined {
  return /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([^\s/]+)(?:\s|$)/.exec(text)?.[1]
}

/** Whether that is a shell, whose text can be followed. */
export function isShell(interpreter: string): boolean {
  return /^(?:sh|bash|dash|ash|zsh|ksh)$/.test(interpreter)
}
