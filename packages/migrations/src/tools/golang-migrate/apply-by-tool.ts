import { posix } from 'node:path'
import type { MigrationFile } from '../../types.ts'
import type { Failure, Launcher, Workspace } from '../contract.ts'
import { lastLines, saidBy, sqlStateIn } from '../failure.ts'
import { sourceOf } from '../implicit-transaction.ts'
import type { State } from './bookkeeping.ts'

/**
 * Runs `migrate up`. It takes a database as an argument only, so that names the place and nothing secret: user and
 * password go by the variables of libpq, which its driver reads. Where the server itself has said that a file failed
 * which stands in one transaction, nothing of it is left, and its version is made clean again. `read` gives the row.
 */
export async function applyByTool(
  pending: MigrationFile[],
  workspace: Workspace,
  launcher: Launcher,
  read: () => Promise<State | undefined>,
): Promise<Failure | undefined> {
  const { url, environment } = withoutSecrets(workspace.environment)
  const base = ['-source', sourceUrl(launcher.directory), '-database', url]
  const result = await launcher.run([...base, 'up'], environment)
  if (result.exitCode === 0) return undefined
  const said = saidBy(result)
  const failure = { ...readWords(said), code: sqlStateIn(said) }
  const state = await read()
  const at = pending.findIndex(({ version }) => version === state?.version)
  const file = pending[at]
  if (state?.dirty !== true || file === undefined)
    return { message: failure.message || lastLines(result, 'golang-migrate'), code: failure.code }
  const blamed: Failure = { ...failure, version: file.version, undone: false }
  if (!/\(details: pq: /.test(said) || !(await sourceOf(file)).transactional) return blamed

  const previous = (at > 0 ? pending[at - 1]?.version : workspace.applied.at(-1)) ?? '-1'
  workspace.say(
    `${file.name} was rolled back as a whole: setting the version back to ${previous}, so that it is not dirty.`,
  )
  await launcher.run([...base, 'force', '--', previous], environment)
  const clean = await read()
  return { ...blamed, undone: clean?.dirty !== true && (clean?.version ?? '-1') === previous }
}

/** The URL without user, password and key, and the variables that hold them. */
export function withoutSecrets(environment: Record<string, string>): {
  url: string
  environment: Record<string, string>
} {
  const { DATABASE_URL = '', ...others } = environment
  const url = new URL(DATABASE_URL)
  const take = (name: string) => {
    const value = url.searchParams.get(name)
    url.searchParams.delete(name)
    return value === null ? undefined : value
  }
  const variables = {
    PGUSER: take('user') ?? decodeURIComponent(url.username),
    PGPASSWORD: take('password') ?? decodeURIComponent(url.password),
    PGSSLKEY: take('sslkey') ?? '',
  }
  // Its driver does not know it.
  take('sslpassword')
  url.username = ''
  url.password = ''
  const given = Object.entries(variables).filter(([, value]) => value !== '')
  return { url: url.toString(), environment: { ...others, ...Object.fromEntries(given) } }
}

/** The folder as a URL, in which blanks and signs have a meaning. */
export function sourceUrl(directory: string): string {
  return `file://${directory.split(posix.sep).map(encodeURIComponent).join('/')}`
}

/** `error: migration failed: relation "x" does not exist (column 7) in line 3: ALTER … (details: pq: …)`. */
export function readWords(said: string): { message: string; line?: number } {
  const error = /^error: ([\s\S]+)/m.exec(said)?.[1] ?? ''
  const words = /^(?:migration failed: )?(.+?)(?: \(column \d+\))? in line (\d+): /s.exec(error)
  const details = /\(details: ([\s\S]+)\)\s*$/.exec(error)?.[1]
  const [, message = '', line = '0'] = words ?? []
  const text = message === '' || message === 'migration failed' ? (details ?? error.trim()) : message
  return { message: text, ...(line === '0' ? {} : { line: Number(line) }) }
}
