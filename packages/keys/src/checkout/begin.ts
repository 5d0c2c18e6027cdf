import { readHead } from '../git-tree.ts'
import { findGitFolder } from './git-folder.ts'
import { readHeadFile } from './head-files.ts'
import { type Walk, walkWorkTree } from './walk.ts'

/** The commit that is checked out, and its tree where that is known already. */
export type Head = { commit: string; tree?: string }

/** What git has been asked already, while its answers are not needed yet. */
export type Beginning = { head: Promise<Head>; walk: Promise<Walk> }

/**
 * Starts git's walk of the work tree at `workspace` and finds the commit that is checked out there. Little has to be
 * loaded for it, so that git works while the rest is loaded. Both reject where git cannot be started; `head` throws a
 * UserError when there is no repository.
 */
export function beginCheckout(workspace: string): Beginning {
  const walk = walkWorkTree(workspace)
  const head = findHead(workspace)
  // What is not asked for any more, because something else has failed, is no failure of its own.
  for (const promise of [walk, head]) promise.catch(() => {})
  return { head, walk }
}

async function findHead(workspace: string): Promise<Head> {
  const gitFolder = findGitFolder(workspace)
  const commit = gitFolder === undefined ? undefined : readHeadFile(gitFolder)
  return commit === undefined ? readHead(workspace) : { commit }
}
