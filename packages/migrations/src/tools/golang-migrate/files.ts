import { UserError } from '../../../../action/src/errors.ts'
import type { MigrationFile } from '../../types.ts'
import type { FolderFile, Settings } from '../contract.ts'
import { hasStatements } from '../undo.ts'
import { compareVersions } from '../versions.ts'

/** As golang-migrate reads names: whatever stands behind `up.` or `down.` counts, a backup copy too. */
const form = /^(\d+)_.*\.(down|up)\..*$/s
export const extension = form

/** Puts the two files of each version together, in the order of their numbers. Throws for what the tool would refuse. */
export function pairFiles(files: FolderFile[], _settings?: Settings): MigrationFile[] {
  const halves = { up: new Map<string, FolderFile>(), down: new Map<string, FolderFile>() }
  for (const file of files) {
    const [, digits, direction] = form.exec(file.name) ?? []
    if (digits === undefined) continue
    const half = halves[direction as 'up' | 'down']
    const version = String(BigInt(digits))
    const twin = half.get(version)
    if (twin !== undefined) throw twins(version, twin, file)
    half.set(version, file)
  }
  for (const [version, file] of halves.down) if (!halves.up.has(version)) throw lonely(version, file)
  return [...halves.up]
    .map(([version, { name, path, text }]) => ({
      name,
      path,
      text,
      version,
      reversible: hasStatements(halves.down.get(version)?.text ?? ''),
    }))
    .sort((a, b) => compareVersions(a.version, b.version))
}

/** What comes by a branch has to be newer than all that was there: only then is it certain to run everywhere. */
export function refuseLate(added: MigrationFile[], before: MigrationFile[]): void {
  const newest = before.at(-1)
  const late = added.find(({ version }) => newest !== undefined && compareVersions(version, newest.version) < 0)
  if (late === undefined || newest === undefined) return
  throw new UserError(`golang-migrate would pass over ${late.name} without a word where ${newest.name} is applied.`, {
    reason: 'out-of-order',
    received: `version ${late.version}`,
    accepted: `a version after ${newest.version}`,
    remedy: `Rename both of its files to a version after ${newest.version}.`,
    file: late.path,
  })
}

function twins(version: string, one: FolderFile, other: FolderFile): UserError {
  return new UserError(`Two files have the version ${version}: golang-migrate refuses the folder.`, {
    reason: 'duplicate-version',
    received: `${one.name}, ${other.name}`,
    remedy: 'Give one of them another version, or take it out of the folder.',
    file: other.path,
  })
}

function lonely(version: string, { name, path }: FolderFile): UserError {
  return new UserError(`${path} has no file up: golang-migrate would count ${version} as applied and do nothing.`, {
    reason: 'invalid-migration',
    received: name,
    accepted: `a file ${version}_….up.sql beside it`,
    remedy: 'Add the file that is missing, or take this one away.',
    file: path,
  })
}
