import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A command on its way to what it starts. */
export type Call = {
  words: readonly string[]
  /** Set for it beyond what the whole is started with. */
  variables: Readonly<Record<string, string>>
  /** Folder that it is started in. */
  directory: string
  /** How it came to be: `npm run migrate`, `package.json scripts.migrate: …`. The last one names it. */
  chain: readonly string[]
  /** What it reads, where that is known, and the file that it reads by `<`. */
  input: string
  reads?: string | undefined
  /** The program whose output it reads, where what that says is not known. */
  fedBy?: string | undefined
  /** What of others' arguments it was made of, where nobody knows whether it is one: then nothing more is told of it. */
  guessed?: 'arguments' | 'text'
  /** Whether it has been said that its program is not followed, or that there is nothing to say. */
  told?: boolean
}

/** What a command starts in turn, and what of that cannot be told. */
export type Step = { calls: Call[]; unresolved?: readonly string[] }

/** Gives what a command starts; undefined for one that is not of its kind. */
export type Resolver = (call: Call, environment: Environment) => Promise<Step | undefined>

export type Environment = Readonly<Record<string, string | undefined>>

/** Gives a file's text, or undefined where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return undefined
  }
}

/** Looks for a file in a folder and in those around it. */
export async function findUpwards(folder: string, name: string): Promise<{ path: string; text: string } | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, name)
    const text = await readIfThere(path)
    if (text !== undefined) return { path, text }
    if (dirname(at) === at) return undefined
  }
}

/**
 * Skips a program's own options. `valued` are those that take the next word along, unless they have `=…`. Gives the
 * words after them, and the options by name (the last of each).
 */
export function skipOptions(
  words: readonly string[],
  valued: readonly string[],
): { rest: readonly string[]; options: Record<string, string> } {
  const options: Record<string, string> = {}
  let at = 0
  while (words[at]?.startsWith('-')) {
    const word = words[at] as string
    at += 1
    if (word === '--') break
    const [name = '', value] = word.split(/=(.*)/s)
    if (value !== undefined) options[name] = value
    else if (valued.includes(name)) {
      options[name] = words[at] ?? ''
      at += 1
    } else options[name] = ''
  }
  return { rest: words.slice(at), options }
}
