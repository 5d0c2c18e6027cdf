import { leftovers } from '../bed/parts/test/fixtures/leftovers.ts'
import { readPidRecords } from '../bed/process/pid-record.ts'
import { isAlive } from '../bed/process/process-identity.ts'
import { PART_NAMES, TEST_PARTS } from '../bed/setup/parts.ts'
import { reasonToSkip } from '../bed/setup/require-parts.ts'
import { openShop, type Shop } from '../bed/shop/shop.ts'

/** How long one test of the flow may take, in milliseconds: several runs of workflows on a slow machine. */
export const patience = 600_000

const absent = await reasonToSkip(...PART_NAMES.filter((name) => !TEST_PARTS.includes(name)))
if (absent !== undefined) console.warn(absent)

/** `describe`, or its skipped form where a part of the bed is absent. */
export const describeFlow = absent === undefined ? describe : describe.skip

/**
 * Opens a shop before the tests of a block and closes it after them, also when it opened too late for them; nothing of it
 * may be left then.
 */
export function useShop(): () => Shop {
  let opening: Promise<Shop> | undefined
  let shop: Shop | undefined
  beforeAll(async () => {
    opening = openShop()
    shop = await opening
  }, patience)
  afterAll(async () => {
    // A shop that does not open has cleared itself away, and the hook above has told why.
    const opened = await opening?.catch(() => undefined)
    if (opened === undefined) return
    const { directory } = opened.bed
    const processes = readPidRecords(directory)
    await opened.close()
    expect(processes.length).toBeGreaterThan(0)
    expect(processes.filter(isAlive)).toEqual([])
    expect(await leftovers(directory)).toEqual([])
  }, patience)
  return () => {
    if (shop === undefined) throw new Error('The shop did not open.')
    return shop
  }
}
