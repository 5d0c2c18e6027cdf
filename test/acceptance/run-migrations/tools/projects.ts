import { chmod, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { repositoryRoot } from '../../harness.ts'
import { type Shop, useShops } from '../shops.ts'

/** How a project of one tool is written, so that the same cases can be put to every tool. */
export type ToolProject = {
  tool: string
  /** The input `directory`. */
  directory: string
  /** Other inputs that it needs. */
  inputs?: Record<string, string>
  /** Configuration and whatever else has to be there; the names of all migrations so far are given, in order. */
  files(migrations: string[]): Record<string, string>
  /** Files that are started. */
  executables?: string[]
  /** Path and text of a migration: statements one after the other, each on a line of its own. */
  migration(name: string, statements: string[]): { path: string; text: string }
  /** What the bookkeeping calls a migration. */
  version(name: string): string
  /** Whose word the result rests on, if not the database's. */
  verifiedBy?: 'tool'
  /** Tables of the schema `public` that the tool keeps. */
  tables: string[]
  /** What a failing file rolls back: everything that is pending, itself alone, or nothing. */
  rollsBack: 'all' | 'file' | 'nothing'
  /** What is said of a table that is missing, if not the server's own words. */
  message?: string
  /** What else has to stand in the environment. */
  environment?(shop: Shop): Record<string, string>
  /** Puts the tool beside the project, where it does not come from npm. */
  install?(shop: Shop): Promise<void>
  /** What a person has to do in the database after a failure before the next run. */
  afterFailure?: string
  /** Why the tool cannot be had on this machine. */
  absent?: string | undefined
}

/** Everything that a case needs to work on shops with a project of a tool in them. */
export function useProjects(project: ToolProject) {
  const shops = useShops()
  const write = async (shop: Shop, migrations: Record<string, string[]>) => {
    const written = Object.entries(migrations).map(([name, statements]) => project.migration(name, statements))
    await shop.write(Object.fromEntries(written.map(({ path, text }) => [path, text])))
    await shop.write(project.files(Object.keys(migrations)))
    for (const name of project.executables ?? []) await chmod(join(shop.workspace, name), 0o755)
  }
  return {
    ...shops,
    write,
    /** A work tree with a project, whose tool is installed beside it. */
    async makeProject(migrations: Record<string, string[]>): Promise<Shop> {
      const shop = await shops.makeShop({})
      await write(shop, migrations)
      if (project.install !== undefined) await project.install(shop)
      else await symlink(join(repositoryRoot, 'node_modules'), join(shop.workspace, 'node_modules'))
      return shop
    },
    migrate: (shop: Shop, inputs: Record<string, string> = {}, environment: Record<string, string> = {}) =>
      shops.migrate(
        shop,
        { directory: project.directory, ...project.inputs, ...inputs },
        { environment: { ...project.environment?.(shop), ...environment } },
      ),
    /** Starts the bundle and gives the process, to be killed. */
    spawn: (shop: Shop) =>
      shops.spawnBundle(shop, { directory: project.directory, ...project.inputs }, project.environment?.(shop)),
  }
}
