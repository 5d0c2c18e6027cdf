import { UserError } from '../../../packages/action/src/errors.ts'
import { type MergeEvidence, proveMerge } from '../src/merge-proof.ts'

const before = 'b'.repeat(40)
const head = 'h'.repeat(40)
const merge = 'm'.repeat(40)

function evidence(change: Partial<MergeEvidence> = {}): MergeEvidence {
  return {
    merge,
    parents: [before, head],
    before,
    mergeTree: 't1',
    headTree: 't1',
    headIsOnSource: true,
    pullRequest: { number: 7, head, fromSource: true },
    source: 'main',
    target: 'release',
    ...change,
  }
}

function reasonOf(change: Partial<MergeEvidence>): string {
  try {
    proveMerge(evidence(change))
  } catch (error) {
    if (error instanceof UserError) return error.reason
    throw error
  }
  return 'proven'
}

describe('proveMerge', () => {
  it('proves a true merge of the source', () => {
    expect(proveMerge(evidence())).toEqual({ merge, head, pullRequest: 7 })
  })

  it('proves one that was merged by hand, without a pull request, and a rerun whose event says no before', () => {
    expect(reasonOf({ pullRequest: undefined })).toBe('proven')
    expect(reasonOf({ before: undefined })).toBe('proven')
  })

  it.each<[string, Partial<MergeEvidence>, string]>([
    ['a squash', { parents: [before] }, 'not-a-merge-commit'],
    ['an octopus', { parents: [before, head, 'x'] }, 'not-a-merge-commit'],
    ['a fast-forward that lands another merge', { parents: ['x', head] }, 'not-the-promotion'],
    ['a merge of another branch', { headIsOnSource: false }, 'not-from-source'],
    ['a pull request from a fork', { pullRequest: { number: 7, head, fromSource: false } }, 'not-from-source'],
    [
      'a pull request with another head',
      { pullRequest: { number: 7, head: 'x', fromSource: true } },
      'not-from-source',
    ],
    ['files that nobody tested', { mergeTree: 't2' }, 'trees-differ'],
    ['a head whose tree is not known', { headTree: undefined }, 'trees-differ'],
  ])('refuses %s', (_, change, reason) => {
    expect(reasonOf(change)).toBe(reason)
  })
})
