import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import pg from 'pg'
import { makeBaseImage } from '../../../bed/parts/base-image.ts'
import { type Engine, startEngine } from '../../../bed/parts/engine.ts'
import { type InnerPostgres, startInnerPostgres } from '../../../bed/parts/inner-postgres.ts'
import { type Registry, startRegistry } from '../../../bed/parts/registry.ts'
import { type Bed, openBed } from '../../../bed/process/bed.ts'
import { runCommand } from '../../../bed/process/run-command.ts'
import type { PartName } from '../../../bed/setup/parts.ts'

export const neededParts = [
  'docker CLI',
  'container engine',
  'registry',
  'PostgreSQL',
  'busybox',
] as const satisfies PartName[]

/** Files of a build context by their paths; a file is executable where its name or first line says so. */
export type Files = Record<string, string>

export type Images = ReturnType<typeof useImages>

/**
 * A machine with an engine whose network has a PostgreSQL server called `db`, and a registry; the `docker` on its PATH
 * writes down what it is called with. `prepare` builds the images that others are made from, once.
 */
export function useImages(prepare: (images: Images) => Promise<void>) {
  let bed: Bed
  let engine: Engine
  let registry: Registry
  let database: InnerPostgres
  let path = ''
  let calls = ''
  let count = 0

  beforeAll(async () => {
    bed = await openBed()
    const { directory } = bed
    registry = bed.add(await startRegistry({ directory, username: 'deployer', password: 'pull me, please' }))
    engine = bed.add(await startEngine({ directory, own: true }))
    database = bed.add(await startInnerPostgres({ directory, engine, network: 'shop_default', alias: 'db' }))
    const { username, password, host } = registry
    await docker('login', '--username', username, '--password', password, host)
    calls = join(directory, 'calls')
    await mkdir(join(directory, 'bin'))
    const script = `#!/bin/sh\nprintf '%s\\n' "$@" >> ${calls}\nexec ${engine.docker}/docker "$@"\n`
    await writeFile(join(directory, 'bin/docker'), script, { mode: 0o755 })
    path = `${join(directory, 'bin')}:${engine.environment['PATH']}`
    await prepare(images)
  })
  afterAll(() => bed.close())

  const docker = (...args: string[]) => runCommand('docker', args, { env: engine.environment })

  const images = {
    docker,
    database: () => database,
    /** File with the arguments of every call of `docker` so far. */
    calls: () => calls,
    environment: () => ({ PATH: path, DOCKER_HOST: engine.environment['DOCKER_HOST'] }),
    folder: (name: string) => join(bed.directory, name),
    registry: () => registry.host,
    /** An image with Node.js, npm and busybox. */
    async nodeBase(): Promise<string> {
      return (await makeBaseImage({ engine, registry })).reference
    },
    /** Builds an image of the folder that a function fills, and tags it for others to be made from. */
    async makeBase(tag: string, dockerfile: string, fill: (context: string) => Promise<unknown>): Promise<void> {
      const context = join(bed.directory, 'base')
      await mkdir(join(context, 'root'), { recursive: true })
      await fill(context)
      await writeFile(join(context, 'Dockerfile'), dockerfile)
      await docker('build', '--quiet', '--tag', tag, context)
      await rm(context, { recursive: true })
    },
    /** Builds an image of a folder with another Dockerfile, pushes it, and gives it by its digest. */
    async build(context: string, dockerfile: string, ...options: string[]): Promise<string> {
      count += 1
      const file = join(bed.directory, `Dockerfile-${count}`)
      await writeFile(file, dockerfile)
      const tag = `${registry.host}/acme/api:${count}`
      await docker('build', '--quiet', ...options, '--tag', tag, '--file', file, context)
      await docker('push', '--quiet', tag)
      return (await docker('image', 'inspect', '--format', '{{index .RepoDigests 0}}', tag)).trim()
    },
    /** The names of all containers of ours, running or not. */
    containers: async () =>
      (await docker('ps', '--all', '--filter', 'name=deploy-actions', '--format', '{{.Names}}')).trim(),
    async query<Row extends object>(name: string, sql: string): Promise<Row[]> {
      const client = new pg.Client({ connectionString: database.outerUrl(name) })
      await client.connect()
      try {
        return (await client.query<Row>(sql)).rows
      } finally {
        await client.end()
      }
    },
    /** The tables of the schema `public` of a database in the network. */
    async tables(name: string): Promise<string[]> {
      const sql = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`
      return (await images.query<{ name: string }>(name, sql)).map((row) => row.name)
    },
  }
  return images
}

/** Writes files below a folder; scripts can be started. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text, { mode: text.startsWith('#!') ? 0o755 : 0o644 })
  }
}
