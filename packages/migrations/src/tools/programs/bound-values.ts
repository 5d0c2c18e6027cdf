import { quotePathIfNeeded } from '../names.ts'
import { isHarmless } from './harmless.ts'
import { readObject } from './literals.ts'
import { textOf } from './texts.ts'
import { closing, isSign, splitAt, type Token } from './tokens.ts'

/**
 * Gives a text with values in the places that are kept for them: a list, or an object that has them by their names, which
 * `raw` is given as it is and `query` under `replacements` or `bind`. Undefined where anything else may be put into it.
 */
export function bindValues(text: string, values: Token[] | undefined, method: string): string | undefined {
  const [first, more] = values ?? []
  if (values === undefined || (first?.value === 'undefined' && more === undefined)) return text
  if (isSign(first, '[') !== '') return bindInOrder(text, values)
  const said = readObject(values)
  if (said === undefined || ![...said.values()].every(isHarmless)) return undefined
  if (method === 'raw') return bindByName(text, said, ':')
  const [replaced, bound] = [said.get('replacements'), said.get('bind')]
  const given = replaced ?? bound
  if (given === undefined) return text
  if (replaced !== undefined && bound !== undefined) return undefined
  if (isSign(given[0], '[') !== '') return bindInOrder(text, given)
  const named = readObject(given)
  return named === undefined ? undefined : bindByName(text, named, bound === undefined ? ':' : '$')
}

/** `?`, `??` (a name) and `$1`. */
function bindInOrder(text: string, values: Token[]): string | undefined {
  if (closing(values, 0) !== values.length - 1 || !isHarmless(values)) return undefined
  const literals = splitAt(values.slice(1, -1), ',').map(literalOf)
  const numbers = [...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number))
  if (numbers.length > 0)
    return numbers.every((number) => literals[number - 1] !== undefined)
      ? text.replace(/\$(\d+)/g, (_place, number: string) => literals[Number(number) - 1] ?? '')
      : undefined
  const places = text.match(/\?+/g) ?? []
  if (places.length === 0) return text
  // `??` is a name; a place that stands in quotes or is an operator is none.
  if (places.length !== literals.length || places.some((place) => place.length > 2)) return undefined
  const names = splitAt(values.slice(1, -1), ',').map(nameOf)
  const written = places.map((place, at) => (place === '?' ? literals[at] : names[at]))
  if (written.includes(undefined)) return undefined
  let at = 0
  return text.replace(/\?\??/g, () => written[at++] ?? '')
}

/** A value as SQL; one that is not known is some text. */
function literalOf(value: Token[]): string {
  const text = textOf(value)
  const [word, more] = value
  const plain = more === undefined && word?.kind === 'word' && /^(?:true|false|null|\d+)$/.test(word.value)
  return plain ? word.value : `'${(text ?? '?').replaceAll("'", "''")}'`
}

/** Binds `:name`, `:name:` (a name) or `$name`; what stands behind `::` is none, and in quotes it is one for some versions alone. */
export function bindByName(text: string, values: ReadonlyMap<string, Token[]>, sign: ':' | '$'): string | undefined {
  const place = sign === ':' ? /:(?!\d)(\w+)(:(?![:\w]))?/g : /\$([A-Za-z_]\w*)()/g
  const isPlace = (part: string) => [...part.matchAll(place)].some(([, name]) => values.has(name as string))
  if (!isPlace(text)) return sign === '$' && text.includes('$') ? undefined : text
  if (text.includes('\\') || (sign === '$' && text.includes('$$'))) return undefined
  let known = true
  const bound = text.replace(apart, (part) => {
    if (part.startsWith('::')) return part
    if (/^(?:['"`]|--|\/\*|\$\w*\$)/.test(part)) {
      known &&= !isPlace(part)
      return part
    }
    return part.replace(place, (whole, name: string, isName: string | undefined) => {
      const value = values.get(name)
      const written = value === undefined ? undefined : isName ? nameOf(value) : listOf(value)
      known &&= written !== undefined
      return written ?? whole
    })
  })
  return known ? bound : undefined
}

const apart =
  /::\w*|'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?\*\/|(\$\w*\$)[\s\S]*?\1|[:$]\w+(?::(?![:\w]))?/g

function nameOf(value: Token[]): string | undefined {
  const name = textOf(value)
  return name === undefined ? undefined : quotePathIfNeeded(name)
}

/** The values of a list are parted by commas. */
function listOf(value: Token[]): string {
  const isList = isSign(value[0], '[') !== '' && closing(value, 0) === value.length - 1
  return isList ? splitAt(value.slice(1, -1), ',').map(listOf).join(', ') || 'NULL' : literalOf(value)
}
