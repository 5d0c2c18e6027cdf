import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../../packages/action/src/errors.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import { parseVersion } from '../../../packages/keys/src/version.ts'
import type { Setting } from './setting.ts'

/** Gives the version of a service; undefined where it has none. */
export async function readVersion({ inputs, runner }: Setting, { versionFile }: Service): Promise<string | undefined> {
  if (inputs.version !== undefined) return inputs.version
  if (versionFile === undefined) return undefined
  try {
    return await parseVersion(versionFile, readFileSync(join(runner.workspace, versionFile.path), 'utf8'))
  } catch (error) {
    if (error instanceof UserError) throw error
    const code = (error as NodeJS.ErrnoException).code
    throw new UserError(`The version file ${versionFile.path} cannot be read.`, {
      reason: 'missing-version-file',
      received: code === 'ENOENT' ? 'no such file' : code,
      accepted: 'the path of a file, relative to the root of the repository',
      remedy: 'Correct `version-file`, or add the file.',
      cause: error,
    })
  }
}
