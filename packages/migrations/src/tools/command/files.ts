import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import type { GateSource, MigrationFile } from '../../types.ts'
import type { FolderFile, Found, Project } from '../contract.ts'
import { isDbmateText, upBlock } from '../dbmate/format.ts'
import { readBelow } from '../project.ts'

/** Programs and descriptions that tools have for migrations besides SQL. */
const programs = /\.(?:py|rb|js|cjs|mjs|ts|cts|mts|php|go|java|kt|cs|exs?|xml|ya?ml|json)$/i

/** Looks for the files in `db/migrations` or `migrations` of the folder that was named, else in the folder itself. */
export async function findFiles(
  project: Project,
  named: RegExp,
): Promise<Pick<Found, 'directory' | 'files'> & { others: Other[] }> {
  for (const place of ['db/migrations', 'migrations', '']) {
    const directory = posix.join(project.path, place)
    const all = await readBelow(project, directory, new RegExp(`${named.source}|${programs.source}`, 'i'))
    const here = all.filter(({ name }) => !name.includes('/'))
    if (here.length === 0) continue
    const others = here.filter(({ name }) => !named.test(name))
    return { directory, files: here.filter(({ name }) => named.test(name)), others: others.map(otherOf) }
  }
  return { directory: project.path, files: [], others: [] }
}

/** A file that is no SQL: what an approval of it binds to is its content. */
export type Other = { name: string; path: string; content: string }

function otherOf({ name, path, text }: FolderFile): Other {
  return { name, path, content: `${path} sha256:${createHash('sha256').update(text).digest('hex')}` }
}

const noFile = 'no file of the folder has it'

/** Whether a name is all that is known of one. */
export function isUnknown({ unfit }: MigrationFile): boolean {
  return unfit === noFile
}

/**
 * Finds the file of each name: by its whole name, by that without its ending (`.sql`, `.up.sql`, `.py`), or by the digits
 * that it begins with, where only one does. A name without a file stands for itself.
 */
export function matchNames(names: string[], files: MigrationFile[], others: Other[]): MigrationFile[] {
  return names.map((name) => {
    const found = findOnly(name, files)
    if (found !== undefined) return { ...found, name, version: name }
    const other = findOnly(name, others)
    if (other !== undefined)
      return { name, version: name, path: other.path, text: other.content, unfit: 'its file is not SQL' }
    return { name, version: name, path: name, text: name, unfit: noFile }
  })
}

function findOnly<File extends { name: string }>(name: string, files: File[]): File | undefined {
  const stem = stemOf(name)
  const digits = (text: string) => /^\d+/.exec(text)?.[0]
  const exact = files.filter((file) => file.name === name || stemOf(file.name) === stem)
  const close = exact.length > 0 || !/^\d+$/.test(stem) ? exact : files.filter((file) => digits(file.name) === stem)
  return close.length === 1 ? close[0] : undefined
}

function stemOf(name: string): string {
  return posix
    .basename(name)
    .replace(programs, '')
    .replace(/(?:\.up)?\.sql$/i, '')
}

/** What a file would run, as far as a file without a known tool tells. */
export function sourceOf(file: MigrationFile): GateSource {
  // Whether the command uses a transaction is its own business.
  const manner = { firstLine: 1, transactional: false, reversible: false }
  if (file.unfit !== undefined) return { ...manner, unanalysable: `only the name ${file.name} is known: ${file.unfit}` }
  if (isDbmateText(file.text)) return { ...upBlock(file), transactional: false }
  if (/^--\s*\+(?:goose|migrate)\s|^--\s*Down Migration/im.test(file.text))
    return { ...manner, unanalysable: 'a file in parts, of which it is not known which are run' }
  return { ...manner, sql: file.text }
}
