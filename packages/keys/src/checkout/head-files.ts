import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonFolder } from './git-folder.ts'

const hash = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** Variables by which git looks elsewhere than the files of a repository say. */
const redirecting = ['GIT_DIR', 'GIT_COMMON_DIR', 'GIT_NAMESPACE', 'GIT_OBJECT_DIRECTORY']

/**
 * Reads which commit is checked out from the files of a repository (gitrepository-layout), which takes a hundredth of
 * asking git. Undefined wherever git has to be asked: no commit yet, references that are kept in another form.
 */
export function readHeadFile(gitFolder: string): string | undefined {
  if (redirecting.some((name) => process.env[name] !== undefined)) return undefined
  try {
    const head = readFileSync(join(gitFolder, 'HEAD'), 'latin1').trimEnd()
    if (hash.test(head)) return head
    const reference = /^ref: (refs\/heads\/.+)$/.exec(head)?.[1]
    return reference === undefined ? undefined : readReference(commonFolder(gitFolder), reference)
  } catch {
    return undefined
  }
}

/** A reference has a file of its own, or a line in `packed-refs`; the file counts where there are both. */
function readReference(folder: string, reference: string): string | undefined {
  const found = readOptionally(join(folder, reference))?.trimEnd()
  // One that leads on to another one is left to git.
  if (found !== undefined) return hash.test(found) ? found : undefined
  const line = readOptionally(join(folder, 'packed-refs'))
    ?.split('\n')
    .find((each) => each.endsWith(` ${reference}`))
  const packed = line?.slice(0, -reference.length - 1)
  return packed !== undefined && hash.test(packed) ? packed : undefined
}

function readOptionally(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
