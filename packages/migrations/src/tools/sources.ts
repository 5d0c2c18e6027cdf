import type { Gated, MigrationFile } from '../types.ts'
import type { Adapter, Launch, Settings } from './contract.ts'
import { refuseNul, settleMark } from './plain-text.ts'

/**
 * Reads what applying each file would run, one after the other, since a tool may have to be started for it. Throws a
 * UserError for text that would not be run as it stands there.
 */
export async function readSources(
  adapter: Adapter,
  files: MigrationFile[],
  launch: Launch,
  settings: Settings = {},
): Promise<Gated[]> {
  const sources = await adapter.gateSources?.(files, launch, settings)
  const set: Gated[] = []
  for (const [at, file] of files.entries()) {
    const source = sources?.[at] ?? (await adapter.gateSource(file, launch, settings))
    refuseNul([{ path: file.path, text: source.sql ?? '' }])
    set.push(settleMark({ file, source }, adapter, settings))
  }
  return set
}

/** Gives the texts of the files that are not among these: what stands there has run, or is not this run's matter. */
export function textsBefore(files: readonly MigrationFile[], set: readonly MigrationFile[]): string[] {
  const paths = new Set(set.map(({ path }) => path))
  return files.flatMap(({ path, text }) => (paths.has(path) ? [] : [text]))
}
