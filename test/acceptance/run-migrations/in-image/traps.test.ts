import { cp, mkdir, open, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findProgram } from '../../../bed/setup/programs.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { repositoryRoot, runBundle } from '../../harness.ts'
import { neededParts, useImages, writeFiles } from './images.ts'

const absent = await reasonToSkip(...neededParts)
if (absent !== undefined) console.warn(`skipped: ${absent}`)

const binary = join(repositoryRoot, `node_modules/@dbmate/linux-${process.arch}/bin/dbmate`)
const up = (sql: string) => `-- migrate:up\n${sql}\n-- migrate:down\n`
const users = { 'db/migrations/001_users.sql': up('CREATE TABLE users (id int);') }
/** What the other processor is called, and its number in a program's header (ELF). */
const [otherPlatform, otherMachine] = process.arch === 'arm64' ? ['amd64', 0x3e] : ['arm64', 0xb7]

;(absent === undefined ? describe : describe.skip)('run-migrations in images that are not as expected', () => {
  const images = useImages(async ({ makeBase }) => {
    await makeBase('bed/dbmate', 'FROM scratch\nENV PATH=/usr/bin\nCOPY root/ /\n', async (context) => {
      await mkdir(join(context, 'root/usr/bin'), { recursive: true })
      await cp(binary, join(context, 'root/usr/bin/dbmate'))
    })
  })
  let count = 0
  async function makeShop(files: Record<string, string>) {
    count += 1
    const workspace = images.folder(`shop-${count}`)
    await writeFiles(workspace, files)
    const name = `shop${count}`
    const url = await images.database().createDatabase(name)
    const migrate = async (image: string, signalAfter?: RegExp) => {
      const { network } = images.database()
      const inputs = { 'database-url': url, 'run-in': 'image', image, network, 'wait-timeout': '20s' }
      const environment = images.environment()
      const cancel = signalAfter === undefined ? {} : { signalAfter }
      const result = await runBundle('run-migrations', { cwd: workspace, inputs, environment, ...cancel })
      expect(await images.containers()).toBe('')
      return result
    }
    return { workspace, name, url, migrate }
  }

  test('one for another processor is an error that names both', async () => {
    const shop = await makeShop(users)
    const foreign = join(shop.workspace, 'dbmate')
    await cp(binary, foreign)
    const file = await open(foreign, 'r+')
    await file.write(Buffer.from([otherMachine, 0]), 0, 2, 18)
    await file.close()
    const dockerfile = 'FROM scratch\nCOPY dbmate /usr/bin/dbmate\nCOPY db /db\n'
    const image = await images.build(shop.workspace, dockerfile, '--platform', `linux/${otherPlatform}`)
    const refused = await shop.migrate(image)
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'foreign-platform' })
    expect(refused.annotations[0]?.message).toContain(`linux/${otherPlatform}`)
    expect(await images.tables(shop.name)).toEqual([])
  })

  test('a tool that is there and cannot be started says why itself', async () => {
    const shop = await makeShop({ ...users, 'node_modules/.bin/dbmate': '#!/usr/bin/env node\n' })
    const image = await images.build(shop.workspace, 'FROM scratch\nWORKDIR /app\nCOPY . .\n')
    const refused = await shop.migrate(image)
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'missing-tool-in-image' })
    expect(refused.annotations[0]?.message).toMatch(
      /cannot be started in the image[\s\S]*\/app\/node_modules\/\.bin\/dbmate: .*no such file or directory/,
    )
  })

  test('a cancel while the tool is looked for is a cancel, and no tool that is missing', async () => {
    const shop = await makeShop({ ...users, dbmate: '#!/bin/sh\nwhile :; do sleep 1; done\n' })
    await cp(findProgram('busybox') ?? '', join(shop.workspace, 'sh'), { dereference: true })
    const dockerfile = 'FROM scratch\nENV PATH=/bin\nCOPY sh dbmate /bin/\nCOPY sh /bin/sleep\nCOPY db /db\n'
    const cancelled = await shop.migrate(await images.build(shop.workspace, dockerfile), /1 pending/)
    expect(cancelled.outputs).toMatchObject({ result: 'failed', reason: 'cancelled' })
    expect(await images.tables(shop.name)).toEqual([])
  })

  test('it runs as the image’s user, on the network, in place of its entrypoint, and shows no password', async () => {
    const wait = 'DO $$ BEGIN WHILE NOT EXISTS (SELECT FROM gate) LOOP PERFORM pg_sleep(0.05); END LOOP; END $$;'
    const shop = await makeShop({
      'db/migrations/001_gate.sql': up('CREATE TABLE gate ();'),
      'db/migrations/002_slow.sql': up(wait),
    })
    const image = await images.build(
      shop.workspace,
      'FROM bed/dbmate\nWORKDIR /srv\nCOPY . .\nUSER 1000:1000\nENTRYPOINT ["/usr/bin/dbmate", "drop"]\nCMD ["--help"]\n',
    )
    const running = shop.migrate(image)
    const inspected = async () => {
      const names = (await images.containers()).split('\n').filter((name) => /migrate-[0-9a-f]{16}$/.test(name))
      if (names[0] === undefined || !(await images.tables(shop.name)).includes('gate')) return undefined
      return JSON.parse(await images.docker('inspect', names[0]))[0] as Inspected
    }
    let seen = await inspected()
    for (let attempt = 0; attempt < 2_400 && seen === undefined; attempt += 1) {
      await new Promise((done) => setTimeout(done, 50))
      seen = await inspected()
    }
    const { password } = new URL(shop.url)
    const lines = await commandLines()
    await images.query(shop.name, 'INSERT INTO gate DEFAULT VALUES')
    expect((await running).outputs).toMatchObject({ result: 'applied', applied: '2' })
    const { Config, Args, Path, HostConfig } = seen as Inspected
    expect(Config).toMatchObject({ User: '1000:1000', Entrypoint: ['dbmate'], WorkingDir: '/srv' })
    expect(Path).toBe('dbmate')
    expect(Args).toContain('migrate')
    expect(Config.Env.filter((one) => one.includes(password)).map((one) => one.split('=')[0])).toEqual(['DATABASE_URL'])
    expect(HostConfig.NetworkMode).toBe(images.database().network)
    expect(JSON.stringify([Args, Config.Cmd, Config.Labels])).not.toContain(password)
    expect(lines).toContain('docker\0run')
    expect(lines).not.toContain(password)
  })
})

type Inspected = {
  Path: string
  Args: string[]
  Config: { User: string; Env: string[]; Cmd: string[]; Entrypoint: string[]; WorkingDir: string; Labels: object }
  HostConfig: { NetworkMode: string }
}

/** The command lines of all processes of this machine. */
async function commandLines(): Promise<string> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  return (await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))).join('\n')
}
