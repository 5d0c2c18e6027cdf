import { dirname, isAbsolute, join } from 'node:path'
import { type Call, type Environment, type Resolver, readIfThere, type Step, skipOptions } from './call.ts'
import { executableName } from './match.ts'
import { isPlain } from './programs.ts'
import { readShellText } from './shell-text.ts'

const shells = /^(?:sh|bash|dash|ash|zsh|ksh)$/

/** Reads what a shell is given: `sh -c '…'`, `bash script.sh a b`, `./script.sh`, `. ./script.sh`. */
export const resolveShell: Resolver = async (call, environment) => {
  const [first = '', ...args] = call.words
  const name = executableName(first)
  if (shells.test(name) && !first.endsWith('.sh')) {
    const { rest, options } = skipOptions(args, ['-o', '+o', '--rcfile', '--init-file'])
    const inline = Object.keys(options).some((option) => /^-[a-z]*c[a-z]*$/.test(option))
    if (inline) return readScript(call, environment, rest[0] ?? '', { args: rest.slice(2), zero: rest[1] })
    if (rest[0] === undefined) return readScriptInput(call, environment)
    return readScriptFile(call, environment, rest[0], rest.slice(1), true)
  }
  if ((first === '.' || first === 'source') && args[0] !== undefined)
    return readScriptFile(call, environment, args[0], args.slice(1), true)
  return first.includes('/') ? readScriptFile(call, environment, first, args, false) : undefined
}

/** `echo … | sh`, `sh < file`, `curl … | sh`. */
async function readScriptInput(call: Call, environment: Environment): Promise<Step | undefined> {
  const own: Call = { ...call, input: '', reads: undefined, fedBy: undefined }
  if (call.input !== '') return readScript(own, environment, call.input, { args: [] })
  if (call.reads !== undefined) return readScriptFile(own, environment, call.reads, [], true)
  if (call.fedBy === undefined) return { calls: [] }
  return { calls: [], unresolved: [`what \`${call.fedBy}\` gives the shell is not known`] }
}

async function readScriptFile(
  call: Call,
  environment: Environment,
  file: string,
  args: readonly string[],
  asked: boolean,
): Promise<Step | undefined> {
  const path = isAbsolute(file) ? file : join(call.directory, file)
  const text = await readIfThere(path)
  if (text === undefined) return asked ? { calls: [], unresolved: [`${file} is not there`] } : undefined
  const shebang = /^#!\s*\S*?(?:\/env\s+(?:-S\s+)?)?([^\s/]+)(?:\s|$)/.exec(text)?.[1]
  if (!asked && (shebang === undefined || !shells.test(shebang))) return undefined
  return readScript(call, environment, text, { args, path, name: file })
}

/** Gives the commands of a shell's text as calls, each in the folder that it would be started in. */
export function readScript(
  call: Call,
  environment: Environment,
  text: string,
  script: { args: readonly string[]; zero?: string | undefined; path?: string; name?: string },
): Step {
  // The first word behind the text of `sh -c` is `$0` in it.
  const variables = { ...environment, ...call.variables, ...(script.zero === undefined ? {} : { 0: script.zero }) }
  const commands = readShellText(text, { variables, args: script.args })
  const calls: Call[] = []
  const unresolved: string[] = []
  const folders = [call.directory]
  for (const command of commands) {
    // Brackets that ended take their `cd` along.
    folders.length = Math.min(folders.length, command.depth + 1)
    while (folders.length <= command.depth) folders.push(folders.at(-1) as string)
    const directory = folders[command.depth] as string
    const [first = '', target] = command.words
    if (first === 'cd' || first === 'pushd') {
      const to = target === undefined ? undefined : literalFolder(target, script.path)
      if (to === undefined) unresolved.push(`where \`${command.words.join(' ')}\` leads is not known`)
      else folders[command.depth] = isAbsolute(to) ? to : join(directory, to)
      continue
    }
    const unknown = isUnknown(first) ? first : unknownCommand(command.words)
    if (unknown !== undefined) unresolved.push(`what \`${unknown}\` stands for is not known`)
    const place = script.name === undefined ? '' : `${script.name}:${command.line}: `
    const link = `${place}${command.words.join(' ')}`
    calls.push({
      words: command.words,
      variables: { ...call.variables, ...command.variables },
      directory,
      input: command.input,
      reads: command.reads,
      fedBy: command.fedBy,
      told: command.ofScript,
      ...(call.guessed === undefined ? {} : { guessed: call.guessed }),
      chain: commands.length === 1 && call.chain.at(-1)?.endsWith(link) ? call.chain : [...call.chain, link],
    })
  }
  return { calls, unresolved }
}

/** Whether a word is one that only the shell knows. */
function isUnknown(word: string): boolean {
  return /^\$[\w{(]|^`/.test(word)
}

/** A variable that may be a command of the tool: not one behind an option, nor one that is a place or a secret. */
function unknownCommand(words: readonly string[]): string | undefined {
  if (isPlain(words[0] ?? '')) return undefined
  const place = /url|uri|dsn|host|port|user|pass|token|name|database|db|dir|path|file|root|env|stage/i
  return words.find(
    (word, at) => at > 0 && /^\$\{?[A-Za-z_]\w*\}?$/.test(word) && !words[at - 1]?.startsWith('-') && !place.test(word),
  )
}

/** The folder that a script changes to; its own folder by `$(dirname "$0")`. */
function literalFolder(word: string, script: string | undefined): string | undefined {
  const own = /\$\(\s*dirname\s+(?:--\s+)?"?\$(?:0|\{0\}|\{?BASH_SOURCE(?:\[0\])?\}?)"?\s*\)/g
  const folder = script === undefined ? word : word.replace(own, dirname(script))
  return /[$`]/.test(folder) || folder === '-' ? undefined : folder
}
