import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { type Bed, openBed } from '../../process/bed.ts'
import { reasonToSkip } from '../../setup/require-parts.ts'
import { startPostgres } from '../postgres.ts'
import { startReceiver } from '../receiver.ts'
import { startRegistry } from '../registry.ts'
import { leftovers } from './fixtures/leftovers.ts'

let beds: Bed[] = []

const open = async () => {
  const bed = await openBed()
  beds.push(bed)
  return bed
}

afterEach(async () => {
  for (const bed of beds) {
    await bed.close()
    expect(await leftovers(bed.directory)).toEqual([])
  }
  beds = []
})

const absent = await reasonToSkip('registry', 'PostgreSQL', 'receiver')
if (absent) console.warn(absent)

;(absent ? describe.skip : describe)('the servers of a bed', () => {
  test('the registry takes its password, and no other', async () => {
    const bed = await open()
    const options = { directory: bed.directory, username: 'shop', password: 'p:ä "$x\\ w' }
    const registry = bed.add(await startRegistry(options))
    const status = async (password: string, path = '/v2/_catalog') => {
      const authorization = `Basic ${Buffer.from(`shop:${password}`).toString('base64')}`
      return (await fetch(`http://${registry.host}${path}`, { headers: { authorization } })).status
    }
    expect(await status(options.password)).toBe(200)
    expect(await status('another')).toBe(401)
    expect((await fetch(`http://${registry.host}/v2/_catalog`)).status).toBe(401)
  })

  test('PostgreSQL takes its password, and no other; databases are apart', async () => {
    const bed = await open()
    const postgres = bed.add(await startPostgres({ directory: bed.directory }))
    const ask = async (connectionString: string, sql: string) => {
      const client = new pg.Client({ connectionString })
      await client.connect()
      return client.query(sql).finally(() => client.end())
    }
    const staging = await postgres.createDatabase('shop staging')
    const production = await postgres.createDatabase('shop "production"')
    await ask(staging, 'CREATE TABLE orders (id int)')
    await expect(ask(production, 'SELECT * FROM orders')).rejects.toThrow('does not exist')
    await expect(ask(staging.replace(postgres.password, 'another'), 'SELECT 1')).rejects.toThrow('password')
  })

  test('the receiver runs a hook with the environment that it was given', async () => {
    const bed = await open()
    const hooks = join(bed.directory, 'hooks.json')
    const hook = { id: 'ID', 'execute-command': '/usr/bin/env', 'include-command-output-in-response': true }
    await writeFile(hooks, JSON.stringify([hook]).replace('ID', '{{ getenv `HOOK` }}'))
    const environment = { HOOK: 'show', GREETING: 'from the bed', PATH: process.env.PATH }
    const receiver = bed.add(await startReceiver({ directory: bed.directory, hooks, environment, template: true }))
    const answer = await (await fetch(`${receiver.url}/hooks/show`)).text()
    expect(answer).toContain('GREETING=from the bed')
    expect(answer).not.toContain('HOME=')
  })

  test('a hooks file that cannot be read is an error, and leaves no receiver', async () => {
    const bed = await open()
    const hooks = join(bed.directory, 'hooks.json')
    await writeFile(hooks, '[{')
    const receiver = startReceiver({ directory: bed.directory, hooks, environment: {} })
    await expect(receiver).rejects.toThrow("couldn't load hooks")
  })

  test('two beds run side by side', async () => {
    const [one, two] = [await open(), await open()]
    const start = ({ directory, add }: Bed) =>
      Promise.all([
        startRegistry({ directory, username: 'u', password: directory }).then(add),
        startPostgres({ directory }).then(add),
      ])
    const [[registry, postgres], [otherRegistry, otherPostgres]] = await Promise.all([start(one), start(two)])
    expect(registry.host).not.toBe(otherRegistry.host)
    await one.close()
    expect(await leftovers(one.directory)).toEqual([])
    expect(await otherPostgres.createDatabase('still')).toContain(`:${otherPostgres.port}/still`)
    await expect(postgres.createDatabase('gone')).rejects.toThrow('ECONNREFUSED')
  })
})
