import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Gives the repository's own folder, which a linked work tree and a submodule name in a file (gitrepository-layout). */
export function findGitFolder(folder: string): string | undefined {
  const place = join(folder, '.git')
  const found = statSync(place, { throwIfNoEntry: false })
  if (found?.isDirectory()) return place
  const text = found?.isFile() ? readFileSync(place, 'utf8') : ''
  const named = /^gitdir: (.+?)\r?\n?$/.exec(text)?.[1]
  return named === undefined ? undefined : resolve(folder, named)
}

/** A linked work tree shares objects, branches, `info` and `config` of its repository (gitrepository-layout). */
export function commonFolder(gitFolder: string): string {
  try {
    return resolve(gitFolder, readFileSync(join(gitFolder, 'commondir'), 'utf8').trimEnd())
  } catch {
    return gitFolder
  }
}
