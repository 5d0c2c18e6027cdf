import { readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { MigrationToolName } from '../../../config/src/types.ts'
import type { DatabaseKind } from '../kind.ts'
import type { Adapter, Found } from './contract.ts'
import { readConfig } from './programs/config.ts'

/** A kind of database, and which words of which file say so. */
type KnownKind = { kind: DatabaseKind; because: string }

/** Under which keys a tool's configuration names the database. */
const keys: Partial<Record<MigrationToolName, string[]>> = {
  drizzle: ['dialect'],
  knex: ['client'],
  prisma: ['provider'],
  typeorm: ['type'],
  sequelize: ['dialect'],
}

/** Where a configuration stands that the one which was found does not hold. */
const beside: Partial<Record<MigrationToolName, string[]>> = {
  sequelize: ['config/config.json', 'config/config.js'],
  rails: ['config/database.yml'],
}

/** How configurations that are no programs name it: an address, Rails' adapter, Django's engine. */
const named = /jdbc:(\w+):|^\s*sqlalchemy\.url\s*=\s*(\w+)|^\s*adapter:\s*["']?(\w+)|django\.db\.backends\.(\w+)/gm

const words: Array<[DatabaseKind, RegExp]> = [
  ['postgresql', /^(?:postgres(?:ql)?|pg(?:-native)?|cockroach(?:db)?|aurora-postgres|postgres-js|pglite)$/],
  ['mysql', /^(?:mysql2?|mariadb|singlestore|aurora-mysql)$/],
  ['sqlite', /^(?:sqlite3?|better-sqlite3|turso|libsql|@libsql\/client|sqljs|d1)$/],
]

/**
 * Says from a project's own files what kind of database its migrations are for: from the tool's configuration, or from
 * the one kind of driver that its package.json lists. Undefined where neither says it; nothing is run for it.
 */
export async function guessKind(root: string, adapter: Adapter, found: Found): Promise<KnownKind | undefined> {
  const { because, workingDirectory } = found
  const places = [because, ...(beside[adapter.name] ?? []).map((place) => posix.join(workingDirectory, place))]
  if (adapter.find === undefined) return undefined
  for (const file of places) {
    const text = await readText(root, file)
    const said = readConfig(text)
    for (const key of keys[adapter.name] ?? []) {
      const kinds = kindsOf(said.texts(key))
      if (kinds.length === 1) return { kind: kinds[0] as DatabaseKind, because: `${key} in ${file}` }
    }
    const kinds = kindsOf([...text.matchAll(named)].flatMap(([, ...found]) => found.filter((one) => one !== undefined)))
    if (kinds.length === 1) return { kind: kinds[0] as DatabaseKind, because: file }
  }
  const manifest = posix.join(workingDirectory, 'package.json')
  const drivers = kindsOf(dependenciesIn(await readText(root, manifest)))
  return drivers.length === 1 ? { kind: drivers[0] as DatabaseKind, because: `the driver in ${manifest}` } : undefined
}

function kindsOf(names: string[]): DatabaseKind[] {
  return words.filter(([, pattern]) => names.some((name) => pattern.test(name))).map(([kind]) => kind)
}

function dependenciesIn(manifest: string): string[] {
  try {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(manifest)
    return Object.keys({ ...dependencies, ...devDependencies })
  } catch {
    return []
  }
}

async function readText(root: string, file: string): Promise<string> {
  return readFile(join(root, file), 'utf8').catch(() => '')
}
