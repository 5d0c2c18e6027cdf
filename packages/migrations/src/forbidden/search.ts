import type { Call, Environment } from './call.ts'
import { executableName, type Match } from './match.ts'
import { beginsCommand, isKnownTool, isPlain } from './programs.ts'
import { readScript } from './shell.ts'
import { sqlClients } from './sql-clients.ts'
import { reasons } from './table.ts'

/** What may be an unknown program's own: then only it knows what its arguments are for. */
function isUnknownProgram({ words }: Call): boolean {
  const [first = ''] = words
  if (first === '' || first === '?' || /^[$`]/.test(first)) return false
  if (isKnownTool(first)) return startsOwnCode({ words })
  return !isPlain(first) && !Object.hasOwn(sqlClients, executableName(first))
}

/** What tools start of the project's own code. */
const ownCode: Readonly<Record<string, RegExp>> = {
  rails: /^(?:runner|r|console|c)$|^(?!db:|assets:|tmp:|log:|cache:)[\w-]+:/,
  rake: /^(?!db:|assets:|tmp:|log:|cache:)[\w-]+:/,
  cargo: /^(?:run|r)$/,
  dotnet: /^(?:run|exec)$|\.dll$/,
  mix: /^(?:run|eval)$/,
  manage: /^(?:shell|shell_plus|runscript)$/,
  artisan: /^tinker$/,
  flask: /^(?:shell|run)$/,
}

function startsOwnCode({ words: [first = '', ...args] }: Pick<Call, 'words'>): boolean {
  const name = executableName(first)
  const command = args.find((word) => !/^[+-]/.test(word))
  return command !== undefined && Object.hasOwn(ownCode, name) && ownCode[name]?.test(command) === true
}

/** What an unknown program is told as; nothing for one that has been told of. */
export function describeUnknown(call: Call): string | undefined {
  const [first = ''] = call.words
  // A project's own program is often named like golang-migrate's.
  const own = /^(?!\/|.*node_modules\/).*\/migrate(?:\.\w+)?$/.test(first)
  if (call.told === true || call.guessed !== undefined || !(own || isUnknownProgram(call))) return undefined
  const [command] = call.words.slice(1).filter((word) => !/^[+-]/.test(word))
  if (!own && isKnownTool(first)) return `what \`${executableName(first)} ${command}\` runs is not known`
  return `${first.split('/').at(-1)} is a program of its own: what it runs is not known`
}

/**
 * Gives the commands that an unknown program's arguments may be: `wrapper --flag prisma migrate reset`, and each
 * argument with blanks in it as a command line of its own.
 */
export function searchArguments(call: Call, environment: Environment): Call[] {
  const { words } = call
  const [first = ''] = words
  if (!isUnknownProgram(call) && first !== '?' && !/^[$`]/.test(first)) return []
  const inText = call.guessed === 'text'
  const tails = words.flatMap((word, at): Call[] =>
    at > 0 && beginsCommand(word, inText)
      ? [{ ...call, guessed: call.guessed ?? 'arguments', words: words.slice(at) }]
      : [],
  )
  const within = words.flatMap(textsOf).flatMap((text): Call[] => {
    const guess: Call = { ...call, guessed: 'text' }
    return [...readScript(guess, environment, text, { args: [] }).calls, ...readCode(guess, text)]
  })
  return [...tails, ...within]
}

/** SQL among the arguments of a program that is no client of a database as far as anybody knows. */
export function matchForeignSql(call: Call): Match | undefined {
  if (!isUnknownProgram(call)) return undefined
  const bare = call.words
    .flatMap(textsOf)
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
  const sql = /\b(?:drop\s+(?:database|schema|table|owned\s+by)|truncate\s+table)\s+["'`\w[]/i.exec(bare)?.[0]
  return sql === undefined
    ? undefined
    : { what: sql.slice(0, -1).trim().replace(/\s+/g, ' ').toLowerCase(), why: reasons.drops }
}

/** An argument with blanks in it, or the value of an option that has some: `--call="a b"`, `-c'a b'`. */
function textsOf(word: string): string[] {
  const value = /^--?[\w-]+=([\s\S]*)$/.exec(word)?.[1]
  const texts = value !== undefined ? [value] : /^-[A-Za-z]\S/.test(word) ? [word.slice(2), word] : [word]
  return texts.filter((text) => /\S\s+\S|[([{].*[)\]}]/.test(text))
}

/** A program’s text as an argument: `python -c "subprocess.run(['prisma', 'migrate', 'reset'])"`. */
function readCode(call: Call, text: string): Call[] {
  if (!/[([{]/.test(text)) return []
  return text.split(/[\n;]/).flatMap((line) => {
    const words = line.split(/[^\w:@./=-]+/).filter((word) => word !== '')
    return words.flatMap((word, at) => (beginsCommand(word, true) ? [{ ...call, words: words.slice(at) }] : []))
  })
}
