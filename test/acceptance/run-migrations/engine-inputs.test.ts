import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runBundle } from '../harness.ts'

const image = `ghcr.io/acme/shop@sha256:${'a'.repeat(64)}`

describe('run-migrations and the inputs that name an engine', () => {
  let workspace: string
  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'engine-inputs-'))
    await writeFile(join(workspace, '1.sql'), 'CREATE TABLE users (id int);')
  })
  afterEach(() => rm(workspace, { recursive: true }))

  const run = (inputs: Record<string, string>, event?: string) =>
    runBundle('run-migrations', {
      cwd: workspace,
      inputs: { 'database-url': 'postgres://a:b@127.0.0.1:1/c', image, ...inputs },
      ...(event === undefined ? {} : { environment: { GITHUB_EVENT_NAME: event } }),
    })

  const refusals: Array<[string, string, Record<string, string>, RegExp]> = [
    ['an engine where nothing runs in one', 'invalid-input', { 'docker-host': 'unix:///a.sock' }, /run-in: image/],
    ['a way through one there', 'invalid-input', { 'database-reach': 'tool' }, /run-in: image/],
    [
      'a key without ssh',
      'invalid-input',
      { 'run-in': 'image', 'docker-host': 'tcp://127.0.0.1:1', 'ssh-key': 'x'.repeat(40) },
      /ssh:\/\/user@host:port/,
    ],
    ['known hosts without an engine', 'invalid-input', { 'ssh-known-hosts': 'a ssh-ed25519 b' }, /no docker-host/],
    [
      'a password in the address',
      'invalid-input',
      { 'run-in': 'image', 'docker-host': 'ssh://a:b@c' },
      /have no place/,
    ],
    [
      'an engine that is not there',
      'engine-unreachable',
      { 'run-in': 'image', 'docker-host': 'unix:///nowhere.sock' },
      /docker-host/,
    ],
    ['the receiver, which is none yet', 'receiver-unavailable', { 'run-in': 'receiver' }, /docker-host: ssh/],
  ]
  test.each(refusals)('%s is refused', async (_what, reason, inputs, message) => {
    const result = await run(inputs)
    expect(result.outputs).toMatchObject({ result: 'failed', reason })
    expect(result.annotations[0]?.message).toMatch(message)
    expect(result.leftovers).toEqual([])
  })

  test('the receiver is refused in deploy.yml, too', async () => {
    await mkdir(join(workspace, '.github'))
    const services = 'services:\n  shop:\n    image: ghcr.io/acme/shop\n    migrations: { run-in: receiver }\n'
    await writeFile(join(workspace, '.github/deploy.yml'), services)
    expect((await run({ image: '' })).outputs).toMatchObject({ result: 'failed', reason: 'receiver-unavailable' })
  })

  test('a pull request is judged without the secrets, which a fork does not have', async () => {
    const inputs = { 'run-in': 'image', 'docker-host': 'ssh://a@b', mode: 'check', image: '', 'database-url': '' }
    const result = await run(inputs, 'pull_request')
    expect(result.outputs['reason']).not.toMatch(/ssh|known-hosts/)
  })
})
