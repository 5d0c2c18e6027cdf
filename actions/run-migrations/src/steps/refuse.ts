import { UserError } from '../../../../packages/action/src/errors.ts'
import { isProduction } from '../../../../packages/config/src/production.ts'
import type { Migrations } from '../../../../packages/config/src/types.ts'
import type { Inputs } from '../inputs.ts'

type Named = { service: string; migrations: Migrations }

/** Throws a UserError for what is asked for and cannot be honoured, before anything is read. */
export function refuseImpossible(
  targets: Named[],
  inputs: Inputs,
  mode: 'check' | 'plan' | 'apply',
  file: string | undefined,
): void {
  refuseWipe(targets, inputs, mode)
  refuseIdleDeployed(inputs)
  for (const { service, migrations } of targets) {
    if (!migrations.atStart) continue
    const { before, after } = migrations
    if (before.length + after.length > 0) {
      throw new UserError(
        `The migrations of ${service} run when its container starts, and nothing can be run around that.`,
        {
          reason: 'invalid-config',
          received: '`at-start: true` with `before` or `after`',
          accepted: 'one of them',
          remedy: 'Take `before` and `after` out, or let this action migrate instead of the container.',
          file,
        },
      )
    }
    if (mode === 'apply' && inputs.when === 'any') {
      throw new UserError(
        `The migrations of ${service} run when its container starts, so it matters whether that has happened.`,
        {
          reason: 'invalid-input',
          received: 'when: any',
          accepted: 'before-deploy, after-deploy',
          remedy:
            'Run this step twice: with `when: before-deploy` before the deployment, and with `when: after-deploy` after it.',
        },
      )
    }
  }
}

/** Before a deployment nobody knows what becomes of it. */
function refuseIdleDeployed({ deployed, when }: Inputs): void {
  if (deployed === undefined || when === 'after-deploy') return
  throw new UserError('The input deployed tells what a deployment came to, and this step does not follow one.', {
    reason: 'invalid-input',
    received: `deployed with when: ${when}`,
    accepted: 'when: after-deploy',
    remedy: 'Set `when: after-deploy`, or take the input `deployed` out.',
  })
}

/** Nobody gets a production database wiped, by whatever name. */
function refuseWipe(targets: Named[], { wipeAndReseed, environment, dryRun }: Inputs, mode: string): void {
  if (wipeAndReseed === undefined) return
  if (environment === '' || isProduction(environment)) {
    throw new UserError('A database is wiped only in an environment that is known not to be production.', {
      reason: 'refused-on-production',
      received: environment === '' ? 'no environment' : `environment: ${environment}`,
      accepted: 'an environment such as staging',
      remedy: 'Take `wipe-and-reseed` out, or name the environment by the input `environment` if it is another one.',
    })
  }
  const refuse = (received: string, remedy: string) => {
    throw new UserError('The database cannot be wiped like this.', { reason: 'invalid-input', received, remedy })
  }
  if (mode === 'check')
    refuse('wipe-and-reseed with mode: check', 'Take `wipe-and-reseed` out: a check changes nothing.')
  if (mode === 'plan' || dryRun)
    refuse('wipe-and-reseed without applying', 'Take `wipe-and-reseed` out: a plan changes nothing.')
  if (targets.some(({ migrations }) => migrations.atStart)) {
    refuse('wipe-and-reseed with at-start: true', 'Stop the service, and wipe by hand: its own start migrates.')
  }
}
