import type { Finding, Hazard, Verdict } from '../verdict.ts'
import type { Approval } from './parse.ts'

/** What a person may answer for. What cannot work stays refused, and locks stand in nobody's way. */
const approvable = new Set<Hazard>(['data-loss', 'incompatible', 'unanalysable', 'history'])

/** Whether an approval could let this through. */
export function isApprovable({ hazard }: Finding): boolean {
  return approvable.has(hazard)
}

/** The approval of a finding's very statement in its very file. */
function approvalOf(finding: Finding, approvals: Approval[]): Approval | undefined {
  if (!isApprovable(finding)) return undefined
  return approvals.find(({ file, statement }) => file === finding.file && statement === finding.fingerprint)
}

const rebound =
  'a statement before it changes what its names mean (search path, database), so that it needs a new approval'

/**
 * Marks what has been approved. `refuse` may say why an approval does not count, such as for want of a review; then the
 * finding stays as it is and carries the answer.
 */
export async function applyApprovals(
  verdict: Verdict,
  approvals: Approval[],
  refuse: (approval: Approval) => Promise<string | undefined> = async () => undefined,
): Promise<Verdict> {
  const findings: Finding[] = []
  for (const finding of verdict.findings) {
    const approval = approvalOf(finding, approvals)
    const refusal = approval === undefined ? undefined : await refuse(approval)
    const loose = approvals.some(({ file, statement }) => file === finding.file && statement === finding.unbound)
    if (approval === undefined)
      findings.push(loose && isApprovable(finding) ? { ...finding, unapproved: rebound } : finding)
    else if (refusal !== undefined) findings.push({ ...finding, unapproved: refusal })
    else findings.push({ ...finding, approval: { reason: approval.reason, by: approval.by } })
  }
  return { ...verdict, findings }
}

/**
 * Says which approvals have no use: for a file that is not there, or one that is judged and holds no such statement,
 * as after an edit. Those of files that are not judged now are left in peace. `exists` looks for a file.
 */
export async function uselessApprovals(
  verdict: Verdict,
  approvals: Approval[],
  exists: (file: string) => Promise<boolean>,
): Promise<Array<{ approval: Approval; text: string }>> {
  const judged = new Set(verdict.phases.map(({ file }) => file))
  const said: Array<{ approval: Approval; text: string }> = []
  for (const approval of approvals) {
    const { file, statement } = approval
    if (verdict.findings.some((finding) => approvalOf(finding, [approval]) !== undefined)) continue
    if (judged.has(file)) {
      const text = `The approval ${statement} of ${file} fits no statement that needs one: an edited statement needs a new approval.`
      said.push({ approval, text })
    } else if (!(await exists(file))) {
      said.push({ approval, text: `The approval ${statement} is for ${file}, which does not exist.` })
    }
  }
  return said
}

/** The entries to paste, one a statement, so that these findings no longer block. */
export function renderEntries(findings: Finding[]): string {
  const seen = new Set<string>()
  const entries = findings.filter(isApprovable).flatMap(({ file, fingerprint, subject }) => {
    const key = `${file} ${fingerprint}`
    if (seen.has(key)) return []
    seen.add(key)
    const about = subject.replace(/\s+/g, ' ')
    return [
      `- file: ${scalar(file)}\n  statement: ${fingerprint} # ${about}\n  reason: "" # why it may run\n  by: "" # who says so`,
    ]
  })
  return entries.join('\n')
}

/** Quoted where plain text could be read as something else. */
function scalar(text: string): string {
  return /^[A-Za-z_.][\w./-]*$/.test(text) && !/^(?:true|false|null|~|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text)
}
