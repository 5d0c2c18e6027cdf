import { lstat, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Service } from '../../../../packages/config/src/types.ts'
import { parseDockerignore } from '../../../../packages/keys/src/dockerignore.ts'
import { readGit, splitRecords } from '../../../../packages/keys/src/git-tree.ts'
import { ignoreFilePaths, pathInContext } from '../../../../packages/keys/src/ignore-file.ts'
import type { BuildContext } from './context.ts'

/** Keys, logins and service accounts are shorter than this. */
const readLength = 16 * 1024

/**
 * Reads what the build of a service would be given from the work tree at `workspace`: the names of all files, and
 * nothing of their content until a check asks for it. Throws UserErrors for an unreadable checkout or a malformed
 * ignore file.
 */
export async function readBuildContext(
  workspace: string,
  { context, dockerfile, target }: Pick<Service, 'context' | 'dockerfile' | 'target'>,
  recipe: string,
): Promise<BuildContext> {
  const folder = join(workspace, context)
  const [ignoreFile, listed, gitConfig] = await Promise.all([
    readFirst(workspace, ignoreFilePaths({ context, dockerfile })),
    listContextFiles(workspace, context),
    readGitConfig(folder),
  ])
  const ignores = ignoreFile === undefined ? () => false : parseDockerignore(ignoreFile.text, ignoreFile.path)
  return {
    context,
    dockerfile,
    target,
    recipe,
    ignoreFile,
    ignores,
    files: listed.filter((path) => !ignores(path)),
    gitConfig,
    read: (path) => readBeginning(join(folder, path)),
    size: (path) =>
      lstat(join(folder, path)).then(
        (found) => (found.isFile() ? found.size : 0),
        () => 0,
      ),
  }
}

async function readFirst(workspace: string, paths: string[]): Promise<BuildContext['ignoreFile']> {
  for (const path of paths) {
    const text = await readFile(join(workspace, path), 'utf8').catch(() => undefined)
    if (text !== undefined) return { path, text }
  }
  return undefined
}

/**
 * Lists every file of a context, relative to it: tracked, untracked, and what .gitignore names, because the build sees
 * that too. The ignore file is not asked.
 */
export async function listContextFiles(workspace: string, context: string): Promise<string[]> {
  const scope = `:(literal,top)${context === '.' ? '' : context}`
  const listed = await readGit(workspace, ['ls-files', '--cached', '--others', '--full-name', '-z', '--', scope])
  if (listed.exitCode === 0) {
    return [...new Set(splitRecords(listed.stdout))].flatMap((path) => pathInContext(context, path) ?? [])
  }
  throw new UserError('The files of the work tree cannot be listed.', {
    reason: 'unreadable-checkout',
    received: listed.stderr.trim().split('\n')[0],
    accepted: 'a work tree of git',
    remedy: 'Run actions/checkout before this step.',
  })
}

async function readGitConfig(folder: string): Promise<string | undefined> {
  const found = await lstat(join(folder, '.git')).catch(() => undefined)
  if (found === undefined) return undefined
  return readFile(join(folder, '.git', 'config'), 'utf8').catch(() => '')
}

async function readBeginning(path: string): Promise<string | undefined> {
  // A link may lead anywhere, and a pipe never ends.
  const found = await lstat(path).catch(() => undefined)
  if (!found?.isFile()) return undefined
  const file = await open(path).catch(() => undefined)
  if (file === undefined) return undefined
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(readLength), 0, readLength, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
