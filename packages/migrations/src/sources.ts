import type { Adapter, Launch, Settings } from './tools/contract.ts'
import type { Gated, MigrationFile } from './types.ts'

/** Reads what applying each file would run, one after the other, since a tool may have to be started for it. */
export async function readSources(
  adapter: Adapter,
  files: MigrationFile[],
  launch: Launch,
  settings: Settings = {},
): Promise<Gated[]> {
  const sources = await adapter.gateSources?.(files, launch, settings)
  const set: Gated[] = []
  for (const [at, file] of files.entries())
    set.push({ file, source: sources?.[at] ?? (await adapter.gateSource(file, launch, settings)) })
  return set
}
