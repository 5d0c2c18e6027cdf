// As a part of node:fs it is loaded when it is used: where approvals count.
import { promises } from 'node:fs'
import { join } from 'node:path'
import { applyApprovals, isApprovable, uselessApprovals } from '../../../../packages/migrations/src/approvals/apply.ts'
import type { Verdict } from '../../../../packages/migrations/src/verdict.ts'
import type { Context } from '../context.ts'
import type { Outcome } from '../report/outcome.ts'

const idle =
  'What is approved here counts only with `destructive-migrations: approved` for the environment in deploy.yml, or the input `destructive`: here they say `block`, or nothing.'

/** A verdict with what is approved marked, and what else there is to say about approvals. */
export type Approved = { verdict: Verdict; notes: Outcome['notes'] }

/**
 * Marks the statements of a judged set that have been approved, where `destructive: approved` asks for it. A check
 * trusts the commit that the pull request goes into, and what it adds itself only with a review; applying trusts the
 * checkout, and on production only what came by a reviewed pull request.
 */
export async function approve(verdict: Verdict, mode: 'check' | 'apply', context: Context): Promise<Approved> {
  const { workspace } = context.runner
  const { approvals: file } = context.inputs
  const exists = (path: string) =>
    promises.stat(join(workspace, path)).then(
      () => true,
      () => false,
    )
  const asksForOne = verdict.findings.some(isApprovable)
  if (context.permission !== 'approved') {
    const isIdle = context.permission === 'block' && asksForOne && (await exists(file))
    return { verdict, notes: isIdle ? [{ text: idle, file, title: 'Approvals do not count' }] : [] }
  }
  const { trustForApply, trustForCheck } = await import('./trust.ts')
  const trust = mode === 'check' ? await trustForCheck(context) : await trustForApply(context)
  const useless = await uselessApprovals(verdict, trust.approvals, exists)
  return {
    verdict: asksForOne ? await applyApprovals(verdict, trust.approvals, trust.refuse) : verdict,
    notes: useless.map(({ text, approval }) => ({ text, file, line: approval.line, title: 'Approval' })),
  }
}
