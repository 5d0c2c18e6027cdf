import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { runCommand } from '../../process/run-command.ts'
import { reasonToSkip } from '../../setup/require-parts.ts'
import type { WorkflowRun } from '../index.ts'
import { type Harness, jobOf, SECRET_LINES, startHarness } from './harness.ts'
import { git, hash } from './repository.ts'

const absent = await reasonToSkip('git', 'act')
if (absent) console.warn(absent)

const STAGING = `
name: Staging
run-name: Stage \${{ github.ref_name }} in \${{ vars.REGION }}
on: { push: { branches: [main] } }
jobs:
  staging:
    permissions: { contents: read, deployments: write }
    uses: org/deploy-actions/.github/workflows/deploy.yml@v1
    with: { environment: staging, names: shop }
  own:
    runs-on: ubuntu-latest
    needs: staging
    permissions: { issues: write }
    steps:
      - id: greet
        name: Greet again
        uses: org/deploy-actions/greet@v1
        with: { name: "\${{ needs.staging.outputs.greeting }}" }
      - id: facts
        run: |
          echo "event=$GITHUB_EVENT_NAME $GITHUB_REF $GITHUB_REPOSITORY $GITHUB_ACTOR" >> "$GITHUB_OUTPUT"
          echo "commit=$GITHUB_SHA \${{ github.sha }}" >> "$GITHUB_OUTPUT"
          echo "files=$(ls -A | wc -l)" >> "$GITHUB_OUTPUT"
          echo "engine=$DOCKER_HOST" >> "$GITHUB_OUTPUT"
          echo "payload=$(node -p 'require(process.env.GITHUB_EVENT_PATH).after')" >> "$GITHUB_OUTPUT"
          echo "shared=\${{ secrets.SHARED_SECRET == 'shared-by-all' }}" >> "$GITHUB_OUTPUT"
          echo "staging=[\${{ secrets.DEPLOY_ENV }}]" >> "$GITHUB_OUTPUT"
      - if: false
        run: exit 1
`
const OTHER =
  'name: Other\non: { push: { branches: [release] } }\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n'

;(absent ? describe.skip : describe)('a push that starts a workflow with a called one', () => {
  let harness: Harness
  let run: WorkflowRun
  let sha: string

  beforeAll(async () => {
    harness = await startHarness()
    sha = await harness.push({ 'staging.yml': STAGING, 'other.yml': OTHER, 'notes.txt': 'no workflow' })
    await harness.runner.idle(200_000)
    run = harness.runner.runs[0] as WorkflowRun
  })
  afterAll(() => harness.close())

  test('starts that workflow and no other, and it succeeds', () => {
    expect(harness.runner.runs.map(({ workflow }) => workflow.name)).toEqual(['Staging'])
    expect(run).toMatchObject({
      conclusion: 'success',
      error: undefined,
      title: 'Stage main in north',
      event: 'push',
      sha,
      ref: 'refs/heads/main',
      workflow: { path: '.github/workflows/staging.yml' },
    })
    expect(run.jobs.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['staging / greet', 'success'],
      ['staging / after', 'success'],
      ['own', 'success'],
    ])
  })

  test('captures steps, outputs, summaries and annotations', () => {
    const { steps, annotations } = jobOf(run, 'own')
    expect(steps.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ['Greet again', 'success'],
      [expect.stringMatching(/^Run echo "event=/), 'success'],
      ['Run exit 1', 'skipped'],
      ['Post Greet again', 'success'],
    ])
    expect(steps[0]?.outputs['greeting']).toBe('Hello Hello shop')
    expect(steps[0]?.summary).toMatch(
      /^## Hello Hello shop\n\n\| node \| word \|\n\|---\|---\|\n\| v24\..* \| \*\*\* \|\n?$/,
    )
    expect(steps[0]?.seconds).toBeGreaterThan(0)
    expect(steps[3]?.log).toBe('Goodbye Hello shop\n')
    expect(steps[3]?.summary).toMatch(/^Goodbye Hello shop\n?$/)
    expect(annotations).toEqual([
      { level: 'notice', message: 'Greeted Hello shop', properties: { file: 'README.md', line: '3' } },
    ])
  })

  test('gives steps the environment that GitHub gives', () => {
    expect(jobOf(run, 'own').steps[1]?.outputs).toMatchObject({
      event: 'push refs/heads/main acme/shop ada',
      commit: `${sha} ${sha}`,
      engine: 'unix:///nowhere/docker.sock',
      payload: sha,
      // Nothing is there before a checkout.
      files: '0',
    })
  })

  test('checks out exactly the commit', () => {
    expect(jobOf(run, 'staging / greet').steps[2]?.outputs).toMatchObject({ head: sha, changed: '0' })
  })

  test('gives every job a token with just its permissions, and takes it back', () => {
    const ofRun = harness.github.tokens.filter(({ kind }) => kind === 'actions')
    expect(ofRun.map(({ permissions }) => permissions)).toEqual([
      { contents: 'read', deployments: 'write', metadata: 'read' },
      { contents: 'read', metadata: 'read' },
      { issues: 'write', metadata: 'read' },
    ])
    expect(jobOf(run, 'staging / greet').steps[1]?.outputs['token-hash']).toBe(hash(ofRun[0]?.text ?? ''))
    expect(jobOf(run, 'own').steps[0]?.outputs['token-hash']).toBe(hash(ofRun[2]?.text ?? ''))
    expect(harness.github.tokens.every(({ revoked }) => revoked)).toBe(true)
    expect(run.tokens.map(({ job }) => job)).toEqual(['staging / greet', 'staging / after', 'own'])
  })

  test('hands the secrets of an environment to the jobs that name it, and to no other', () => {
    expect(jobOf(run, 'staging / greet').steps[2]?.outputs).toMatchObject({ lines: '2', first: 'A' })
    expect(jobOf(run, 'staging / after').steps[0]?.outputs).toMatchObject({ secret: '[]', greeting: 'Hello shop' })
    expect(jobOf(run, 'own').steps[1]?.outputs).toMatchObject({ staging: '[]', shared: 'true' })
  })

  test('masks secrets, their lines, tokens and added masks wherever it tells of the run', async () => {
    const told = (await readFile(run.log, 'utf8')) + JSON.stringify(harness.runner.runs)
    expect(told).toContain('the word is *** and the token is ***')
    for (const secret of ['a-hidden-word', ...SECRET_LINES, ...harness.github.tokens.map(({ text }) => text)])
      expect(told).not.toContain(secret)
  })

  test('stores the run, its jobs and their steps for the API', () => {
    expect(harness.github.stored.runs.get(run.id)).toMatchObject({
      workflowPath: '.github/workflows/staging.yml',
      headSha: sha,
      headBranch: 'main',
      status: 'completed',
      conclusion: 'success',
      displayTitle: 'Stage main in north',
    })
    expect([...harness.github.stored.jobs.values()]).toMatchObject([
      { runId: run.id, name: 'staging / greet', status: 'completed', conclusion: 'success' },
      { name: 'staging / after' },
      { name: 'own', steps: [{ number: 1, name: 'Greet again', conclusion: 'success' }, {}, {}, {}] },
    ])
  })

  test('leaves the repository as it was, and no secrets', async () => {
    expect(await git(harness.shop, 'status', '--porcelain')).toBe('')
    const left = await runCommand('grep', ['-rlE', SECRET_LINES.join('|'), `${harness.directory}/runner`]).catch(
      () => '',
    )
    expect(left).toBe('')
    expect(existsSync(`${harness.directory}/runner/runs/${run.id}/event.json`)).toBe(true)
  })
})
