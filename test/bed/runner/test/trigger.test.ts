import { matchesPatterns } from '../workflow/pattern.ts'
import { isTriggered, type Trigger } from '../workflow/trigger.ts'

const push: Trigger = {
  event: 'push',
  action: undefined,
  ref: 'refs/heads/main',
  base: undefined,
  run: undefined,
  changedPaths: ['backend/app/main.py', 'README.md'],
}
const tag: Trigger = { ...push, ref: 'refs/tags/v1.2.3', changedPaths: undefined }
const pull: Trigger = { ...push, event: 'pull_request', action: 'opened', ref: 'refs/pull/1/merge', base: 'release' }

test.each([
  ['main', ['main'], true],
  ['feature/a', ['feature/*'], true],
  ['feature/a/b', ['feature/*'], false],
  ['feature/a/b', ['feature/**'], true],
  ['a/b.js', ['**.js'], true],
  ['b.js', ['**/*.js'], true],
  ['docs/x.md', ['**', '!docs/**'], false],
  ['docs/x.md', ['**', '!docs/**', 'docs/x.*'], true],
  ['v1.10', ['v[0-9].[0-9]+'], true],
  ['v1.x', ['v[0-9].[0-9]+'], false],
  ['a.b', ['a?b'], false],
])('the value %s against %j: %s', (value, patterns, matches) => {
  expect(matchesPatterns(value, patterns)).toBe(matches)
})

test.each<[string, Parameters<typeof isTriggered>[0], Trigger, boolean]>([
  ['an event by name', 'push', push, true],
  ['an event in a list', ['pull_request', 'push'], push, true],
  ['another event', 'pull_request', push, false],
  ['an event without filters', { push: null }, push, true],
  ['its branch', { push: { branches: ['main'] } }, push, true],
  ['another branch', { push: { branches: ['release'] } }, push, false],
  ['an ignored branch', { push: { 'branches-ignore': ['ma*'] } }, push, false],
  ['a tag where only branches are named', { push: { branches: ['**'] } }, tag, false],
  ['a tag', { push: { tags: ['v*'] } }, tag, true],
  ['a branch where only tags are named', { push: { tags: ['v*'] } }, push, false],
  ['a tag, whatever the paths', { push: { tags: ['v*'], paths: ['x'] } }, tag, true],
  ['a changed path', { push: { paths: ['backend/**'] } }, push, true],
  ['no changed path', { push: { paths: ['frontend/**'] } }, push, false],
  ['only ignored paths', { push: { 'paths-ignore': ['**'] } }, push, false],
  ['one path that is not ignored', { push: { 'paths-ignore': ['**.md'] } }, push, true],
  ['an opened pull request', { pull_request: { branches: ['release'] } }, pull, true],
  ['a pull request into another branch', { pull_request: { branches: ['main'] } }, pull, false],
  ['a closed pull request', 'pull_request', { ...pull, action: 'closed' }, false],
  ['a type that is asked for', { pull_request: { types: ['closed'] } }, { ...pull, action: 'closed' }, true],
  ['a release that is only created', { release: { types: ['published'] } }, of('release', 'created'), false],
  ['every type of a release', 'release', of('release', 'created'), true],
  ['a run of a workflow', { workflow_run: { workflows: ['Staging'] } }, ofRun('Staging', 'main'), true],
  ['a run of another workflow', { workflow_run: { workflows: ['Staging'] } }, ofRun('Other', 'main'), false],
  [
    'a run on another branch',
    { workflow_run: { workflows: ['Staging'], branches: ['main'] } },
    ofRun('Staging', 'x'),
    false,
  ],
])('a workflow and %s', (_, on, trigger, triggered) => {
  expect(isTriggered(on, trigger)).toBe(triggered)
})

function of(event: string, action: string): Trigger {
  return { ...push, event, action }
}

function ofRun(workflow: string, branch: string): Trigger {
  return { ...of('workflow_run', 'completed'), run: { workflow, branch } }
}
