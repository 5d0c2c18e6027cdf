import { type Head, readHead } from '../git-tree.ts'
import { type Walk, walkWorkTree } from './walk.ts'

/** What git has been asked already, while its answers are not needed yet. */
export type Beginning = { head: Promise<Head>; walk: Promise<Walk> }

/**
 * Starts git's walk of the work tree at `workspace` and asks for the commit that is checked out there. Little has to be
 * loaded for it, so that git works while the rest is loaded. Both reject where git cannot be started; `head` throws a
 * UserError when there is no repository.
 */
export function beginCheckout(workspace: string): Beginning {
  const walk = walkWorkTree(workspace)
  const head = readHead(workspace)
  // What is not asked for any more, because something else has failed, is no failure of its own.
  for (const promise of [walk, head]) promise.catch(() => {})
  return { head, walk }
}
