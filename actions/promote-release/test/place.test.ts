import { judgePlace } from '../src/place.ts'

describe('judgePlace', () => {
  it.each([
    ['current', 'the head of the target', 'm', 'm', 0],
    ['stale', 'a commit that a newer head contains', 'm', 'n', 0],
    ['not-on-target', 'a commit that the head lacks', 'm', 'n', 2],
  ])('gives %s for %s', (place, _, merge, head, missing) => {
    expect(judgePlace(merge, head, missing)).toBe(place)
  })
})
