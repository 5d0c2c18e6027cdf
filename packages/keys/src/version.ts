import { posix } from 'node:path'
import { messageOf, UserError } from '../../action/src/errors.ts'
import type { VersionFile } from '../../config/src/types.ts'

/**
 * Reads a service's version out of the text of its version file: by the pattern's first group; else package.json,
 * pyproject.toml (`project` or `tool.poetry`), Cargo.toml (`package`); else the whole text is the version.
 * Throws a UserError when there is none, or when it could not be the tag of an image.
 */
export function parseVersion(file: VersionFile, text: string): string {
  const version = findVersion(file, text)?.trim()
  if (version === undefined || version === '') {
    throw new UserError(`${file.path} holds no version.`, {
      reason: 'missing-version',
      received: file.pattern === undefined ? posix.basename(file.path) : `no match of ${file.pattern}`,
      accepted:
        'package.json, pyproject.toml or Cargo.toml with a version of its own, a file that is the version, or a pattern with one group',
      remedy: 'Add the version, or give `version-file` a pattern that finds it.',
      file: file.path,
    })
  }
  if (/^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(version)) return version
  throw new UserError(`The version in ${file.path} cannot be the tag of an image.`, {
    reason: 'invalid-version',
    received: version.slice(0, 140),
    accepted: 'letters, digits, dots, dashes and underscores, at most 128 characters',
    remedy: 'Write the version without other characters; `+build` parts are not possible in tags.',
    file: file.path,
  })
}

function findVersion({ path, pattern }: VersionFile, text: string): string | undefined {
  if (pattern !== undefined) return compilePattern(path, pattern).exec(text)?.[1]
  switch (posix.basename(path)) {
    case 'package.json':
      return parseJsonVersion(path, text)
    case 'pyproject.toml':
      return tomlString(text, 'project', 'version') ?? tomlString(text, 'tool.poetry', 'version')
    case 'Cargo.toml':
      return tomlString(text, 'package', 'version') ?? tomlString(text, 'workspace.package', 'version')
    default:
      return text
  }
}

function compilePattern(path: string, pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'm')
  } catch (error) {
    throw new UserError(`The pattern for the version in ${path} is not a regular expression.`, {
      reason: 'invalid-version-pattern',
      received: pattern,
      accepted: 'a regular expression of JavaScript with one group',
      remedy: 'Correct the pattern of `version-file`, for example \'version: "([^"]+)"\'.',
      file: path,
      cause: error,
    })
  }
}

function parseJsonVersion(path: string, text: string): string | undefined {
  try {
    const { version } = JSON.parse(text.replace(/^\ufeff/, '')) as { version?: unknown }
    return typeof version === 'string' ? version : undefined
  } catch (error) {
    throw new UserError(`${path} is not valid JSON.`, {
      reason: 'invalid-version-file',
      received: messageOf(error),
      accepted: 'JSON with a `version`',
      remedy: 'Mend the file, or name another `version-file`.',
      file: path,
      cause: error,
    })
  }
}

/** One string of one table is all that is needed of TOML here. */
function tomlString(text: string, table: string, key: string): string | undefined {
  let current = ''
  for (const line of text.split(/\r?\n/)) {
    const header = /^\s*\[\s*([^[\]]+?)\s*\]\s*(?:#.*)?$/.exec(line)
    if (header?.[1] !== undefined) current = header[1]
    else if (/^\s*\[\[/.test(line)) current = ''
    const pair = /^\s*([A-Za-z0-9_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')\s*(?:#.*)?$/.exec(line)
    if (current === table && pair?.[1] === key) return pair[2] ?? pair[3]
  }
  return undefined
}
