import { isSign, type Token } from './tokens.ts'

/** A text, or several joined by `+`. */
export function textOf(argument: Token[] | undefined): string | undefined {
  if (argument === undefined || argument.length % 2 === 0) return undefined
  const whole = argument.every((token, at) => (at % 2 === 0 ? token.kind === 'text' : isSign(token, '+') !== ''))
  return whole
    ? argument
        .filter(({ kind }) => kind === 'text')
        .map(({ value }) => value)
        .join('')
    : undefined
}
