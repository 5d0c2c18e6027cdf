import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import type { FolderFile, Found, Project } from '../contract.ts'
import { commonFolder, findNearest, hasFolder, readBelow } from '../project.ts'
import { readEnvironment } from './environment.ts'

/** Finds alembic's configuration, its folder of scripts and the folders of its version files. */
export async function findAlembicProject(project: Project, files: RegExp): Promise<Found | undefined> {
  const because = await findNearest(project, /^(?:alembic\.ini|pyproject\.toml)$/, async (path) =>
    path.endsWith('.toml') ? hasSection(await project.read(path)) : saysWhere(await project.read(path)),
  )
  if (because === undefined) return undefined
  const workingDirectory = posix.dirname(because)
  // alembic reads both, and what stands in the first of them comes first.
  const read = async (name: string) => {
    const path = posix.join(workingDirectory, name)
    return (await project.list()).includes(path) ? readOptions(await project.read(path), name.endsWith('.toml')) : {}
  }
  const options = { ...(await read('pyproject.toml')), ...(await read('alembic.ini')) }
  const place = async (path: string) => {
    const local = localPath(path, workingDirectory)
    const around = isInPackage.test(path) ? ['', ...importedFrom(options)] : ['']
    const places = around.map((folder) => posix.join(workingDirectory, folder, local))
    const there = await Promise.all(places.map((one) => hasFolder(project, one)))
    return places[Math.max(0, there.indexOf(true))] as string
  }
  const script = options['script_location']
  if (script === undefined) return undefined
  const scripts = await place(script)
  const locations = await Promise.all(splitLocations(options).map(place))
  const folders = locations.length > 0 ? locations : [posix.join(scripts, 'versions')]
  const there = await Promise.all(folders.map((folder) => hasFolder(project, folder)))
  const present = folders.filter((_, at) => there[at])
  if (present.length === 0) {
    await refuseFromAbove(project, script, because)
    return undefined
  }
  const directory = commonFolder(present)
  const recursive = /^(?:true|1|yes|on)$/i.test(options['recursive_version_locations'] ?? '')
  const found: FolderFile[] = []
  for (const folder of present) {
    const own = (await readBelow(project, folder, files)).filter(({ name }) => recursive || !name.includes('/'))
    found.push(...own.map((file) => ({ ...file, name: posix.relative(directory, file.path) })))
  }
  const environment = posix.join(scripts, 'env.py')
  const env = (await project.list()).includes(environment) ? await project.read(environment) : ''
  return { because, directory, workingDirectory, files: found, settings: readEnvironment(env, environment, options) }
}

/** One that came with `alembic init -t pyproject` only says how to log. */
function saysWhere(text: string): boolean {
  return readOptions(text, false)['script_location'] !== undefined
}

function hasSection(text: string): boolean {
  return /^\s*\[tool\.alembic\]/m.test(text)
}

/** The options of `[alembic]` in an INI file, or of `[tool.alembic]` in pyproject.toml; lists are joined by line ends. */
function readOptions(text: string, toml: boolean): Record<string, string> {
  const options: Record<string, string> = {}
  let inside = false
  let key = ''
  let list = false
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[([^\]]+)\]\s*(?:#.*)?$/.exec(line)
    if (section !== null && !list) {
      inside = section[1] === (toml ? 'tool.alembic' : 'alembic')
      key = ''
      continue
    }
    if (!inside || /^\s*[#;]/.test(line)) continue
    const option: RegExpExecArray | null = list ? null : /^([A-Za-z_][\w.]*)\s*[=:]\s*(.*)$/.exec(line)
    if (option !== null) key = option[1] as string
    const value: string = option === null ? line : (option[2] as string)
    if (key === '' || (option === null && !toml && !/^\s/.test(line))) continue
    if (!toml) options[key] = [options[key], value.trim()].filter((part) => part).join('\n')
    else {
      const texts = [...value.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(([, a, b]) => a ?? b ?? '')
      const plain = texts.length > 0 || list || value.trim() === '[' ? texts : [value.trim()]
      options[key] = [options[key], ...plain].filter((part) => part).join('\n')
      list = (list || value.trim().startsWith('[')) && !value.includes(']')
    }
  }
  return options
}

function splitLocations(options: Record<string, string>): string[] {
  const text = options['version_locations'] ?? ''
  const separators: Record<string, RegExp> = { os: /[:\n]/, ':': /[:\n]/, ';': /[;\n]/, space: /\s+/, newline: /\n/ }
  const named = options['path_separator'] ?? options['version_path_separator'] ?? ''
  return text
    .split(separators[named] ?? /[\s,]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Refuses a folder that is there only for who starts alembic in a folder around its configuration (`alembic -c …`). */
async function refuseFromAbove(project: Project, script: string, because: string): Promise<void> {
  if (/^[/%]/.test(script)) return
  const own = posix.dirname(because)
  let folder = own
  while (folder !== posix.dirname(folder)) {
    folder = posix.dirname(folder)
    const place = posix.join(folder, script)
    if (!(await hasFolder(project, place))) continue
    throw new UserError(`\`script_location\` in ${because} counts from ${folder}, and alembic is started in ${own}.`, {
      reason: 'unsupported-setting',
      received: script,
      accepted: 'a folder that counts from the configuration',
      remedy: `Write \`script_location = ${posix.join('%(here)s', posix.relative(own, place))}\`, which is the same wherever alembic is started.`,
      file: because,
    })
  }
}

const isInPackage = /^[\w.]+:/

/** Folders that Python finds packages in: what is put into its path, and `src`, from where a project is installed. */
function importedFrom(options: Record<string, string>): string[] {
  const named = (options['prepend_sys_path'] ?? '').split(/[\s,:;]+/)
  return [...named, 'src'].map((path) => path.replace(/^%\(here\)s\/?/, '')).filter((path) => !/^\/|%\(|^$/.test(path))
}

/** `%(here)s/db` stands beside the configuration, `shop:migrations` in a package. */
function localPath(path: string, workingDirectory: string): string {
  const local = path.replace(/^%\((?:here|\w*here)\)s\/?/, '').replace(/^([\w.]+):/, (_all, name: string) => {
    return `${name.replaceAll('.', '/')}/`
  })
  if (!local.startsWith('/') && !/%\(/.test(local) && !posix.join(workingDirectory, local).startsWith('..'))
    return local || '.'
  throw new UserError('A folder of alembic’s configuration does not lie in the repository.', {
    reason: 'invalid-migration',
    received: path,
    accepted: 'a folder relative to the configuration (`%(here)s/…`), or in a package (`shop:migrations`)',
    remedy: 'Correct `script_location` or `version_locations`.',
  })
}
