import { posix } from 'node:path'
import { messageOf, UserError } from '../../action/src/errors.ts'
import type { VersionFile } from '../../config/src/types.ts'

/**
 * Reads a service's version out of the text of its version file: by the pattern's first group; else package.json,
 * pyproject.toml (`project` or `tool.poetry`), Cargo.toml (`package`); else the whole text is the version.
 * Throws a UserError when there is none, or when it could not be the tag of an image.
 */
export async function parseVersion(file: VersionFile, text: string): Promise<string> {
  const version = (await findVersion(file, text))?.trim()
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

async function findVersion({ path, pattern }: VersionFile, text: string): Promise<string | undefined> {
  if (pattern !== undefined) return compilePattern(path, pattern).exec(text)?.[1]
  switch (posix.basename(path)) {
    case 'package.json':
      return parseJsonVersion(path, text)
    case 'pyproject.toml':
      return parseTomlVersion(path, text, [
        ['project', 'version'],
        ['tool', 'poetry', 'version'],
      ])
    case 'Cargo.toml':
      return parseTomlVersion(path, text, [
        ['package', 'version'],
        ['workspace', 'package', 'version'],
      ])
    default:
      return requireBare(path, text)
  }
}

/** A file of another kind is not taken for its version as a whole. */
function requireBare(path: string, text: string): string {
  const bare = text.replace(/^\ufeff/, '').trim()
  // A quote, a bracket or a key is of some language.
  if (!/[\s"'<>{}=]|:$/.test(bare)) return bare
  const line = bare.split(/\r?\n/)[0] ?? ''
  throw new UserError(`${path} holds more than a version, and is not a kind of file that versions are known in.`, {
    reason: 'missing-version',
    received: line.length > 80 ? `${line.slice(0, 80)}…` : line,
    accepted:
      'package.json, pyproject.toml, Cargo.toml, a file with the version and nothing else, or a pattern with one group',
    remedy: `Say in deploy.yml where it stands: \`version-file: { path: ${path}, pattern: 'version: "([^"]+)"' }\` (fitted to the file), or give the input \`version\`.`,
    file: path,
  })
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
    throw unreadable(path, 'JSON', error)
  }
}

/** Gives the first of these strings that the text has, each named by the tables on the way to it. */
async function parseTomlVersion(path: string, text: string, places: string[][]): Promise<string | undefined> {
  const document = await parseToml(path, text)
  for (const place of places) {
    const found = place.reduce<unknown>((value, name) => (isTable(value) ? value[name] : undefined), document)
    if (typeof found === 'string') return found
  }
  return undefined
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Its reader is loaded where a version stands in TOML, and nowhere else. */
async function parseToml(path: string, text: string): Promise<unknown> {
  try {
    const { readToml } = await import('../../config/src/toml.ts')
    return await readToml(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw unreadable(path, 'TOML', error)
  }
}

function unreadable(path: string, language: string, cause: unknown): UserError {
  return new UserError(`${path} is not valid ${language}.`, {
    reason: 'invalid-version-file',
    received: messageOf(cause),
    accepted: `${language} with a version`,
    remedy: 'Mend the file, or name another `version-file`.',
    file: path,
    cause,
  })
}
