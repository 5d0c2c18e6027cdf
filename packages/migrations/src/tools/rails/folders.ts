import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import { isMapping } from '../../../../config/src/mapping.ts'
import type { Project } from '../contract.ts'
import { isBelow } from '../project.ts'

const usual = 'db/migrate'

/** Where an application, or an engine in it, says which folders are migrated. */
const says = /(?:^|\/)(?:config\/.*|engine|railtie|Rakefile|.*\.rake)(?:\.rb)?$/
const named = /\bpaths\s*(?:\[\s*|\.add\s*\(?\s*)["']db\/migrate["']|\bmigrations_paths\b/

/**
 * Refuses an application that has Rails migrate other folders besides `db/migrate`: what an engine or an initializer
 * puts there is known to nobody but Rails. What is installed is not looked at: its migrations are copied.
 */
export async function refuseOtherFolders(project: Project, workingDirectory: string): Promise<void> {
  for (const path of await project.list()) {
    if (!/\.rb$|\.rake$|Rakefile$/.test(path) || !isBelow(path, workingDirectory || '.') || !says.test(path)) continue
    const lines = (await project.read(path)).split('\n')
    const at = lines.findIndex((line) => named.test(line.replace(/^\s*#.*$/, '')))
    if (at >= 0) throw otherFolders(lines[at]?.trim() ?? '', path, at + 1)
  }
}

/** Reads database.yml; what ERB puts in is not known, and left out. Gives an empty object for what is no YAML. */
export async function readDatabases(text: string): Promise<Record<string, unknown>> {
  const { load } = await import('js-yaml')
  const plain = text.replace(/^\s*<%(?!=).*?%>\s*$/gm, '').replace(/<%[\s\S]*?%>/g, '0')
  try {
    const raw = load(plain)
    return isMapping(raw) ? raw : {}
  } catch {
    // The tool reads it itself, and says what is wrong with it.
    return {}
  }
}

/** Refuses a first database whose migrations do not lie in `db/migrate`; the others are told of by themselves. */
export function refuseOtherPaths(databases: Record<string, unknown>, file: string): void {
  for (const held of Object.values(databases)) {
    if (!isMapping(held)) continue
    const several = Object.values(held).every(isMapping) ? held : { primary: held }
    const first = several['primary'] ?? Object.values(several)[0]
    const paths = isMapping(first) ? first['migrations_paths'] : undefined
    const folders = paths === undefined || paths === null ? [usual] : [paths].flat().map(String)
    if (folders.some((folder) => posix.normalize(folder).replace(/\/$/, '') !== usual))
      throw otherFolders(`migrations_paths: ${folders.join(', ')}`, file, undefined)
  }
}

function otherFolders(received: string, file: string, line: number | undefined): UserError {
  return new UserError('Rails is told to migrate other folders than db/migrate, and what lies there was not judged.', {
    reason: 'unsupported-setting',
    received,
    accepted: 'migrations in db/migrate alone',
    remedy:
      'Copy the migrations into db/migrate (`bin/rails <engine>:install:migrations`) and take the path out, or use `tool: command`.',
    file,
    line,
  })
}
