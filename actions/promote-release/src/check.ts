import type { Ending } from '../../../packages/action/src/door.ts'
import { UserError } from '../../../packages/action/src/errors.ts'
import { findOpenPull, type PullRequest, readPull } from './github/pull-requests.ts'
import { judgeHead, judgementOutputs, judgementSummary } from './judge.ts'
import type { Route, Setting } from './setting.ts'

/** Judges the promotion pull request of the event, or the open one where the event is about something else. */
export async function check(setting: Setting, route: Route): Promise<Ending> {
  const pull = await findPull(setting, route)
  if (pull === undefined) {
    const message = `No pull request from ${route.source} into ${route.target} is open: there is nothing to check.`
    return {
      result: 'up-to-date',
      reason: 'no-pull-request',
      message,
      failed: false,
      outputs: { decision: 'hold' },
      summary: `### ✅ Nothing to check\n\n${message}`,
    }
  }
  const judgement = await judgeHead(setting, route, {
    branch: pull.headBranch,
    sha: pull.headSha,
    fromHere: pull.fromHere,
  })
  const { verdict } = judgement
  return {
    result: verdict.state,
    reason: verdict.reason,
    message: `#${pull.number}: ${verdict.sentence}.`,
    // Waiting for staging is no failure of the pull request: the status says pending, and is judged again later.
    failed: verdict.state === 'blocked',
    remedy: verdict.state === 'blocked' ? 'Mend the gate named; the verdict is made anew with every push.' : undefined,
    outputs: { ...judgementOutputs(judgement), 'pull-request': String(pull.number) },
    summary: judgementSummary(judgement, `Promotion #${pull.number}`),
  }
}

async function findPull(setting: Setting, route: Route): Promise<PullRequest | undefined> {
  const event = setting.runner.payload['pull_request'] as { number?: number } | undefined
  if (event?.number === undefined) return findOpenPull(setting.github, route.source, route.target)
  const pull = await readPull(setting.github, event.number)
  if (pull.baseBranch === route.target) return pull
  throw new UserError(`Pull request #${pull.number} does not go into ${route.target}.`, {
    reason: 'wrong-base',
    received: pull.baseBranch,
    accepted: route.target,
    remedy: `Start this workflow for pull requests into ${route.target} only: on.pull_request.branches: [${route.target}].`,
  })
}
