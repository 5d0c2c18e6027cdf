import { expect, test } from '@jest/globals'
import { parseConfig } from '../../config/src/parse.ts'
import type { Service } from '../../config/src/types.ts'
import { recipeOf } from '../src/recipe.ts'
import { countsInKeys } from '../src/what-counts.ts'

test('a recipe has just the settings of a service that count', async () => {
  const config = await parseConfig('services: { api: { image: ghcr.io/acme/api } }', 'deploy.yml')
  const counting = Object.entries(countsInKeys).flatMap(([name, counts]) => (counts ? [name] : []))
  expect(Object.keys(recipeOf(config.services['api'] as Service)).sort()).toEqual(counting.sort())
})
