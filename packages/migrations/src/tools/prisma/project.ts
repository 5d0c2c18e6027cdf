import { posix } from 'node:path'
import type { Found, Project } from '../contract.ts'
import { readConfig } from '../programs/config.ts'
import { findSaying } from '../programs/imports.ts'
import { onlyPath } from '../programs/only.ts'
import type { ProgramPath } from '../programs/paths.ts'
import { findNearest, hasFolder, isBelow, readBelow } from '../project.ts'

const configs = /^prisma\.config\.(?:ts|js|cjs|mjs|cts|mts)$/

const lockName = /^migration_lock\.toml$/

/** A lock lies two folders below the configuration, and in a folder of schemas three. */
const locksAt = 6

/**
 * Finds Prisma's migrations: where its configuration says, else by their lock. `prisma.config.*` comes before
 * package.json, as for Prisma itself; one that lies below the folder that was named comes after a lock that is near.
 */
export async function findPrisma(project: Project, files: RegExp): Promise<Found | undefined> {
  const configured = (await fromConfig(project)) ?? (await fromManifest(project))
  const near = configured !== undefined && isBelow(project.path, posix.dirname(configured.because))
  const nearest = near ? undefined : await findNearest(project, lockName)
  if (configured !== undefined && nearest === undefined) {
    const { because, directory } = configured
    return found(project, files, { because, directory, workingDirectory: posix.dirname(because), schema: undefined })
  }
  const lock = nearest ?? (await findNearest(project, lockName, () => true, locksAt))
  if (lock === undefined) return undefined
  const directory = posix.dirname(lock)
  const around = { ...project, path: directory }
  const isAround = (path: string) => isBelow(directory, posix.dirname(path))
  const config =
    (await findNearest(around, configs, isAround)) ?? (await findNearest(around, /^package\.json$/, isAround))
  const workingDirectory = config === undefined ? posix.join(directory, '../..') : posix.dirname(config)
  const schema = posix.join(directory, '../schema.prisma')
  const isConfigured = config !== undefined && posix.basename(config).startsWith('prisma.')
  const standard = ['prisma/schema.prisma', 'schema.prisma'].map((path) => posix.join(workingDirectory, path))
  const named = !isConfigured && !standard.includes(schema) && (await project.list()).includes(schema)
  return found(project, files, {
    because: lock,
    directory,
    workingDirectory,
    schema: named ? posix.relative(workingDirectory, schema) : undefined,
  })
}

type Place = { because: string; directory: string; workingDirectory: string; schema: string | undefined }

async function found(project: Project, files: RegExp, place: Place): Promise<Found> {
  const { schema, ...rest } = place
  return {
    ...rest,
    files: (await readBelow(project, place.directory, files)).filter(({ name }) => name.split('/').length === 2),
    settings: schema === undefined ? {} : { 'prisma.schema': schema },
  }
}

type Configured = { because: string; directory: string }

async function fromConfig(project: Project): Promise<Configured | undefined> {
  const because = await findNearest(project, configs)
  if (because === undefined) return undefined
  const saying = await findSaying(project, because, 'migrations')
  const config = readConfig(saying.text)
  const title = 'Prisma’s configuration'
  const place = ({ path, besideFile }: ProgramPath) =>
    posix.join(posix.dirname(besideFile ? saying.path : because), path).replace(/\/$/, '')
  const path = onlyPath({ config: config.inside('migrations'), title, file: saying.path }, 'path')
  if (path !== undefined) {
    const directory = place(path)
    return isMeant(project, directory) && (await hasFolder(project, directory)) ? { because, directory } : undefined
  }
  const schema = onlyPath({ config, title, file: saying.path }, 'schema')
  return schema === undefined ? undefined : besideSchema(project, because, place(schema))
}

async function fromManifest(project: Project): Promise<Configured | undefined> {
  const because = await findNearest(
    project,
    /^package\.json$/,
    async (path) => schemaIn(await project.read(path)) !== undefined,
  )
  const schema = because === undefined ? undefined : schemaIn(await project.read(because))
  return because === undefined || schema === undefined
    ? undefined
    : besideSchema(project, because, posix.join(posix.dirname(because), schema))
}

/** The migrations beside a schema, or in it where it is a folder of schemas. */
async function besideSchema(project: Project, because: string, path: string): Promise<Configured | undefined> {
  for (const directory of [posix.join(path, 'migrations'), posix.join(path, '../migrations')])
    if (isMeant(project, directory) && (await holdsMigrations(project, directory))) return { because, directory }
  return undefined
}

/** Somebody who names a folder beside what a configuration says means another project. */
function isMeant(project: Project, directory: string): boolean {
  return isBelow(directory, project.path) || isBelow(project.path, directory)
}

/** Whether a folder of that usual name is Prisma's. */
async function holdsMigrations(project: Project, directory: string): Promise<boolean> {
  return (await readBelow(project, directory, /^migration(?:_lock\.toml|\.sql)$/)).length > 0
}

function schemaIn(manifest: string): string | undefined {
  try {
    const { prisma } = JSON.parse(manifest) as { prisma?: { schema?: unknown } }
    return typeof prisma?.schema === 'string' ? prisma.schema : undefined
  } catch {
    // Somebody else's business, such as a template.
    return undefined
  }
}
