import type { GateSource, MigrationFile } from '../../types.ts'
import type { Launch, Launcher, Settings } from '../contract.ts'
import { kindOf } from '../dialect.ts'
import { readUpgrade, type Upgrade } from './literals.ts'
import { placeStatements, readOffline } from './offline.ts'

/** What has been asked of a launcher already: each question starts Python and loads the project. */
const asked = new WeakMap<Launcher, Map<string, string>>()

/** What a revision would run, as `alembic upgrade --sql` has it, otherwise as far as the file says so word for word. */
export async function readSource(file: MigrationFile, launch: Launch, settings?: Settings): Promise<GateSource> {
  const [source] = await readSources([file], launch, settings)
  if (source === undefined) throw new Error(`${file.path} has no source.`)
  return source
}

/** The same for several: alembic is started once for all, and again behind one that it cannot write out. */
export async function readSources(files: MigrationFile[], launch: Launch, settings?: Settings): Promise<GateSource[]> {
  const upgrades = files.map((file) => readUpgrade(file, kindOf(settings)))
  const launcher = files.length === 0 ? undefined : await launch().catch(() => undefined)
  const known = launcher === undefined ? new Map<string, string>() : await askAll(files, launcher)
  return files.map((file, at) => {
    const upgrade = upgrades[at] as Upgrade
    const sql = known.get(file.version)
    return sql === undefined ? upgrade.source : sourceOf(file, upgrade, sql)
  })
}

function sourceOf(file: MigrationFile, { source, calls, body, blind }: Upgrade, sql: string): GateSource {
  const lines = placeStatements(sql, calls, file.text, body)
  const { reversible } = source
  const manner = { firstLine: 1, transactional: source.transactional, reversible, lines, sql }
  if (blind === undefined) return manner
  // Written out, it takes another way than on a database: there all that may run counts, where it is known.
  if (!('unanalysable' in source)) return source
  const unanalysable = `a program: what \`${blind.word}\` and what follows does on a database is not known`
  return { ...manner, unanalysable, unanalysableLine: lines.push(blind.line) }
}

async function askAll(files: MigrationFile[], launcher: Launcher): Promise<Map<string, string>> {
  const known = asked.get(launcher) ?? new Map<string, string>()
  asked.set(launcher, known)
  for (const [at, file] of files.entries()) {
    if (known.has(file.version)) continue
    const found = await readOffline(files.slice(at), launcher)
    for (const [version, sql] of found) known.set(version, sql)
    // Nothing at all: the project cannot be loaded here, and will not be for the next one.
    if (found.size === 0 && at === 0) break
  }
  return known
}
