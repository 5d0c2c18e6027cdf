import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openCheckout } from '../src/checkout/checkout.ts'
import type { Recipe } from '../src/recipe.ts'
import { makeRepository, type TestRepository } from './repository.ts'

const recipe: Recipe = {
  context: 'api',
  dockerfile: 'api/Dockerfile',
  target: undefined,
  buildArgs: {},
  revisionArg: undefined,
  platforms: [],
}

/** The source key goes by the ignore file that is committed, the build by the one that lies in the work tree. */
describe('folders of which an ignore file that is not committed leaves nothing', () => {
  let repository: TestRepository
  const find = async () => {
    const commit = await repository.git('rev-parse', 'HEAD')
    const found = await openCheckout(repository.folder, commit).findDifferences(recipe)
    return found.filter(({ mode }) => mode === '' || mode === '040000').map(({ path, mode }) => `${path} ${mode}`)
  }

  beforeEach(async () => {
    repository = await makeRepository()
    await repository.commit({ 'api/Dockerfile': 'FROM scratch\nCOPY . /\n', 'api/src/a.js': 'a\n', 'api/b.js': 'b\n' })
  })
  afterEach(() => repository.remove())

  test('count while they stand, and not once they are gone', async () => {
    await repository.write({ 'api/.dockerignore': 'src/*\n' })
    expect(await find()).toEqual(['src 040000'])
    await rm(join(repository.folder, 'api/src'), { recursive: true })
    expect(await find()).toEqual([])
  })

  test('count although the committed one leaves the folder itself out', async () => {
    await repository.commit({ 'api/.dockerignore': 'src\n' })
    expect(await find()).toEqual([])
    await repository.write({ 'api/.dockerignore': 'src/*\n' })
    expect(await find()).toEqual(['src 040000'])
  })
})
