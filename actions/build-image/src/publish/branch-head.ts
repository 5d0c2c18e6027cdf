import { dirname, resolve } from 'node:path'
import { refuseWhenCancelled } from '../../../../packages/action/src/cancel.ts'
import { maskSecret } from '../../../../packages/action/src/mask.ts'
import { run } from '../../../../packages/exec/src/run.ts'
import type { Setting } from '../setting.ts'

/**
 * Asks the server which commit a branch points at now; undefined when that cannot be learned. Throws a CancelledError
 * when the run is cancelled meanwhile. The token travels by environment. Git runs outside of the checkout, so that a login which actions/checkout left there is not sent twice.
 */
export async function readBranchHead({ runner, inputs, host }: Setting, branch: string): Promise<string | undefined> {
  if (runner.repository === '') return undefined
  const url = `${runner.serverUrl}/${runner.repository}`
  const ref = `refs/heads/${branch}`
  const answer = await run('git', ['ls-remote', '--', url, ref], {
    cwd: runner.temporary,
    environment: {
      ...loginFor(runner.serverUrl, inputs.token),
      GIT_TERMINAL_PROMPT: '0',
      GIT_CEILING_DIRECTORIES: dirname(resolve(runner.temporary)),
    },
    signal: host.signal,
    timeout: 30_000,
  }).catch(() => undefined)
  refuseWhenCancelled(host.signal)
  const line = answer?.exitCode === 0 ? answer.stdout.split('\n').find((each) => each.endsWith(`\t${ref}`)) : undefined
  return line?.split('\t')[0]
}

function loginFor(serverUrl: string, token: string): Record<string, string> {
  if (token === '') return {}
  maskSecret(token)
  const login = Buffer.from(`x-access-token:${token}`).toString('base64')
  maskSecret(login)
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${serverUrl}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${login}`,
  }
}
