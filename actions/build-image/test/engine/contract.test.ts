import { afterAll, beforeAll, describe } from '@jest/globals'
import { cacheCases } from './contract/caches.ts'
import { failureCases } from './contract/failures.ts'
import { imageCases } from './contract/images.ts'
import type { Place } from './contract/place.ts'
import { openYard, skipReasons, type Variant, variants, type Yard } from './yard.ts'

/** Every engine passes the same cases; what one lacks it refuses by name before it builds. */
describe('the contract of an engine', () => {
  let yard: Yard
  beforeAll(async () => {
    yard = await openYard()
  })
  afterAll(() => yard.close())

  for (const variant of variants) {
    const group = skipReasons.get(variant.title) === undefined ? describe : describe.skip
    group(variant.title, () => contract(variant, () => yard))
  }
})

function contract(variant: Variant, yard: () => Yard): void {
  const place = { variant } as Place
  beforeAll(async () => {
    place.yard = yard()
    place.engine = await place.yard.enter(variant)
  })
  imageCases(place)
  cacheCases(place)
  failureCases(place)
}
