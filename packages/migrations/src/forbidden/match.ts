import { posix } from 'node:path'
import { readOptions } from './options.ts'
import { sqlClients } from './sql-clients.ts'
import {
  type ForbiddenTool,
  forbiddenAnywhere,
  forbiddenTools,
  forbiddenVariables,
  plainExecutables,
  type Reason,
  reasons,
} from './table.ts'

/** What is forbidden of a command, and why, in words. */
export type Match = { what: string; why: string }

/** The name of an executable: without folders and endings, in small letters. */
export function executableName(word: string): string {
  // `npx @mikro-orm/cli@6` starts mikro-orm.
  const scoped = /^@([\w.-]+)\/cli(?:@[^/]*)?$/.exec(word)?.[1]
  if (scoped !== undefined) return scoped.toLowerCase()
  const inPackage = /(?:^|\/)node_modules\/(?!\.bin\/)((?:@[^/]+\/)?[^/]+)\//.exec(word)?.[1]
  const name = inPackage ?? posix.basename(word.replaceAll('\\', '/'))
  const plain = name.replace(/^npm:(?=.)/, '').replace(/(?<=.)@[^@/]*$/, '')
  return plain.toLowerCase().replace(/\.(?:js|cjs|mjs|ts|cmd|exe|bat|ps1|sh|rb|py|php)$/, '')
}

/**
 * Says what a command that is started with these words would do that is forbidden. Of one that
 * is only `guessed` single words such as `reset` say nothing.
 */
export function matchCommand(words: readonly string[], guessed = false): Match | undefined {
  const executable = executableName(words[0] ?? '')
  // `mix do ecto.drop, ecto.create`.
  const args = words.slice(1).map((word) => word.toLowerCase().replace(/,$/, ''))
  if (plainExecutables.has(executable)) return undefined
  const tools = forbiddenTools.filter(({ executables }) => executables.includes(executable))
  for (const tool of tools) {
    const found = matchTool(
      tool,
      executable,
      tool.valued === undefined ? args : splitOptions(words.slice(1), tool.valued),
    )
    if (found !== undefined) return found
  }
  // What those would do is in their SQL.
  if (Object.hasOwn(sqlClients, executable)) return undefined
  return matchAnywhere(args, guessed || tools.length > 0)
}

/** Says which of the user's own words stand in a command, in their order. */
export function matchExtra(words: readonly string[], extra: readonly string[]): Match | undefined {
  const all = [executableName(words[0] ?? ''), ...words.slice(1).map((word) => word.toLowerCase())]
  const own = extra.find((phrase) => holds(all, phrase.toLowerCase().trim().split(/\s+/), false))
  return own === undefined ? undefined : { what: own, why: '`migrations.forbidden` names it' }
}

function matchTool(tool: ForbiddenTool, executable: string, args: string[]): Match | undefined {
  for (const [reason, commands] of Object.entries(tool.commands) as Array<[Reason, readonly string[]]>) {
    const found = commands.find(
      (command) => command === executable || holds(args, command.split(' '), tool.abbreviates ?? false),
    )
    if (found !== undefined) return { what: found, why: reasons[reason] }
  }
  return undefined
}

function splitOptions(words: readonly string[], valued: string): string[] {
  const { options, rest } = readOptions(words, valued)
  return [...options.map(({ name }) => (name.length === 1 ? `-${name}` : `--${name.toLowerCase()}`)), ...rest]
}

function matchAnywhere(args: string[], known: boolean): Match | undefined {
  const { words, ends, whole, options } = forbiddenAnywhere
  const option = options.find((one) => args.some((word) => isOption(word, one)))
  if (option !== undefined) return { what: option, why: reasons.consents }
  const command = args.find((word) => {
    if (word.startsWith('-')) return false
    const parts = word.replace(/\[.*\]$/, '').split(/[:.]/)
    if (whole.some((one) => one === word)) return true
    if (parts.length === 1) return !known && words.some((one) => one === word)
    // A path or a file's name is no command.
    return /^[\w:.-]+$/.test(word) && ends.some((one) => one === parts.at(-1))
  })
  return command === undefined ? undefined : { what: command, why: reasons.drops }
}

/** Whether the words of a command stand among others: options anywhere, the rest in order. */
function holds(args: readonly string[], words: readonly string[], abbreviates: boolean): boolean {
  let at = 0
  return words.every((word) => {
    if (word.startsWith('-')) return args.some((arg) => isOption(arg, word))
    const found = args.findIndex((arg, index) => index >= at && isCommand(arg, word, abbreviates))
    at = found + 1
    return found >= 0
  })
}

function isOption(arg: string, option: string): boolean {
  if (arg === option) return true
  return arg.startsWith(`${option}=`) && !/=(?:false|0|no)$/.test(arg)
}

function isCommand(arg: string, word: string, abbreviates: boolean): boolean {
  if (arg === word || arg.startsWith(`${word}:`) || arg.startsWith(`${word}[`)) return true
  if (!abbreviates || !word.includes(':')) return false
  const parts = arg.split(':')
  const whole = word.split(':')
  return parts.length === whole.length && parts.every((part, at) => part !== '' && whole[at]?.startsWith(part))
}

/** Says which of these variables is forbidden, by its value or by the user's own list of names. */
export function matchVariables(
  variables: Readonly<Record<string, string | undefined>>,
  extra: readonly string[],
): Match | undefined {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) continue
    const known = Object.hasOwn(forbiddenVariables, name) ? forbiddenVariables[name] : undefined
    if (known?.when(value)) return { what: name, why: reasons[known.reason] }
    if (extra.includes(name)) return { what: name, why: '`migrations.forbidden` names it' }
  }
  return undefined
}
