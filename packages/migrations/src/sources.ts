import type { Adapter, Launch } from './tools/contract.ts'
import type { Gated, MigrationFile } from './types.ts'

/** Reads what applying each file would run, one after the other, since a tool may have to be started for it. */
export async function readSources(adapter: Adapter, files: MigrationFile[], launch: Launch): Promise<Gated[]> {
  const set: Gated[] = []
  for (const file of files) set.push({ file, source: await adapter.gateSource(file, launch) })
  return set
}
