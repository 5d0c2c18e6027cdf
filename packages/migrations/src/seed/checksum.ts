import { createHash } from 'node:crypto'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import type { CommandLine } from '../../../config/src/command.ts'

/**
 * sha256 of a seed: of its command, and of the files that it names (paths from `folder`; those below a folder too), each
 * with its path and text, whatever line endings the checkout gave it. Throws a UserError for a path that names nothing.
 */
export async function checksumSeed(command: CommandLine, inputs: string[], folder: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(command))
  for (const input of [...inputs].sort()) {
    const files = await listFiles(folder, input)
    if (files === undefined) throw missing(input)
    for (const file of files) {
      const text = (await readFile(join(folder, file))).toString('latin1').replace(/\r\n/g, '\n')
      const own = createHash('sha256').update(text, 'latin1').digest('hex')
      hash.update(`\n${JSON.stringify([file, own])}`)
    }
  }
  return hash.digest('hex')
}

/** Sorted; links are not followed. */
async function listFiles(folder: string, path: string): Promise<string[] | undefined> {
  const found = await lstat(join(folder, path)).catch(() => undefined)
  if (found === undefined) return undefined
  if (found.isFile()) return [path]
  if (!found.isDirectory()) return []
  const names = (await readdir(join(folder, path))).sort()
  return (await Promise.all(names.map((name) => listFiles(folder, `${path}/${name}`)))).flatMap((files) => files ?? [])
}

function missing(input: string): UserError {
  return new UserError('A path of `seed.inputs` names nothing in the service’s context.', {
    reason: 'invalid-config',
    received: input,
    accepted: 'files and folders, relative to the context',
    remedy: 'Correct `migrations.seed.inputs` in deploy.yml.',
  })
}
