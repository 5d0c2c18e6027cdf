/** A Dockerfile's stages and the images that it takes things from. */
export type Dockerfile = {
  /** The image of the `# syntax=` directive, which is a tool of the build and no part of the image. */
  syntax: string | undefined
  /** Defaults of the ARG lines before the first FROM. */
  globalArgs: Record<string, string | undefined>
  stages: Stage[]
}

export type Stage = {
  name: string | undefined
  /** As written, variables not replaced: an image, an earlier stage, or `scratch`. */
  from: string
  platform: string | undefined
  /** What COPY --from and RUN --mount=from name, as written. */
  sources: string[]
  /** Line of the FROM, from 1. */
  line: number
}

/** One instruction with its continuation lines joined, its flags apart. */
export type Instruction = { keyword: string; flags: string[]; words: string[]; text: string; line: number }

/** Parses what matters for the keys (Dockerfile reference: parser directives, ARG, FROM, COPY, RUN --mount). */
export function parseDockerfile(text: string): Dockerfile {
  const { directives, body } = parseDirectives(text.replace(/^\ufeff/, ''))
  const dockerfile: Dockerfile = { syntax: directives['syntax'], globalArgs: {}, stages: [] }
  for (const instruction of parseInstructions(body, directives['escape'] === '`' ? '`' : '\\')) {
    const stage = dockerfile.stages.at(-1)
    if (instruction.keyword === 'ARG' && stage === undefined) addArgs(dockerfile.globalArgs, instruction.words)
    else if (instruction.keyword === 'FROM') dockerfile.stages.push(parseFrom(instruction))
    else if (stage !== undefined) stage.sources.push(...sourcesOf(instruction))
  }
  return dockerfile
}

/** Directives stand before everything else; the first line that is none ends them. Lines keep their numbers. */
function parseDirectives(text: string): { directives: Record<string, string>; body: string[] } {
  const directives: Record<string, string> = {}
  const body = text.split(/\r?\n/)
  for (const line of body) {
    const match = /^#\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*(.+?)\s*$/.exec(line)
    if (match?.[1] === undefined || match[2] === undefined) break
    directives[match[1].toLowerCase()] = match[2]
  }
  return { directives, body }
}

/** Gives the instructions of a Dockerfile's lines. Here-documents are passed over: they are data. */
export function parseInstructions(lines: string[], escapeCharacter: '\\' | '`' = '\\'): Instruction[] {
  const instructions: Instruction[] = []
  const continues = escapeCharacter === '\\' ? /\\[ \t]*$/ : /`[ \t]*$/
  for (let index = 0; index < lines.length; index += 1) {
    const start = index
    let text = lines[index]?.trim() ?? ''
    if (text === '' || text.startsWith('#')) continue
    while (continues.test(text) && index < lines.length - 1) {
      index += 1
      const next = lines[index]?.trim() ?? ''
      // Comments and empty lines inside of an instruction do not end it.
      if (next === '' || next.startsWith('#')) continue
      text = `${text.replace(continues, '')} ${next}`
    }
    text = text.replace(continues, '')
    const instruction = splitInstruction(text, start + 1)
    instructions.push(instruction)
    if (['RUN', 'COPY', 'ADD'].includes(instruction.keyword)) index = skipHereDocuments(text, lines, index)
  }
  return instructions
}

function splitInstruction(text: string, line: number): Instruction {
  const [keyword = '', ...parts] = text.split(/\s+/)
  const flags: string[] = []
  while (parts[0]?.startsWith('--')) flags.push(parts.shift() as string)
  return { keyword: keyword.toUpperCase(), flags, words: parts, text, line }
}

function skipHereDocuments(text: string, lines: string[], last: number): number {
  let index = last
  for (const [, dash, , delimiter] of text.matchAll(/(?<![\d<])<<(-?)(["']?)([A-Za-z_][A-Za-z0-9_.]*)\2/g)) {
    const end = lines.findIndex(
      (line, at) => at > index && (dash === '-' ? line.replace(/^\t+/, '') : line) === delimiter,
    )
    if (end < 0) return index
    index = end
  }
  return index
}

function addArgs(globalArgs: Record<string, string | undefined>, words: string[]): void {
  for (const word of words) {
    const at = word.indexOf('=')
    if (at < 0) globalArgs[word] = undefined
    else globalArgs[word.slice(0, at)] = unquote(word.slice(at + 1))
  }
}

function unquote(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text
}

function parseFrom({ flags, words, line }: Instruction): Stage {
  const platform = flagValue(flags, 'platform')
  const name = words[1]?.toLowerCase() === 'as' ? words[2]?.toLowerCase() : undefined
  return { name, from: unquote(words[0] ?? ''), platform, sources: [], line }
}

function sourcesOf({ keyword, flags }: Instruction): string[] {
  if (keyword === 'COPY') return [flagValue(flags, 'from')].filter((value) => value !== undefined)
  if (keyword !== 'RUN') return []
  return flags.flatMap((flag) => {
    if (!flag.startsWith('--mount=')) return []
    const from = flag
      .slice('--mount='.length)
      .split(',')
      .find((option) => option.startsWith('from='))
    return from === undefined ? [] : [from.slice('from='.length)]
  })
}

function flagValue(flags: string[], name: string): string | undefined {
  const flag = flags.find((candidate) => candidate.startsWith(`--${name}=`))
  return flag === undefined ? undefined : unquote(flag.slice(name.length + 3))
}
