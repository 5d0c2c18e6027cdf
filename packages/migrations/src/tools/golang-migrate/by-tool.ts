import { createHash } from 'node:crypto'
import { UserError } from '../../../../action/src/errors.ts'
import type { RunResult } from '../../../../exec/src/run.ts'
import type { MigrationFile } from '../../types.ts'
import { cannotTell, unreadableStatus } from '../by-tool.ts'
import type { ByTool, Launcher, Settings } from '../contract.ts'
import { lastLines, saidBy } from '../failure.ts'
import { compareVersions } from '../versions.ts'
import { applyByTool, sourceUrl, withoutSecrets } from './apply-by-tool.ts'
import { compareState, isTrue, type State } from './bookkeeping.ts'

/**
 * golang-migrate's own word is one number. Which files it stands for was written down by the tool itself, as a number in
 * a table of another name: without that, a file that came later with an older version would pass for applied.
 */
export const byTool: ByTool = {
  async pending(launcher, files, settings) {
    const state = await askVersion(launcher, settings)
    const history = compareState(state, files, isTrue(settings['x-multi-statement']))
    refuseOthers(await askVersion(launcher, settings, noteTable(settings)), state, files, settings)
    const isHere = (version: string) => !history.missing.includes(version)
    return { ...history, applied: history.applied.filter(isHere) }
  },

  async apply(pending, workspace, launcher) {
    if (launcher === undefined) throw new Error('golang-migrate needs a launcher.')
    const { settings, environment, applied, signal } = workspace
    const own = { ...launcher, environment: { ...launcher.environment, ...environment } }
    const failure = await applyByTool(pending, workspace, launcher, () => askVersion(own, settings))
    if (signal.aborted) return failure
    const reached = compareState(await askVersion(own, settings), pending, false).applied
    const versions = [...applied, ...reached.filter((version) => !applied.includes(version))]
    const result = await start(own, settings, ['force', versionOfSet(versions)], noteTable(settings))
    if (failure !== undefined || result.exitCode === 0) return failure
    const what = 'All was applied, but which files there were could not be noted down'
    return { message: `${what}: ${lastLines(result, 'golang-migrate')}`, code: '' }
  },
}

/** Reads `3`, `2 (dirty)` or `error: no migration`. Throws a UserError for anything else. */
async function askVersion(launcher: Launcher, settings: Settings, table?: string): Promise<State | undefined> {
  const result = await start(launcher, settings, ['version'], table)
  const [said = '', more] = saidBy(result)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [, version, dirty] = /^(\d+)( \(dirty\))?$/.exec(said) ?? []
  if (more === undefined && result.exitCode === 1 && said === 'error: no migration') return undefined
  if (more !== undefined || result.exitCode !== 0 || version === undefined)
    throw unreadableStatus('golang-migrate', result)
  return { version, dirty: dirty !== undefined }
}

/** Starts it on its own table, or on another. */
function start(launcher: Launcher, settings: Settings, args: string[], table?: string): Promise<RunResult> {
  // There it takes the whole address as an argument, with the password in it.
  if (settings['database.kind'] === 'mysql')
    throw cannotTell('golang-migrate', 'on MySQL and MariaDB it is not started')
  const { url, environment } = withoutSecrets(launcher.environment ?? {})
  const address = new URL(url)
  if (table !== undefined) {
    address.searchParams.set('x-migrations-table', table)
    address.searchParams.delete('x-migrations-table-quoted')
  }
  const base = ['-source', sourceUrl(launcher.directory), '-database', address.toString()]
  return launcher.run([...base, ...args], environment, table !== undefined)
}

/** Services with tables of their own may share a database. */
function noteTable(settings: Settings): string {
  const named = settings['x-migrations-table'] || 'schema_migrations'
  return `deploy_actions_golang_${createHash('sha256').update(named).digest('hex').slice(0, 12)}`
}

/** A number for a set of versions that fits into the column of a version: 62 bits of the SHA-256 of them, a line each. */
export function versionOfSet(versions: string[]): string {
  const sorted = [...versions].sort(compareVersions)
  const digest = createHash('sha256').update(sorted.join('\n')).digest()
  return String(digest.readBigUInt64BE() >> 2n)
}

/**
 * Throws a UserError where the files up to the version of the database do not begin with those that were noted down. What
 * was applied by other hands since is newer than all of these, and taken as it is; where nothing was noted down yet, or
 * the database is at a version of another checkout, all is.
 */
function refuseOthers(noted: State | undefined, state: State | undefined, files: MigrationFile[], settings: Settings) {
  const versions = files.map(({ version }) => version)
  const end = versions.indexOf(state?.version ?? '-1')
  if (noted === undefined || end < 0) return
  const before = versions.slice(0, end + 1)
  if ([...before.keys(), end + 1].some((count) => versionOfSet(before.slice(0, count)) === noted.version)) return
  throw new UserError(`The files up to version ${state?.version} are not those that were there when it was applied.`, {
    reason: 'out-of-order',
    received: before.join(', '),
    accepted:
      'what was there then: golang-migrate passes over a file that came later with an older version without a word',
    remedy: `Rename both files of the one that is new to a version after ${state?.version}. Where all of them are applied, such as after one was taken away, say so: \`migrate … -database "…x-migrations-table=${noteTable(settings)}" force -- -1\`.`,
  })
}
