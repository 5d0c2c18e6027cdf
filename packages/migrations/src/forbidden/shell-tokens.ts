/** A part of a word of a shell's text. `quoted` ones are not parted at their blanks. */
export type Part =
  | { kind: 'literal'; text: string }
  | { kind: 'variable'; text: string; name: string; fallback: string | undefined; quoted: boolean }
  /** `$(…)` and backticks: `source` is what they run. */
  | { kind: 'command'; text: string; source: string; line: number }

export type ShellToken =
  | { kind: 'word'; parts: Part[]; line: number }
  /** `;`, `&&`, `|`, a line's end, brackets, and redirections; `document` is what `<<` reads. */
  | { kind: 'operator'; value: string; line: number; document?: string }

type Word = { parts: Part[]; line: number }

/** Takes the text of a shell apart into words and operators (POSIX.1-2017, 2.3); comments are left out. */
export function tokenizeShell(text: string): ShellToken[] {
  const tokens: ShellToken[] = []
  const documents: Array<ShellToken & { kind: 'operator' }> = []
  let word: Word | undefined
  let line = 1
  let at = 0
  const part = (): Part[] => {
    word ??= { parts: [], line }
    return word.parts
  }
  const literal = (piece: string) => {
    const parts = part()
    const last = parts.at(-1)
    if (last?.kind === 'literal') last.text += piece
    else parts.push({ kind: 'literal', text: piece })
  }
  const endWord = () => {
    if (word !== undefined) tokens.push({ kind: 'word', ...word })
    word = undefined
  }
  const operator = (value: string) => {
    endWord()
    const token = { kind: 'operator', value, line } as const
    tokens.push(token)
    at += value.length
    return token
  }
  const expansion = (quoted: boolean) => {
    const found = readExpansion(text, at, line, quoted)
    part().push(found)
    line += found.text.split('\n').length - 1
    at += found.text.length
  }
  const quotes = () => {
    literal('')
    at += 1
    while (at < text.length && text[at] !== '"') {
      if (text[at] === '$' || text[at] === '`') {
        expansion(true)
        continue
      }
      const escaped = text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')
      const character = text[escaped ? at + 1 : at] as string
      if (character === '\n') line += 1
      if (!(escaped && character === '\n')) literal(character)
      at += escaped ? 2 : 1
    }
    at += 1
  }
  while (at < text.length) {
    const character = text[at] as string
    if (character === '\\') {
      if (text[at + 1] === '\n') line += 1
      else literal(text[at + 1] ?? '')
      at += 2
    } else if (character === "'") {
      const end = text.indexOf("'", at + 1)
      const inner = text.slice(at + 1, end < 0 ? text.length : end)
      literal(inner)
      line += inner.split('\n').length - 1
      at += inner.length + 2
    } else if (text.startsWith("$'", at)) {
      const [whole, inner = ''] = /^\$'((?:\\[\s\S]|[^'\\])*)'?/.exec(text.slice(at)) as RegExpExecArray
      literal(unescapeAnsi(inner))
      line += whole.split('\n').length - 1
      at += whole.length
    } else if (character === '"' || text.startsWith('$"', at)) {
      if (character === '$') at += 1
      quotes()
    } else if (character === '$' || character === '`') expansion(false)
    else if (character === '#' && word === undefined) {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end
    } else if (character === '\n') {
      operator(character)
      line += 1
      for (const document of documents.splice(0)) {
        const read = readDocument(text, at, document.document ?? '', document.value)
        document.document = read.body
        line += read.lines
        at = read.end
      }
    } else if (character === '<' || character === '>' || text.startsWith('&>', at)) {
      // `2>` is no word.
      if (word?.parts.length === 1 && /^\d+$/.test(word.parts[0]?.text ?? '')) word = undefined
      const [value = character] = /^(?:<<<|<<-?|<\(|>\(|<&|<>|>>|>&|>\||&>>?|<|>)/.exec(text.slice(at, at + 3)) ?? []
      if (value.endsWith('(')) {
        const end = closingOf(text, at + 1)
        part().push({ kind: 'command', text: text.slice(at, end), source: text.slice(at + 2, end - 1), line })
        at = end
        continue
      }
      const token = operator(value)
      if (/^<<-?$/.test(value)) {
        const end = /^[ \t]*\\?(['"]?)([^\s'";|&<>()]+)\1/.exec(text.slice(at))
        at += end?.[0].length ?? 0
        documents.push(Object.assign(token, { document: end?.[2] ?? '' }))
      }
    } else if (/[;&|()]/.test(character)) {
      operator(/^(?:&&|\|\||;;|\|&)/.exec(text.slice(at, at + 2))?.[0] ?? character)
    } else if (/\s/.test(character)) {
      endWord()
      at += 1
    } else {
      literal(character)
      at += 1
    }
  }
  operator('\n')
  return tokens
}

function readExpansion(text: string, at: number, line: number, quoted: boolean): Part {
  if (text[at] === '`') {
    const end = text.indexOf('`', at + 1)
    const stop = end < 0 ? text.length : end + 1
    return { kind: 'command', text: text.slice(at, stop), source: text.slice(at + 1, stop - 1), line }
  }
  if (text.startsWith('$((', at)) return { kind: 'literal', text: text.slice(at, closingOf(text, at + 1)) }
  if (text.startsWith('$(', at)) {
    const end = closingOf(text, at + 1)
    return { kind: 'command', text: text.slice(at, end), source: text.slice(at + 2, end - 1), line }
  }
  const found = /^\$(?:\{(\w+|@|\*)(?::?[-=]([^}]*))?\}|([A-Za-z_]\w*|\d|[@*]))/.exec(text.slice(at, at + 400))
  if (found === null) return { kind: 'literal', text: '$' }
  const [whole, braced, fallback, bare] = found
  const name = (braced ?? bare) as string
  return { kind: 'variable', text: whole, name, fallback: fallback?.replace(/^["']|["']$/g, ''), quoted }
}

function readDocument(text: string, from: number, word: string, operator: string) {
  const body: string[] = []
  let at = from
  let lines = 0
  while (at < text.length) {
    const stop = text.indexOf('\n', at)
    const row = text.slice(at, stop < 0 ? text.length : stop)
    at = stop < 0 ? text.length : stop + 1
    lines += 1
    if ((operator === '<<-' ? row.replace(/^\t+/, '') : row) === word) break
    body.push(row)
  }
  return { body: body.join('\n'), end: at, lines }
}

/** What stands in `$'…'`, of Bash and of POSIX.1-2024. */
function unescapeAnsi(text: string): string {
  const named: Record<string, string> = { n: '\n', t: '\t', r: '\r' }
  return text.replace(/\\(?:x([0-9a-f]{1,2})|u([0-9a-f]{1,4})|([0-7]{1,3})|([\s\S]))/gi, (_, hex, wide, octal, one) => {
    if (one !== undefined) return named[one] ?? one
    return String.fromCharCode(Number.parseInt(hex ?? wide ?? octal, octal === undefined ? 16 : 8))
  })
}

/** Just after the bracket that closes the one at this place; single quotes are passed over. */
function closingOf(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === "'") {
      const end = text.indexOf("'", at + 1)
      at = end < 0 ? text.length : end
    } else if (text[at] === '(') depth += 1
    else if (text[at] === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}
