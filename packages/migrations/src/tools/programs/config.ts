import { posix } from 'node:path'
import { type Token, tokenize } from './tokens.ts'

/** What a configuration that is a program says, where it says it word for word. */
export type ConfigReader = {
  /** The texts behind a key (`directory: path.join(__dirname, 'db', 'x')` is `db/x`), each once. */
  texts(key: string): string[]
  /** The same for an object behind a key, wherever it stands. */
  inside(key: string): ConfigReader
  /** What stands behind a key, wherever it stands. */
  values(key: string): Token[][]
  /** Whether the key stands there, whatever its value. */
  names(key: string): boolean
  /** Whether `key: word` stands there, such as `disableTransactions: true`. */
  says(key: string, word: string): boolean
}

/** Reads a configuration in JavaScript, TypeScript or JSON. Never throws: what is not understood is not there. */
export function readConfig(program: string): ConfigReader {
  return readTokens(tokenize(program))
}

function readTokens(tokens: Token[]): ConfigReader {
  const values = (key: string): Token[][] =>
    tokens.flatMap((token, at) => {
      const next = tokens[at + 1]
      const named = token.kind !== 'sign' && token.value === key && (next?.value === ':' || next?.value === '=')
      return named && next.kind === 'sign' ? [valueFrom(tokens, at + 2)] : []
    })
  return {
    texts: (key) => [...new Set(values(key).flatMap(readText))],
    inside: (key) => readTokens(values(key).flat()),
    values,
    names: (key) => values(key).length > 0,
    says: (key, word) => values(key).some(([first]) => first?.kind === 'word' && first.value === word),
  }
}

/** The tokens of a value, up to the comma, semicolon or bracket that ends it. */
function valueFrom(tokens: Token[], from: number): Token[] {
  let depth = 0
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, value } = tokens[at] as Token
    if (kind !== 'sign') continue
    if (depth === 0 && [',', ';', '}', ']', ')'].includes(value)) return tokens.slice(from, at)
    if (['(', '[', '{'].includes(value)) depth += 1
    if ([')', ']', '}'].includes(value)) depth -= 1
  }
  return tokens.slice(from)
}

/** A text, the texts of a list, or the parts of a path that a call or `+` puts together. */
function readText(value: Token[]): string[] {
  const texts = value.filter(({ kind }) => kind === 'text').map((token) => token.value)
  if (value.some(({ kind }) => kind === 'dynamic') || value[0]?.value === '{' || texts.length === 0) return []
  if (value[0]?.value === '[') return texts
  const known = value.every(
    ({ kind, value: word }) =>
      kind !== 'word' ||
      ['path', 'join', 'resolve', '__dirname', 'process', 'cwd', 'import', 'meta', 'dirname'].includes(word),
  )
  if (!known) return []
  const beside = value.some(({ value: word }) => word === '__dirname' || word === 'dirname')
  return [beside ? posix.join('.', texts.join('/')) : posix.normalize(texts.join('/'))]
}
