import { type Escape, findDelimiters, splitFlags, splitWords } from './dockerfile-words.ts'

/** A Dockerfile's stages and the images that it takes things from. */
export type Dockerfile = {
  /** The image of the `# syntax=` directive, which is a tool of the build and no part of the image. */
  syntax: string | undefined
  /** What takes the next character as it is, and ends a line that goes on. */
  escapeCharacter: Escape
  /** The ARG lines before the first FROM, in their order, with their defaults as written. */
  globalArgs: GlobalArg[]
  stages: Stage[]
}

type GlobalArg = { name: string; value: string | undefined }

export type Stage = {
  name: string | undefined
  /** As written, variables not replaced: an image, an earlier stage, or `scratch`. */
  from: string
  platform: string | undefined
  /** What COPY --from and RUN --mount=from name, as written. */
  sources: string[]
  /** The same of its ONBUILD lines, which run in a stage that is made from this one. */
  handedDown: string[]
  /** Line of the FROM, from 1. */
  line: number
}

/** One instruction with its continuation lines joined, its flags apart. */
export type Instruction = { keyword: string; flags: string[]; words: string[]; text: string; line: number }

/** Parses what matters for the keys (Dockerfile reference: parser directives, ARG, FROM, COPY, RUN --mount). */
export function parseDockerfile(text: string): Dockerfile {
  const { syntax, escapeCharacter } = parseDirectives(linesOf(text))
  const dockerfile: Dockerfile = { syntax, escapeCharacter, globalArgs: [], stages: [] }
  for (const instruction of readInstructions(text)) {
    const stage = dockerfile.stages.at(-1)
    if (instruction.keyword === 'ARG' && stage === undefined) {
      dockerfile.globalArgs.push(...parseArgs(instruction, escapeCharacter))
    } else if (instruction.keyword === 'FROM') dockerfile.stages.push(parseFrom(instruction))
    else if (stage !== undefined) {
      stage.sources.push(...sourcesOf(instruction))
      stage.handedDown.push(...handedDownBy(instruction))
    }
  }
  return dockerfile
}

/** Gives the instructions of a Dockerfile, read with its own escape character. Here-documents are passed over: they are data. */
export function readInstructions(text: string): Instruction[] {
  const lines = linesOf(text)
  const instructions: Instruction[] = []
  // A character that is escaped itself continues nothing.
  const continues = parseDirectives(lines).escapeCharacter === '\\' ? /(^|[^\\])\\[ \t]*$/ : /(^|[^`])`[ \t]*$/
  for (let index = 0; index < lines.length; index += 1) {
    const start = index
    const first = (lines[index] as string).trimStart()
    if (first === '' || first.startsWith('#')) continue
    let joined = first.replace(continues, '$1')
    let goesOn = continues.test(first)
    while (goesOn && index < lines.length - 1) {
      index += 1
      const next = lines[index] as string
      // Comments and empty lines inside of an instruction do not end it.
      if (/^\s*(?:#|$)/.test(next)) continue
      joined += next.replace(continues, '$1')
      goesOn = continues.test(next)
    }
    const instruction = splitInstruction(joined.trim(), start + 1)
    if (instruction.keyword === '') continue
    instructions.push(instruction)
    if (mayHoldDocuments.has(instruction.keyword)) index = skipHereDocuments(instruction.text, lines, index)
  }
  return instructions
}

/** Gives what an instruction takes from other stages and images. */
export function sourcesOf({ keyword, flags }: Instruction): string[] {
  // Without a name, the context is meant.
  if (keyword === 'COPY') return [flagValue(flags, 'from') ?? ''].filter((value) => value !== '')
  if (keyword !== 'RUN') return []
  return flags.flatMap((flag) => {
    if (!flag.startsWith('--mount=')) return []
    // Quoted as a field of a CSV line is.
    const fields = flag.slice('--mount='.length).match(/"(?:[^"]|"")*"|[^,]+/g) ?? []
    const from = fields
      .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field))
      .findLast((field) => /^from=/i.test(field))
    const source = from?.slice('from='.length) ?? ''
    return source === '' ? [] : [source]
  })
}

/** Gives what an image's ONBUILD lines, each without that word, take from stages and images (OCI image configuration). */
export function sourcesOfTriggers(triggers: readonly string[]): string[] {
  return triggers.flatMap((trigger) => readInstructions(trigger).flatMap(sourcesOf))
}

const mayHoldDocuments = new Set(['RUN', 'COPY', 'ADD', 'ONBUILD'])

function linesOf(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r?\n/)
}

/** Directives stand before everything else; the first line that is none ends them. */
function parseDirectives(lines: string[]): { syntax: string | undefined; escapeCharacter: Escape } {
  const directives: Record<string, string> = {}
  for (const line of lines) {
    const match = /^\s*#\s*(syntax|escape|check)\s*=\s*(.+?)\s*$/i.exec(line)
    if (match?.[1] === undefined || match[2] === undefined) break
    directives[match[1].toLowerCase()] = match[2]
  }
  return { syntax: directives['syntax'], escapeCharacter: directives['escape'] === '`' ? '`' : '\\' }
}

function splitInstruction(text: string, line: number): Instruction {
  const [keyword = ''] = text.split(/\s/, 1)
  const { flags, rest } = splitFlags(text.slice(keyword.length))
  return { keyword: keyword.toUpperCase(), flags, words: rest.split(/\s+/).filter((word) => word !== ''), text, line }
}

function skipHereDocuments(text: string, lines: string[], last: number): number {
  let index = last
  for (const { name, trimsTabs } of findDelimiters(text)) {
    const end = lines.findIndex((line, at) => at > index && (trimsTabs ? line.replace(/^\t+/, '') : line) === name)
    if (end < 0) return index
    index = end
  }
  return index
}

function parseArgs({ text }: Instruction, escapeCharacter: Escape): GlobalArg[] {
  return splitWords(text, escapeCharacter)
    .slice(1)
    .map((word) => {
      const at = word.indexOf('=')
      return at < 0 ? { name: word, value: undefined } : { name: word.slice(0, at), value: word.slice(at + 1) }
    })
}

function parseFrom({ flags, words, line }: Instruction): Stage {
  const platform = flagValue(flags, 'platform')
  const name = words[1]?.toLowerCase() === 'as' ? words[2]?.toLowerCase() : undefined
  return { name, from: words[0] ?? '', platform, sources: [], handedDown: [], line }
}

function handedDownBy({ keyword, text, line }: Instruction): string[] {
  return keyword === 'ONBUILD' ? sourcesOf(splitInstruction(text.slice(keyword.length).trim(), line)) : []
}

function flagValue(flags: string[], name: string): string | undefined {
  return flags.findLast((candidate) => candidate.startsWith(`--${name}=`))?.slice(name.length + 3)
}
