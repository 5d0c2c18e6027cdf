import { posix } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import type { MigrationTool } from '../../../config/src/types.ts'
import { chooseAdapter, fileNames } from './by-files.ts'
import type { Adapter, Found, Project } from './contract.ts'
import { type Folder, readFolder, requireFolder } from './folder.ts'
import { loadAdapters } from './load.ts'
import { isBelow, openProject } from './project.ts'
import { findUnread, refuseNone } from './unread.ts'

type Chosen = { adapter: Adapter; found: Found }

/**
 * Finds the migrations below a folder of a checkout and the tool that they are for. With `auto`, a tool that has a
 * project there comes before files that lie in one folder; several such tools are told apart by nothing but a word of
 * the user. Throws a UserError when there is none, or more than one.
 */
export async function chooseMigrations(
  root: string,
  wanted: { tool: MigrationTool; directory: string; context: string } & Pick<Project, 'commands' | 'environment'>,
): Promise<Chosen> {
  const { tool, directory, context } = wanted
  const adapters = await loadAdapters(tool)
  const asked = adapters.filter(({ find }) => find !== undefined)
  const project = openProject(root, directory, context, wanted)
  const chosen: Chosen[] = []
  for (const adapter of asked) {
    const found = await adapter.find?.(project)
    // Somebody who names a folder beside a project's migrations means that folder.
    if (found !== undefined && (tool === adapter.name || areRelated(found.directory, directory)))
      chosen.push({ adapter, found })
  }
  requireFolder(root, directory)
  if (tool === 'auto' && chosen.length > 0) chosen.push(...(await findBeside(adapters, root, directory, chosen)))
  const [only, second] = chosen
  if (second !== undefined) throw ambiguous(chosen, directory)
  if (only !== undefined) return only
  const [named] = tool === 'auto' ? [] : asked
  if (named !== undefined) throw missing(named, directory)
  const places = [...new Set([context, '.'])]
  const { path, files } =
    (await readNamed(adapters, root, directory, places)) ?? (await readFolder(root, directory, fileNames(adapters)))
  const adapter = chooseAdapter(adapters, tool, files, path)
  const own = files.filter(({ name }) => adapter.files.test(name))
  // Around a service's own code lies SQL that is no migration; a folder of migrations holds nothing else.
  const shallow = own.length > 0 && posix.normalize(path) === posix.normalize(context)
  const unread = await findUnread(adapter, { root, folder: { path, files: own }, shallow })
  if (own.length === 0) refuseNone(adapter, path)
  const settings = adapter.readBeside?.(root, places).settings ?? {}
  return { adapter, found: { because: path, directory: path, workingDirectory: '.', files: own, unread, settings } }
}

/** The folder that a tool's own file of settings names, unless another one is meant. */
async function readNamed(
  adapters: Adapter[],
  root: string,
  directory: string,
  places: string[],
): Promise<Folder | undefined> {
  for (const adapter of adapters) {
    const named = adapter.readBeside?.(root, places).directory
    if (named === undefined || !isBelow(named, directory)) continue
    return readFolder(root, named, [adapter.files], [''])
  }
  return undefined
}

/** Files of a tool without projects in a usual place that is none of the projects'. */
async function findBeside(adapters: Adapter[], root: string, directory: string, chosen: Chosen[]): Promise<Chosen[]> {
  const { path, files } = await readFolder(root, directory, fileNames(adapters))
  if (path === directory || chosen.some(({ found }) => areRelated(found.directory, path))) return []
  const adapter = adapters.find(({ find, detect }) => find === undefined && detect(files))
  if (adapter === undefined) return []
  return [{ adapter, found: { because: path, directory: path, workingDirectory: '.', files, settings: {} } }]
}

function areRelated(one: string, other: string): boolean {
  return isBelow(one, other) || isBelow(other, one)
}

function ambiguous(chosen: Chosen[], directory: string): UserError {
  return new UserError(`The migrations of ${directory} may be of several tools.`, {
    reason: 'unknown-tool',
    received: chosen.map(({ adapter, found }) => `${adapter.title} (${found.because})`).join(', '),
    accepted: 'one of them',
    remedy: 'Name the one that is meant by the input `tool` (or `migrations.tool` in deploy.yml).',
  })
}

function missing(adapter: Adapter, directory: string): UserError {
  const place = directory === '.' ? 'This repository' : `The folder ${directory}`
  return new UserError(`${place} has no project of ${adapter.title}.`, {
    reason: 'wrong-tool',
    received: directory,
    accepted: adapter.documentation.detectedBy,
    remedy:
      'Set the input `directory` (or `migrations.directory` in deploy.yml) to the folder of the tool’s configuration, and `tool` to the tool.',
  })
}
