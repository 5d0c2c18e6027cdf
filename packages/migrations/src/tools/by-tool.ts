import { UserError } from '../../../action/src/errors.ts'
import { stripAnsi } from '../../../action/src/escape.ts'
import type { MigrationFile } from '../types.ts'
import type { Adapter } from './contract.ts'
import { lastLines } from './failure.ts'
import { compareHistory } from './history.ts'

/**
 * Gives an adapter that goes by the tool's own list, for a database that only the tool reaches. Throws a UserError for a
 * tool that has none to go by.
 */
export function believeTool(adapter: Adapter, directory: string): Adapter {
  const { byTool } = adapter
  // A command of the user's brings a list of its own.
  if (adapter.verifiedBy === 'tool') return adapter
  if (byTool === undefined) {
    throw new UserError(
      `Nothing but the tool reaches the database, and ${adapter.title} does not list what is pending.`,
      {
        reason: 'tool-cannot-tell',
        received: adapter.title,
        accepted:
          'a way to the database (see database-reach), or a tool with a list that can be relied on: dbmate, knex',
        remedy:
          'Let ssh pass connections on (AllowTcpForwarding), or put node, python3, ruby, socat or nc into the image.',
      },
    )
  }
  return {
    ...adapter,
    verifiedBy: 'tool',
    async pending(_session, files, settings, ask) {
      if (ask === undefined) throw new Error('Nothing can be listed without the tool.')
      const args = byTool.list(settings, directory)
      const result = await ask([adapter.executable ?? '', ...args])
      if (result.exitCode !== 0) throw unreadable(adapter, lastLines(result, adapter.title))
      const applied = byTool.read(stripAnsi(result.stdout), files)
      if (applied === undefined) throw unreadable(adapter, lastLines(result, adapter.title))
      return { ...compareHistory(applied, files), current: adapter.current({ applied }) }
    },
    apply: byTool.apply ?? adapter.apply,
  }
}

function unreadable({ title }: Adapter, said: string): UserError {
  return new UserError(`${title} does not say what is pending.`, {
    reason: 'unreadable-status',
    received: said,
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
