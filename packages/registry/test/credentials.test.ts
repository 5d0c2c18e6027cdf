import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readVariables } from '../../action/src/variables.ts'
import { findLogin, readDockerConfig } from '../src/credentials.ts'
import { chooseCredentials } from '../src/login.ts'

const auth = (text: string) => ({ auth: Buffer.from(text).toString('base64') })

describe('logins', () => {
  let folder: string
  const { PATH, DOCKER_CONFIG } = process.env

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'logins-'))
    const helper = `#!/bin/sh
read -r server
case "$server" in
  token.example) echo '{"Username":"<token>","Secret":"refresh-me"}';;
  known.example) echo "{\\"Username\\":\\"helped\\",\\"Secret\\":\\"for $server\\"}";;
  *) echo "credentials not found" >&2; exit 1;;
esac
`
    await mkdir(join(folder, 'bin'))
    await writeFile(join(folder, 'bin', 'docker-credential-test'), helper, { mode: 0o755 })
    process.env['PATH'] = `${join(folder, 'bin')}:${PATH}`
    process.env['DOCKER_CONFIG'] = folder
  })
  afterEach(async () => {
    process.env['PATH'] = PATH
    if (DOCKER_CONFIG === undefined) delete process.env['DOCKER_CONFIG']
    else process.env['DOCKER_CONFIG'] = DOCKER_CONFIG
    await rm(folder, { recursive: true })
  })

  test('are found in the file, whichever way the host was written', async () => {
    const config = { auths: { 'ghcr.io': auth('me:a:b'), 'https://index.docker.io/v1/': auth('hub:p') } }
    expect(await findLogin('ghcr.io', config)).toEqual({ username: 'me', password: 'a:b' })
    expect(await findLogin('docker.io', config)).toEqual({ username: 'hub', password: 'p' })
    expect(await findLogin('quay.io', config)).toBeUndefined()
  })

  test('of Docker Hub and of old are found under each of their names, the present one first', async () => {
    for (const key of ['docker.io', 'index.docker.io', 'https://registry-1.docker.io/v2/']) {
      expect(await findLogin('docker.io', { auths: { [key]: auth('hub:p') } })).toMatchObject({ username: 'hub' })
    }
    expect(await findLogin('quay.io', { auths: { 'https://quay.io/v1/': auth('old:p') } })).toMatchObject({
      username: 'old',
    })
    const both = { 'https://quay.io/v1/': auth('old:p'), 'quay.io': auth('new:p') }
    expect(await findLogin('quay.io', { auths: both })).toMatchObject({ username: 'new' })
    const token = { 'quay.io': { auth: auth('me:').auth, identitytoken: 'refresh-me' } }
    expect(await findLogin('quay.io', { auths: token })).toMatchObject({ identityToken: 'refresh-me' })
  })

  test('come from the helper of the host, or from the general store', async () => {
    const helped = { username: 'helped', password: 'for known.example' }
    expect(await findLogin('known.example', { credHelpers: { 'known.example': 'test' } })).toEqual(helped)
    expect(await findLogin('known.example', { credsStore: 'test' })).toEqual(helped)
    expect(await findLogin('token.example', { credsStore: 'test' })).toMatchObject({ identityToken: 'refresh-me' })
    expect(await findLogin('other.example', { credsStore: 'test' })).toBeUndefined()
    expect(await findLogin('known.example', { credsStore: 'absent' })).toBeUndefined()
    const config = { credsStore: 'test', credHelpers: { 'known.example': '' }, auths: { 'known.example': auth('f:p') } }
    expect(await findLogin('known.example', config)).toEqual({ username: 'f', password: 'p' })
  })

  test('that a helper does not give are told with the reason, and not where there simply is none', async () => {
    const told: string[] = []
    const warn = (text: string) => told.push(text)
    const helpers: Record<string, string> = {
      locked: 'echo "the keychain is locked"; exit 1',
      chatty: 'echo "Secret: not-to-be-shown"',
      signalled: 'kill -9 $$',
    }
    for (const [name, script] of Object.entries(helpers)) {
      await writeFile(join(folder, 'bin', `docker-credential-${name}`), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    }
    for (const credsStore of ['test', 'absent', ...Object.keys(helpers)]) {
      expect(await findLogin('other.example', { credsStore }, { warn })).toBeUndefined()
    }
    expect(told).toEqual([
      'The credential helper docker-credential-absent gave no login for other.example: it cannot be run (ENOENT).',
      'The credential helper docker-credential-locked gave no login for other.example: exit code 1, the keychain is locked.',
      'The credential helper docker-credential-chatty gave no login for other.example: its answer is not one of a credential helper.',
      'The credential helper docker-credential-signalled gave no login for other.example: exit code unknown.',
    ])
  })

  test('are not waited for once the run is cancelled', async () => {
    await writeFile(join(folder, 'bin', 'docker-credential-asleep'), '#!/bin/sh\nexec sleep 900\n', { mode: 0o755 })
    const cancel = new AbortController()
    const asking = findLogin('other.example', { credsStore: 'asleep' }, { signal: cancel.signal })
    setTimeout(() => cancel.abort(), 200)
    expect(await asking).toBeUndefined()
  })

  test('are none where the file has something else in their place, or nothing', async () => {
    for (const text of [
      '',
      '\n',
      'null',
      '{"auths":null}',
      '{"auths":{"ghcr.io":null}}',
      '{"auths":{"ghcr.io":{"auth":5}}}',
    ]) {
      await writeFile(join(folder, 'config.json'), text)
      expect(await findLogin('ghcr.io', await readDockerConfig(folder))).toBeUndefined()
    }
    for (const [text, received] of [
      ['[]', 'a list'],
      ['"text"', 'a string'],
    ] as const) {
      await writeFile(join(folder, 'config.json'), text)
      await expect(readDockerConfig(folder)).rejects.toMatchObject({ reason: 'invalid-docker-config', received })
    }
  })

  test('are chosen: given, DEPLOY_ENV, existing, and the job’s token at ghcr.io alone', async () => {
    const sources = {
      username: undefined,
      password: undefined,
      variables: readVariables({}),
      actor: 'octocat',
      token: 'job-token',
    }
    const variables = readVariables({ DEPLOY_ENV: 'REGISTRY_USERNAME=env\nREGISTRY_PASSWORD=env-password' })
    expect(
      await chooseCredentials('ghcr.io', { ...sources, username: 'in', password: 'in-password', variables }),
    ).toEqual({
      username: 'in',
      password: 'in-password',
      origin: 'given',
    })
    expect(await chooseCredentials('ghcr.io', { ...sources, variables })).toMatchObject({
      username: 'env',
      origin: 'given',
    })
    expect(await chooseCredentials('ghcr.io', sources)).toEqual({
      username: 'octocat',
      password: 'job-token',
      origin: 'token',
    })
    expect(await chooseCredentials('quay.io', sources)).toBeUndefined()
    await writeFile(join(folder, 'config.json'), JSON.stringify({ auths: { 'ghcr.io': auth('me:mine') } }))
    expect(await chooseCredentials('ghcr.io', sources)).toMatchObject({ username: 'me', origin: 'login' })
    await expect(chooseCredentials('ghcr.io', { ...sources, username: 'half' })).rejects.toMatchObject({
      reason: 'missing-input',
    })
  })

  test('a config.json that is not JSON is the user’s to mend, and is not repeated', async () => {
    await writeFile(join(folder, 'config.json'), '{"auths": "secret"')
    const error = await readDockerConfig(folder).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ reason: 'invalid-docker-config' })
    expect(JSON.stringify(error)).not.toContain('secret')
  })
})
