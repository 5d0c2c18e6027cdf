import { type ShellToken, tokenizeShell } from './shell-tokens.ts'

/** One command of a shell's text. What is not known of its words stands in them as it is written: `$NAME`. */
type ShellCommand = {
  words: string[]
  /** Set for this command, or exported before it. */
  variables: Record<string, string>
  /** On which it begins, from 1. */
  line: number
  /** How many brackets it stands in: a `cd` in there ends with them. */
  depth: number
  /** What it reads from a here-document, a here-string, or from an `echo` before a pipe. */
  input: string
  /** The file that it reads by `<`. */
  reads: string | undefined
  /** What is piped into it, where that is not known: the program's name. */
  fedBy: string | undefined
  /** Whether it calls a function of the same text, whose commands count where they stand. */
  ofScript: boolean
}

/** What a text stands in: what its variables mean where that is known, and the arguments of a script. */
type ShellScope = { variables: Readonly<Record<string, string | undefined>>; args: readonly string[] }

const reserved = /^(?:if|then|else|elif|do|while|until|\{|\}|!|time|fi|done|esac|function)$/
const assignment = /^([A-Za-z_]\w*)=([\s\S]*)$/
const exporting = ['export', 'declare', 'typeset', 'readonly']
const pipers = ['echo', 'printf']

type Open = Pick<ShellCommand, 'words' | 'line' | 'input' | 'reads'>
const nothingPiped = { input: '', reads: undefined, fedBy: undefined }
const nothing = (): Open => ({ words: [], line: 0, input: '', reads: undefined })

/**
 * Takes the text of a shell (POSIX.1-2017, the Shell Command Language, and Bash's common additions) apart into its
 * commands, whatever their conditions: those of both branches, of loops, functions and substitutions count.
 */
export function readShellText(text: string, scope: ShellScope): ShellCommand[] {
  const commands: ShellCommand[] = []
  const known: Record<string, string | undefined> = { ...scope.variables }
  const exported: Record<string, string> = {}
  let open = nothing()
  let depth = 0
  let piped: Pick<ShellCommand, 'input' | 'reads' | 'fedBy'> = nothingPiped
  const functions = new Set<string>()
  const aliases = new Map<string, string>()
  /** Whether what comes next is what a `case` compares with. */
  let pattern = false
  let naming = false
  /** What the next word is for, if it is no word of the command. */
  let redirection: string | undefined

  const take = (word: string, line: number) => {
    if (redirection === '<<<') open.input = word
    else if (redirection === '<') open.reads = word
    else if (redirection === undefined && naming) {
      functions.add(word)
      naming = false
    } else if (redirection === undefined && open.words.length === 0 && reserved.test(word)) {
      naming = word === 'function'
      if (word === 'esac') pattern = false
    } else if (redirection === undefined) {
      if (open.words.length === 0) open.line = line
      open.words.push(word)
    }
    redirection = undefined
  }
  const finish = (operator: string) => {
    const { words, ...rest } = open
    const variables = takeAssignments(words)
    if (exporting.includes(words[0] ?? '')) {
      const named = words.slice(1).map((one) => assignment.exec(one) ?? ['', one, known[one]])
      for (const [, name, value] of named) {
        if (name !== undefined && value !== undefined) {
          known[name] = value
          exported[name] = value
        }
      }
    }
    const [first = ''] = words
    if (first === 'alias') for (const one of words.slice(1)) aliases.set(...nameAndText(one))
    const defines = operator === '(' && words.length === 1
    if (words.length === 0) Object.assign(known, variables)
    else if (defines) functions.add(first)
    else if (!pattern) {
      const fed = rest.input === '' && rest.reads === undefined ? piped : { ...rest, fedBy: undefined }
      const own = { ...exported, ...variables }
      const command = { ...rest, ...fed, words, variables: own, depth, ofScript: functions.has(first) }
      commands.push(...withoutAlias(command, aliases, { ...scope, variables: known }))
    }
    piped = /^\|&?$/.test(operator) ? pipeOf(words, open) : nothingPiped
    if (operator === ')') pattern = false
    else if (operator === ';;' || first === 'case') pattern = true
    open = nothing()
    redirection = undefined
  }
  const runInner = (source: string, line: number) => {
    for (const inner of readShellText(source, { ...scope, variables: known })) {
      commands.push({ ...inner, line: inner.line + line - 1, depth: inner.depth + depth + 1 })
    }
  }

  for (const token of tokenizeShell(text)) {
    if (token.kind === 'word') {
      for (const part of token.parts) if (part.kind === 'command') runInner(part.source, part.line)
      for (const word of expandWord(token, known, scope.args)) take(word, token.line)
      continue
    }
    if (token.document !== undefined) open.input = token.document
    else if (/[<>]/.test(token.value)) redirection = token.value
    else {
      const closesPattern = pattern || open.words[0] === 'case'
      finish(token.value)
      if (token.value === '(' && !pattern) depth += 1
      if (token.value === ')' && !closesPattern) depth = Math.max(0, depth - 1)
    }
  }
  return commands
}

