import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'

let known: { path: string; isUsual: boolean } | undefined

/**
 * Says whether the git that PATH leads to is one that looks for the machine's and the user's files where the manual says
 * (git-config, FILES). Where those are has been decided when git was built, and a script in its place may say otherwise.
 */
export function isUsualGit(): boolean {
  if (process.platform !== 'linux') return false
  const path = process.env['PATH'] ?? ''
  if (known?.path !== path) known = { path, isUsual: /^\/usr\/(local\/)?bin\/git$/.test(findGit(path) ?? '') }
  return known.isUsual
}

function findGit(path: string): string | undefined {
  for (const folder of path.split(delimiter)) {
    const executable = join(folder, 'git')
    if (folder !== '' && existsSync(executable)) return realpathSync(executable)
  }
  return undefined
}
