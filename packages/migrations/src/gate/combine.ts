import type { Gated } from '../types.ts'
import type { Compatibility, Finding, Hazard, Phase, Verdict } from '../verdict.ts'

/** What is reported of a routine's body even if nobody calls it yet. */
export const graveAnyDay: ReadonlySet<Hazard> = new Set<Hazard>(['data-loss', 'unanalysable'])

/** Where a file belongs whose statements belong there. */
export function combinePhases(phases: Phase[]): Exclude<Compatibility, 'none'> | 'neutral' {
  const has = (phase: Phase) => phases.includes(phase)
  if (has('mixed') || (has('expand') && has('contract'))) return 'mixed'
  if (has('contract')) return 'contract'
  return has('expand') ? 'expand' : 'neutral'
}

/** Puts together what was found in a set and the phases of its files. */
export function verdictOf(set: Gated[], findings: Finding[], phases: Verdict['phases']): Verdict {
  const combined = combinePhases(phases.map(({ phase }) => phase))
  return {
    findings,
    phases,
    compatibility: combined === 'neutral' ? 'expand' : combined,
    reversible: set.every(({ source }) => source.reversible) && !findings.some(mayLose),
  }
}

/** Whether it may have lost what undoing cannot bring back: of what cannot be read nobody knows, nor what a copy left out. */
function mayLose({ hazard, rule }: Finding): boolean {
  return graveAnyDay.has(hazard) || rule === 'rebuild-table'
}
