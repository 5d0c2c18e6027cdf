import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeEach, expect } from '@jest/globals'
import { capture } from '../../exec/src/capture.ts'
import { openCheckout } from '../src/checkout/checkout.ts'
import { readGitTree } from '../src/git-tree.ts'
import type { Recipe } from '../src/recipe.ts'
import { makeRepository, type TestRepository } from './repository.ts'

export const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')
export const recipe: Recipe = {
  context: 'api',
  dockerfile: 'api/Dockerfile',
  target: undefined,
  buildArgs: {},
  revisionArg: undefined,
  platforms: [],
}

/** A repository with a service in `api`, afresh for each test, and what a build would see of its work tree. */
export function useWorkTree() {
  const held = {} as { repository: TestRepository }
  let opened: TestRepository[] = []
  const find = async (change: Partial<Recipe> = {}, folder = held.repository.folder) => {
    const head = (await capture('git', ['rev-parse', 'HEAD'], { cwd: folder })).stdout.trim()
    const checkout = openCheckout(folder, head)
    // The listing that is put together from the index must be the commit's own, whatever state the work tree is in.
    expect([...(await checkout.tree.list(head, '.'))]).toEqual(await readGitTree(folder).list(head, '.'))
    return checkout.findDifferences({ ...recipe, ...change })
  }
  const status = async () => held.repository.git('status', '--porcelain')
  const another = async () => {
    const made = await makeRepository()
    opened.push(made)
    return made
  }

  beforeEach(async () => {
    held.repository = await another()
    await held.repository.commit({
      'api/Dockerfile': 'FROM scratch\nCOPY . /\n',
      'api/app.js': 'one\n',
      'api/run.sh': 'run\n',
      'api/deep/er/x.js': 'x\n',
      'web/app.js': 'web\n',
    })
  })
  afterAll(async () => {
    for (const made of opened) await made.remove()
    opened = []
  })
  return { held, another, find, status, at: (path: string) => join(held.repository.folder, path) }
}
