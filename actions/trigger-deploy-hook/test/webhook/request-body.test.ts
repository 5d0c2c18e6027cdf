import type { TriggerFacts } from '../../src/providers/contract.ts'
import { buildRequest, serialiseRequest } from '../../src/providers/webhook/request-body.ts'

const digest = `sha256:${'1'.repeat(64)}`
const facts: TriggerFacts = {
  repository: 'acme/shop',
  environment: 'staging',
  service: 'web',
  image: `ghcr.io/acme/web@${digest}`,
  revision: 'a'.repeat(40),
  version: '1.2.3',
  commit: 'b'.repeat(40),
  rollback: false,
  restore: true,
  runId: '42',
  runAttempt: '1',
  now: 1_700_000_000_500,
}

describe('buildRequest', () => {
  it('says everything that makes a replay harmless', () => {
    expect(buildRequest(facts)).toEqual({
      schema: 1,
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      issued_at: 1_700_000_000,
      expires_at: 1_700_000_600,
      sequence: 1_700_000_000_500,
      repository: 'acme/shop',
      environment: 'staging',
      service: 'web',
      image: facts.image,
      digest,
      tag: `1.2.3@${digest}`,
      revision: facts.revision,
      version: '1.2.3',
      commit: facts.commit,
      rollback: false,
      restore: true,
    })
  })

  it('keeps its id whenever it is sent, and changes it with what it is about', () => {
    const { id } = buildRequest(facts)
    expect(buildRequest({ ...facts, now: facts.now + 60_000 }).id).toBe(id)
    const others: Array<Partial<TriggerFacts>> = [
      { repository: 'acme/other' },
      { environment: 'production' },
      { service: 'api' },
      { image: `ghcr.io/acme/web@sha256:${'2'.repeat(64)}` },
      { runId: '43' },
      { runAttempt: '2' },
      { rollback: true },
    ]
    const ids = others.map((change) => buildRequest({ ...facts, ...change }).id)
    expect(new Set([id, ...ids]).size).toBe(others.length + 1)
  })

  it('names a tag that is pinned, also without a version', () => {
    expect(buildRequest({ ...facts, version: '' }).tag).toBe(`sha-aaaaaaaaaaaa@${digest}`)
  })

  it("sends Starchart's receivers nothing but the tag", () => {
    expect(serialiseRequest(buildRequest(facts), 'starchart').toString()).toBe(`{"tag":"1.2.3@${digest}"}`)
    expect(JSON.parse(serialiseRequest(buildRequest(facts), 'github').toString())).toEqual(buildRequest(facts))
  })
})
