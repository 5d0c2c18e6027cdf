import { describe, expect, test } from '@jest/globals'
import { isLoopback, isRemote, keyscanLine, parseEngineAddress, type SshAddress } from '../src/engine/address.ts'
import { explainSsh } from '../src/engine/ssh.ts'

const ssh = (text: string) => parseEngineAddress(text) as SshAddress

describe('the address of an engine', () => {
  test('is taken apart as docker takes it', () => {
    expect(parseEngineAddress('unix:///var/run/docker.sock')).toMatchObject({ kind: 'unix' })
    expect(parseEngineAddress('tcp://docker:2376')).toMatchObject({ kind: 'tcp', host: 'docker' })
    expect(ssh('ssh://deploy@shop.acme.dev')).toMatchObject({ host: 'shop.acme.dev', port: 22, user: 'deploy' })
    expect(ssh('ssh://deploy@[2001:db8::1]:2222')).toMatchObject({ host: '2001:db8::1', port: 2222 })
  })

  test.each([
    ['shop.acme.dev', 'text that is not a URL'],
    ['http://shop.acme.dev', 'a URL with http:'],
    ['ssh://shop.acme.dev', 'ssh:// without a user'],
    ['ssh://deploy:hunter22@shop.acme.dev', 'ssh://user:…@shop.acme.dev'],
    ['ssh://-oProxyCommand=x@shop.acme.dev', 'the user -oProxyCommand=x'],
    ['ssh://deploy@shop.acme.dev/run/docker.sock', 'ssh://deploy@shop.acme.dev/run/docker.sock: more than a host'],
    ['ssh://deploy@shop.acme.dev\nHost *', 'text with blanks or line breaks'],
  ])('is refused where it is something else: %s', (text, received) => {
    expect(() => parseEngineAddress(text)).toThrow(expect.objectContaining({ reason: 'invalid-input', received }))
  })

  test('never begins with a dash, which ssh would take for an option', () => {
    expect(() => parseEngineAddress('ssh://deploy@-oProxyCommand=x')).toThrow(/address of an engine/)
  })

  test('says whether another machine is meant', () => {
    expect(
      ['unix:///a', 'tcp://127.0.0.1:1', 'tcp://docker:1', 'ssh://a@localhost'].map((url) =>
        isRemote(parseEngineAddress(url)),
      ),
    ).toEqual([false, false, true, true])
    expect(['localhost', '127.0.0.5', '::1', 'db', '10.0.0.1'].map(isLoopback)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
  })

  test('comes with the command that reads its host keys', () => {
    expect(keyscanLine(ssh('ssh://a@b'))).toBe('ssh-keyscan b')
    expect(keyscanLine(ssh('ssh://a@b:2222'))).toBe('ssh-keyscan -p 2222 b')
  })
})

test.each([
  ['ssh: connect to host b port 22: Connection refused', 'engine-unreachable'],
  ['ssh: Could not resolve hostname b: Name or service not known', 'engine-unreachable'],
  ['ssh: connect to host b port 22: Connection timed out', 'engine-unreachable'],
  ['a@b: Permission denied (publickey).', 'ssh-key-refused'],
  ['Host key verification failed.', 'ssh-unknown-host-key'],
  ['@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\nHost key verification failed.', 'ssh-wrong-host-key'],
  ['something else', undefined],
])('what ssh says has a reason of its own: %s', (said, reason) => {
  expect(explainSsh(said, ssh('ssh://a@b'))?.reason).toBe(reason)
})
