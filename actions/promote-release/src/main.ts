import type { Ending, Host } from '../../../packages/action/src/door.ts'
import { escapeMarkdown } from '../../../packages/action/src/escape.ts'
import { check } from './check.ts'
import type { Inputs } from './inputs.ts'
import { choosePhase } from './phase.ts'
import { choosePolicy, readOwnRoute } from './policy.ts'
import { prepare } from './prepare.ts'
import { propose } from './propose.ts'
import { publish } from './publish.ts'
import { openSetting } from './setting.ts'

const phases = { propose, check, prepare, publish }

/** Reads what the promotion is about, and hands over to its phase. */
export async function main(inputs: Inputs, host: Host): Promise<Ending> {
  const setting = await openSetting(inputs, host)
  const phase = await choosePhase(inputs, setting.runner, () => readOwnRoute(setting))
  const { route, note } = await choosePolicy(setting, phase)
  host.say(`${phase}: ${route.source} (${route.from.name}) → ${route.target} (${route.to.name})`)
  const ending = await phases[phase](setting, route)
  return note === '' ? ending : { ...ending, summary: `${ending.summary}\n\n> ${escapeMarkdown(note)}` }
}
