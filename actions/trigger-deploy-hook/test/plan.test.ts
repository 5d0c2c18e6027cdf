import type { DeploymentRecord } from '../../../packages/record/src/records.ts'
import { type Evidence, planService } from '../src/plan.ts'

const revision = 'a'.repeat(40)
const image = {
  image: `ghcr.io/acme/web@sha256:${'1'.repeat(64)}`,
  revision,
  version: '1.0.0',
  sourceKey: 'key',
  contentKey: '',
}
const record = (payload: object) =>
  ({
    id: 7,
    payload: { image: image.image, source_key: 'key', commit: 'b'.repeat(40), ...payload },
  }) as DeploymentRecord
const answers = (text: string | undefined) => ({ status: text === undefined ? 0 : 200, revision: text, why: '' })

const evidence = (change: Partial<Evidence>): Evidence => ({
  image,
  sourceKey: 'key',
  live: record({}),
  baseline: answers(revision),
  relation: 'newer',
  undone: undefined,
  asksRevision: true,
  stale: 'skip',
  backwards: false,
  ...change,
})

describe('planService', () => {
  it.each<[string, Partial<Evidence>, string]>([
    ['nothing ran before', { live: undefined, relation: 'none' }, 'deploy'],
    ['this image runs and answers', {}, 'already-live'],
    ['it answers its version', { baseline: answers('1.0.0') }, 'already-live'],
    ['the record is of another image', { live: record({ image: `x@sha256:${'2'.repeat(64)}` }) }, 'deploy'],
    ['the record is of other code', { live: record({ source_key: 'other' }) }, 'deploy'],
    ['the service is down', { baseline: answers(undefined) }, 'deploy'],
    ['the service answers another revision', { baseline: answers('c'.repeat(40)) }, 'deploy'],
    ['nobody can ask the service', { asksRevision: false }, 'deploy'],
    ['ours is older', { relation: 'older' }, 'skipped-stale'],
    ['ours is older, to fail', { relation: 'older', stale: 'fail' }, 'refuse'],
    ['ours is older, allowed', { relation: 'older', stale: 'allow', baseline: answers('') }, 'deploy'],
    ['ours is older, on purpose', { relation: 'older', backwards: true, baseline: answers('') }, 'deploy'],
    ['ours is on another branch', { relation: 'diverged', baseline: answers('') }, 'deploy'],
    ['history cannot be read', { relation: 'unknown' }, 'refuse'],
    ['ours was rolled back', { undone: { commit: revision, relation: 'same' } }, 'skipped-stale'],
    ['what was rolled back is newer', { undone: { commit: revision, relation: 'older' } }, 'skipped-stale'],
    [
      'ours mends what was rolled back',
      { undone: { commit: revision, relation: 'newer' }, baseline: answers('') },
      'deploy',
    ],
  ])('when %s', (_, change, expected) => {
    const plan = planService(evidence(change))
    expect(plan.deed === 'nothing' ? plan.result : plan.deed).toBe(expected)
  })
})
