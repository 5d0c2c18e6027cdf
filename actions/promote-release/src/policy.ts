import { UserError } from '../../../packages/action/src/errors.ts'
import { defaultConfigFile } from '../../../packages/config/src/load.ts'
import { readHead } from './github/branches.ts'
import type { Phase } from './inputs.ts'
import { planRoute, type Route, readConfigAt, requireConfigAt, type Setting } from './setting.ts'

/** The route of a promotion, and what must be said about whose deploy.yml it follows; the empty string where that is plain. */
type Policy = { route: Route; note: string }

/**
 * Chooses the deploy.yml that a promotion is judged by. Proposing and checking go by the target branch's own, which
 * reviewers approved, never by the one that a commit brings along. What has been merged has been approved: prepare and
 * publish go by the merge commit's.
 */
export async function choosePolicy(setting: Setting, phase: Phase): Promise<Policy> {
  const { inputs, runner, github } = setting
  if (phase === 'prepare' || phase === 'publish') return { route: await readOwnRoute(setting), note: '' }
  const base = (runner.payload['pull_request'] as { base?: { ref?: string } } | undefined)?.base?.ref
  const target = inputs.target ?? base ?? (await guessTarget(setting))
  const approved = await readConfigAt(setting, await readHead(github, target))
  if (approved === undefined) return beginWithout(setting, target)
  const route = planRoute(inputs, approved)
  // A pull request into another branch is refused by its check, which names both.
  if (route.target !== target && base === undefined) throw otherTarget(target, route, inputs.config)
  return { route, note: '' }
}

/** Plans the route as the commit of the event says by its own deploy.yml. */
export async function readOwnRoute(setting: Setting): Promise<Route> {
  return planRoute(setting.inputs, await requireConfigAt(setting, setting.runner.sha))
}

/** Where nothing else names the target, the commit's own deploy.yml does; it decides nothing more. */
async function guessTarget(setting: Setting): Promise<string> {
  const own = await readConfigAt(setting, setting.runner.sha)
  return own === undefined ? 'release' : planRoute(setting.inputs, own).target
}

/** The first promotion brings the target its deploy.yml: until then another one has to do, and that is said. */
async function beginWithout(setting: Setting, target: string): Promise<Policy> {
  const { inputs, runner, github } = setting
  const repository = runner.payload['repository'] as { default_branch?: string } | undefined
  // A pull request's own head comes last: whoever opens it has written it.
  const branch = runner.isPullRequest ? (inputs.source ?? repository?.default_branch) : undefined
  const trusted = branch === undefined ? undefined : await readConfigAt(setting, await readHead(github, branch))
  const route = trusted === undefined ? await readOwnRoute(setting) : planRoute(inputs, trusted)
  const whose = trusted === undefined ? `the commit ${runner.sha.slice(0, 7)} itself` : `the branch ${branch}`
  const file = inputs.config ?? defaultConfigFile
  return { route, note: `${target} has no ${file} yet, so this was judged by that of ${whose}.` }
}

function otherTarget(target: string, route: Route, config: string | undefined): UserError {
  return new UserError(`It is not clear which branch ${route.to.name} is promoted into.`, {
    reason: 'invalid-config',
    received: `${target} by the commit's ${config ?? defaultConfigFile}, ${route.target} by that of ${target}`,
    accepted: 'one branch: a promotion is judged by the deploy.yml of the branch that it goes into',
    remedy: `Name it with the input \`target\`, or set environments.${route.to.name}.branch alike on both branches.`,
  })
}
