import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { readGit } from '../git-tree.ts'
import { isUsualGit } from './git-executable.ts'
import { commonFolder } from './git-folder.ts'
import type { Settings } from './settings.ts'

/**
 * Says whether git may know attributes from anywhere but the `.gitattributes` of the work tree and the index
 * (gitattributes): the repository's own file, the user's, the machine's, or another tree. In doubt it says yes.
 */
export async function mayHaveOtherAttributes(folder: string, gitFolder: string, settings: Settings): Promise<boolean> {
  if (process.env['GIT_ATTR_SOURCE'] !== undefined || settings.has('attr.tree')) return true
  if (settings.has('core.attributesfile')) return true
  const places = [gitFolder, commonFolder(gitFolder)].map((place) => join(place, 'info', 'attributes'))
  if (places.some((place) => existsSync(place))) return true
  const others = isUsualGit() ? usualPlaces() : await askPlaces(folder)
  return others === undefined || others.some((place) => existsSync(place))
}

/** The user's file, and the machine's as git is built for `/usr` and for `/usr/local`. */
function usualPlaces(): string[] {
  const home = process.env['HOME'] ?? homedir()
  const configured = process.env['XDG_CONFIG_HOME'] || join(home, '.config')
  return [
    join(configured, 'git', 'attributes'),
    ...['/etc', '/usr/etc', '/usr/local/etc'].map((folder) => join(folder, 'gitattributes')),
  ]
}

/** Asks git for the places, which it can say from version 2.43 on; undefined where it cannot. */
async function askPlaces(folder: string): Promise<string[] | undefined> {
  const names = ['GIT_ATTR_SYSTEM', 'GIT_ATTR_GLOBAL']
  const answers = await Promise.all(names.map((name) => readGit(folder, ['var', name])))
  const places = answers.map(({ exitCode, stdout }) => (exitCode === 0 ? stdout.toString('utf8').trimEnd() : ''))
  return places.includes('') ? undefined : places
}
