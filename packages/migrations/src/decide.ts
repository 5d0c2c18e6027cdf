import type { Finding, Verdict } from './verdict.ts'

export type When = 'any' | 'before-deploy' | 'after-deploy'
/** `approved`: what a person has approved runs, and nothing else. `warn`: everything that can work runs. */
export type Permission = 'block' | 'approved' | 'warn'

/** What is to be done with a judged set, and which findings stand in its way. */
export type Decision =
  | { deed: 'apply'; warnings: Finding[]; approved: Finding[] }
  /** A wholly contract set waits for the new code. */
  | { deed: 'leave'; warnings: Finding[]; approved: Finding[] }
  | { deed: 'block'; reason: BlockReason; blocking: Finding[]; warnings: Finding[]; approved: Finding[] }

type BlockReason =
  | 'destructive-migration'
  | 'incompatible-migration'
  | 'unanalysable-migration'
  | 'broken-migration'
  | 'migration-history'
  | 'mixed-migrations'

/**
 * Decides about a judged set, whose approved findings are marked already. Data loss, what cannot be analysed and what
 * does not follow on the history need permission whenever they run; what breaks
 * running code is stopped unless its place is after the deploy and that is now; what cannot work never runs; locks only
 * warn, since lock-timeout bounds them.
 */
export function decide(verdict: Verdict, when: When, permission: Permission): Decision {
  const { findings } = verdict
  const waits = when === 'before-deploy' && verdict.compatibility === 'contract'
  const refused = permission !== 'warn'
  const isApproved = (finding: Finding) => permission === 'approved' && finding.approval !== undefined
  const blocks = (finding: Finding): boolean => {
    if (isApproved(finding)) return false
    switch (finding.hazard) {
      case 'lock':
        return false
      case 'broken':
        return true
      case 'incompatible':
        return refused && !(finding.phase === 'contract' && (when === 'after-deploy' || waits))
      default:
        return refused
    }
  }
  const blocking = findings.filter(blocks)
  const approved = findings.filter(isApproved)
  const warnings = findings.filter((finding) => !blocks(finding) && !isApproved(finding))
  if (blocking.length > 0) return { deed: 'block', reason: reasonOf(blocking), blocking, warnings, approved }
  if (verdict.compatibility === 'mixed' && when !== 'any') {
    return { deed: 'block', reason: 'mixed-migrations', blocking, warnings, approved }
  }
  return { deed: waits ? 'leave' : 'apply', warnings, approved }
}

function reasonOf(blocking: Finding[]): BlockReason {
  const has = (hazard: Finding['hazard']) => blocking.some((finding) => finding.hazard === hazard)
  if (has('data-loss')) return 'destructive-migration'
  if (has('incompatible')) return 'incompatible-migration'
  if (has('unanalysable')) return 'unanalysable-migration'
  return has('history') ? 'migration-history' : 'broken-migration'
}

/** Says how a mixed set is to be split: which files go before the deploy, which after it, which have to be cut in two. */
export function describeSplit(verdict: Verdict): string {
  const list = (phase: string) => verdict.phases.filter((one) => one.phase === phase).map(({ file }) => file)
  const parts = [
    ['before the deploy', list('expand')],
    ['after it, in a later release', list('contract')],
    ['to be cut in two', list('mixed')],
  ] as const
  return parts
    .filter(([, files]) => files.length > 0)
    .map(([place, files]) => `${place}: ${files.join(', ')}`)
    .join('; ')
}
