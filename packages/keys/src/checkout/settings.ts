import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { readGit, splitRecords } from '../git-tree.ts'
import { isUsualGit } from './git-executable.ts'
import { commonFolder } from './git-folder.ts'

/** Settings of git by their names in small letters, the last value of each. */
export type Settings = Map<string, string>

/** The settings that decide whether files stand converted, and by which attributes. */
const wanted = '^(core\\.(autocrlf|attributesfile)|attr\\.tree)$'

/** What any of them, or a file that could have them, is called in a file of settings. */
const mentioned = /autocrlf|attributesfile|\battr\b|include/i

/**
 * Reads the settings that decide about conversions. Most repositories have none of them, and a look into the files that
 * git would read costs a tenth of asking it; where one is mentioned, or git may read others, git is asked.
 */
export async function readSettings(folder: string, gitFolder: string | undefined): Promise<Settings> {
  if (gitFolder !== undefined && knowsAllFiles() && !settingFiles(gitFolder).some(mentionsAny)) return new Map()
  const { stdout } = await readGit(folder, ['config', '--null', '--get-regexp', wanted])
  return parseSettings(splitRecords(stdout))
}

/** Reads records of a name, a line break and a value; a name alone is `true`. The last of a name counts. */
function parseSettings(records: string[]): Settings {
  return new Map(
    records.map((record) => {
      const line = record.indexOf('\n')
      return line < 0 ? [record, 'true'] : [record.slice(0, line), record.slice(line + 1)]
    }),
  )
}

function knowsAllFiles(): boolean {
  return isUsualGit() && !Object.keys(process.env).some((name) => /^GIT_(CONFIG|DIR|COMMON_DIR)/.test(name))
}

function settingFiles(gitFolder: string): string[] {
  const home = process.env['HOME'] ?? homedir()
  return [
    join(commonFolder(gitFolder), 'config'),
    join(gitFolder, 'config.worktree'),
    join(home, '.gitconfig'),
    join(process.env['XDG_CONFIG_HOME'] || join(home, '.config'), 'git', 'config'),
    '/etc/gitconfig',
    '/usr/local/etc/gitconfig',
    '/usr/etc/gitconfig',
  ]
}

/** In doubt, as where a file cannot be read, it says yes. */
function mentionsAny(file: string): boolean {
  try {
    return mentioned.test(readFileSync(file, 'latin1'))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}
