import { describe, expect, test } from '@jest/globals'
import type { Config, Environment } from '../../../packages/config/src/types.ts'
import { keyTag, planRun, planTags, type RunFacts, shaTag } from '../src/plan.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'

function withEnvironments(branches: Record<string, string>): Config {
  const environments = Object.fromEntries(
    Object.entries(branches).map(([name, branch]) => [name, { name, branch } as Environment]),
  )
  return { file: 'deploy.yml', services: {}, environments, release: { versionStrategy: 'calver', rolling: undefined } }
}

const push: RunFacts = {
  push: 'auto',
  latest: 'auto',
  event: 'push',
  isPullRequest: false,
  branch: 'main',
  defaultBranch: 'main',
  eventCommit: commit,
  commit,
  config: undefined,
  environment: undefined,
}
const pull = { event: 'pull_request', isPullRequest: true, branch: undefined }
const environments = withEnvironments({ staging: 'main', production: 'release' })

describe('what a run may do', () => {
  test.each([
    ['a push to the default branch', {}, [true, true, true]],
    ['a pull request', pull, [false, false, false]],
    ['a pull request that is told to push', { ...pull, push: 'true' as const }, [true, false, false]],
    ['a push that is told not to', { push: 'false' as const }, [false, false, false]],
    ['a push to a feature branch without environments', { branch: 'feature' }, [true, true, false]],
    [
      'a push to a feature branch beside environments',
      { branch: 'feature', config: environments },
      [true, false, false],
    ],
    ['a push to the branch of an environment', { branch: 'release', config: environments }, [true, true, false]],
    ['a push for another environment', { config: environments, environment: 'production' }, [true, false, true]],
    ['a tag', { branch: undefined }, [true, false, false]],
    ['a run by hand', { event: 'workflow_dispatch' }, [true, true, true]],
    ['a run that may have checked out anything', { event: 'workflow_run' }, [true, false, true]],
    ['another commit than the event’s', { eventCommit: 'f'.repeat(40) }, [true, false, true]],
    ['latest off', { latest: 'false' as const }, [true, true, false]],
    ['latest on', { latest: 'true' as const, branch: 'feature' }, [true, true, true]],
    ['an event without a default branch', { defaultBranch: undefined }, [true, true, false]],
  ])('%s', (_, change, [pushes, writesKey, movesLatest]) => {
    const plan = planRun({ ...push, ...change })
    expect([plan.push, plan.keyTag.write, plan.latest.move]).toEqual([pushes, writesKey, movesLatest])
    expect(plan.keyTag.why).not.toBe('')
    expect(plan.latest.why).not.toBe('')
  })
})

describe('tags', () => {
  test('come in the order of writing, latest last, each once', () => {
    const tags = planTags({ commit, version: '1.2.3', extra: ['edge', '1.2.3', 'edge'], latest: true })
    expect(tags).toEqual([
      { name: 'sha-0123456789ab', kind: 'sha' },
      { name: '1.2.3', kind: 'version' },
      { name: 'edge', kind: 'extra' },
      { name: 'latest', kind: 'latest' },
    ])
  })

  test.each(['latest', 'buildcache', 'content-x', 'sha-x', '-a', '.a', 'a/b', 'a:b', '', 'x'.repeat(129)])(
    '%j is refused',
    (name) => {
      expect(() => planTags({ commit, version: undefined, extra: [name], latest: false })).toThrow(
        expect.objectContaining({ reason: 'invalid-tag' }),
      )
    },
  )

  test.each([
    ['feature/x', 'feature-x'],
    ['dependabot/npm_and_yarn/left-pad-1.2', 'dependabot-npm_and_yarn-left-pad-1.2'],
    ['-x', 'x'],
    ['x'.repeat(129), 'x'.repeat(128)],
    ['refs/tags/v1.2.3', 'v1.2.3'],
    ['# newest', 'newest'],
  ])('%s is told one that would do', (name, tag) => {
    expect(() => planTags({ commit, version: undefined, extra: [name], latest: false })).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining(`for example to ${tag};`) }),
    )
  })

  test.each([
    ['ghcr.io/acme/shop:1.0', 'leave the name of the image out, and write 1.0;'],
    ['127.0.0.1:5000/acme/shop:edge', 'leave the name of the image out, and write edge;'],
    ['ghcr.io/acme/shop:latest', 'leave the name of the image out, and latest too;'],
    ['"1.0"', 'leave quotes and brackets out, and write 1.0;'],
    ['["edge"', 'leave quotes and brackets out, and write edge;'],
  ])('%s is told what of it is the tag', (name, advice) => {
    expect(() => planTags({ commit, version: undefined, extra: [name], latest: false })).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining(advice) }),
    )
  })

  test('of keys and commits fit the 128 characters of a tag', () => {
    expect(keyTag('a'.repeat(64))).toHaveLength(72)
    expect(shaTag(commit)).toBe('sha-0123456789ab')
  })
})
