import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import pg from 'pg'
import { type Postgres, startPostgres } from '../../bed/parts/postgres.ts'
import { type Bed, openBed } from '../../bed/process/bed.ts'
import { findPostgres } from '../../bed/setup/programs.ts'
import { type BundleOptions, nodeBinary, repositoryRoot, runBundle } from '../harness.ts'
import { waitUntil } from '../wait-until.ts'

/** A work tree and an empty database of its own. */
export type Shop = { workspace: string; url: string; write(files: Record<string, string>): Promise<void> }

/** Whether the server is missing; where CI=true that is an error. */
export function lacksPostgres(): boolean {
  if (findPostgres() !== undefined) return false
  if (process.env['CI'] === 'true') throw new Error('CI lacks PostgreSQL: run script/setup.')
  console.warn('skipped: PostgreSQL not found; run script/setup')
  return true
}

/** A dbmate file with these statements. */
export const up = (sql: string, options = '') => `-- migrate:up${options}\n${sql}\n-- migrate:down\n`

const dbmatePath = `${join(repositoryRoot, 'node_modules/.bin')}:${process.env['PATH']}`

/** Starts a PostgreSQL server for the tests around the call, and gives what they need to migrate and to look at it. */
export function useShops() {
  let bed: Bed
  let postgres: Postgres
  beforeAll(async () => {
    bed = await openBed()
    postgres = bed.add(await startPostgres({ directory: bed.directory }))
  })
  afterAll(() => bed.close())

  let count = 0
  /** A work tree with these files, and an empty database of its own. */
  async function makeShop(files: Record<string, string>): Promise<Shop> {
    count += 1
    const workspace = join(bed.directory, `shop-${count}`)
    const url = await postgres.createDatabase(`shop${count}`)
    const write = async (more: Record<string, string>) => {
      for (const [name, text] of Object.entries(more)) {
        await mkdir(dirname(join(workspace, name)), { recursive: true })
        await writeFile(join(workspace, name), text)
      }
    }
    await mkdir(workspace, { recursive: true })
    await write(files)
    return { workspace, url, write }
  }

  function migrate(shop: Shop, inputs: Record<string, string> = {}, options: Partial<BundleOptions> = {}) {
    return runBundle('run-migrations', {
      cwd: shop.workspace,
      ...options,
      inputs: { 'database-url': shop.url, 'wait-timeout': '3m', ...inputs },
      environment: { PATH: dbmatePath, ...options.environment },
    })
  }

  async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query(sql)).rows as Row[]
    } finally {
      await client.end()
    }
  }
  const tables = async (url: string): Promise<string[]> =>
    (
      await ask<{ name: string }>(url, `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)
    ).map(({ name }) => name)
  /** Sessions of ours in this shop's database, and advisory locks in it. */
  const leftovers = (url: string) =>
    ask<{ what: string }>(
      url,
      `SELECT application_name AS what FROM pg_stat_activity
       WHERE datname = current_database() AND application_name LIKE 'deploy-actions%'
       UNION ALL SELECT 'lock' FROM pg_locks
       WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
  /** What stays of runs that have ended: the server takes its time to end a session that nobody holds any more. */
  async function remains(url: string): Promise<Array<{ what: string }>> {
    let left = await leftovers(url)
    for (let attempt = 0; attempt < 600 && left.length > 0; attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      left = await leftovers(url)
    }
    return left
  }
  /** The server's processes that run a statement of a migration in this database. */
  async function migrating(url: string): Promise<number[]> {
    const rows = await ask<{ pid: number }>(
      url,
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'deploy-actions migrate%'
       AND state = 'active' AND wait_event = 'PgSleep'`,
    )
    return rows.map(({ pid }) => pid)
  }
  /** How many statements of a migration run in this database. */
  const running = async (url: string): Promise<number> => (await migrating(url)).length

  /** Starts the bundle and gives the process, to be killed. */
  function spawnBundle(shop: Shop, inputs: Record<string, string>, environment: Record<string, string> = {}) {
    const variables = Object.entries({ 'database-url': shop.url, ...inputs }).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ])
    const dist = resolve(repositoryRoot, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist')
    return spawn(nodeBinary(), [join(dist, 'run-migrations/index.js')], {
      cwd: shop.workspace,
      env: { PATH: dbmatePath, GITHUB_WORKSPACE: shop.workspace, ...Object.fromEntries(variables), ...environment },
      stdio: 'ignore',
    })
  }

  const createDatabase = (name: string) => postgres.createDatabase(name)
  const serverUrl = () => postgres.url()
  return {
    makeShop,
    migrate,
    ask,
    tables,
    leftovers,
    remains,
    waitUntil,
    migrating,
    running,
    spawnBundle,
    createDatabase,
    serverUrl,
  }
}
