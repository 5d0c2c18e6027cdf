import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../action/src/errors.ts'
import type { Difference } from './content-key.ts'
import { captureGit } from './git-tree.ts'
import { ignoreFilePaths, pathInContext, readIgnoreFile } from './ignore-file.ts'
import type { Recipe } from './recipe.ts'

/**
 * Finds what the build would see in the work tree other than in the commit: files that changed, files that are gone,
 * and files that git does not track, those in .gitignore included. Clean tracked files are not read: git's index knows
 * them. Empty folders and `.git` itself never count.
 */
export async function findDifferences(workspace: string, recipe: Recipe, commit: string): Promise<Difference[]> {
  const special = [recipe.dockerfile, ...ignoreFilePaths(recipe)]
  const scope = [recipe.context, ...special].map((path) => `:(literal,top)${path === '.' ? '' : path}`)
  const [changed, untracked, ignores] = await Promise.all([
    listPaths(workspace, ['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', commit, '--', ...scope]),
    listPaths(workspace, ['ls-files', '--others', '--full-name', '-z', '--', ...scope]),
    readIgnoreFile(recipe, (path) => readFile(join(workspace, path)).catch(() => undefined)),
  ])
  const differences: Difference[] = []
  for (const path of await expandFolders(workspace, [...new Set([...changed, ...untracked])])) {
    const inContext = pathInContext(recipe.context, path)
    const seen = inContext !== undefined && !ignores(inContext)
    if (!seen && !special.includes(path)) continue
    const state = await describeFile(join(workspace, path))
    if (seen) differences.push({ path: inContext, ...state })
    if (special.includes(path)) differences.push({ path: `//${path}`, ...state })
  }
  return differences
}

async function listPaths(workspace: string, args: string[]): Promise<string[]> {
  const listed = await captureGit(workspace, args)
  if (listed.exitCode === 0) return listed.stdout.split('\0').filter((path) => path !== '')
  throw new UserError('The work tree cannot be compared with its commit.', {
    reason: 'unreadable-checkout',
    received: listed.stderr.trim().split('\n')[0],
    accepted: 'a work tree of git',
    remedy: 'Run actions/checkout before this step.',
  })
}

/** git names a nested repository or a changed submodule by its folder alone. */
async function expandFolders(workspace: string, paths: string[]): Promise<string[]> {
  const expanded = await Promise.all(
    paths.map(async (path) => {
      const clean = path.replace(/\/$/, '')
      const found = await lstat(join(workspace, clean)).catch(() => undefined)
      if (!found?.isDirectory()) return [clean]
      const entries = await readdir(join(workspace, clean), { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name).slice(workspace.length + 1))
        .filter((file) => !file.includes('/.git/') && !file.endsWith('/.git'))
    }),
  )
  return expanded.flat()
}

async function describeFile(file: string): Promise<Pick<Difference, 'mode' | 'sha256'>> {
  const found = await lstat(file).catch(() => undefined)
  if (found === undefined) return { mode: '', sha256: '' }
  if (found.isSymbolicLink()) {
    return {
      mode: '120000',
      sha256: createHash('sha256')
        .update(await readlink(file))
        .digest('hex'),
    }
  }
  // Sockets and pipes are no content that a build could be given.
  if (!found.isFile()) return { mode: '', sha256: '' }
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return { mode: found.mode & 0o100 ? '100755' : '100644', sha256: hash.digest('hex') }
}
