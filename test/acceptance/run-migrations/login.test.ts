import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runBundle } from '../harness.ts'

const digest = `sha256:${'a'.repeat(64)}`
const auth = (username: string, password: string) => Buffer.from(`${username}:${password}`).toString('base64')

/** The registries that these are about cannot be reached from a test: what docker would log in with is written down. */
describe('run-migrations logs in for the pull', () => {
  let workspace: string
  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'login-'))
    await mkdir(join(workspace, 'bin'))
    await mkdir(join(workspace, 'existing'))
    await writeFile(join(workspace, '1.sql'), 'SELECT 1;')
    const script = `#!/bin/sh
[ "$1" = image ] && exit 1
echo "$*" > ${workspace}/arguments
if [ "$1" = --config ]; then cp "$2/config.json" ${workspace}/used; fi
echo 'denied: permission_denied' >&2
exit 1
`
    await writeFile(join(workspace, 'bin/docker'), script, { mode: 0o755 })
  })
  afterEach(() => rm(workspace, { recursive: true }))

  async function pull(inputs: Record<string, string>, existing: object = {}) {
    await writeFile(join(workspace, 'existing/config.json'), JSON.stringify(existing))
    const result = await runBundle('run-migrations', {
      cwd: workspace,
      token: 'the-token-of-the-job',
      inputs: { 'database-url': 'postgres://a:b@127.0.0.1:1/c', 'run-in': 'image', ...inputs },
      environment: {
        PATH: `${join(workspace, 'bin')}:${process.env['PATH']}`,
        DOCKER_CONFIG: join(workspace, 'existing'),
        GITHUB_ACTOR: 'ada',
      },
    })
    const used = await readFile(join(workspace, 'used'), 'utf8').catch(() => '{}')
    return { result, auths: JSON.parse(used).auths, command: await readFile(join(workspace, 'arguments'), 'utf8') }
  }
  const ghcr = `ghcr.io/acme/shop@${digest}`
  const quay = `quay.io/acme/shop@${digest}`

  test('at ghcr.io as the actor with the token of the job, which is on no command line', async () => {
    const { result, auths, command } = await pull({ image: ghcr })
    expect(auths).toEqual({ 'ghcr.io': { auth: auth('ada', 'the-token-of-the-job') } })
    expect(command).not.toContain('the-token')
    expect(result.masks).toContain('the-token-of-the-job')
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'registry-unauthorized' })
    expect(result.stdout).toContain('packages: read')
    expect(result.leftovers).toEqual([])
  })

  test('as given, rather than with the token', async () => {
    const { auths } = await pull({ image: ghcr, 'registry-username': 'grace', 'registry-password': 'own-password' })
    expect(auths).toEqual({ 'ghcr.io': { auth: auth('grace', 'own-password') } })
  })

  test('by the existing login, which docker finds by itself', async () => {
    const { auths, command } = await pull({ image: ghcr }, { auths: { 'ghcr.io': { auth: auth('me', 'mine') } } })
    expect(auths).toBeUndefined()
    expect(command.trim()).toBe(`pull --quiet ${ghcr}`)
  })

  test('nowhere else with the token', async () => {
    expect((await pull({ image: quay })).command.trim()).toBe(`pull --quiet ${quay}`)
  })

  test('not at all with half a login, and says which half is missing', async () => {
    await writeFile(join(workspace, 'arguments'), '')
    const { result, command } = await pull({ image: quay, 'registry-username': 'grace' })
    expect(command).toBe('')
    expect(result.outputs).toMatchObject({ result: 'failed', reason: 'missing-input' })
    expect(result.annotations[0]?.message).toContain('Set the password too')
  })
})
