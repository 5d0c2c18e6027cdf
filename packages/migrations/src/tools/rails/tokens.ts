/** A piece of a Ruby program; comments and blanks are left out, the ends of statements are not. */
export type RubyToken = {
  /** `label` is `name:`; `dynamic` a text with something put into it; `end` the end of a line or a semicolon. */
  kind: 'word' | 'label' | 'symbol' | 'text' | 'number' | 'dynamic' | 'sign' | 'end'
  /** The word, the sign, or what the text or symbol stands for. */
  value: string
  /** From 1. */
  line: number
}

const brackets: Record<string, string> = { '(': ')', '[': ']', '{': '}', '<': '>' }
const piece =
  /(?<blank>[ \t\r]+|\\\n|#[^\n]*)|(?<end>\n|;)|(?<heredoc><<[~-]?(?:'(?<plain>\w+)'|"?(?<word1>[A-Z_]\w*)"?))|(?<number>\d[\d_]*(?:\.\d+)?)|(?<symbol>:(?:"[^"\n]*"|[A-Za-z_]\w*[?!]?))|(?<label>(?:[A-Za-z_]\w*[?!]?|"[^"\n#]*"):(?!:))|(?<word>[A-Za-z_@$]\w*[?!]?(?!=[^=~>]))|(?<text>'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"|`(?:[^`\\]|\\[\s\S])*`)|(?<percent>%[qQwWiI]?[([{<|!])|(?<sign>=>|->|::|&\.|[=!]=|[\s\S])/y

/**
 * Takes a Ruby program apart, roughly: regular expressions are signs and words. Whoever reads the tokens may only trust
 * what is exactly as expected, so that a misreading makes less known, never more.
 */
export function tokenizeRuby(program: string): RubyToken[] {
  const tokens: RubyToken[] = []
  const documents: Array<{ word: string; token: RubyToken; raw: boolean; squiggly: boolean }> = []
  const next = new RegExp(piece)
  let line = 1
  let at = 0
  const add = (kind: RubyToken['kind'], value: string) => tokens.push({ kind, value, line })
  const goOn = (text: string) => {
    at += text.length
    line += text.split('\n').length - 1
  }
  while (at < program.length) {
    if ((at === 0 || program[at - 1] === '\n') && /^=begin\b/.test(program.slice(at, at + 7))) {
      const end = program.indexOf('\n=end', at)
      goOn(program.slice(at, end < 0 ? program.length : end + 5))
      continue
    }
    if (/^__END__\r?(?:\n|$)/.test(program.slice(at, at + 9)) && (at === 0 || program[at - 1] === '\n')) break
    next.lastIndex = at
    const found = next.exec(program)
    if (found === null) break
    const [whole] = found
    const groups = found.groups ?? {}
    if (groups['percent'] !== undefined) {
      const literal = readPercent(program, at)
      const kind = /^%[wW]/.test(groups['percent']) ? 'text' : /^%[iI]/.test(groups['percent']) ? 'symbol' : undefined
      if (kind === undefined || /#\{|\\/.test(literal.value)) add(literal.kind, literal.value)
      else {
        add('sign', '[')
        for (const [index, word] of literal.value
          .split(/\s+/)
          .filter((one) => one !== '')
          .entries()) {
          if (index > 0) add('sign', ',')
          add(kind, word)
        }
        add('sign', ']')
      }
      goOn(program.slice(at, literal.end))
      continue
    }
    if (groups['heredoc'] !== undefined) {
      const name = (groups['plain'] ?? groups['word1']) as string
      const token: RubyToken = { kind: 'text', value: '', line }
      tokens.push(token)
      documents.push({ word: name, token, raw: groups['plain'] !== undefined, squiggly: whole.startsWith('<<~') })
    } else if (groups['end'] !== undefined) {
      if (tokens.at(-1)?.kind !== 'end' && tokens.length > 0) add('end', whole)
      goOn(whole)
      if (whole === '\n') for (const document of documents.splice(0)) goOn(readDocument(program, at, line, document))
      continue
    } else if (groups['number'] !== undefined) add('number', whole.replaceAll('_', ''))
    else if (groups['symbol'] !== undefined) add(whole.includes('#{') ? 'dynamic' : 'symbol', unquote(whole.slice(1)))
    else if (groups['label'] !== undefined) add('label', unquote(whole.slice(0, -1)))
    else if (groups['word'] !== undefined) add('word', whole)
    else if (groups['text'] !== undefined) addText(whole)
    else if (groups['sign'] !== undefined) add('sign', whole)
    goOn(whole)
  }
  add('end', '')
  return joinLines(tokens)

  function addText(whole: string): void {
    const inner = whole.startsWith('"') ? withBlanks(whole.slice(1, -1)) : whole.slice(1, -1)
    if (whole.startsWith("'")) add('text', inner.replace(/\\(['\\])/g, '$1'))
    else if (whole.startsWith('`') || /(?<!\\)#\{/.test(inner)) add('dynamic', inner)
    else add('text', decode(inner))
  }
}

function readDocument(
  program: string,
  from: number,
  line: number,
  document: { word: string; token: RubyToken; raw: boolean; squiggly: boolean },
): string {
  const rows: string[] = []
  let at = from
  while (at < program.length) {
    const stop = program.indexOf('\n', at)
    const row = program.slice(at, stop < 0 ? program.length : stop)
    at = stop < 0 ? program.length : stop + 1
    if (row.trim() === document.word) break
    rows.push(document.raw ? row : withBlanks(row))
  }
  const { token } = document
  token.value = document.raw ? rows.join('\n') : decode(rows.join('\n'))
  token.line = line
  if (!document.raw && rows.some((row) => /(?<!\\)#\{/.test(row))) token.kind = 'dynamic'
  return program.slice(from, at)
}

/** `#{' '}` is a blank that an editor would take away at the end of a line. */
function withBlanks(text: string): string {
  return text.replace(/(?<!\\)#\{(["'])( *)\1\}/g, '$2')
}

function readPercent(program: string, from: number): { kind: RubyToken['kind']; value: string; end: number } {
  const [head = '%', type = ''] = /^%([qQwWiI]?)/.exec(program.slice(from, from + 2)) ?? []
  const opening = program[from + head.length] as string
  const closing = brackets[opening] ?? opening
  let depth = 1
  let at = from + head.length + 1
  for (; at < program.length && depth > 0; at += 1) {
    if (program[at] === '\\') at += 1
    else if (program[at] === closing) depth -= 1
    else if (program[at] === opening) depth += 1
  }
  const value = program.slice(from + head.length + 1, at - 1)
  const known = type === 'q' || ((type === '' || type === 'Q') && !value.includes('#{'))
  return { kind: known ? 'text' : 'dynamic', value, end: at }
}

/** A line goes on after an operator or a comma, in brackets, and before a dot. */
function joinLines(tokens: RubyToken[]): RubyToken[] {
  let depth = 0
  return tokens.filter((token, at) => {
    if (token.kind === 'sign' && '(['.includes(token.value)) depth += 1
    if (token.kind === 'sign' && ')]'.includes(token.value)) depth = Math.max(0, depth - 1)
    if (token.kind !== 'end' || token.value === ';' || token.value === '') return true
    const before = tokens[at - 1]
    const after = tokens[at + 1]
    if (depth > 0) return false
    // `drop_table :a unless` goes on, and so does `a? &&`.
    const earlier = tokens[at - 2]
    if (before?.kind === 'word' && /^(?:if|unless|and|or|not)$/.test(before.value) && earlier?.value !== '.')
      return false
    if (before?.kind === 'sign' && /^[&|]$/.test(before.value) && earlier?.value === before.value) return false
    if (
      before?.kind === 'label' ||
      (before?.kind === 'sign' && /^(?:,|=>|=|\+|\.|&\.|::|->|[=!]=)$/.test(before.value))
    )
      return false
    return !(after?.kind === 'sign' && /^(?:\.|&\.)$/.test(after.value))
  })
}

function unquote(text: string): string {
  return text.replace(/^"|"$/g, '')
}

const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', s: ' ', '\n': '' }

function decode(text: string): string {
  return text.replace(/\\([\s\S])/g, (_all, escaped: string) => escapes[escaped] ?? escaped)
}
