import { choosePhase } from '../src/phase.ts'

const branches = async () => ({ source: 'develop', target: 'live' })
const choose = (phase: 'auto' | 'check' | 'publish', event: string, branch?: string, read = branches) =>
  choosePhase(
    { phase },
    {
      event,
      branch,
      ref: branch === undefined ? '' : `refs/heads/${branch}`,
      isPullRequest: /^pull|^merge/.test(event),
    },
    read,
  )

describe('choosePhase', () => {
  it('is the one asked for, or by the event and the branches of deploy.yml', async () => {
    expect(await choose('publish', 'push', 'live')).toBe('publish')
    expect(await choose('auto', 'push', 'develop')).toBe('propose')
    expect(await choose('auto', 'workflow_dispatch', 'develop')).toBe('propose')
    expect(await choose('auto', 'push', 'live')).toBe('prepare')
    await expect(choose('auto', 'push', 'main')).rejects.toMatchObject({ reason: 'unknown-phase' })
  })

  it('asks for no branches where they decide nothing', async () => {
    const unasked = () => Promise.reject(new Error('asked'))
    expect(await choose('auto', 'pull_request', undefined, unasked)).toBe('check')
    expect(await choose('check', 'push', 'develop', unasked)).toBe('check')
  })

  it.each(['auto', 'check'] as const)('refuses a merge queue with phase %s', async (phase) => {
    await expect(choose(phase, 'merge_group')).rejects.toMatchObject({
      reason: 'merge-queue-unsupported',
      remedy: expect.stringContaining('merge_group'),
    })
  })
})
