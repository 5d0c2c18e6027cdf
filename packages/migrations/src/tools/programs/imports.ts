import { posix } from 'node:path'
import type { Project } from '../contract.ts'
import { readConfig } from './config.ts'
import { unreadable } from './environments.ts'
import { isSign, type Token, tokenize } from './tokens.ts'

/** How far one file is followed into another. */
const deepest = 4

const endings = ['', '.ts', '.js', '.mts', '.mjs', '.cts', '.cjs', '.json', '/index.ts', '/index.js']

/** A file, and the program in it. */
export type Program = { path: string; text: string }

/**
 * Gives the file that says something under a key: a configuration itself, or one of the project that it takes in; the
 * configuration where none does. Throws a UserError where several do, and where the whole configuration comes from
 * elsewhere: then nobody knows what it says, and no default may stand in its place.
 */
export async function findSaying(project: Project, config: string, key: string): Promise<Program> {
  const itself = { path: config, text: await project.read(config) }
  const saying = await follow(project, itself, key, new Set([config]), 0)
  const [first, second] = saying
  if (second !== undefined) {
    const paths = saying.map(({ path }) => path).join(', ')
    throw unreadable(`Several files that ${config} takes in say something of ${key}.`, paths, config)
  }
  if (first !== undefined) return first
  const from = comesFrom(itself.text)
  if (from === undefined) return itself
  throw unreadable(`What ${config} says of ${key} stands elsewhere, and cannot be told.`, from, config)
}

async function follow(
  project: Project,
  from: Program,
  key: string,
  seen: Set<string>,
  depth: number,
): Promise<Program[]> {
  if (readConfig(from.text).names(key)) return [from]
  if (depth === deepest) return []
  const found: Program[] = []
  const list = new Set(await project.list())
  for (const name of importsOf(tokenize(from.text))) {
    const path = resolveModule(list, from.path, name)
    if (path === undefined || seen.has(path)) continue
    seen.add(path)
    found.push(...(await follow(project, { path, text: await project.read(path) }, key, seen, depth + 1)))
  }
  return found
}

/** The file of the project that a program takes a name in from; undefined where it comes from elsewhere. */
export async function findImported(project: Project, from: Program, name: string): Promise<string | undefined> {
  const tokens = tokenize(from.text)
  const module = tokens.find(({ kind }, at) => kind === 'text' && namesTaken(tokens, at).includes(name))
  return module === undefined ? undefined : resolveModule(new Set(await project.list()), from.path, module.value)
}

/** The words before a module's name: of `import { a, b as c } from 'x'` or `const { a, b: c } = require('x')`. */
function namesTaken(tokens: Token[], module: number): string[] {
  const isImport = tokens[module - 1]?.value === 'from'
  if (!isImport && !(isSign(tokens[module - 1], '(') && tokens[module - 2]?.value === 'require')) return []
  const start = isImport ? /^import$/ : /^(?:const|let|var)$/
  const begins = tokens.findLastIndex(({ kind, value }, at) => at < module && kind === 'word' && start.test(value))
  return begins < 0 ? [] : tokens.slice(begins, module).flatMap(({ kind, value }) => (kind === 'word' ? [value] : []))
}

/** The files of the project whose objects a program spreads into its own. */
export async function findSpread(project: Project, from: Program): Promise<Program[]> {
  const tokens = tokenize(from.text)
  const names = tokens.flatMap(({ kind, value }, at) => {
    const dots = [1, 2, 3].every((back) => isSign(tokens[at - back], '.') !== '')
    return kind === 'word' && dots ? [value] : []
  })
  const paths = await Promise.all([...new Set(names)].map((name) => findImported(project, from, name)))
  const own = [...new Set(paths)].filter((path) => path !== undefined)
  return Promise.all(own.map(async (path) => ({ path, text: await project.read(path) })))
}

/** The modules that a program takes in by `import`, `export … from` and `require`. */
function importsOf(tokens: Token[]): string[] {
  return tokens.flatMap(({ kind, value }, at) => {
    const [before, earlier] = [tokens[at - 1], tokens[at - 2]]
    const called = isSign(before, '(') !== '' && /^(?:require|import)$/.test(earlier?.value ?? '')
    const named = before?.kind === 'word' && /^(?:from|import)$/.test(before.value)
    return kind === 'text' && (called || named) ? [value] : []
  })
}

/** Beside the file that names it, or from a folder around it, as `src/config` is; never what is installed. */
export function resolveModule(list: ReadonlySet<string>, from: string, name: string): string | undefined {
  const places: string[] = []
  if (/^\.{1,2}(?:\/|$)/.test(name)) places.push(posix.join(posix.dirname(from), name))
  else {
    let folder = posix.dirname(from)
    const own = name.replace(/^[@~]\//, '')
    for (;;) {
      places.push(posix.join(folder, own), ...(own === name ? [] : [posix.join(folder, 'src', own)]))
      if (folder === '.' || folder === '/') break
      folder = posix.dirname(folder)
    }
  }
  // A TypeScript module may be named as what it becomes.
  const candidates = places.flatMap((place) => [
    ...endings.map((ending) => `${place}${ending}`),
    place.replace(/\.([cm]?)js$/, '.$1ts'),
  ])
  return candidates.find((path) => list.has(path))
}

/** The name of what a configuration is that does not stand in its file at all: `module.exports = require('x')`. */
function comesFrom(text: string): string | undefined {
  const tokens = tokenize(text)
  const words = (at: number, count: number) => tokens.slice(at, at + count).map(({ value }) => value)
  for (const at of tokens.keys()) {
    const length = beginnings.find((one) => words(at, one.length).join(' ') === one.join(' '))?.length
    const [first, next] = length === undefined ? [] : tokens.slice(at + length)
    if (first?.kind !== 'word' || /^(?:async|function|class|new|await|Object)$/.test(first.value)) continue
    if (first.value === 'require') return words(at + (length ?? 0), 4).join('')
    // What is called with a configuration gives it back.
    if (isSign(next, '(') !== '') continue
    const place = tokens.findIndex(
      ({ value }, index) =>
        value === first.value && /^(?:const|let|var|function|class)$/.test(words(index - 1, 1)[0] ?? ''),
    )
    const assigned = tokens.findIndex((token, index) => index > place && isSign(token, '=') !== '')
    if (place < 0 || tokens[assigned + 1]?.value === 'require') return first.value
  }
  return undefined
}

/** What stands before a configuration. */
const beginnings = [
  ['export', 'default'],
  ['module', '.', 'exports', '='],
  ['new', 'DataSource', '('],
]
