import { closing, isSign, splitAt, type Token } from './tokens.ts'

/** Writes an `enum` of TypeScript whose members are texts as the constant that it becomes: an object. */
export function withEnums(program: Token[]): Token[] {
  const written: Token[] = []
  for (let at = 0; at < program.length; at += 1) {
    const token = program[at] as Token
    const name = program[at + 1]
    const end = isEnum(program, at) ? closing(program, at + 2) : -1
    const members = end < 0 ? undefined : readMembers(program.slice(at + 3, end))
    if (members === undefined || name === undefined) {
      written.push(token)
      continue
    }
    const sign = (value: string): Token => ({ kind: 'sign', value, line: token.line })
    if (written.at(-1)?.value === 'const') written.pop()
    const inside = members.flatMap(([key, value]) => [key, sign(':'), value, sign(',')])
    written.push({ ...token, value: 'const' }, name, sign('='), sign('{'), ...inside.slice(0, -1), sign('}'), sign(';'))
    at = end
  }
  return written
}

function isEnum(program: Token[], at: number): boolean {
  const [word, name] = [program[at], program[at + 1]]
  return word?.kind === 'word' && word.value === 'enum' && name?.kind === 'word' && isSign(program[at + 2], '{') !== ''
}

/** Undefined where a member is no text, or has a name that is none of a word. */
function readMembers(inside: Token[]): Array<[Token, Token]> | undefined {
  const members = splitAt(inside, ',').map(([key, equals, value, more]): [Token, Token] | undefined => {
    const plain = key?.kind === 'word' && isSign(equals, '=') !== '' && value?.kind === 'text' && more === undefined
    return plain ? [key, value] : undefined
  })
  return members.length > 0 && members.every((one) => one !== undefined) ? members : undefined
}
