import type { Ending, Host } from '../../../packages/action/src/door.ts'
import { check } from './check.ts'
import { readPolicy } from './evidence.ts'
import { readHead } from './github/branches.ts'
import type { Inputs } from './inputs.ts'
import { choosePhase } from './phase.ts'
import { prepare } from './prepare.ts'
import { propose } from './propose.ts'
import { publish } from './publish.ts'
import { openSetting, planRoute, requireConfigAt, type Setting } from './setting.ts'

const phases = { propose, check, prepare, publish }

/** Reads what the promotion is about, and hands over to its phase. */
export async function main(inputs: Inputs, host: Host): Promise<Ending> {
  const setting = await openSetting(inputs, host)
  const route = planRoute(inputs, await choosePolicy(setting))
  const phase = choosePhase(inputs, setting.runner, route)
  host.say(`${phase}: ${route.source} (${route.from.name}) → ${route.target} (${route.to.name})`)
  return phases[phase](setting, route)
}

/**
 * Pull requests are judged by the target's own deploy.yml, which reviewers approved, never by the one they bring along.
 * What has been merged has been approved.
 */
async function choosePolicy(setting: Setting) {
  const { inputs, runner, github } = setting
  const target = inputs.target ?? (runner.payload['pull_request'] as { base?: { ref?: string } } | undefined)?.base?.ref
  if (runner.isPullRequest && target !== undefined) {
    return readPolicy(setting, target, await readHead(github, inputs.source ?? 'main'))
  }
  return requireConfigAt(setting, runner.sha)
}
