import { expect, test } from '@jest/globals'
import { mapSideBySide } from '../src/side-by-side.ts'

test('at most so many at once, all of them, in their order, failures kept apart', async () => {
  let running = 0
  let most = 0
  const results = await mapSideBySide([3, 1, 2, 0], 2, async (item) => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, item * 5))
    running -= 1
    if (item === 1) throw new Error('one')
    return item
  })
  expect(most).toBe(2)
  expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual([
    3,
    'failed',
    2,
    0,
  ])
})
