import { posix } from 'node:path'
import { messageOf, UserError } from '../../action/src/errors.ts'
import { compileGlob, type Glob } from './glob.ts'

/** Says of a file or folder (relative to the context, with `/`) whether a .dockerignore leaves it out of the build. */
export type Ignores = {
  (path: string): boolean
  /** Whether something below a folder that is left out might be let through after all. In doubt it says yes. */
  mayLetThrough(folder: string): boolean
  /** ASCII texts, one of which at least stands in each path that is left out. Undefined: not known. */
  readonly traces?: readonly string[] | undefined
}

type Pattern = {
  exception: boolean
  matches: Glob
  /** The segments before its first special character. */
  literal: string[]
  /** An ASCII text that stands in each path that it matches, or that is below one; empty when there is none. */
  trace: string
  /** The one folder (empty: the topmost) whose direct children it can match; undefined when it is not known. */
  parent: string | undefined
}

/** A pattern that could match something in a folder. `matched`: it has matched the folder, or one above. */
type Live = { pattern: Pattern; matched: boolean }

/** Leaves nothing out. */
export const ignoreNothing: Ignores = Object.assign(() => false, { mayLetThrough: () => true, traces: [] })

/**
 * Reads a .dockerignore with the meaning that BuildKit gives it: patterns in order, the last one that matches the file
 * or a folder above it decides, `!` takes back. `file` is named in the UserError for a malformed pattern.
 */
export function parseDockerignore(text: string, file: string): Ignores {
  const patterns = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => parseLine(line, file, index + 1))
  if (patterns.length === 0) return ignoreNothing
  const exceptions = patterns.filter(({ exception }) => exception)
  const traces = patterns.filter(({ exception }) => !exception).map(({ trace }) => trace)
  return Object.assign(matcherOf(patterns), {
    traces: traces.includes('') ? undefined : traces,
    mayLetThrough: (folder: string) => exceptions.some(({ literal }) => mayMatchBelow(literal, folder)),
  })
}

/** Says whether a pattern that starts with these segments could match a path below the folder. */
function mayMatchBelow(literal: string[], folder: string): boolean {
  const segments = folder.split('/')
  return literal.slice(0, segments.length).every((segment, index) => segment === segments[index])
}

/** What has a meaning of its own in a pattern that is made an expression of Go; in doubt any pattern is. */
const expressive = /[\]|^{}()+]/

function literalSegments(pattern: string): string[] {
  // An alternative begins anew.
  if (pattern.includes('|')) return []
  const segments = pattern.split('/')
  const special = segments.findIndex((segment) => /[*?[\\]/.test(segment) || expressive.test(segment))
  return special < 0 ? segments : segments.slice(0, special)
}

/** Gives the longest text between special characters; slashes are some, because `**` takes those beside it along. */
function findTrace(pattern: string): string {
  if (expressive.test(pattern)) return ''
  const beforeClass = pattern.replace(/[[\\].*$/s, '')
  return beforeClass
    .split(/[^ -~]|[*?/]/)
    .reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}

function findParent(pattern: string): string | undefined {
  return /[*?[\]\\]/.test(pattern) ? undefined : pattern.slice(0, Math.max(0, pattern.lastIndexOf('/')))
}

function parseLine(line: string, file: string, number: number): Pattern[] {
  // A comment starts in the first column only.
  if (line.startsWith('#')) return []
  const trimmed = trimSpace(line)
  if (trimmed === '') return []
  try {
    const rule = readRule(trimmed)
    if (rule === '') return []
    if (rule === '!') throw new SyntaxError('an exclamation mark alone')
    const exception = rule.startsWith('!')
    const pattern = exception ? rule.slice(1) : rule
    const literal = literalSegments(pattern)
    const matches = compileGlob(pattern)
    return [{ exception, matches, literal, trace: findTrace(pattern), parent: findParent(pattern) }]
  } catch (error) {
    throw new UserError(`${file}:${number}: a pattern is malformed: ${messageOf(error)}.`, {
      reason: 'invalid-dockerignore',
      received: trimmed,
      accepted: 'patterns as Docker documents them for .dockerignore',
      remedy: 'Correct the pattern; the build would refuse it too.',
      file,
      line: number,
      cause: error,
    })
  }
}

/**
 * What is written is made a rule once when the file is read, and once more when its rules are: blanks that a slash hid
 * go then, and an exclamation mark that one hid counts.
 */
function readRule(written: string): string {
  const exception = written.startsWith('!')
  const path = exception ? trimSpace(written.slice(1)) : written
  const rule = trimSpace((exception ? '!' : '') + (path === '' ? '' : cleanPath(path)))
  return rule === '' ? '' : normalize(rule)
}

/** As Go's strings.TrimSpace: unlike `trim`, it keeps a byte order mark, as between files that were joined, and takes U+0085. */
function trimSpace(text: string): string {
  return text.replace(/^(?:(?!\ufeff)[\s\u0085])+|(?:(?!\ufeff)[\s\u0085])+$/g, '')
}

function normalize(path: string): string {
  return posix.normalize(path).replace(/(.)\/$/, '$1')
}

/** As Go's filepath.Clean, and without the leading slash: all patterns are relative to the context. */
function cleanPath(pattern: string): string {
  const clean = normalize(pattern)
  return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean
}

/**
 * Walks down from the topmost folder to the file. What a pattern decided for a folder holds below it; a pattern that
 * could not change the outcome at a folder is not asked there, exactly as BuildKit's walk has it. Folders are judged
 * once, because thousands of files share them, and keep the patterns that could matter in them.
 */
function matcherOf(patterns: Pattern[]): (path: string) => boolean {
  const folders = new Map<string, Live[]>()
  const unmatched = patterns.map((pattern): Live => ({ pattern, matched: false }))
  const matching = new Map(patterns.map((pattern): [Pattern, Live] => [pattern, { pattern, matched: true }]))
  const choose = (folder: string, matched: Set<Pattern>): Live[] => {
    const live: Live[] = []
    for (const one of unmatched) {
      const { pattern } = one
      const { parent } = pattern
      if (matched.has(pattern)) live.push(matching.get(pattern) as Live)
      else if (parent === undefined || parent === folder) live.push(one)
    }
    return live
  }
  const top = choose('', new Set())
  const judgeFolder = (path: string): Live[] => {
    const known = folders.get(path)
    if (known !== undefined) return known
    const matched = new Set<Pattern>()
    judge(path, findFolder(path), matched)
    const live = choose(path, matched)
    folders.set(path, live)
    return live
  }
  let last = { path: '', live: top }
  const findFolder = (path: string): Live[] => {
    const at = path.lastIndexOf('/')
    if (at <= 0) return top
    // Files come folder by folder.
    if (at !== last.path.length || !path.startsWith(last.path)) {
      const folder = path.slice(0, at)
      last = { path: folder, live: judgeFolder(folder) }
    }
    return last.live
  }
  return (path) => judge(path, findFolder(path), undefined)
}

/** Says whether a path is left out, and adds the patterns that matched it or a folder above to `matched`. */
function judge(path: string, above: Live[], matched: Set<Pattern> | undefined): boolean {
  let ignored = false
  for (let index = 0; index < above.length; index += 1) {
    const live = above[index] as Live
    const { pattern } = live
    if (live.matched || (pattern.exception === ignored && pattern.matches(path))) {
      matched?.add(pattern)
      ignored = !pattern.exception
    }
  }
  return ignored
}
