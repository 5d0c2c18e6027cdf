import { saveState } from '../../../../packages/action/src/commands.ts'
import { UserError } from '../../../../packages/action/src/errors.ts'
import { withPrivateFolder } from '../../../../packages/action/src/files.ts'
import { isRemote, keyscanLine } from '../../../../packages/migrations/src/engine/address.ts'
import type { Engine } from '../../../../packages/migrations/src/engine/engine.ts'
import type { SshSecrets } from '../../../../packages/migrations/src/engine/ssh.ts'
import type { Context } from '../context.ts'
import type { Inputs } from '../inputs.ts'
import { engineVariables } from '../job/engine.ts'

/** Refuses ssh without a key, and without a word of who may answer. */
function requireSecrets({ dockerHost, sshKey, sshKnownHosts }: Inputs): SshSecrets | undefined {
  if (dockerHost?.kind !== 'ssh') return undefined
  const key = requireSsh(
    'ssh-key',
    sshKey,
    `Store the private key as a secret of the environment, and pass it as ssh-key (or as ${engineVariables.key} in DEPLOY_ENV).`,
  )
  const knownHosts = requireSsh(
    'ssh-known-hosts',
    sshKnownHosts,
    `Compare the lines that \`${keyscanLine(dockerHost)}\` prints with the machine’s own keys (/etc/ssh/ssh_host_*.pub), and pass them as ssh-known-hosts: without them, whoever answers would be believed.`,
  )
  return { key, knownHosts }
}

function requireSsh(name: string, value: string | undefined, remedy: string): string {
  if (value !== undefined) return value
  throw new UserError(`A docker-host with ssh:// needs the input ${name}.`, {
    reason: name === 'ssh-key' ? 'missing-ssh-key' : 'missing-known-hosts',
    received: `no ${name}`,
    remedy,
  })
}

/** Does the work with the engine that was named, or the runner's own; what ssh needs is gone afterwards. */
export async function withEngine<Result>(
  context: Omit<Context, 'engine'>,
  work: (engine: Engine | undefined) => Promise<Result>,
): Promise<Result> {
  const { inputs, runner, host } = context
  const { dockerHost } = inputs
  if (dockerHost === undefined) return work(undefined)
  const secrets = requireSecrets(inputs)
  // The processes that we start have no use for it.
  delete process.env['INPUT_SSH-KEY']
  if (dockerHost.kind === 'tcp' && isRemote(dockerHost) && !process.env['DOCKER_TLS_VERIFY']) warnOfPlainText(context)
  const { openEngine } = await import('../../../../packages/migrations/src/engine/engine.ts')
  return withPrivateFolder(runner.temporary, async (folder) => {
    // For the post step, in case that this one is killed.
    saveState('private-folder', folder)
    const engine = await openEngine(dockerHost, secrets, folder, host.signal)
    host.say(`The engine at ${dockerHost.url} answers.`)
    try {
      return await work(engine)
    } finally {
      await engine.close()
    }
  })
}

function warnOfPlainText({ host }: Pick<Context, 'host'>): void {
  host.warn(
    'The engine of docker-host is reached without TLS: whoever is on the way reads the database’s password. Set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH, or use ssh://.',
  )
}
