import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { startPostgres } from '../../../../../test/bed/parts/postgres.ts'
import { type Bed, openBed } from '../../../../../test/bed/process/bed.ts'

const root = resolve(import.meta.dirname, '../../../../..')
const count = 50

/** What each tool's project is made of, and how it says itself what is pending. */
export const tools = {
  dbmate: {
    status: [join(root, 'node_modules/.bin/dbmate'), 'status'],
    files: () => ({}),
    migration: (index: number) => ({
      path: `db/migrations/${version(index)}_t.sql`,
      text: `-- migrate:up\nCREATE TABLE t${index} (id bigint PRIMARY KEY);\n-- migrate:down\nDROP TABLE t${index};\n`,
    }),
  },
  knex: {
    status: [process.execPath, join(root, 'node_modules/knex/bin/cli.js'), 'migrate:list'],
    files: () => ({ 'knexfile.js': "module.exports = { client: 'pg', connection: process.env.DATABASE_URL }\n" }),
    migration: (index: number) => ({
      path: `migrations/${version(index)}_t.js`,
      text: `exports.up = (knex) => knex.raw('CREATE TABLE t${index} (id bigint PRIMARY KEY)')\nexports.down = () => {}\n`,
    }),
  },
}

/** A project with fifty applied migrations, in a real PostgreSQL. */
export type Project = {
  /** Runs the bundle, which has nothing to do. Gives the wall clock, and the most memory that it ever had. */
  migrate(): Promise<{ milliseconds: number; megabytes: number }>
  /** Runs the tool's own status command. Gives milliseconds. */
  status(): number
  close(): Promise<void>
}

/** Makes the project and applies all that it has. Throws an Error where anything is missing or fails. */
export async function openProject(tool: keyof typeof tools): Promise<Project> {
  const bundle = resolve(root, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist', 'run-migrations', 'index.js')
  if (!existsSync(bundle)) throw new Error(`${bundle} is not there.`)
  const bed: Bed = await openBed()
  try {
    const postgres = bed.add(await startPostgres({ directory: bed.directory }))
    const folder = join(bed.directory, 'project')
    const { status, files, migration } = tools[tool]
    await write(folder, files())
    for (let index = 0; index < count; index += 1) {
      const { path, text } = migration(index)
      await write(folder, { [path]: text })
    }
    const environment = {
      PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`,
      NODE_PATH: join(root, 'node_modules'),
      HOME: folder,
      DATABASE_URL: await postgres.createDatabase('shop'),
    }
    const migrate = async () => {
      const memory = join(folder, 'memory')
      const env = { ...environment, GITHUB_WORKSPACE: folder, INPUT_MODE: 'apply', INPUT_TOOL: tool, MEMORY: memory }
      const began = performance.now()
      run([process.execPath, '--import', join(import.meta.dirname, 'say-memory.js'), bundle], folder, env)
      const milliseconds = performance.now() - began
      return { milliseconds, megabytes: Number(await readFile(memory, 'utf8')) / 1024 }
    }
    await migrate()
    return {
      migrate,
      status() {
        const began = performance.now()
        run(status, folder, environment)
        return performance.now() - began
      },
      close: () => bed.close(),
    }
  } catch (error) {
    await bed.close()
    throw error
  }
}

function run([program = '', ...args]: string[], cwd: string, env: NodeJS.ProcessEnv): void {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: 'utf8' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
}

async function write(folder: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
}

function version(index: number): string {
  return `20260101${String(index).padStart(6, '0')}`
}
