import { resolve } from 'node:path'
import { expect } from '@jest/globals'
import type { MigrationTool } from '../../../packages/config/src/types.ts'
import { adapters } from '../../../packages/migrations/src/tools/adapters.ts'
import { chooseMigrations } from '../../../packages/migrations/src/tools/choose.ts'
import { runCommand } from '../../bed/process/run-command.ts'
import type { Shop } from '../run-migrations-shops.ts'

/** Whether a tool lists what is pending in a way that is relied on where nothing else reaches the database. */
export function hasOwnList(tool: string): boolean {
  return adapters.some(({ name, byTool }) => name === tool && byTool !== undefined)
}

/** Asks the real tool for its list, and holds what is read of it to the versions that are applied, oldest first. */
export async function expectOwnList(shop: Shop, tool: string, directory: string, applied: string[]): Promise<void> {
  const { adapter, found } = await chooseMigrations(shop.workspace, {
    tool: tool as MigrationTool,
    directory,
    context: '.',
    commands: undefined,
  })
  const args = adapter.byTool?.list(found.settings, resolve(shop.workspace, found.directory)) ?? []
  const program = resolve(shop.workspace, 'node_modules/.bin', adapter.executable ?? '')
  const said = await runCommand(program, args, {
    cwd: resolve(shop.workspace, found.workingDirectory),
    env: { ...process.env, DATABASE_URL: shop.url, NO_COLOR: '1' },
  })
  const files = adapter.read(found.files, found.settings)
  expect(adapter.byTool?.read(said, files)).toEqual(applied)
  // A file that the list does not have makes it unbelievable.
  const unknown = { name: 'unknown.js', version: 'unknown', path: 'unknown.js', text: '' }
  expect(adapter.byTool?.read(said, [...files, unknown])).toBeUndefined()
}
