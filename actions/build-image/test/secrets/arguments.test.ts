import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parseExtraArgs, refuseOwnedArguments } from '../../src/secrets/extra-args.ts'
import { resolveSsh } from '../../src/secrets/ssh.ts'
import { failureOf } from './told.ts'

describe('extra-args', () => {
  test('one argument a line, spaces and quotes as they are', () => {
    expect(parseExtraArgs('--network=host\n\n  --build-context\r\nfoo="a b",c\n')).toEqual([
      '--network=host',
      '--build-context',
      'foo="a b",c',
    ])
  })

  test.each([
    ['--tag', 'tags'],
    ['--tag=x', 'tags'],
    ['--tag x', 'tags'],
    ['-t', 'tags'],
    ['-tx:1', 'tags'],
    ['--push', 'push'],
    ['--push=true', 'push'],
    ['-o=type=tar', 'push'],
    ['--output=type=tar', 'push'],
    ['--load', 'push'],
    ['-fDockerfile.x', 'dockerfile'],
    ['--file', 'dockerfile'],
    ['--platform=linux/arm64', 'platforms'],
    ['--target', 'target'],
    ['--build-arg=A=b', 'build-args'],
    ['--label', 'LABEL'],
    ['--secret=id=a', 'secrets'],
    ['--ssh=default', 'ssh'],
    ['--cache-from=type=gha', 'cache'],
    ['--cache-to', 'cache'],
    ['--provenance=mode=max', 'provenance'],
    ['--sbom', 'sbom'],
    ['--attest=type=sbom', 'provenance'],
    ['--creds=a:hunter2', 'registry-password'],
    ['--metadata-file', 'outputs'],
    ['--iidfile=x', 'outputs'],
    ['--progress=tty', 'log'],
    ['-q', 'log'],
    ['-qf', 'log'],
    ['-Dfother.Dockerfile', 'dockerfile'],
    ['--from=alpine', 'FROM'],
    ['--pull=false', 'as they are now'],
    ['--pull-never', 'as they are now'],
    ['--all-platforms', 'platforms'],
    ['--volume=/srv/data:/data', 'COPY'],
    ['-v/srv/data:/data', 'COPY'],
    ['--env=HOME', 'ENV'],
  ])('%s is refused, with what to use instead', async (argument, instead) => {
    const error = await failureOf(() => refuseOwnedArguments(['--network=host', argument]))
    expect(error).toMatchObject({ reason: 'owned-argument', remedy: expect.stringContaining(instead) })
    expect(`${error.message}${error.received}`).not.toContain('hunter2')
  })

  test('others pass, and values that look like names do', () => {
    const args = [
      '--network=host',
      '--add-host',
      'db:10.0.0.1',
      '--builder=x',
      '--no-cache-filter=tag',
      '--ulimit=nofile=1',
    ]
    expect(() => refuseOwnedArguments(args)).not.toThrow()
  })

  test.each([
    [['backend'], 'without a dash'],
    [['--no-cache', 'backend'], 'without a dash'],
    [['--network=host', 'backend'], 'without a dash'],
    [['--add-host', 'db:10.0.0.1', 'backend'], 'without a dash'],
    [['# for the database', '--network=host'], 'comment'],
    [['"--no-cache"'], 'quotes'],
    [['["--no-cache"]'], 'quotes'],
  ])('%j would be taken for the context', async (args, received) => {
    expect(await failureOf(() => refuseOwnedArguments(args))).toMatchObject({
      reason: 'invalid-extra-argument',
      received: expect.stringContaining(received),
    })
  })

  test.each([['--network=host --add-host=x:1.2.3.4'], ['--no-cache --squash'], ['--shm-size=1g --tag=x']])(
    '%j is two options',
    async (argument) => {
      expect(await failureOf(() => refuseOwnedArguments([argument]))).toMatchObject({
        reason: 'invalid-extra-argument',
        message: expect.stringContaining('two options'),
      })
    },
  )

  test('a value stands behind its option, on a line of its own', () => {
    expect(() =>
      refuseOwnedArguments(['--add-host', 'db:10.0.0.1', '--annotation=a=b -- c', '-m', '2g', '--no-cache']),
    ).not.toThrow()
  })

  test('an option and its value on one line are told apart from one', async () => {
    const error = await failureOf(() => refuseOwnedArguments(['--add-host db:10.0.0.1']))
    expect(error).toMatchObject({ reason: 'invalid-extra-argument' })
    expect(() => refuseOwnedArguments(['--add-host=a b'])).not.toThrow()
  })
})

describe('ssh', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ssh-test-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('an agent that listens and keys that are there', async () => {
    const socket = join(folder, 'agent')
    const server = createServer().listen(socket)
    await new Promise((resolve) => server.once('listening', resolve))
    try {
      await writeFile(join(folder, 'id'), 'k')
      const resolved = await resolveSsh(['default', 'deploy=id', `two=id,${socket}`], {
        workspace: folder,
        environment: { SSH_AUTH_SOCK: socket },
        folder,
      })
      expect(resolved).toEqual(['default', `deploy=${folder}/id`, `two=${folder}/id,${socket}`])
    } finally {
      server.close()
    }
  })

  test('a key in a folder whose name would end the list is linked', async () => {
    const workspace = join(folder, 'a,b')
    await mkdir(workspace)
    await writeFile(join(workspace, 'id'), 'k')
    const [resolved = ''] = await resolveSsh(['deploy=id'], { workspace, environment: {}, folder })
    const path = resolved.slice('deploy='.length)
    expect(path).not.toContain(',')
    expect(await readFile(path, 'utf8')).toBe('k')
  })

  test.each([
    ['default', {}, 'missing-ssh-agent'],
    ['default', { SSH_AUTH_SOCK: '/no/such/socket' }, 'missing-ssh-agent'],
    ['default', { SSH_AUTH_SOCK: tmpdir() }, 'missing-ssh-agent'],
    ['deploy=no/such/key', {}, 'missing-ssh-key'],
    ['deploy=', {}, 'missing-ssh-key'],
    ['deploy=.', {}, 'missing-ssh-key'],
    ['-----BEGIN KEY-----\nhunter2', {}, 'invalid-ssh'],
  ])('%s with %p ends as %s', async (entry, environment, reason) => {
    const error = await failureOf(() => resolveSsh([entry], { workspace: folder, environment, folder }))
    expect(error).toMatchObject({ reason })
    expect(`${error.message}${error.received}`).not.toContain('hunter2')
  })
})
