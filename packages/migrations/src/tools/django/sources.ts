import type { GateSource, MigrationFile } from '../../types.ts'
import type { Launch, Launcher, Settings } from '../contract.ts'
import { kindOf } from '../dialect.ts'
import { type Operations, readOperations } from './literals.ts'
import { readAnswer, sqlScript } from './scripts.ts'
import { sourceOf, type Written } from './written.ts'

/** What has been asked of a launcher already: each question starts Python and loads the project. */
const asked = new WeakMap<Launcher, Map<string, Written>>()

/** What a migration would run, as `sqlmigrate` has it, otherwise as far as the file says so word for word. */
export async function readSource(file: MigrationFile, launch: Launch, settings?: Settings): Promise<GateSource> {
  const [source] = await readSources([file], launch, settings)
  if (source === undefined) throw new Error(`${file.path} has no source.`)
  return source
}

/** The same for several, which are asked for together. */
export async function readSources(files: MigrationFile[], launch: Launch, settings?: Settings): Promise<GateSource[]> {
  const launcher = files.length === 0 ? undefined : await launch().catch(() => undefined)
  const known = launcher === undefined ? new Map<string, Written>() : await askAll(files, launcher)
  return files.map((file) => {
    const operations: Operations = readOperations(file, kindOf(settings))
    const written = known.get(file.version)
    const source = written === undefined ? operations.source : sourceOf(file, operations, written)
    // There is no line of the checkout to point at.
    return file.foreign === true ? onOneLine(source) : source
  })
}

function onOneLine(source: GateSource): GateSource {
  const count = (source.sql ?? '').split('\n').length + 1
  const at = 'unanalysable' in source ? (source.unanalysableLine ?? 1) : 1
  return { ...source, lines: Array(Math.max(count, at)).fill(1) }
}

async function askAll(files: MigrationFile[], launcher: Launcher): Promise<Map<string, Written>> {
  const known = asked.get(launcher) ?? new Map<string, Written>()
  asked.set(launcher, known)
  const versions = files.map(({ version }) => version).filter((version) => !known.has(version))
  if (versions.length === 0) return known
  const environment = { DEPLOY_ACTIONS_MIGRATIONS: JSON.stringify(versions) }
  const result = await launcher.run(['manage.py', 'shell', '-c', sqlScript], environment, true)
  const answer = result.exitCode === 0 ? readAnswer(result.stdout) : undefined
  for (const [version, written] of Object.entries((answer ?? {}) as Record<string, Written>)) {
    known.set(version, written)
  }
  return known
}
