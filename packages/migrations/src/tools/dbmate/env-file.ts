import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseEnv } from 'node:util'
import type { Beside } from '../contract.ts'

/** What dbmate would take its table from, where no variable says it. */
export const tableInFile = 'env-file.DBMATE_MIGRATIONS_TABLE'

/**
 * Reads what `.env` says of dbmate's folder and table, in the first of these folders of a checkout that has such a file:
 * dbmate takes it for its environment. Arguments of ours outweigh it, so what it says has to be in them.
 */
export function readEnvFile(root: string, folders: readonly string[]): Beside {
  for (const folder of folders) {
    const text = readIfThere(join(root, folder, '.env'))
    if (text === undefined) continue
    const { DBMATE_MIGRATIONS_DIR: directory, DBMATE_MIGRATIONS_TABLE: table } = parseEnv(text)
    return {
      // Of several, each with migrations of its own, the user has to name one.
      ...(directory && !directory.includes(',') ? { directory: posix.join(folder, directory).replace(/\/$/, '') } : {}),
      settings: table ? { [tableInFile]: table } : {},
    }
  }
  return { settings: {} }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
