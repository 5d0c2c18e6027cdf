import { saveState } from '../../../packages/action/src/commands.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import { withPrivateFolder } from '../../../packages/action/src/files.ts'
import type { Variables } from '../../../packages/action/src/variables.ts'
import type { DatabaseReach, RunIn } from '../../../packages/config/src/types.ts'
import { isRemote, keyscanLine } from '../../../packages/migrations/src/engine/address.ts'
import type { Engine } from '../../../packages/migrations/src/engine/engine.ts'
import type { SshSecrets } from '../../../packages/migrations/src/engine/ssh.ts'
import type { Containers } from '../../../packages/migrations/src/image/container.ts'
import type { Context } from './context.ts'
import { parseEngineInputs } from './engine-inputs.ts'
import type { Inputs } from './inputs.ts'
import type { Target } from './target.ts'

/** The variables of DEPLOY_ENV that stand for the inputs where those are not given, as in the reusable workflows. */
const stands = { host: 'DEPLOY_DOCKER_HOST', key: 'DEPLOY_SSH_KEY', knownHosts: 'DEPLOY_SSH_KNOWN_HOSTS' }

/** Takes from DEPLOY_ENV what the inputs leave out, where anything runs in a temporary container. */
export function completeEngine(inputs: Inputs, targets: Array<Omit<Target, 'image'>>, variables: Variables): Inputs {
  if (!targets.some(({ migrations }) => migrations.runIn === 'image')) return inputs
  const host = inputs.dockerHost?.url ?? variables.get(stands.host)
  if (host === undefined) return inputs
  const isSsh = host.startsWith('ssh:')
  const key = inputs.sshKey ?? (isSsh ? variables.get(stands.key) : undefined)
  const knownHosts = inputs.sshKnownHosts ?? (isSsh ? variables.get(stands.knownHosts) : undefined)
  const source = inputs.dockerHost === undefined ? `variable ${stands.host}` : undefined
  return { ...inputs, ...parseEngineInputs(host, key, knownHosts, source) }
}

/** Refuses ssh without a key, and without a word of who may answer. */
function requireSecrets({ dockerHost, sshKey, sshKnownHosts }: Inputs): SshSecrets | undefined {
  if (dockerHost?.kind !== 'ssh') return undefined
  const key = requireSsh(
    'ssh-key',
    sshKey,
    `Store the private key as a secret of the environment, and pass it as ssh-key (or as ${stands.key} in DEPLOY_ENV).`,
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

/** What a receiver does is none of ours yet: nothing is run in its place. */
export function refuseReceiver(runIn: RunIn): RunIn {
  if (runIn !== 'receiver') return runIn
  throw new UserError('`run-in: receiver` comes with the receiver that migrates, and there is none yet.', {
    reason: 'receiver-unavailable',
    received: 'run-in: receiver',
    accepted: 'run-in: image, run-in: runner',
    remedy:
      'Set `run-in: image` with `docker-host: ssh://…` and the network of the database: the migration then runs in a temporary container beside it.',
  })
}

/** Refuses what only a temporary container can honour, where nothing runs in one. */
export function refuseUnfitEngine(inputs: Inputs, targets: Array<Omit<Target, 'image'>>): void {
  if (targets.some(({ migrations }) => migrations.runIn === 'image')) return
  const refuse = (received: string, remedy: string) => {
    throw new UserError('An engine is of use only where migrations run in a temporary container of the image.', {
      reason: 'invalid-input',
      received: `${received} with run-in: runner`,
      accepted: 'run-in: image',
      remedy,
    })
  }
  const reach: DatabaseReach | undefined = inputs.databaseReach
  if (inputs.dockerHost !== undefined) {
    refuse(`docker-host: ${inputs.dockerHost.url}`, 'Set `run-in: image`, or leave docker-host out.')
  }
  if (reach === 'network' || reach === 'tool') {
    refuse(`database-reach: ${reach}`, 'Set `run-in: image`, or leave database-reach out.')
  }
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
  const { openEngine } = await import('../../../packages/migrations/src/engine/engine.ts')
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

/** Notes down for the post step what a run that is killed leaves on an engine that only ssh reaches. */
export function rememberContainer({ engine }: Pick<Context, 'engine'>, { migrating }: Containers): void {
  if (engine?.ssh === undefined) return
  saveState('engine', JSON.stringify({ environment: engine.environment, container: migrating.name }))
}
