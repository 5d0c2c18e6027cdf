import { afterAll, beforeAll, describe } from '@jest/globals'
import { openYard, skipReasons, type Variant, variants, type Yard } from './yard.ts'

/** Runs cases with each way of building that this machine has, all in one yard; it stands once a test or hook runs. */
export function describeVariants(title: string, cases: (variant: Variant, yard: () => Yard) => void): void {
  describe(title, () => {
    let yard: Yard
    beforeAll(async () => {
      yard = await openYard()
    })
    afterAll(() => yard.close())

    for (const variant of variants) {
      const group = skipReasons.get(variant.title) === undefined ? describe : describe.skip
      group(variant.title, () => cases(variant, () => yard))
    }
  })
}
