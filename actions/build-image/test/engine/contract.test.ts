import { beforeAll } from '@jest/globals'
import { cacheCases } from './contract/caches.ts'
import { failureCases } from './contract/failures.ts'
import { imageCases } from './contract/images.ts'
import type { Place } from './contract/place.ts'
import { describeVariants } from './describe-variants.ts'
import type { Variant, Yard } from './yard.ts'

/** Every engine passes the same cases; what one lacks it refuses by name before it builds. */
describeVariants('the contract of an engine', contract)

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
