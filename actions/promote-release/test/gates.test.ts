import { type Evidence, judgePromotion } from '../src/gates.ts'

const sha = 'a'.repeat(40)

function evidence(change: Partial<Evidence> = {}): Evidence {
  return {
    source: 'main',
    target: 'release',
    environment: 'staging',
    head: { branch: 'main', sha, fromHere: true, isSourceHead: true },
    standings: [{ service: 'api', sourceKey: 'k', live: undefined, proven: true, why: '' }],
    images: [{ service: 'api', image: 'host/api@sha256:1', state: 'present', why: '' }],
    targetAddsNothing: true,
    rules: { mergeCommitsAllowed: true, linearHistoryRequired: false, upToDateRequired: false },
    version: 'v2026.1.2',
    versionTakenBy: undefined,
    ...change,
  }
}

describe('judgePromotion', () => {
  it('passes when every gate passes', () => {
    const verdict = judgePromotion(evidence())
    expect(verdict).toMatchObject({ state: 'passed', reason: 'promotable' })
    expect(verdict.gates.map((gate) => gate.state)).toEqual(Array(6).fill('passed'))
  })

  it.each<[string, Partial<Evidence>, string, string]>([
    ['a fork', { head: { branch: 'main', sha, fromHere: false, isSourceHead: true } }, 'blocked', 'head-from-fork'],
    [
      'another branch',
      { head: { branch: 'hotfix', sha, fromHere: true, isSourceHead: false } },
      'blocked',
      'head-not-source',
    ],
    ['an older head', { head: { branch: 'main', sha, fromHere: true, isSourceHead: false } }, 'pending', 'head-moved'],
    [
      'unproven code',
      {
        standings: [
          {
            service: 'api',
            sourceKey: 'k',
            live: undefined,
            proven: false,
            why: 'api has no proven deployment on staging',
          },
        ],
      },
      'pending',
      'not-proven',
    ],
    [
      'an image that is gone',
      { images: [{ service: 'api', image: 'i', state: 'absent', why: '' }] },
      'blocked',
      'image-missing',
    ],
    [
      'an image that cannot be read',
      { images: [{ service: 'api', image: 'i', state: 'unknown', why: 'HTTP 401' }] },
      'blocked',
      'image-unknown',
    ],
    ['changes on the target alone', { targetAddsNothing: false }, 'blocked', 'trees-will-differ'],
    [
      'linear history',
      { rules: { mergeCommitsAllowed: true, linearHistoryRequired: true, upToDateRequired: false } },
      'blocked',
      'linear-history',
    ],
    [
      'no merge commits',
      { rules: { mergeCommitsAllowed: false, linearHistoryRequired: false, upToDateRequired: false } },
      'blocked',
      'merge-commit-forbidden',
    ],
    ['a version that is taken', { versionTakenBy: sha }, 'blocked', 'version-taken'],
  ])('holds back for %s', (_, change, state, reason) => {
    expect(judgePromotion(evidence(change))).toMatchObject({ state, reason })
  })

  it('gives each gate a name of its own beside the reason, and takes the reason of the one that decides', () => {
    const verdict = judgePromotion(evidence({ targetAddsNothing: false }))
    expect(verdict.gates.map(({ id }) => id)).toEqual(['head', 'proof', 'images', 'trees', 'merge-method', 'version'])
    const deciding = verdict.gates.find(({ id }) => id === 'trees')
    expect(deciding).toMatchObject({ state: 'failed', reason: 'trees-will-differ' })
    expect(verdict).toMatchObject({ reason: deciding?.reason, sentence: deciding?.detail })
  })

  it('says of a version that is not known yet that it is given at the release', () => {
    const gate = judgePromotion(evidence({ version: undefined })).gates.find(({ id }) => id === 'version')
    expect(gate).toMatchObject({ state: 'passed', detail: expect.stringContaining('given at the release') })
  })

  it('names what failed before what only waits', () => {
    const verdict = judgePromotion(
      evidence({
        targetAddsNothing: false,
        standings: [{ service: 'api', sourceKey: 'k', live: undefined, proven: false, why: 'w' }],
      }),
    )
    expect(verdict).toMatchObject({ state: 'blocked', reason: 'trees-will-differ' })
  })
})
