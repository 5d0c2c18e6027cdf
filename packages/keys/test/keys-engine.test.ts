import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Engine, startEngine } from '../../../test/bed/parts/engine.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { findProgram } from '../../../test/bed/setup/programs.ts'
import { openCheckout } from '../src/checkout/checkout.ts'
import { computeContentKey } from '../src/content-key.ts'
import { readGitTree } from '../src/git-tree.ts'
import type { Recipe } from '../src/recipe.ts'
import { computeSourceKey } from '../src/source-key.ts'
import { buildImage } from './property/build-image.ts'
import { mutations } from './property/mutations.ts'
import { makeProject, type Project } from './property/project.ts'
import { seedRandom } from './property/random.ts'

const present = findProgram('dockerd') !== undefined
if (!present && process.env['CI'] === 'true') throw new Error('CI lacks dockerd: run script/setup.')
if (!present) console.warn('skipped: dockerd not found; run script/setup')

const recipe: Recipe = {
  context: 'api',
  dockerfile: 'api/Dockerfile',
  target: undefined,
  buildArgs: {},
  revisionArg: undefined,
  platforms: [],
}

/**
 * The same seeds always, and one that is new with each change of the sources, so that a commit that has passed passes
 * again; KEYS_SEED tries one alone.
 */
const given = process.env['KEYS_SEED']
const seeds = given === undefined ? [2, 14, 21, seedOfSources()] : [Number(given)]
const steps = Number(process.env['KEYS_STEPS'] ?? 20)

/**
 * The keys against what an engine really builds. A checkout changes one thing at a time; equal keys must stand for equal
 * images, over the whole run, and a new key for the same image needs a reason that is written down.
 */
;(present ? describe : describe.skip)('keys against a real engine', () => {
  let bed: Bed
  let engine: Engine

  beforeAll(async () => {
    bed = await openBed()
    engine = bed.add(await startEngine({ directory: bed.directory }))
  })
  afterAll(() => bed.close())

  test.each(seeds)(
    'seed %d',
    async (seed) => {
      const random = seedRandom(seed)
      const project = await makeProject(random)
      try {
        const images = new Map<string, { image: string; step: string }>()
        let before = await observe(project, engine)
        images.set(before.key, { image: before.image, step: 'the beginning' })
        const story: string[] = []
        for (let step = 1; step <= steps; step += 1) {
          const mutation = random.pick(mutations)
          story.push(mutation.name)
          await mutation.apply(project, random)
          const after = await observe(project, engine)
          const where = `KEYS_SEED=${seed}, step ${step}: ${story.join(' → ')}`
          const known = images.get(after.key)
          if (known !== undefined)
            expect({ where, since: known.step, image: after.image }).toMatchObject({ image: known.image })
          images.set(after.key, { image: after.image, step: `${step}: ${mutation.name}` })
          if (after.image === before.image && mutation.mayDiffer === undefined)
            expect({ where, key: after.key, differences: after.differences }).toMatchObject({ key: before.key })
          before = after
        }
      } finally {
        await project.remove()
      }
    },
    300_000,
  )
})

function seedOfSources(): number {
  const folder = join(import.meta.dirname, '../src')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const hash = createHash('sha256')
  for (const name of files.sort()) hash.update(readFileSync(join(folder, name)))
  return hash.digest().readUInt32BE() % 1_000_000
}

async function observe({ repository }: Project, engine: Engine) {
  const commit = await repository.git('rev-parse', 'HEAD')
  const checkout = openCheckout(repository.folder, commit)
  const [sourceKey, differences, image] = [
    await computeSourceKey(recipe, checkout.tree, commit),
    await checkout.findDifferences(recipe),
    await buildImage(repository.folder, recipe.context, engine.environment),
  ]
  // The listing out of the index is the commit's own.
  expect([...(await checkout.tree.list(commit, '.'))]).toEqual(await readGitTree(repository.folder).list(commit, '.'))
  const key = computeContentKey({ sourceKey, platforms: [], fromDigests: {}, differences })
  return { key, image, differences }
}
