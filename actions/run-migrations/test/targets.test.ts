import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Inputs } from '../src/inputs.ts'
import { readJob } from '../src/job/targets.ts'
import { chooseMode } from '../src/main.ts'

const image = `ghcr.io/acme/api@sha256:${'a'.repeat(64)}`
const bare: Inputs = {
  config: undefined,
  services: [],
  environment: '',
  dryRun: false,
  token: '',
  tool: undefined,
  directory: undefined,
  command: undefined,
  pendingCommand: undefined,
  runIn: undefined,
  image: undefined,
  images: '',
  network: undefined,
  dockerHost: undefined,
  sshKey: undefined,
  sshKnownHosts: undefined,
  databaseReach: undefined,
  databaseUrl: undefined,
  registryUsername: undefined,
  registryPassword: undefined,
  mode: 'auto',
  deployed: undefined,
  when: 'any',
  destructive: undefined,
  approvals: '.github/approved-migrations.yml',
  lockTimeout: 0,
  statementTimeout: 0,
  waitTimeout: 0,
  backup: undefined,
  wipeAndReseed: undefined,
}
const config = `
services:
  api:
    image: ghcr.io/acme/api
    context: backend
    needs: [ledger]
    migrations: { tool: dbmate, directory: backend/db, run-in: image, network: shop }
  ledger: { image: ghcr.io/acme/ledger, migrations: { directory: ledger } }
  web: { image: ghcr.io/acme/web }
environments:
  staging: { destructive-migrations: warn }
  production: { destructive-migrations: warn }
  eu-production: { destructive-migrations: warn }
`
let workspace: string
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'targets-'))
})
afterEach(() => rm(workspace, { recursive: true, force: true }))
async function withConfig() {
  await mkdir(join(workspace, '.github'))
  await writeFile(join(workspace, '.github/deploy.yml'), config)
}

test('works from inputs alone', async () => {
  const { targets, permission } = await readJob({ ...bare, directory: './sql/' }, 'apply', workspace)
  expect(permission).toBe('block')
  expect(targets).toMatchObject([{ service: '', migrations: { directory: 'sql', tool: 'auto', runIn: 'runner' } }])
})

test('takes all services with migrations, those that are needed first; an input wins', async () => {
  await withConfig()
  const images = JSON.stringify({ api: { image } })
  const { targets } = await readJob({ ...bare, images }, 'apply', workspace)
  expect(targets).toMatchObject([
    { service: 'ledger', image: undefined, migrations: { directory: 'ledger', runIn: 'runner' } },
    { service: 'api', image, migrations: { directory: 'backend/db', tool: 'dbmate', network: 'shop' } },
  ])
  const one = await readJob({ ...bare, services: ['api'], runIn: 'runner', directory: 'other' }, 'apply', workspace)
  expect(one.targets).toMatchObject([{ service: 'api', image: undefined, migrations: { directory: 'other' } }])
})

test.each([
  ['no image for run-in image', {}, 'missing-image'],
  ['an image that is a tag', { services: ['api'], image: 'ghcr.io/acme/api:1' }, 'invalid-input'],
  ['one directory for several services', { directory: 'x' }, 'invalid-input'],
  ['one URL for several services', { databaseUrl: 'postgres://a@b/c' }, 'invalid-input'],
  ['services without migrations', { services: ['web'] }, 'no-migrations'],
  ['an unknown environment', { environment: 'qa' }, 'unknown-environment'],
  ['a directory out of the repository', { services: ['ledger'], directory: '../x' }, 'invalid-input'],
  ['a blanket permission in deploy.yml for production', { environment: 'production' }, 'refused-on-production'],
  ['one for a production of several', { environment: 'eu-production' }, 'refused-on-production'],
  ['one for an environment that nobody names', { destructive: 'warn' as const }, 'refused-on-production'],
  ['one by input', { environment: 'production', destructive: 'warn' as const }, 'refused-on-production'],
])('refuses %s', async (_what, inputs, reason) => {
  await withConfig()
  await expect(readJob({ ...bare, ...inputs }, 'apply', workspace)).rejects.toMatchObject({ reason })
})

test('tells a service without migrations from a deploy.yml without any, and names those that have some', async () => {
  await withConfig()
  await expect(readJob({ ...bare, services: ['web'] }, 'apply', workspace)).rejects.toMatchObject({
    message: 'The service web has no migrations in deploy.yml.',
    received: 'web',
    accepted: expect.stringContaining('api, ledger'),
  })
})

test('refuses an image that nothing would be migrated from', async () => {
  for (const runIn of [undefined, 'runner'] as const) {
    const refused = readJob({ ...bare, directory: 'sql', image, runIn }, 'apply', workspace)
    await expect(refused).rejects.toMatchObject({ reason: 'invalid-input', received: expect.stringContaining(image) })
  }
})

test('a check needs no image, and an environment may permit', async () => {
  await withConfig()
  const { targets, permission } = await readJob({ ...bare, environment: 'staging' }, 'check', workspace)
  expect(targets).toHaveLength(2)
  expect(permission).toBe('warn')
})

test.each([
  ['auto', true, false, 'check'],
  ['auto', false, false, 'apply'],
  ['auto', false, true, 'plan'],
  ['apply', true, false, 'apply'],
  ['apply', true, true, 'plan'],
  ['check', false, true, 'check'],
] as const)('mode %s on a pull request %s, dry run %s: %s', (mode, isPullRequest, dryRun, expected) => {
  expect(chooseMode({ mode, dryRun }, isPullRequest)).toBe(expected)
})
