import { delimiter, resolve } from 'node:path'
import { systemClock } from '../../../../packages/action/src/clock.ts'
import type { MigrationTool } from '../../../../packages/config/src/types.ts'
import { findExecutable } from '../../../../packages/exec/src/find.ts'
import { run } from '../../../../packages/exec/src/run.ts'
import { nameSessions } from '../../../../packages/migrations/src/database/session-names.ts'
import { readDatabaseUrl } from '../../../../packages/migrations/src/database-url.ts'
import { adapters } from '../../../../packages/migrations/src/tools/adapters.ts'
import { chooseMigrations } from '../../../../packages/migrations/src/tools/choose.ts'
import type { Launcher } from '../../../../packages/migrations/src/tools/contract.ts'
import type { History } from '../../../../packages/migrations/src/types.ts'
import type { Shop } from '../shops.ts'
import type { ToolProject } from './projects.ts'

/** Whether a tool lists what is pending in a way that is relied on where nothing else reaches the database. */
export function hasOwnList(tool: string): boolean {
  return adapters.some(({ name, byTool }) => name === tool && byTool !== undefined)
}

/** Asks the real tool, installed beside a project or on the PATH that it is given, for its own list. */
export async function readOwnList(shop: Shop, project: ToolProject): Promise<History> {
  const { tool, directory } = project
  const wanted = { tool: tool as MigrationTool, directory, context: '.', commands: undefined }
  const { adapter, found } = await chooseMigrations(shop.workspace, wanted)
  const given = project.environment?.(shop) ?? {}
  const address = await readDatabaseUrl(shop.url, 'The URL', shop.workspace)
  const { signal } = new AbortController()
  const database = address.connect({
    ...{ source: 'the test', wait: 0, clock: systemClock, signal, say: () => {}, serverUrl: '', dial: undefined },
    ...{ limits: { lockTimeout: 10_000, statementTimeout: 60_000 }, names: nameSessions('acme/shop', '1') },
  })
  const session = await database.open()
  const environment = { ...given, ...database.toolEnvironment(adapter.name, session) }
  await session.close()
  const places = ['.', 'node_modules/.bin', '.venv/bin'].map((place) => resolve(shop.workspace, place))
  const path = [...places, given['PATH'] ?? process.env['PATH']].join(delimiter)
  const program = (await findExecutable(found.executable ?? adapter.executable ?? '', path)) ?? ''
  const cwd = resolve(shop.workspace, found.workingDirectory)
  const launcher: Launcher = {
    directory: resolve(shop.workspace, found.directory),
    workingDirectory: cwd,
    environment,
    run: (args, own) => run(program, args, { cwd, environment: { ...environment, ...own }, signal }),
  }
  const settings = { ...found.settings, ...address.asked, 'database.kind': address.kind }
  const files = adapter.read(found.files, found.settings)
  if (adapter.byTool === undefined) throw new Error(`${tool} has no list of its own.`)
  return adapter.byTool.pending(launcher, files, settings)
}
