import { join } from 'node:path'
import { readGit } from '../git-tree.ts'
import { readSmall } from './disk.ts'

/** Commits that this work tree was at, as far as it is looked back. */
const lookBack = 100

/**
 * Says whether this work tree was ever at a commit whose attributes are not those of the commit that it is at now (by
 * the log of HEAD). Files that did not change in between still have the bytes that those attributes gave them, and git
 * calls them clean. A fresh clone has been nowhere else, and costs nothing.
 */
export async function hadOtherAttributes(folder: string, gitFolder: string, commit: string): Promise<boolean> {
  const log = readSmall(join(gitFolder, 'logs/HEAD'))?.toString('latin1') ?? ''
  const seen = new Set<string>()
  for (const line of log.trimEnd().split('\n').slice(-lookBack)) {
    for (const sha of line.split(' ', 2)) if (/^[0-9a-f]{40,64}$/.test(sha) && !/^0+$/.test(sha)) seen.add(sha)
  }
  seen.delete(commit)
  if (seen.size === 0) return false
  const compare = ['diff-tree', '--stdin', '-r', '--name-only', '--no-commit-id']
  const pairs = [...seen].map((past) => `${commit} ${past}\n`).join('')
  const compared = await readGit(folder, [...compare, '--', ':(top,glob)**/.gitattributes'], pairs)
  // A commit that is not there any more may have had any.
  return compared.exitCode !== 0 || compared.stdout.length > 0
}
