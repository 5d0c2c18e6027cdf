import { posix } from 'node:path'
import { messageOf, UserError } from '../../action/src/errors.ts'
import { compileGlob, type Glob } from './glob.ts'

/** Says of a file or folder (relative to the context, with `/`) whether a .dockerignore leaves it out of the build. */
export type Ignores = {
  (path: string): boolean
  /** Whether something below a folder that is left out might be let through after all. In doubt it says yes. */
  mayLetThrough(folder: string): boolean
}

/** `literal`: the segments of the pattern before its first special character. */
type Pattern = { exception: boolean; matches: Glob; literal: string[] }

/** What the patterns say of a folder: which of them matched it or a folder above, and what came out. */
type Verdict = { matched: boolean[]; ignored: boolean }

/** Leaves nothing out. */
export const ignoreNothing: Ignores = Object.assign(() => false, { mayLetThrough: () => true })

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
  return Object.assign(matcherOf(patterns), {
    mayLetThrough: (folder: string) => exceptions.some(({ literal }) => mayMatchBelow(literal, folder)),
  })
}

/** Says whether a pattern that starts with these segments could match a path below the folder. */
function mayMatchBelow(literal: string[], folder: string): boolean {
  const segments = folder.split('/')
  return literal.slice(0, segments.length).every((segment, index) => segment === segments[index])
}

function literalSegments(pattern: string): string[] {
  const segments = pattern.split('/')
  const special = segments.findIndex((segment) => /[*?[\\]/.test(segment))
  return special < 0 ? segments : segments.slice(0, special)
}

function parseLine(line: string, file: string, number: number): Pattern[] {
  // A comment starts in the first column only.
  if (line.startsWith('#')) return []
  const trimmed = line.trim()
  if (trimmed === '') return []
  const exception = trimmed.startsWith('!')
  const written = exception ? trimmed.slice(1).trim() : trimmed
  try {
    if (written === '') throw new SyntaxError('an exclamation mark alone')
    const pattern = cleanPath(written)
    return [{ exception, matches: compileGlob(pattern), literal: literalSegments(pattern) }]
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

/** As Go's filepath.Clean, and without the leading slash: all patterns are relative to the context. */
function cleanPath(pattern: string): string {
  const clean = posix.normalize(pattern).replace(/(.)\/$/, '$1')
  return clean.length > 1 && clean.startsWith('/') ? clean.slice(1) : clean
}

/**
 * Walks down from the topmost folder to the file. What a pattern decided for a folder holds below it; a pattern that
 * could not change the outcome at a folder is not asked there, exactly as BuildKit's walk has it. Folders are judged
 * once, because thousands of files share them.
 */
function matcherOf(patterns: Pattern[]): (path: string) => boolean {
  const folders = new Map<string, Verdict>()
  const top: Verdict = { matched: patterns.map(() => false), ignored: false }
  const judge = (path: string, above: Verdict, matched: boolean[] | undefined): boolean => {
    let ignored = false
    for (let index = 0; index < patterns.length; index += 1) {
      const pattern = patterns[index] as Pattern
      const matches = above.matched[index] === true || (pattern.exception === ignored && pattern.matches(path))
      matched?.push(matches)
      if (matches) ignored = !pattern.exception
    }
    return ignored
  }
  const judgeFolder = (path: string): Verdict => {
    const known = folders.get(path)
    if (known !== undefined) return known
    const matched: boolean[] = []
    const ignored = judge(path, findFolder(path), matched)
    const verdict = { matched, ignored }
    folders.set(path, verdict)
    return verdict
  }
  let last = { path: '', verdict: top }
  const findFolder = (path: string): Verdict => {
    const at = path.lastIndexOf('/')
    if (at <= 0) return top
    // Files come folder by folder.
    if (at !== last.path.length || !path.startsWith(last.path)) {
      const folder = path.slice(0, at)
      last = { path: folder, verdict: judgeFolder(folder) }
    }
    return last.verdict
  }
  return (path) => judge(path, findFolder(path), undefined)
}
