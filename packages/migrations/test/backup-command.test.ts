import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { systemClock } from '../../action/src/clock.ts'
import { backUpByCommand } from '../src/backup/command.ts'
import { commandsOnRunner } from '../src/commands/runner.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function backUp(script: string) {
  const signal = new AbortController().signal
  const options = { environment: {}, timeout: 120_000, signal, say: () => {}, clock: systemClock }
  return backUpByCommand(['sh', '-c', script], commandsOnRunner(folder), folder, options)
}

test.each([
  ['a folder', 'echo /tmp', /a folder/],
  ['a file that lay there before', 'echo /etc/passwd', /before the command began/],
  ['a file of one byte', 'printf x > one.dump; echo one.dump', /1 bytes/],
  ['what gzip makes of nothing', 'head -c 20 /dev/zero > gzip.dump; echo gzip.dump', /20 bytes/],
  ['a device', 'echo /dev/null', /no file/],
  ['a word', 'echo done', /neither/],
  ['words', 'echo Backup complete!', /neither/],
  ['words about an address', 'echo see s3://bucket/a for it', /neither/],
  ['an address with words behind it', 'echo s3://bucket/a is done', /neither/],
  ['a scheme alone', 'echo s3://', /neither/],
])('refuses %s', async (_what, script, received) => {
  await expect(backUp(script)).rejects.toMatchObject({
    reason: 'backup-unverified',
    received: expect.stringMatching(received),
  })
})

test('takes a file that the command wrote, and the word of an address', async () => {
  const made = await backUp('head -c 64 /dev/zero > shop.dump; echo working; echo shop.dump')
  expect(made).toMatchObject({ place: join(folder, 'shop.dump'), size: 64, verifiedBy: 'file' })
  expect(await backUp("echo 's3://ada:pass@bucket/shop.dump?signature=abc'")).toMatchObject({
    place: 's3://bucket/shop.dump',
    verifiedBy: 'command',
  })
  const snapshot = 'arn:aws:rds:eu-central-1:1234:snapshot:shop-1'
  expect(await backUp(`echo ${snapshot}`)).toMatchObject({ place: snapshot, verifiedBy: 'command' })
})
