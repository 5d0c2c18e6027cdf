import { constants, promises } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Gives the path of an executable on PATH, or undefined. */
export async function findExecutable(name: string, path = process.env['PATH'] ?? ''): Promise<string | undefined> {
  for (const folder of path.split(delimiter)) {
    if (folder === '') continue
    const candidate = join(folder, name)
    try {
      await promises.access(candidate, constants.X_OK)
      // A folder may be "executed" too.
      if ((await promises.stat(candidate)).isFile()) return candidate
    } catch {
      // Not in this folder.
    }
  }
  return undefined
}
