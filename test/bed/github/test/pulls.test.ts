import { execFileSync } from 'node:child_process'
import type { GitHubEvent } from '../index.ts'
import { type Bed, refusal, shop, startBed } from './bed.ts'

let bed: Bed
let events: GitHubEvent[]
const git = (...args: string[]) =>
  execFileSync('git', ['--git-dir', bed.github.getRepository('acme/shop').gitDirectory, ...args], {
    encoding: 'utf8',
  }).trim()
const write = { contents: 'write', 'pull-requests': 'write', statuses: 'write', issues: 'write' } as const

beforeEach(async () => {
  bed = await startBed()
  events = []
  const ada = bed.github.as('ada', 'acme/shop')
  await ada.push({ branch: 'main', files: { 'a.txt': 'one\n' } })
  await ada.push({ branch: 'release', from: 'main', files: { 'r.txt': 'r\n' } })
  await ada.push({ branch: 'main', files: { 'a.txt': 'two\n', 'b.txt': 'b\n' } })
  bed.github.onEvent((event) => events.push(event))
})

afterEach(async () => {
  await bed.stop()
})

const told = () => events.map((event) => [event.name, event.action, event.startsWorkflows])

it('opens a pull request with its trial merge and refuses a second one', async () => {
  const { rest } = bed.client(write)
  const { data, status } = await rest.pulls.create({
    ...shop,
    head: 'main',
    base: 'release',
    title: 'Promote',
    body: 'all',
  })
  expect(status).toBe(201)
  expect(data).toMatchObject({
    number: 1,
    state: 'open',
    mergeable: true,
    mergeable_state: 'clean',
    commits: 1,
    changed_files: 2,
  })
  expect(data.head.repo.id).toBe(data.base.repo.id)
  expect(git('rev-parse', 'refs/pull/1/head')).toBe(data.head.sha)
  expect(git('rev-parse', 'refs/pull/1/merge')).toBe(data.merge_commit_sha)
  expect(events).toMatchObject([
    {
      name: 'pull_request',
      action: 'opened',
      ref: 'refs/pull/1/merge',
      sha: data.merge_commit_sha,
      payload: { number: 1 },
    },
  ])
  const again = await refusal(rest.pulls.create({ ...shop, head: 'main', base: 'release', title: 'Promote' }))
  expect(again).toMatchObject({ status: 422, message: 'Validation Failed' })
  expect(again.errors).toMatchObject([{ message: 'A pull request already exists for acme:main.' }])
  const nothing = await refusal(rest.pulls.create({ ...shop, head: 'release', base: 'release', title: 'Nothing' }))
  expect(nothing.errors).toMatchObject([{ message: 'No commits between release and release' }])
  const missing = await refusal(rest.pulls.create({ ...shop, head: 'none', base: 'release', title: 'None' }))
  expect(missing.errors).toMatchObject([{ field: 'head', code: 'invalid' }])
})

it('finds pull requests by head, base and state', async () => {
  await bed.github.as('ada', 'acme/shop').openPullRequest({ head: 'main', base: 'release' })
  const { rest } = bed.client({ 'pull-requests': 'read' })
  const count = async (filter: object) => (await rest.pulls.list({ ...shop, ...filter })).data.length
  expect(await count({ head: 'acme:main', base: 'release' })).toBe(1)
  expect(await count({ head: 'other:main' })).toBe(0)
  expect(await count({ base: 'main' })).toBe(0)
  expect(await count({ state: 'closed' })).toBe(0)
  const files = await rest.pulls.listFiles({ ...shop, pull_number: 1 })
  expect(files.data.map((file) => [file.filename, file.status])).toEqual([
    ['a.txt', 'modified'],
    ['b.txt', 'added'],
  ])
  expect((await rest.pulls.listCommits({ ...shop, pull_number: 1 })).data).toHaveLength(1)
})

