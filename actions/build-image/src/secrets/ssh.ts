import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UserError } from '../../../../packages/action/src/errors.ts'
import { makePlain } from '../plain-path.ts'

/**
 * Checks what the build is given of ssh, and gives it with absolute paths: `default` (or another id alone) is the agent
 * behind SSH_AUTH_SOCK, `id=path` a private key or a socket. A path that engines would split is linked in the private
 * `folder`. Throws a UserError for an agent or a file that is not
 * there; the engine would only fail at the first use.
 */
export async function resolveSsh(
  entries: string[],
  { workspace, environment, folder }: { workspace: string; environment: NodeJS.ProcessEnv; folder: string },
): Promise<string[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const at = entry.indexOf('=')
      const id = at < 0 ? entry : entry.slice(0, at)
      if (!/^[A-Za-z0-9_.-]+$/.test(id)) throw notSsh(entry)
      if (at < 0) {
        await requireAgent(id, environment['SSH_AUTH_SOCK'] ?? '')
        return entry
      }
      const paths = entry.slice(at + 1).split(',')
      const keys = await Promise.all(
        paths.map(async (path) => makePlain(await requireKey(id, path.trim(), workspace), folder)),
      )
      return `${id}=${keys.join(',')}`
    }),
  )
}

async function requireAgent(id: string, socket: string): Promise<void> {
  const found = socket === '' ? undefined : await stat(socket).catch(() => undefined)
  if (found?.isSocket()) return
  throw new UserError(`The build is to use an ssh agent (${id}), and there is none.`, {
    reason: 'missing-ssh-agent',
    received: socket === '' ? 'SSH_AUTH_SOCK is not set' : 'SSH_AUTH_SOCK names no socket',
    accepted: 'an agent behind SSH_AUTH_SOCK, or id=path with a private key',
    remedy: 'Start an agent with the key in a step before this one (webfactory/ssh-agent does), or name a key file.',
  })
}

async function requireKey(id: string, path: string, workspace: string): Promise<string> {
  const absolute = resolve(workspace, path)
  const found = path === '' ? undefined : await stat(absolute).catch(() => undefined)
  if (found?.isFile() || found?.isSocket()) return absolute
  throw new UserError(`The ssh key ${id} of the build is not there.`, {
    reason: 'missing-ssh-key',
    received: path || 'no path',
    accepted: 'the path of a private key or of an agent’s socket, relative to the root of the repository',
    remedy: 'Correct the path, or write the key in a step before this one.',
  })
}

function notSsh(entry: string): UserError {
  return new UserError('This entry of ssh cannot be used.', {
    reason: 'invalid-ssh',
    // A key that was pasted here must not be repeated.
    received: /^[\w.=/ -]{1,40}$/.test(entry) ? entry : 'other text (not shown: it could be a key)',
    accepted: 'default, or id=path',
    remedy: 'Write `default` for the agent, or id=path for a private key.',
  })
}
