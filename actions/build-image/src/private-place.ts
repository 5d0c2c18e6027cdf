import { realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { relative } from 'node:path'
import { UserError } from '../../../packages/action/src/errors.ts'

/**
 * Gives the folder in which private files are put: the runner's own, else that of the system. Logins and secrets must not
 * lie in the work tree, where a build would see them and an image may keep them; and a name that holds what engines take
 * for the end of a field would be cut off there. Throws a UserError where there is no such folder.
 */
export function choosePrivateParent(temporary: string, workspace: string): string {
  const places = [temporary, tmpdir(), '/tmp']
  const found = places.find((place) => !/[,"'\\\r\n]/.test(place) && !isInside(place, workspace))
  if (found !== undefined) return found
  throw new UserError('There is no temporary folder outside of the repository.', {
    reason: 'unwritable-folder',
    received: [...new Set(places)].join(', '),
    accepted: `a folder that is not in ${workspace}, where a build would see what is in it, with a plain name`,
    remedy: 'Set TMPDIR to a folder outside of the repository.',
  })
}

function isInside(place: string, folder: string): boolean {
  return !/^\.\.(?:\/|$)/.test(relative(resolveLinks(folder), resolveLinks(place)))
}

function resolveLinks(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}
