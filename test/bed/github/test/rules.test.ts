import { type Bed, refusal, shop, startBed } from './bed.ts'

let bed: Bed
const write = { contents: 'write', 'pull-requests': 'write', statuses: 'write' } as const

beforeAll(async () => {
  bed = await startBed({
    rulesets: [
      {
        name: 'release',
        include: ['refs/heads/release', 'refs/heads/hotfix/*'],
        bypass: ['root'],
        rules: [
          { type: 'non_fast_forward' },
          {
            type: 'pull_request',
            parameters: {
              allowed_merge_methods: ['merge'],
              dismiss_stale_reviews_on_push: false,
              require_code_owner_review: false,
              require_last_push_approval: false,
              required_approving_review_count: 1,
              required_review_thread_resolution: false,
            },
          },
          {
            type: 'required_status_checks',
            parameters: {
              strict_required_status_checks_policy: false,
              required_status_checks: [{ context: 'deploy-actions/promotion' }],
            },
          },
        ],
      },
      { name: 'off', enforcement: 'disabled', rules: [{ type: 'deletion' }] },
    ],
    protections: { main: { enforce_admins: { url: 'http://127.0.0.1/enforce', enabled: true } } },
  })
  const ada = bed.github.as('ada', 'acme/shop')
  await ada.push({ branch: 'main', files: { 'a.txt': 'a\n' } })
  await ada.push({ branch: 'release', from: 'main', files: { 'r.txt': 'r\n' } })
  await ada.push({ branch: 'main', files: { 'a.txt': 'b\n' } })
})

afterAll(() => bed.stop())

it('lists rulesets and the rules of a branch', async () => {
  const { rest } = bed.client({})
  const { data } = await rest.repos.getRepoRulesets(shop)
  expect(data.map(({ name, enforcement }) => [name, enforcement])).toEqual([
    ['release', 'active'],
    ['off', 'disabled'],
  ])
  const ruleset = await rest.repos.getRepoRuleset({ ...shop, ruleset_id: data[0]?.id ?? 0 })
  expect(ruleset.data.conditions).toEqual({
    ref_name: { include: ['refs/heads/release', 'refs/heads/hotfix/*'], exclude: [] },
  })
  expect(ruleset.data.bypass_actors).toBeUndefined()
  const types = async (branch: string) =>
    (await rest.repos.getBranchRules({ ...shop, branch })).data.map(({ type }) => type)
  expect(await types('release')).toEqual(['non_fast_forward', 'pull_request', 'required_status_checks'])
  expect(await types('hotfix/one')).toHaveLength(3)
  expect(await types('main')).toEqual([])
})

it('tells branch protection only to those who administer', async () => {
  const ada = bed.github.as('ada', 'acme/shop')
  expect(await refusal(bed.client(write).rest.repos.getBranchProtection({ ...shop, branch: 'main' }))).toMatchObject({
    status: 403,
  })
  expect(await ada.request('GET', '/branches/main/protection')).toMatchObject({ enforce_admins: { enabled: true } })
  await expect(ada.request('GET', '/branches/release/protection')).rejects.toThrow('Branch not protected')
})

it('merges into a ruled branch only by the allowed method, reviewed, with its check', async () => {
  const { rest } = bed.client(write)
  const { data: pull } = await rest.pulls.create({ ...shop, head: 'main', base: 'release', title: 'Promote' })
  expect(pull.mergeable_state).toBe('blocked')
  const merge = (merge_method: 'merge' | 'squash') =>
    rest.pulls.merge({ ...shop, pull_number: pull.number, merge_method })
  expect(await refusal(merge('squash'))).toMatchObject({
    status: 405,
    message: 'Squash merges are not allowed on this repository.',
  })
  const blocked = await refusal(merge('merge'))
  expect(blocked.status).toBe(405)
  expect(blocked.message).toContain('Required status check "deploy-actions/promotion" is expected.')
  expect(blocked.message).toContain('At least 1 approving review is required')
  await rest.repos.createCommitStatus({
    ...shop,
    sha: pull.head.sha,
    state: 'success',
    context: 'deploy-actions/promotion',
  })
  await bed.github.as('grace', 'acme/shop').submitReview(pull.number, 'APPROVE')
  expect((await rest.pulls.get({ ...shop, pull_number: pull.number })).data.mergeable_state).toBe('clean')
  expect((await merge('merge')).data.merged).toBe(true)
})

it('refuses what would pass the rules by, except to those who may', async () => {
  const { rest } = bed.client(write)
  await bed.github.as('ada', 'acme/shop').push({ branch: 'main', files: { 'c.txt': 'c\n' } })
  const direct = await refusal(rest.repos.merge({ ...shop, base: 'release', head: 'main' }))
  expect(direct).toMatchObject({ status: 409 })
  expect(direct.message).toContain('Changes must be made through a pull request.')
  const root = bed.client(write, 'user', 'root').rest
  expect((await root.repos.merge({ ...shop, base: 'release', head: 'main' })).status).toBe(201)
})
