import { measure } from './measure.ts'
import { describe as describeRow, layOut, median, summarise } from './report.ts'
import { countRoundTrips } from './round-trips.ts'
import type { Row } from './row.ts'

function makeRow(calls: string[], change: Partial<Row> = {}): Row {
  const side = (name: string, values: number[]) => async () => {
    calls.push(name)
    return values.shift() ?? 0
  }
  return {
    name: 'a-row',
    unit: 'ms',
    peerName: 'a peer',
    rounds: 3,
    aim: 1.5,
    prepare: async () => void calls.push('prepare'),
    ours: side('ours', [99, 4, 2, 3]),
    peer: side('peer', [99, 1, 2, 9]),
    cleanup: async () => void calls.push('cleanup'),
    ...change,
  }
}

describe('measuring a row', () => {
  test('takes turns, and does not count the warm-up', async () => {
    const calls: string[] = []
    const samples = await measure(makeRow(calls), { rounds: 3 })
    expect(calls).toEqual(['prepare', ...Array.from({ length: 4 }, () => ['ours', 'peer']).flat(), 'cleanup'])
    expect(samples).toEqual({ ours: [4, 2, 3], peer: [1, 2, 9] })
  })

  test.each(['prepare', 'ours', 'peer'] as const)('cleans up when %s fails, and says why', async (side) => {
    const calls: string[] = []
    const fail = async () => {
      throw new Error(`${side} is broken`)
    }
    await expect(measure(makeRow(calls, { [side]: fail }), { rounds: 1 })).rejects.toThrow(`${side} is broken`)
    expect(calls.at(-1)).toBe('cleanup')
  })
})

describe('the report', () => {
  test('holds medians and their ratio', async () => {
    const row = makeRow([])
    const result = summarise(row, await measure(row, { rounds: 3 }))
    expect(result).toEqual({ name: 'a-row', ours: 3, peer: 2, peerName: 'a peer', ratio: 1.5, unit: 'ms' })
  })

  test.each([
    [[5], 5],
    [[9, 1, 5], 5],
    [[4, 1, 3, 10], 3.5],
  ])('the median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  test('there is no median of nothing', () => {
    expect(() => median([])).toThrow('no median')
  })

  test('says whether the aim was reached', () => {
    const describeRatio = (ours: number) => {
      const samples = { ours: [ours], peer: [10] }
      return describeRow(makeRow([]), samples, summarise(makeRow([]), samples))
    }
    expect(describeRatio(15)).toContain('✓ ≤ 1.5')
    expect(describeRatio(16)).toContain('✗ > 1.5')
    expect(describeRatio(15.01)).toContain('✗ > 1.5')
  })

  test('is laid out in columns', () => {
    expect(
      layOut([
        ['a', 'bb', 'c'],
        ['aaa', 'b', ''],
      ]),
    ).toBe('a    bb  c\naaa  b')
  })
})

describe('round trips', () => {
  test.each([
    ['none', [], 0],
    [
      'one after the other',
      [
        [0, 5],
        [6, 9],
        [9, 12],
      ],
      3,
    ],
    [
      'side by side',
      [
        [0, 5],
        [1, 6],
        [4, 9],
      ],
      1,
    ],
    [
      'the longest chain',
      [
        [0, 5],
        [0, 20],
        [6, 8],
        [9, 11],
      ],
      3,
    ],
    [
      'in any order',
      [
        [6, 8],
        [0, 5],
      ],
      2,
    ],
  ])('%s', (_, spans, expected) => {
    expect(countRoundTrips(spans.map(([came = 0, answered = 0]) => ({ came, answered })))).toBe(expected)
  })
})
