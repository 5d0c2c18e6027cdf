import { UserError } from '../../../action/src/errors.ts'
import { stripAnsi } from '../../../action/src/escape.ts'
import type { RunResult } from '../../../exec/src/run.ts'
import type { MigrationFile } from '../types.ts'
import type { Adapter, ByTool, Settings } from './contract.ts'
import { lastLines } from './failure.ts'
import { compareHistory } from './history.ts'

/**
 * Gives an adapter that goes by the tool's own list, for a database that only the tool reaches. Throws a UserError for a
 * tool that has none to go by.
 */
export function believeTool(adapter: Adapter): Adapter {
  const { byTool } = adapter
  // A command of the user's brings a list of its own.
  if (adapter.verifiedBy === 'tool') return adapter
  if (byTool === undefined) throw cannotTell(adapter.title, adapter.documentation.ownList)
  return {
    ...adapter,
    verifiedBy: 'tool',
    async pending(_session, files, settings, _ask, launch) {
      const launcher = await launch?.()
      if (launcher === undefined) throw new Error('Nothing can be listed without the tool.')
      return byTool.pending(launcher, files, settings)
    },
    apply: byTool.apply ?? adapter.apply,
  }
}

/** The error for a tool that nobody can rely on to say what is pending. */
export function cannotTell(title: string, because: string): UserError {
  return new UserError(`Nothing but the tool reaches the database, and ${title} does not tell what is pending.`, {
    reason: 'tool-cannot-tell',
    received: `${title}: ${because.replaceAll('`', '')}`,
    accepted: 'a way to the database (see database-reach), or a tool with a list that can be relied on',
    remedy: 'Let ssh pass connections on (AllowTcpForwarding), or put node, python3, ruby, socat or nc into the image.',
  })
}

/** A list by one command, which ends with 0, and whose standard output tells all. */
export function byList(
  title: string,
  of: {
    /** Its arguments; `directory` is the migrations' folder as the tool sees it. */
    list(settings: Settings, directory: string): string[]
    /** The applied versions, oldest first, from what it said without colours; undefined where it is not understood. */
    read(said: string, files: MigrationFile[]): string[] | undefined
    apply?: Adapter['apply']
  },
): ByTool {
  return {
    async pending(launcher, files, settings) {
      const result = await launcher.run(of.list(settings, launcher.directory), {})
      const applied = result.exitCode === 0 ? of.read(stripAnsi(result.stdout), files) : undefined
      if (applied === undefined) throw unreadableStatus(title, result)
      return compareHistory(applied, files)
    },
    ...(of.apply === undefined ? {} : { apply: of.apply }),
  }
}

/** The error for a tool whose list is not understood, or not complete. */
export function unreadableStatus(title: string, result: RunResult): UserError {
  return new UserError(`${title} does not say what is pending.`, {
    reason: 'unreadable-status',
    received: lastLines(result, title),
    accepted: 'a list with every file of the checkout, each either applied or pending',
    remedy: 'Read the tool’s own words above: it may not reach the database, or be a version that writes another list.',
  })
}

/**
 * Reads a list in which each file stands once, as applied or as pending, by the name that the bookkeeping knows it by.
 * Gives the applied versions, or undefined where a file is missing or stands twice, or one is pending that nobody knows:
 * a list that is understood in part is not believed.
 */
export function readList(
  said: string,
  files: MigrationFile[],
  patterns: { applied: RegExp; pending: RegExp },
): string[] | undefined {
  const lines = said.split('\n').map((line) => line.trim())
  const names = (pattern: RegExp) => lines.flatMap((line) => pattern.exec(line)?.[1] ?? [])
  return matchList(names(patterns.applied), names(patterns.pending), files)
}

/** The same from two lists of names (of files, or versions). */
export function matchList(applied: string[], pending: string[], files: MigrationFile[]): string[] | undefined {
  const known = new Map(files.flatMap(({ name, version }) => [[name, version] as const, [version, version] as const]))
  const versions = (names: string[]) => names.map((name) => known.get(name) ?? name)
  const [done, left] = [versions(applied), versions(pending)]
  if (files.some(({ version }) => done.includes(version) === left.includes(version))) return undefined
  return left.every((version) => known.has(version)) ? done : undefined
}
