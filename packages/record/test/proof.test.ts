import type { GitHub } from '../../github/src/client.ts'
import { findProof, judgeProof } from '../src/proof.ts'

const digest = `sha256:${'a'.repeat(64)}`
const query = { environment: 'staging', service: 'api', signingKey: undefined }

/** A deployment with its statuses, oldest first. */
type Deployment = { id: number; key: string; states: string[]; rollbackOf?: number }

/** GitHub as far as records need it, over deployments given newest first. */
function keep(deployments: Deployment[]): { github: GitHub; asked: number[] } {
  const asked: number[] = []
  const payload = ({ key, rollbackOf }: Deployment) => ({
    type: 'deploy-actions/record',
    schema: 1,
    service: 'api',
    environment: 'staging',
    image: `host/api@${digest}`,
    digest,
    revision: 'r',
    commit: key.repeat(40),
    source_key: key,
    content_key: '',
    version: '',
    release: '',
    migrations: '',
    run: '',
    rollback_of: rollbackOf ?? null,
    signature: '',
  })
  const listDeployments = async ({ page, per_page }: { page: number; per_page: number }) => ({
    data: deployments
      .slice((page - 1) * per_page, page * per_page)
      .map((each) => ({ id: each.id, created_at: '2026-11-21T10:00:00Z', payload: payload(each) })),
  })
  const paginate = async (_: unknown, { deployment_id }: { deployment_id: number }) => {
    asked.push(deployment_id)
    const states = deployments.find(({ id }) => id === deployment_id)?.states ?? []
    return states.map((state, index) => ({ id: index, state, description: '' }))
  }
  const github = {
    owner: 'acme',
    repo: 'shop',
    rest: { repos: { listDeployments, listDeploymentStatuses: {} } },
    paginate,
    read: (_: string, __: string, call: () => Promise<unknown>) => call(),
  }
  return { github: github as unknown as GitHub, asked }
}

const success = ['in_progress', 'success']
const replaced = [...success, 'inactive']
const find = async (deployments: Deployment[], key: string) =>
  (await findProof(keep(deployments).github, query, key))?.id

describe('findProof', () => {
  it('finds what was proven before the environment moved on', async () => {
    const history = [
      { id: 3, key: 'c', states: success },
      { id: 2, key: 'b', states: replaced },
      { id: 1, key: 'a', states: replaced },
    ]
    expect(await find(history, 'b')).toBe(2)
    expect(await find(history, 'a')).toBe(1)
    expect(await find(history, 'x')).toBeUndefined()
  })

  it('never takes what failed, or is still under way', async () => {
    const history = [
      { id: 3, key: 'b', states: ['in_progress'] },
      { id: 2, key: 'b', states: ['in_progress', 'failure'] },
      { id: 1, key: 'a', states: success },
    ]
    expect(await find(history, 'b')).toBeUndefined()
    expect(await find(history, 'a')).toBe(1)
  })

  it('gives nothing for what was rolled back, however often it had been proven before', async () => {
    const history = [
      { id: 4, key: 'a', states: success, rollbackOf: 3 },
      { id: 3, key: 'b', states: replaced },
      { id: 2, key: 'a', states: replaced },
      { id: 1, key: 'b', states: replaced },
    ]
    expect(await find(history, 'b')).toBeUndefined()
    // Where it was rolled back to has been proven once more by that.
    expect(await find(history, 'a')).toBe(4)
    // A rollback that failed rolled nothing back.
    const failed = [{ id: 4, key: 'a', states: ['in_progress', 'failure'], rollbackOf: 3 }, ...history.slice(1)]
    expect(await find(failed, 'b')).toBe(3)
    // Proven again after the rollback, it stands again.
    expect(await find([{ id: 5, key: 'b', states: success }, ...history], 'b')).toBe(5)
  })

  it('ends at a bound, since every record costs a request', async () => {
    const history = Array.from({ length: 300 }, (_, index) => ({ id: 300 - index, key: 'b', states: replaced }))
    const { github, asked } = keep(history)
    expect(await findProof(github, query, 'a')).toBeUndefined()
    expect(asked).toHaveLength(200)
  })
})

describe('judgeProof', () => {
  it('says why there is none', async () => {
    const judge = (deployments: Deployment[]) => judgeProof(keep(deployments).github, query, 'b')
    expect(await judge([{ id: 1, key: 'b', states: replaced }])).toMatchObject({
      proven: true,
      live: { id: 1 },
      why: '',
    })
    expect(await judge([])).toMatchObject({ proven: false, why: 'api has no proven deployment on staging' })
    expect((await judge([{ id: 1, key: 'a', states: success }])).why).toMatch(/not proven on staging with this code/)
    const rolledBack = [
      { id: 2, key: 'a', states: success, rollbackOf: 1 },
      { id: 1, key: 'b', states: replaced },
    ]
    expect(await judge(rolledBack)).toMatchObject({
      proven: false,
      why: expect.stringMatching(/rolled back on staging/),
    })
  })
})
