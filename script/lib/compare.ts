import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Compares two folders file by file, untracked files included, and gives a sentence for each difference. */
export async function compareFolders(committed: string, fresh: string): Promise<string[]> {
  const [old, now] = await Promise.all([listFiles(committed), listFiles(fresh)])
  const differences: string[] = []
  for (const path of [...new Set([...old, ...now])].sort()) {
    if (!now.includes(path)) differences.push(`${path} is committed, but a fresh build does not make it`)
    else if (!old.includes(path)) differences.push(`${path} is made by a fresh build, but not committed`)
    else {
      const [before, after] = await Promise.all([readFile(join(committed, path)), readFile(join(fresh, path))])
      if (!before.equals(after)) differences.push(`${path} differs from a fresh build${firstDifference(before, after)}`)
    }
  }
  return differences
}

/** The first lines that are not the same: where a build is not what it was elsewhere, they say why. */
function firstDifference(before: Buffer, after: Buffer): string {
  const [old, now] = [before, after].map((content) => content.toString().split('\n')) as [string[], string[]]
  const at = now.findIndex((line, index) => line !== old[index])
  const first = at < 0 ? now.length : at
  const show = (lines: string[]) => lines.slice(first, first + 3).map((line) => JSON.stringify(line.slice(0, 160)))
  return `, first in line ${first + 1}:\n  committed: ${show(old).join('\n             ')}\n  fresh:     ${show(now).join('\n             ')}`
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}
