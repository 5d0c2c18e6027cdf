import { posix } from 'node:path'
import { messageOf, UserError } from '../../action/src/errors.ts'
import { compileGlob, type Glob } from './glob.ts'

/** Says of a file (relative to the context, with `/`) whether a .dockerignore leaves it out of the build. */
export type Ignores = (path: string) => boolean

type Pattern = { exception: boolean; matches: Glob }

/**
 * Reads a .dockerignore with the meaning that BuildKit gives it: patterns in order, the last one that matches the file
 * or a folder above it decides, `!` takes back. `file` is named in the UserError for a malformed pattern.
 */
export function parseDockerignore(text: string, file: string): Ignores {
  const patterns = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => parseLine(line, file, index + 1))
  return (path) => matchFile(patterns, path)
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
    return [{ exception, matches: compileGlob(cleanPath(written)) }]
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
 * could not change the outcome at a folder is not asked there, exactly as BuildKit's walk has it.
 */
function matchFile(patterns: Pattern[], path: string): boolean {
  const segments = path.split('/')
  let above: boolean[] = patterns.map(() => false)
  let ignored = false
  for (let depth = 1; depth <= segments.length; depth += 1) {
    const current = segments.slice(0, depth).join('/')
    const here: boolean[] = []
    ignored = false
    patterns.forEach((pattern, index) => {
      const matched = above[index] === true || (pattern.exception === ignored && pattern.matches(current))
      here.push(matched)
      if (matched) ignored = !pattern.exception
    })
    above = here
  }
  return ignored
}
