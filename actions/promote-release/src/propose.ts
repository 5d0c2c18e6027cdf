import type { Ending } from '../../../packages/action/src/door.ts'
import { mergeSection, promotionSection } from './body.ts'
import { compare, readHead } from './github/branches.ts'
import { findOpenPull, openPull, updatePull } from './github/pull-requests.ts'
import { type Judgement, judgeHead, judgementOutputs, judgementSummary } from './judge.ts'
import type { Route, Setting } from './setting.ts'

// Pull requests that the job token opens start no workflow until somebody approves their runs.
const approvalNote =
  ' It was opened with the job token, so its own checks await approval. An App token in the input `token` lets them run.'

/** Opens the promotion pull request or brings it up to date, and judges the head that it proposes. */
export async function propose(setting: Setting, route: Route): Promise<Ending> {
  const { github } = setting
  const [sha, targetHead] = await Promise.all([readHead(github, route.source), readHead(github, route.target)])
  const lead = await compare(github, targetHead, sha)
  if (lead.aheadBy === 0) {
    const message = `${route.target} already has everything that is on ${route.source}: there is nothing to promote.`
    return {
      result: 'up-to-date',
      reason: 'nothing-to-promote',
      message,
      failed: false,
      outputs: { decision: 'hold' },
      summary: `### ✅ Nothing to promote\n\n${message}`,
    }
  }
  const judgement = await judgeHead(setting, route, { branch: route.source, sha, fromHere: true })
  const pull = setting.inputs.dryRun ? undefined : await upsertPull(setting, route, judgement)
  const where =
    pull === undefined ? 'No pull request was opened (dry run)' : `Pull request [#${pull.number}](${pull.url})`
  const note = pull?.awaitsApproval ? approvalNote : ''
  return {
    result: 'proposed',
    reason: judgement.verdict.reason,
    message: `${where.replace(/\[(#\d+)\]\(.*?\)/, '$1')} proposes ${sha.slice(0, 7)}: ${judgement.verdict.sentence}.`,
    failed: false,
    outputs: { ...judgementOutputs(judgement), 'pull-request': pull === undefined ? '' : String(pull.number) },
    summary: `${judgementSummary(judgement, `Promotion of ${route.source} to ${route.target}`)}\n\n${where}.${note}`,
  }
}

async function upsertPull(
  setting: Setting,
  route: Route,
  judgement: Judgement,
): Promise<{ number: number; url: string; awaitsApproval: boolean }> {
  const { github, runner } = setting
  const section = promotionSection(judgement.evidence, judgement.verdict, judgement.comparison)
  const existing = await findOpenPull(github, route.source, route.target)
  if (existing === undefined) {
    const pull = await openPull(github, {
      source: route.source,
      target: route.target,
      title: `Promote ${route.source} to ${route.target}`,
      body: section,
      compareUrl: `${runner.serverUrl}/${runner.repository}/compare/${route.target}...${route.source}?expand=1`,
    })
    return { number: pull.number, url: pull.url, awaitsApproval: pull.byActions }
  }
  const body = mergeSection(existing.body, section)
  if (body !== existing.body) await updatePull(github, existing.number, body)
  return { number: existing.number, url: existing.url, awaitsApproval: false }
}