it("merges with a commit of two parents whose tree is git's own merge", async () => {
  const { rest } = bed.client(write)
  const { data: pull } = await rest.pulls.create({ ...shop, head: 'main', base: 'release', title: 'Promote' })
  const base = git('rev-parse', 'release')
  const stale = await refusal(rest.pulls.merge({ ...shop, pull_number: 1, sha: base }))
  expect(stale).toMatchObject({ status: 409, message: 'Head branch was modified. Review and try the merge again.' })
  events.length = 0
  const { data } = await rest.pulls.merge({ ...shop, pull_number: 1, sha: pull.head.sha, merge_method: 'merge' })
  expect(git('rev-parse', 'release')).toBe(data.sha)
  expect(git('log', '-1', '--format=%P', data.sha)).toBe(`${base} ${pull.head.sha}`)
  expect(git('rev-parse', `${data.sha}^{tree}`)).toBe(git('merge-tree', '--write-tree', base, pull.head.sha))
  expect(git('log', '-1', '--format=%s', data.sha)).toBe('Merge pull request #1 from acme/main')
  expect(told()).toEqual([
    ['pull_request', 'closed', true],
    ['push', undefined, true],
  ])
  expect(events[1]?.payload).toMatchObject({ before: base, after: data.sha, ref: 'refs/heads/release' })
  const after = await rest.pulls.get({ ...shop, pull_number: 1 })
  expect(after.data).toMatchObject({
    merged: true,
    state: 'closed',
    merge_commit_sha: data.sha,
    merged_by: { login: 'deployer[bot]' },
  })
  const found = await rest.repos.listPullRequestsAssociatedWithCommit({ ...shop, commit_sha: data.sha })
  expect(found.data.map((one) => one.number)).toEqual([1])
  expect(await refusal(rest.pulls.merge({ ...shop, pull_number: 1 }))).toMatchObject({ status: 405 })
})

it('squashes and rebases with commits of one parent, where the repository allows it', async () => {
  const { rest } = bed.client(write)
  const ada = bed.github.as('ada', 'acme/shop')
  await rest.pulls.create({ ...shop, head: 'main', base: 'release', title: 'Promote' })
  const before = git('rev-parse', 'release')
  const squashed = await rest.pulls.merge({ ...shop, pull_number: 1, merge_method: 'squash' })
  expect(git('log', '-1', '--format=%P', squashed.data.sha)).toBe(before)
  await ada.push({ branch: 'topic', from: 'main', files: { 'c.txt': 'c\n' }, message: 'Add c' })
  await ada.push({ branch: 'topic', files: { 'd.txt': 'd\n' }, message: 'Add d' })
  await ada.push({ branch: 'main', files: { 'e.txt': 'e\n' }, message: 'Add e' })
  await ada.openPullRequest({ head: 'topic', base: 'main' })
  await ada.mergePullRequest(2, 'rebase')
  expect(git('log', '-3', '--format=%s', 'main').split('\n')).toEqual(['Add d', 'Add c', 'Add e'])
  bed.github.getRepository('acme/shop').settings.allow_squash_merge = false
  await ada.push({ branch: 'more', from: 'main', files: { 'f.txt': 'f\n' } })
  await ada.openPullRequest({ head: 'more', base: 'main' })
  expect(await refusal(rest.pulls.merge({ ...shop, pull_number: 3, merge_method: 'squash' }))).toMatchObject({
    status: 405,
    message: 'Squash merges are not allowed on this repository.',
  })
})

it('follows its head, sees conflicts, and counts as merged when a push brings it', async () => {
  const ada = bed.github.as('ada', 'acme/shop')
  const { rest } = bed.client(write)
  await ada.push({ branch: 'topic', from: 'main', files: { 't.txt': 'one\n' } })
  await ada.openPullRequest({ head: 'topic', base: 'main' })
  events.length = 0
  const head = await ada.push({ branch: 'topic', files: { 't.txt': 'two\n' } })
  expect(told()).toEqual([
    ['push', undefined, true],
    ['pull_request', 'synchronize', true],
  ])
  await ada.push({ branch: 'main', files: { 't.txt': 'three\n' } })
  const conflicting = await rest.pulls.get({ ...shop, pull_number: 1 })
  expect(conflicting.data).toMatchObject({ mergeable: false, mergeable_state: 'dirty', head: { sha: head } })
  expect(await refusal(rest.pulls.merge({ ...shop, pull_number: 1 }))).toMatchObject({
    status: 405,
    message: 'Pull Request is not mergeable',
  })
  await ada.push({ branch: 'other', from: 'main', files: { 'o.txt': 'o\n' } })
  const number = await ada.openPullRequest({ head: 'other', base: 'main' })
  const { data } = await rest.repos.merge({ ...shop, base: 'main', head: 'other' })
  expect((await rest.pulls.get({ ...shop, pull_number: number })).data).toMatchObject({
    merged: true,
    merge_commit_sha: data.sha,
  })
})

