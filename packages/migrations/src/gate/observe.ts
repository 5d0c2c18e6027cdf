import { bindFingerprint } from '../approvals/fingerprint.ts'
import type { DatabaseKind } from '../kind.ts'
import { isCertain, lineInFile } from '../locate.ts'
import type { Gated, GateSource } from '../types.ts'
import type { Finding, Phase, Verdict } from '../verdict.ts'
import { ledgersIn } from './bookkeeping.ts'
import { combinePhases, graveAnyDay, verdictOf } from './combine.ts'
import { followCreated } from './created.ts'
import { followEmptyColumns } from './empty-columns.ts'
import type { Hit, Observed, RuleText } from './observed.ts'

/**
 * Judges a set statement by statement, in order. `observe` parses the text of a file; what it does to tables that the
 * set itself has created counts for nothing.
 */
export function judgeObserved(
  set: Gated[],
  { kind, books }: { kind: DatabaseKind; books: readonly string[] },
  rules: Record<string, RuleText>,
  observe: (sql: string, source: GateSource) => Observed[],
): Verdict {
  const created = followCreated()
  const empty = followEmptyColumns()
  // What changes the meaning of names: of all, or of the one that a temporary table takes.
  let settings: Array<{ text: string; name?: string }> = []
  const findings: Finding[] = []
  const phases: Verdict['phases'] = []
  for (const { file, source } of set) {
    created.startFile(source.transactional)
    settings = settings.filter(({ name }) => name === undefined)
    const seen: Phase[] = []
    for (const observed of observeSource(source, file.text, observe)) {
      const own: Phase[] = []
      empty.note(observed, isCertain(source, observed.line))
      const ledgers = ledgersIn(observed.text, kind, books).map((subject): Hit => ({ rule: 'bookkeeping', subject }))
      for (const hit of [...observed.hits, ...ledgers]) {
        const rule = rules[hit.rule]
        if (rule === undefined) throw new Error(`There is no rule ${hit.rule}.`)
        if (hit.relation !== undefined && created.has(hit.relation, hit.permanent)) continue
        if (empty.excuse(hit)) continue
        if (hit.later && !graveAnyDay.has(rule.hazard)) continue
        if (!hit.later && rule.phase !== 'neutral') own.push(rule.phase)
        findings.push({
          rule: hit.rule,
          ...rule,
          subject: `${hit.subject}${hit.later ? ' (in a body that runs later)' : ''}`,
          file: file.path,
          line: lineInFile(source, hit.line ?? observed.line),
          ...bindFingerprint(
            observed.text,
            settings.filter(({ name = '' }) => observed.text.toLowerCase().includes(name.toLowerCase())),
            kind,
          ),
        })
      }
      const { changes } = observed
      const expands = changes !== undefined && !created.has(changes) && (own.length === 0 || observed.widens === true)
      seen.push(...own, ...(expands ? (['expand'] as const) : []))
      created.note(isCertain(source, observed.line) ? observed : makesNothing(observed))
      if (observed.rebinds) settings.push({ text: observed.text })
      for (const name of observed.hides ?? []) settings.push({ text: observed.text, name })
    }
    phases.push({ file: file.path, phase: combinePhases(seen) })
  }
  return verdictOf(set, findings, phases)
}

/** A statement that may not run at all: what it would make new may have been there before. */
function makesNothing({ renames = [], drops = [], ...observed }: Observed): Observed {
  return { ...observed, creates: [], hides: [], drops: [...drops, ...renames.flat()] }
}

function observeSource(
  source: GateSource,
  whole: string,
  observe: (sql: string, source: GateSource) => Observed[],
): Observed[] {
  const known = source.sql === undefined || source.sql.trim() === '' ? [] : observe(source.sql, source)
  if (!('unanalysable' in source) || source.unanalysable === undefined) return known
  return [...known, unreadable(source.unanalysable, source.unanalysableLine ?? 1, whole)]
}

/** A text of which nobody knows where its statements end: all of it is what an approval binds to. */
export function unreadable(problem: string, line: number, text: string): Observed<'unanalysable'> {
  return { text, line, hits: [{ rule: 'unanalysable', subject: problem }] }
}
