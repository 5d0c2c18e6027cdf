import type { History, MigrationFile } from '../../types.ts'
import { unreadableStatus } from '../by-tool.ts'
import type { Launcher, Settings } from '../contract.ts'
import { saidBy } from '../failure.ts'
import { liquibaseEnvironment, projectArguments } from './arguments.ts'
import { editedError } from './bookkeeping.ts'
import { identify, unpackChangesets } from './changeset.ts'
import { readEdited, readHistory, readStatus } from './status.ts'

/**
 * Asks Liquibase what is not applied (`status`) and what ran (`history`). Each changeset that it would run has to be in
 * one of these lists; in both is only what runs again. Throws a UserError otherwise, and for one that was edited.
 */
export async function askLiquibase(
  launcher: Launcher,
  files: MigrationFile[],
  settings: Settings,
  runs: (version: string) => boolean,
): Promise<History> {
  const environment = { ...launcher.environment, ...liquibaseEnvironment }
  const ask = (...words: string[]) => launcher.run([...projectArguments(settings), ...words], environment)
  const status = await ask('status', '--verbose')
  const changesets = new Map(unpackChangesets(settings).map((changeset) => [identify(changeset), changeset]))
  const edited = status.exitCode === 0 ? undefined : readEdited(saidBy(status))
  const changed = changesets.get(edited?.identity ?? '')
  if (edited !== undefined && changed !== undefined) throw editedError(changed, edited.noted, edited.now)
  const open = status.exitCode === 0 ? readStatus(status.stdout) : undefined
  if (open === undefined) throw unreadableStatus('Liquibase', status)
  const history = await ask('history', '--format=TEXT')
  const applied = history.exitCode === 0 ? readHistory(history.stdout) : undefined
  if (applied === undefined) throw unreadableStatus('Liquibase', history)

  const [left, done] = [new Set(open), new Set(applied)]
  const known = new Set(files.map(({ version }) => version))
  const isAgain = (version: string, how: 'runAlways' | 'runOnChange') => changesets.get(version)?.[how] === true
  const believed = files.every(({ version }) => {
    if (left.has(version) && done.has(version)) return isAgain(version, 'runAlways') || isAgain(version, 'runOnChange')
    return left.has(version) || done.has(version) || !runs(version)
  })
  if (!believed || open.some((version) => !known.has(version))) throw unreadableStatus('Liquibase', status)
  const along = (version: string) => done.has(version) && isAgain(version, 'runAlways')
  return {
    applied,
    pending: files.filter(({ version }) => left.has(version) && !along(version)),
    along: files.filter(({ version }) => left.has(version) && along(version)),
    current: applied.at(-1) ?? '',
    missing: applied.filter((version) => !known.has(version)),
  }
}
