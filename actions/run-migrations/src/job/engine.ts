import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Variables } from '../../../../packages/action/src/variables.ts'
import type { DatabaseReach, RunIn } from '../../../../packages/config/src/types.ts'
import type { Inputs } from '../inputs.ts'
import type { Target } from '../target.ts'
import { parseEngineInputs } from './engine-inputs.ts'

/** The variables of DEPLOY_ENV that stand for the inputs where those are not given, as in the reusable workflows. */
export const engineVariables = {
  host: 'DEPLOY_DOCKER_HOST',
  key: 'DEPLOY_SSH_KEY',
  knownHosts: 'DEPLOY_SSH_KNOWN_HOSTS',
}

/** Takes from DEPLOY_ENV what the inputs leave out, where anything runs in a temporary container. */
export function completeEngine(inputs: Inputs, targets: Array<Omit<Target, 'image'>>, variables: Variables): Inputs {
  if (!targets.some(({ migrations }) => migrations.runIn === 'image')) return inputs
  const host = inputs.dockerHost?.url ?? variables.get(engineVariables.host)
  if (host === undefined) return inputs
  const isSsh = host.startsWith('ssh:')
  const key = inputs.sshKey ?? (isSsh ? variables.get(engineVariables.key) : undefined)
  const knownHosts = inputs.sshKnownHosts ?? (isSsh ? variables.get(engineVariables.knownHosts) : undefined)
  const source = inputs.dockerHost === undefined ? `variable ${engineVariables.host}` : undefined
  return { ...inputs, ...parseEngineInputs(host, key, knownHosts, source) }
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
