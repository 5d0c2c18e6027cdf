import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SecretValues } from './resolve.ts'

/**
 * Writes the values into files that only this user may read (0600, in a folder of its own, 0700) and gives their paths
 * by id. The names are numbers, so that no id can lead elsewhere or meet another. `folder` is the caller's to remove.
 */
export async function writeSecretFiles(folder: string, values: SecretValues): Promise<Record<string, string>> {
  const entries = Object.entries(values)
  if (entries.length === 0) return {}
  const place = await mkdtemp(join(folder, 'secrets-'))
  const written = entries.map(async ([id, value], index) => {
    const path = join(place, String(index))
    // `wx` follows no link that someone has put there.
    await writeFile(path, value, { mode: 0o600, flag: 'wx' })
    return [id, path] as const
  })
  return Object.fromEntries(await Promise.all(written))
}
