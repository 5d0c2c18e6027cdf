import { elementsOf, evaluate, expressionFrom, type Value } from './expressions.ts'
import { textOf } from './texts.ts'
import { isSign, type Token, tokenize } from './tokens.ts'

/** What a configuration that is a program says, where it says it word for word. */
export type ConfigReader = {
  /** The texts behind a key, or in a list there, each once. */
  texts(key: string): string[]
  /** The same for an object behind a key, wherever it stands. */
  inside(key: string): ConfigReader
  /** What stands behind a key, wherever it stands. */
  values(key: string): Value[]
  /** Whether the key stands there, whatever its value. */
  names(key: string): boolean
  /** Whether `key: word` stands there, such as `disableTransactions: true`. */
  says(key: string, word: string): boolean
}

/** Reads a configuration in JavaScript, TypeScript or JSON. Never throws: what is not understood is not there. */
export function readConfig(program: string): ConfigReader {
  const tokens = tokenize(program)
  return readTokens(tokens, tokens)
}

function readTokens(tokens: Token[], program: Token[]): ConfigReader {
  const values = (key: string): Value[] =>
    tokens.flatMap((token, at) => {
      if (token.kind === 'sign' || token.value !== key) return []
      const set = isSign(tokens[at + 1], '=') !== '' && !isSign(tokens[at + 2], '=')
      // What is given away under the name is put into an object elsewhere.
      const isVariable = /^(?:const|let|var)$/.test(tokens[at - 1]?.value ?? '') && tokens[at - 2]?.value !== 'export'
      const named = isSign(tokens[at + 1], ':') !== '' || (set && (!isVariable || isPutIn(tokens, key)))
      return named ? [evaluate(expressionFrom(tokens, at + 2), program)] : []
    })
  const texts = (value: Value) => elementsOf(value).flatMap((element) => textOf(element.tokens) ?? [])
  return {
    texts: (key) => [...new Set(values(key).flatMap(texts))],
    inside: (key) =>
      readTokens(
        values(key).flatMap((value) => value.tokens),
        program,
      ),
    values,
    names: (key) => values(key).length > 0,
    says: (key, word) => values(key).some(({ tokens: [first] }) => first?.kind === 'word' && first.value === word),
  }
}

/** Whether a variable is put into an object under its own name (`{ out, dialect }`), or given away as a whole. */
function isPutIn(tokens: Token[], name: string): boolean {
  return tokens.some(({ kind, value }, at) => {
    if (kind !== 'word' || value !== name) return false
    const before = tokens.slice(Math.max(0, at - 2), at).map((token) => token.value)
    const whole = /^(?:export default|exports =)$/.test(before.join(' '))
    return whole || (isSign(tokens[at - 1], '{', ',') !== '' && isSign(tokens[at + 1], '}', ',') !== '')
  })
}
