import { describe, expect, test } from '@jest/globals'
import { describeFault, type UserError } from '../../../../packages/action/src/errors.ts'
import { gatherSecrets, refuseSecretArguments, refuseSecretExtraArguments } from '../../src/secrets/refuse.ts'
import { failureOf } from './told.ts'

const values: Record<string, string> = {
  PASSWORD: 'pa55',
  NODE_ENV: 'production',
  API: 'https://api.acme.dev',
  HOOK: 'https://hooks.acme.dev/T000/B000/XXXX',
  REGISTRY_USERNAME: 'acme-bot',
  PORT: '3000',
}
const variables = { names: Object.keys(values), get: (name: string) => values[name] }
const pem =
  '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\nAQEFAASCBKcwggSjAgEAAoIB\n-----END PRIVATE KEY-----\n'
const secrets = gatherSecrets(
  {
    npm: 'npm_abcdefgh',
    key: Buffer.from(pem),
    gcp: '{"type": "service_account", "private_key_id": "0123456789abcdef0123"}',
    tiny: 'abc',
    empty: '',
  },
  variables,
  { 'the token': 'ghs_0123456789', "the registry's password": undefined },
)

describe('a build argument that holds a secret is refused', () => {
  test.each([
    ['equal', 'npm_abcdefgh', 'the build secret npm'],
    ['equal, of four characters', 'pa55', 'PASSWORD of DEPLOY_ENV'],
    ['a part', 'https://x:npm_abcdefgh@npm.acme.dev/', 'the build secret npm'],
    ['as base64', Buffer.from('npm_abcdefgh').toString('base64'), 'the build secret npm'],
    ['with a line break at its end', 'ghs_0123456789\n', 'the token'],
    ['a line of a key', 'MIIEvQIBADANBgkqhkiG9w0B', 'the build secret key'],
    ['the key with other line breaks', pem.replaceAll('\n', '\\n'), 'the build secret key'],
    ['a text inside of a JSON', '0123456789abcdef0123', 'the build secret gcp'],
    ['an address that is a secret', 'https://hooks.acme.dev/T000/B000/XXXX', 'HOOK of DEPLOY_ENV'],
  ])('%s', async (_how, value, name) => {
    const error = await failureOf(() => refuseSecretArguments({ FINE: '1', LEAKS: value }, secrets))
    expect(error).toMatchObject({ reason: 'secret-in-build-arg' })
    expect(error.message).toBe(`A build argument holds a secret: LEAKS holds ${name}.`)
    expect(describeFault(error as UserError)).not.toContain(value.trim())
  })

  test('all of them are named', async () => {
    const error = await failureOf(() => refuseSecretArguments({ A: 'npm_abcdefgh', B: 'x', C: 'pa55' }, secrets))
    expect(error.message).toMatch(/A holds .*; C holds /)
  })

  test.each([
    ['an empty value', ''],
    ['a value under four characters', 'abc'],
    ['a short secret as a part of a word', 'xpa55x'],
    ['a mode', 'production'],
    ['a port', '3000'],
    ['an address without a path', 'https://api.acme.dev/v1'],
    ['the name of the user', 'acme-bot'],
    ['the frame of a key', '-----BEGIN PRIVATE KEY-----'],
    ['a word of a JSON', 'service_account'],
  ])('%s is not', (_what, value) => {
    expect(() => refuseSecretArguments({ FINE: value }, secrets)).not.toThrow()
  })
})

test('a secret in extra-args is refused by its place', async () => {
  for (const args of [
    ['--network=host', '--add-host=npm_abcdefgh'],
    ['--x', 'pa55'],
    ['--network', '--x=pa55'],
  ]) {
    const error = await failureOf(() => refuseSecretExtraArguments(args, secrets))
    expect(error).toMatchObject({ reason: 'secret-in-extra-args', message: expect.stringContaining('Entry 2') })
    expect(describeFault(error as UserError)).not.toMatch(/npm_abc|pa55/)
  }
  expect(() => refuseSecretExtraArguments(['--network=host', '--add-host=db:10.0.0.1'], secrets)).not.toThrow()
})
