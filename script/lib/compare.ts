import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Compares two folders file by file, untracked files included, and gives a sentence for each difference. */
export async function compareFolders(committed: string, fresh: string): Promise<string[]> {
  const [old, now] = await Promise.all([listFiles(committed), listFiles(fresh)])
  const differences: string[] = []
  for (const path of [...new Set([...old, ...now])].sort()) {
    if (!now.includes(path)) differences.push(`${path} is committed, but a fresh build does not make it`)
    else if (!old.includes(path)) differences.push(`${path} is made by a fresh build, but not committed`)
    else if (!(await readFile(join(committed, path))).equals(await readFile(join(fresh, path)))) {
      differences.push(`${path} differs from a fresh build`)
    }
  }
  return differences
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}
