import { stat, statfs } from 'node:fs/promises'
import { UserError } from '../../../../packages/action/src/errors.ts'

/** A folder that a build fills, with what it is for. */
export type BuildFolder = { path: string; purpose: string }

/** What is free on the disk of a folder, for this user, in bytes. */
export type FreeSpace = BuildFolder & { free: number }

const mebibyte = 1024 ** 2

/** Below this a build is refused: a small base image alone is larger, and a full disk takes down the whole runner. */
export const leastSpace = 300 * mebibyte

/** Below this a build is warned about: a usual language image with its dependencies and the build cache takes about that. */
export const usualSpace = 2048 * mebibyte

/**
 * Reads how much space is free on the disks of the folders, once a disk. A folder that is not there is left out: the
 * engine may be on another machine, and nothing is known then.
 */
export async function readFreeSpace(folders: BuildFolder[]): Promise<FreeSpace[]> {
  const seen = new Set<number>()
  const spaces: FreeSpace[] = []
  for (const folder of folders) {
    const found = await stat(folder.path).catch(() => undefined)
    if (found === undefined || seen.has(found.dev)) continue
    const disk = await statfs(folder.path).catch(() => undefined)
    // Some file systems count nothing: then they have no limit that could be told.
    if (disk === undefined || disk.blocks === 0) continue
    seen.add(found.dev)
    spaces.push({ ...folder, free: disk.bavail * disk.bsize })
  }
  return spaces
}

/**
 * Judges free space before a build: gives a sentence for each disk that is low, and throws a UserError
 * (`no-disk-space`) when one is as good as full.
 */
export function judgeFreeSpace(spaces: FreeSpace[]): string[] {
  const full = spaces.filter(({ free }) => free < leastSpace)
  if (full.length > 0) {
    throw new UserError('There is not enough disk space left to build.', {
      reason: 'no-disk-space',
      received: full.map(describeSpace).join('; '),
      accepted: `${inUnits(leastSpace)} at the least, ${inUnits(usualSpace)} for a usual build`,
      remedy:
        'Free space in a step before this one (docker system prune --all --force, or remove tools that the job does not need), or use a larger runner.',
    })
  }
  return spaces
    .filter(({ free }) => free < usualSpace)
    .map((space) => `Disk space is low: ${describeSpace(space)}. The build may fail for want of it.`)
}

function describeSpace({ purpose, path, free }: FreeSpace): string {
  return `${inUnits(free)} are free for ${purpose} (${path})`
}

function inUnits(bytes: number): string {
  return bytes < 1024 * mebibyte ? `${Math.floor(bytes / mebibyte)} MiB` : `${(bytes / 1024 / mebibyte).toFixed(1)} GiB`
}
