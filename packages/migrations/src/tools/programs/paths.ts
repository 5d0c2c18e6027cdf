import { posix } from 'node:path'
import { bare, type Expression, evaluate } from './expressions.ts'
import { closing, isSign, splitAt, type Token, tokenize } from './tokens.ts'

/** A path as a program has it: from the folder of its own file, or else from where the tool is started. */
export type ProgramPath = { path: string; besideFile: boolean }

/** What is put behind a folder (`/a/b`, or nothing), or a text that stands for itself. */
type Place = { from: 'file' | 'start' | 'text'; text: string }

const beside: Place = { from: 'file', text: '' }

/** The file itself, whatever its name: a path that ends with it is none of a folder. */
const itself: Place = { from: 'file', text: '/\0' }

/**
 * Reads a path that stands in a program word for word: a text, several joined by `+` or in a template, what functions
 * of node:path and node:url make of such, `__dirname` and what ES modules have in its place, and constants that are one
 * of these. Undefined where anything else comes into it. Never throws.
 */
export function readPath({ tokens, program }: Expression): ProgramPath | undefined {
  const place = readSum(tokens, program, 0)
  if (place === undefined || place.text.includes('\0')) return undefined
  if (place.from === 'text') return { path: posix.normalize(place.text), besideFile: false }
  // Without a slash between them, what follows is a part of the folder's own name.
  if (place.text !== '' && !place.text.startsWith('/')) return undefined
  return { path: posix.join('.', place.text), besideFile: place.from === 'file' }
}

/** How far constants are followed. */
const deepest = 20

function readSum(tokens: Token[], program: Token[], depth: number): Place | undefined {
  if (depth > deepest) return undefined
  const places = splitAt(bare(tokens), '+').map((part) => readPart(bare(part), program, depth))
  return places.length === 0 ? undefined : append(places)
}

/** What several make in a row, of which only the first may be a folder. */
function append(places: Array<Place | undefined>): Place | undefined {
  const [first, ...others] = places
  const texts = others.map((place) => (place?.from === 'text' ? place.text : undefined))
  if (first === undefined || texts.includes(undefined)) return undefined
  return { from: first.from, text: [first.text, ...texts].join('') }
}

function readPart(tokens: Token[], program: Token[], depth: number): Place | undefined {
  const [first, second] = tokens
  if (first === undefined) return undefined
  if (second === undefined && first.kind === 'text') return { from: 'text', text: first.value }
  if (second === undefined && first.kind === 'dynamic') return readTemplate(first.value, program, depth)
  const written = tokens.map(({ value }) => value).join(' ')
  if (written === 'process . cwd ( )') return { from: 'start', text: '' }
  if (written === 'import . meta . dirname') return beside
  if (/^import \. meta \. (?:url|filename)$/.test(written)) return itself
  if (isSign(tokens.at(-1), ')') !== '' || first.value === 'new') return readCall(tokens, program, depth)
  const constant = evaluate(tokens, program)
  if (constant.tokens !== tokens) return readSum(constant.tokens, program, depth + 1)
  if (written === '__dirname') return beside
  return written === '__filename' ? itself : undefined
}

function readTemplate(template: string, program: Token[], depth: number): Place | undefined {
  const parts = template.split(/\$\{([^{}]*)\}/)
  const places = parts.map((part, at): Place | undefined =>
    at % 2 === 1 ? readSum(tokenize(part), program, depth + 1) : { from: 'text', text: part },
  )
  return append(parts[0] === '' ? places.slice(1) : places)
}

function readCall(tokens: Token[], program: Token[], depth: number): Place | undefined {
  if (tokens[0]?.value === 'new' && tokens[1]?.value === 'URL') return readUrl(tokens, program, depth)
  const open = tokens.findIndex((token, at) => isSign(token, '(') !== '' && closing(tokens, at) === tokens.length - 1)
  const name = nameOf(evaluate(tokens.slice(0, Math.max(0, open)), program).tokens, program)
  const places = splitAt(tokens.slice(open + 1, -1), ',').map((argument) => readSum(argument, program, depth + 1))
  const known = places.filter((place) => place !== undefined)
  if (name === undefined || known.length < places.length) return undefined
  const [first, more] = known
  switch (name) {
    case 'join':
      return join(known)
    case 'resolve':
      return resolve(known)
    case 'normalize':
      return first === undefined || more !== undefined ? undefined : join([first])
    case 'dirname':
      return first === undefined || more !== undefined ? undefined : join([first, { from: 'text', text: '..' }])
    case 'fileURLToPath':
      return first?.from === 'file' && more === undefined ? first : undefined
    default:
      return undefined
  }
}

/** `new URL('./x', import.meta.url)`, as a URL or as a text. */
function readUrl(tokens: Token[], program: Token[], depth: number): Place | undefined {
  const end = closing(tokens, 2)
  const rest = tokens.slice(end + 1).map(({ value }) => value)
  if (end < 0 || !/^(?:\. (?:pathname|href|toString \( \)))?$/.test(rest.join(' '))) return undefined
  const [path, base, more] = splitAt(tokens.slice(3, end), ',').map((part) => readSum(part, program, depth + 1))
  if (path?.from !== 'text' || base?.from !== 'file' || base.text !== itself.text || more !== undefined)
    return undefined
  return /^(?:\/|[a-z]+:)/i.test(path.text) ? undefined : join([beside, path])
}

/** The function of node:path or node:url that is called: `join`, `path.join`, `require('path').join`. */
function nameOf(callee: Token[], program: Token[]): string | undefined {
  const name = callee.at(-1)
  if (name?.kind !== 'word') return undefined
  const written = callee.map(({ value }) => value).join(' ')
  if (written === name.value) return isOwn(name.value, program) ? undefined : name.value
  const [, module] = /^(\w+)(?: \. (?:posix|default))? \. \w+$/.exec(written) ?? []
  if (module !== undefined) return isModule(module, program) ? name.value : undefined
  return /^require \( (?:node:)?(?:path|url) \)(?: \. posix)? \. \w+$/.test(written) ? name.value : undefined
}

/** Whether the program has a function of this name that is not what it took in. */
function isOwn(name: string, program: Token[]): boolean {
  return program.some(
    ({ value }, at) => value === name && /^(?:const|let|var|function)$/.test(program[at - 1]?.value ?? ''),
  )
}

function isModule(name: string, program: Token[]): boolean {
  if (/^(?:path|posix|url)$/.test(name)) return true
  return program.some((_token, at) => {
    const words = program.slice(at, at + 5).map(({ value }) => value)
    return words[0] === name && /^(?:from|= require \() (?:node:)?(?:path|url)\b/.test(words.slice(1).join(' '))
  })
}

function join([first, ...others]: Place[]): Place | undefined {
  if (first === undefined || others.some(({ from }) => from !== 'text')) return undefined
  const texts = others.map(({ text }) => text)
  if (first.from === 'text') return { from: 'text', text: posix.join(first.text, ...texts) }
  const below = posix.join('.', first.text, ...texts)
  return { from: first.from, text: below === '.' ? '' : `/${below}` }
}

/** From the last of them that says where it begins. */
function resolve(places: Place[]): Place | undefined {
  const begins = places.findLastIndex(({ from, text }) => from !== 'text' || text.startsWith('/'))
  return join(begins < 0 ? [{ from: 'start', text: '' }, ...places] : places.slice(begins))
}