it('merges branches: 201, then 204, 409 on a conflict, 404 without a base', async () => {
  const { rest } = bed.client(write)
  const ada = bed.github.as('ada', 'acme/shop')
  expect((await rest.repos.merge({ ...shop, base: 'main', head: 'release' })).status).toBe(201)
  expect((await rest.repos.merge({ ...shop, base: 'main', head: 'release' })).status).toBe(204)
  await ada.push({ branch: 'release', files: { 'a.txt': 'left\n' } })
  await ada.push({ branch: 'main', files: { 'a.txt': 'right\n' } })
  expect(await refusal(rest.repos.merge({ ...shop, base: 'main', head: 'release' }))).toMatchObject({
    status: 409,
    message: 'Merge conflict',
  })
  expect(await refusal(rest.repos.merge({ ...shop, base: 'none', head: 'main' }))).toMatchObject({ status: 404 })
})

it('opens from a fork, told apart by the id of the repository', async () => {
  await bed.github.createRepository({ owner: 'eve', name: 'shop', forkOf: 'acme/shop' })
  await bed.github.as('eve', 'eve/shop').push({ branch: 'main', files: { 'x.txt': 'x\n' } })
  const { data } = await bed
    .client(write)
    .rest.pulls.create({ ...shop, head: 'eve:main', base: 'release', title: 'Mine' })
  expect(data.head).toMatchObject({ label: 'eve:main', ref: 'main', repo: { full_name: 'eve/shop' } })
  expect(data.head.repo.id).not.toBe(data.base.repo.id)
})

it('updates, closes and reopens; comments, labels and reviews', async () => {
  const ada = bed.github.as('ada', 'acme/shop')
  const grace = bed.github.as('grace', 'acme/shop')
  const { rest } = bed.client(write)
  const number = await ada.openPullRequest({ head: 'main', base: 'release' })
  const at = { ...shop, pull_number: number }
  events.length = 0
  expect((await rest.pulls.update({ ...at, title: 'New' })).data.title).toBe('New')
  await rest.pulls.update({ ...at, state: 'closed' })
  await rest.pulls.update({ ...at, state: 'open' })
  expect(events.map(({ action }) => action)).toEqual(['edited', 'closed', 'reopened'])
  expect(await refusal(rest.pulls.update({ ...at, body: 'x'.repeat(65_537) }))).toMatchObject({ status: 422 })

  const { data } = await rest.issues.createComment({ ...shop, issue_number: number, body: 'first' })
  await rest.issues.updateComment({ ...shop, comment_id: data.id, body: 'second' })
  const comments = await rest.issues.listComments({ ...shop, issue_number: number })
  expect(comments.data.map(({ body }) => body)).toEqual(['second'])
  const labels = await rest.issues.addLabels({ ...shop, issue_number: number, labels: ['revert', 'revert'] })
  expect(labels.data.map(({ name }) => name)).toEqual(['revert'])

  await expect(ada.submitReview(number, 'APPROVE')).rejects.toThrow('422')
  await rest.pulls.requestReviewers({ ...at, reviewers: ['grace'] })
  expect((await rest.pulls.listRequestedReviewers(at)).data.users).toHaveLength(1)
  await grace.submitReview(number, 'APPROVE')
  expect((await rest.pulls.listReviews(at)).data).toMatchObject([{ state: 'APPROVED', user: { login: 'grace' } }])
  expect((await rest.pulls.listRequestedReviewers(at)).data.users).toHaveLength(0)
  expect(events.at(-1)).toMatchObject({ name: 'pull_request_review', action: 'submitted', actor: 'grace' })
})
