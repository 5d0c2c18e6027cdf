// As a part of node:fs it is loaded when it is used: where approvals count.
import { promises } from 'node:fs'
import { join } from 'node:path'
import { applyApprovals, isApprovable, uselessApprovals } from '../../../../packages/migrations/src/approvals/apply.ts'
import type { Verdict } from '../../../../packages/migrations/src/verdict.ts'
import type { Context } from '../context.ts'
import type { Outcome } from '../report/outcome.ts'

/** A verdict with what is approved marked, and what else there is to say about approvals. */
export type Approved = { verdict: Verdict; notes: Outcome['notes'] }

/**
 * Marks the statements of a judged set that have been approved, where `destructive: approved` asks for it. A check
 * trusts the commit that the pull request goes into, and what it adds itself only with a review; applying trusts the
 * checkout, and on production only what came by a reviewed pull request.
 */
export async function approve(verdict: Verdict, mode: 'check' | 'apply', context: Context): Promise<Approved> {
  if (context.permission !== 'approved') return { verdict, notes: [] }
  const { trustForApply, trustForCheck } = await import('./trust.ts')
  const trust = mode === 'check' ? await trustForCheck(context) : await trustForApply(context)
  const { workspace } = context.runner
  const exists = (file: string) =>
    promises.stat(join(workspace, file)).then(
      () => true,
      () => false,
    )
  const useless = await uselessApprovals(verdict, trust.approvals, exists)
  const { approvals: file } = context.inputs
  return {
    verdict: verdict.findings.some(isApprovable)
      ? await applyApprovals(verdict, trust.approvals, trust.refuse)
      : verdict,
    notes: useless.map(({ text, approval }) => ({ text, file, line: approval.line, title: 'Approval' })),
  }
}
