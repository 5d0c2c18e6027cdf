import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import type { Project } from '../contract.ts'
import type { Changelog, Changeset } from './changeset.ts'
import { readFormatted } from './formatted.ts'
import { readXml } from './xml.ts'

/** Files that a changelog may be. */
export const changelogFiles = /^[^.].*\.(?:sql|ya?ml|json|xml)$/i

export type Walk = {
  changesets: Changeset[]
  /** Every file that was read, relative to the repository's root. */
  paths: string[]
}

/**
 * Reads a changelog and all that it includes, in the order in which Liquibase does. Names are looked for in `roots`, as
 * Liquibase does in its search path. Throws a UserError for what is missing or cannot be read.
 */
export async function readChangelogs(project: Project, name: string, roots: string[]): Promise<Walk> {
  const listed = new Set(await project.list())
  const walk: Walk = { changesets: [], paths: [] }
  const locate = (wanted: string) =>
    roots.map((root) => ({ root, path: posix.join(root, wanted) })).find(({ path }) => listed.has(path))

  const visit = async (wanted: string, from: { path: string; line: number } | undefined): Promise<void> => {
    const found = locate(wanted)
    if (found === undefined) throw missing(wanted, from, roots)
    const { path } = found
    if (walk.paths.includes(path)) return
    walk.paths.push(path)
    const changelog = await parse(path, await project.read(path))
    for (const entry of changelog.entries) {
      if ('changeset' in entry) {
        const own = entry.logicalPath ?? changelog.logicalPath
        walk.changesets.push({ ...entry.changeset, path, name: own === undefined ? wanted : tidyName(own) })
        continue
      }
      const target = 'include' in entry ? entry.include : entry.includeAll
      if (target.includes('${')) throw unknown(target, path, entry.line)
      const full = entry.relative ? posix.join(posix.dirname(wanted), target) : tidyName(target)
      if ('include' in entry) await visit(tidyName(full), { path, line: entry.line })
      else for (const one of below(tidyName(full))) await visit(one, { path, line: entry.line })
    }
  }
  /** The names of all changelogs below a folder, in the order of their paths. */
  const below = (folder: string): string[] => {
    const root = roots.find((one) => [...listed].some((path) => path.startsWith(`${posix.join(one, folder)}/`)))
    if (root === undefined) return []
    return [...listed]
      .filter((path) => path.startsWith(`${posix.join(root, folder)}/`) && changelogFiles.test(posix.basename(path)))
      .map((path) => posix.relative(root, path))
      .sort()
  }
  await visit(tidyName(name), undefined)
  return walk
}

/** A name as the bookkeeping has it. */
export function tidyName(name: string): string {
  const plain = name.replace(/^classpath\*?:/, '').replaceAll('\\', '/')
  return posix
    .normalize(plain)
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/$/, '')
}

/** Reads one changelog. Throws a UserError for one that cannot be read. */
export async function parse(path: string, text: string): Promise<Changelog> {
  if (/\.sql$/i.test(path)) return readFormatted(text)
  if (/\.xml$/i.test(path)) return readXml(text)
  try {
    const { readYaml } = await import('./yaml.ts')
    return readYaml(text)
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { line: number } }
    throw new UserError(`The changelog ${path} cannot be read: ${reason ?? (error as Error).message}`, {
      reason: 'unreadable-changelog',
      accepted: 'YAML or JSON with databaseChangeLog',
      remedy: 'Correct the file.',
      file: path,
      ...(mark === undefined ? {} : { line: mark.line + 1 }),
    })
  }
}

function missing(name: string, from: { path: string; line: number } | undefined, roots: string[]): UserError {
  return new UserError(`The changelog ${name} does not exist.`, {
    reason: 'missing-changelog',
    received: `${name}, looked for in ${roots.join(', ')}`,
    accepted: 'a file of the project; archives and other places are not looked into',
    remedy: 'Correct the path, or the search path in liquibase.properties.',
    ...(from === undefined ? {} : { file: from.path, line: from.line }),
  })
}

function unknown(received: string, file: string, line: number): UserError {
  return new UserError('Which changelog is included here depends on a parameter, and has to be known.', {
    reason: 'unreadable-changelog',
    received,
    accepted: 'a path that stands there word for word',
    remedy: 'Write the path out.',
    file,
    line,
  })
}