function nameAndText(definition: string): [string, string] {
  const [, name = definition, text = ''] = /^([^=]+)=([\s\S]*)$/.exec(definition) ?? []
  return [name, text]
}

/** An alias stands for its text, the last command of which gets the words behind it (POSIX.1-2017, 2.3.1). */
function withoutAlias(
  command: ShellCommand,
  aliases: ReadonlyMap<string, string>,
  scope: ShellScope,
): readonly ShellCommand[] {
  const [first = '', ...rest] = command.words
  const inner = readShellText(aliases.get(first) ?? '', scope)
  return inner.length === 0
    ? [command]
    : inner.map(({ words, variables }, at) => ({
        ...command,
        words: at === inner.length - 1 ? [...words, ...rest] : words,
        variables: { ...command.variables, ...variables },
      }))
}

/** What a command gives the one behind the pipe. */
function pipeOf(words: readonly string[], { input, reads }: Open): Pick<ShellCommand, 'input' | 'reads' | 'fedBy'> {
  const [first = '', ...args] = words
  const files = args.filter((word) => !word.startsWith('-'))
  if (pipers.includes(first)) return { ...nothingPiped, input: files.join(' ') }
  if (first === 'yes') return nothingPiped
  const passesOn = (first === 'cat' && files.length === 0) || first === 'tee'
  if (passesOn && (input !== '' || reads !== undefined)) return { input, reads, fedBy: undefined }
  if (first === 'cat' && files.length === 1) return { ...nothingPiped, reads: files[0] }
  return { ...nothingPiped, fedBy: first }
}

/** Takes `NAME=value` off the beginning of a command. */
function takeAssignments(words: string[]): Record<string, string> {
  const variables: Record<string, string> = {}
  while (words[0] !== undefined) {
    const [, name, value] = assignment.exec(words[0]) ?? []
    if (name === undefined || value === undefined) break
    variables[name] = value
    words.shift()
  }
  return variables
}

/** Puts in what is known. Outside of quotes a variable's blanks part words, and `"$@"` is as many as there are. */
function expandWord(
  { parts }: ShellToken & { kind: 'word' },
  known: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): string[] {
  const words: string[] = []
  let word: string | undefined
  const append = (pieces: readonly string[]) => {
    pieces.forEach((piece, index) => {
      if (index > 0) {
        if (word !== undefined) words.push(word)
        word = undefined
      }
      if (piece !== '') word = (word ?? '') + piece
    })
  }
  for (const part of parts) {
    if (part.kind !== 'variable') word = (word ?? '') + part.text
    else if (part.name === '@' || part.name === '*') append(args)
    else {
      const value = meaningOf(part.name, known, args) ?? part.fallback ?? part.text
      if (part.quoted) word = (word ?? '') + value
      else append(value.split(/[ \t\n]+/))
    }
  }
  if (word !== undefined) words.push(word)
  return words
}

function meaningOf(
  name: string,
  known: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): string | undefined {
  return /^[1-9]\d*$/.test(name) ? (args[Number(name) - 1] ?? '') : known[name]
}
