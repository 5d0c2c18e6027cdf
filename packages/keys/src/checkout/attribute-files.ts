import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import type { Settings } from './settings.ts'

/**
 * Says whether git may know attributes from anywhere but the `.gitattributes` of the work tree and the index
 * (gitattributes): the repository's own file, the user's, the machine's, or another tree. In doubt it says yes.
 */
export function mayHaveOtherAttributes(gitFolder: string, settings: Settings): boolean {
  if (process.env['GIT_ATTR_SOURCE'] !== undefined || settings.has('attr.tree')) return true
  if (settings.has('core.attributesfile')) return true
  const places = [join(gitFolder, 'info'), join(commonFolder(gitFolder), 'info')].map((info) =>
    join(info, 'attributes'),
  )
  const home = process.env['HOME'] ?? homedir()
  const configured = process.env['XDG_CONFIG_HOME'] || join(home, '.config')
  return [...places, join(configured, 'git', 'attributes'), ...systemPlaces()].some((place) => existsSync(place))
}

/** A linked work tree shares `info` and `config` of its repository (gitrepository-layout). */
export function commonFolder(gitFolder: string): string {
  try {
    return resolve(gitFolder, readFileSync(join(gitFolder, 'commondir'), 'utf8').trimEnd())
  } catch {
    return gitFolder
  }
}

/** The machine's file is in `etc` below the place that git was built for, or in `/etc`. */
function systemPlaces(): string[] {
  const folders = ['/etc', '/usr/local/etc', '/opt/homebrew/etc']
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const executable = join(folder, 'git')
    if (folder === '' || !existsSync(executable)) continue
    for (const found of [executable, realpathSync(executable)]) folders.push(join(dirname(dirname(found)), 'etc'))
    break
  }
  return folders.map((folder) => join(folder, 'gitattributes'))
}
