import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeBaseImage } from '../../../bed/parts/base-image.ts'
import { type Engine, startEngine } from '../../../bed/parts/engine.ts'
import { type Postgres, startPostgres } from '../../../bed/parts/postgres.ts'
import { type Registry, startRegistry } from '../../../bed/parts/registry.ts'
import { type Bed, openBed } from '../../../bed/process/bed.ts'
import { runCommand } from '../../../bed/process/run-command.ts'
import { findGolangMigrate } from '../../../bed/setup/programs.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { runBundle } from '../../harness.ts'

const absent = await reasonToSkip('container engine', 'docker CLI', 'registry', 'PostgreSQL', 'golang-migrate')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

const username = 'deployer'
const password = 'pull me, please'

;(absent === undefined ? describe : describe.skip)('run-migrations with golang-migrate in an image', () => {
  let bed: Bed
  let engine: Engine
  let registry: Registry
  let postgres: Postgres
  beforeAll(async () => {
    bed = await openBed()
    postgres = bed.add(await startPostgres({ directory: bed.directory }))
    registry = bed.add(await startRegistry({ directory: bed.directory, username, password }))
    engine = bed.add(await startEngine({ directory: bed.directory, own: true }))
  })
  afterAll(() => bed.close())

  test('runs it there, takes back the mark of a file that failed, and shows no password to anybody', async () => {
    const { reference } = await makeBaseImage({ engine, registry })
    const workspace = join(bed.directory, 'shop')
    const write = async (path: string, text: string) => {
      await mkdir(dirname(join(workspace, path)), { recursive: true })
      await writeFile(join(workspace, path), text)
    }
    const docker = (...args: string[]) => runCommand('docker', args, { env: engine.environment })
    await docker('login', '--username', username, '--password', password, registry.host)
    const push = async (number: number) => {
      const tag = `${registry.host}/acme/api:${number}`
      await docker('build', '--quiet', '--tag', tag, workspace)
      await docker('push', '--quiet', tag)
      return (await docker('image', 'inspect', '--format', '{{index .RepoDigests 0}}', tag)).trim()
    }
    const url = await postgres.createDatabase('shop')
    const { PATH, DOCKER_HOST } = engine.environment
    const migrate = (image: string) =>
      runBundle('run-migrations', {
        cwd: workspace,
        inputs: {
          ...{ 'database-url': url, directory: 'db', 'run-in': 'image', image, network: 'host' },
          ...{ 'registry-username': username, 'registry-password': password },
        },
        environment: { PATH, DOCKER_HOST },
      })
    await write('Dockerfile', `FROM ${reference}\nWORKDIR /app\nCOPY migrate /usr/local/bin/\nCOPY db /app/db/\n`)
    await copyFile((await findGolangMigrate())?.path ?? '', join(workspace, 'migrate'))
    await write('db/migrations/1_users.up.sql', 'CREATE TABLE users (id int);\n')
    await write('db/migrations/1_users.down.sql', 'DROP TABLE users;\n')
    const first = await migrate(await push(1))
    expect(first.stdout).not.toContain('::error')
    expect(first.outputs).toMatchObject({ result: 'applied', applied: '1', current: '1', reversible: 'true' })

    await write('db/migrations/2_wrong.up.sql', 'ALTER TABLE nobody ADD COLUMN a int;\n')
    const failed = await migrate(await push(2))
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'migration-failed', pending: '1' })
    expect(failed.stdout).toContain('its version is not dirty')
    await write('db/migrations/2_wrong.up.sql', 'ALTER TABLE users ADD COLUMN a int;\n')
    expect((await migrate(await push(3))).outputs).toMatchObject({ result: 'applied', current: '2' })
    const { password: secret } = new URL(url)
    for (const { stdout, summary } of [first, failed])
      expect(`${stdout.replace(/^::add-mask::.*$/gm, '')}${summary}`).not.toContain(secret)
    expect((await docker('ps', '--all', '--format', '{{.Names}}')).trim()).toBe('')
  })
})
