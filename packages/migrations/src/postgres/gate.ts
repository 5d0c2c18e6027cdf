import { bindFingerprint } from '../approvals/fingerprint.ts'
import { combinePhases, graveAnyDay, verdictOf } from '../gate/combine.ts'
import { loadPostgresFunctions } from '../gate/functions/known.ts'
import { judgeShortly } from '../gate/short-run.ts'
import type { Surroundings } from '../gate/surroundings.ts'
import { lineInFile } from '../locate.ts'
import type { Gated } from '../types.ts'
import { emptyVerdict, type Finding, type Phase, type Verdict } from '../verdict.ts'
import { phaseOf } from './phase.ts'
import { readSet } from './read-set.ts'
import { findIn } from './routines/definitions.ts'
import { withCalls } from './routines/follow.ts'
import { namesCall } from './routines/named.ts'
import type { Routines } from './routines/routines.ts'
import { rulesOn } from './rules/index.ts'
import type { Rule } from './rules/rule.ts'
import { followPast } from './scope/past.ts'
import { followSet, type Progress } from './scope/scope.ts'
import { followSettings } from './scope/settings.ts'
import { loadParser, type Parser } from './sql/load-parser.ts'
import { openReader } from './sql/open-reader.ts'
import type { Operation } from './sql/operations.ts'

/**
 * Judges a set of migrations in the order in which they will run. Tables that the set itself creates may be changed
 * freely later in it: nobody uses them yet.
 */
export async function judge(set: Gated[], around: Surroundings = {}): Promise<Verdict> {
  if (set.length === 0) return emptyVerdict
  const [parser, isKnown] = await Promise.all([loadParser(), loadPostgresFunctions()])
  // Where another schema comes first, a function of its may have the name of one of the server's.
  const isHarmless = around.reading?.shadowed === true ? withSchema(isKnown) : isKnown
  return judgeShortly(set, () => judgeWith(parser, set, { ...around, isHarmless }))
}

function withSchema(isKnown: Routines['isHarmless']): Routines['isHarmless'] {
  return (schema, name) => schema !== '' && isKnown(schema, name)
}

type Known = Surroundings & Pick<Routines, 'isHarmless'>

function judgeWith(parser: Parser, set: Gated[], { isHarmless, earlier = [], books, reading }: Known): Verdict {
  // Of a function that the set defines itself it is seen where it is called.
  const reader = openReader(parser, (text) => namesCall(text, (name) => !isHarmless('', name)))
  const routines: Routines = {
    defined: new Map(),
    dormant: new Map(),
    views: new Map(),
    findEarlier: findIn(earlier, reader),
    isHarmless,
  }
  const startFile = followSet(new Set(books), followPast(earlier, reader), reader)
  const settings = followSettings()
  const findings: Finding[] = []
  const phases: Verdict['phases'] = []
  for (const { file, source, operations } of readSet(set, reader, reading?.escapes === true)) {
    const progress = startFile(source, operations)
    settings.startFile()
    const seen: Phase[] = []
    for (const operation of withCalls(operations, routines)) {
      const scope = progress.scopeOf(operation)
      const hits = hitsOf(operation, scope)
      for (const { rule, subject } of hits) {
        // Said already where the function is defined.
        if (operation.place === 'call' && !operation.foreign && graveAnyDay.has(rule.hazard)) continue
        findings.push({
          rule: rule.id,
          hazard: rule.hazard,
          phase: rule.phase,
          subject: `${subject}${places[operation.place]}`,
          reason: rule.reason,
          rewrite: rule.rewrite,
          file: file.path,
          line: lineInFile(source, operation.line),
          ...bindFingerprint(operation.text, settings.boundTo(operation), 'postgresql'),
        })
      }
      if (operation.place !== 'function') {
        const own = hits.map(({ rule }) => rule.phase).filter((phase) => phase !== 'neutral')
        seen.push(...(own.length > 0 ? own : [phaseOf(operation, scope.certain)]))
      }
      progress.note(operation)
      settings.note(operation, source.transactional)
    }
    phases.push({ file: file.path, phase: combinePhases(seen) })
  }
  return verdictOf(set, findings, phases)
}

/** The rules that an operation breaks, and what it does so to. */
function hitsOf(operation: Operation, { certain, likely }: ReturnType<Progress['scopeOf']>) {
  const hits: Array<{ rule: Rule; subject: string }> = []
  for (const rule of rulesOn(operation)) {
    // What a function will do some day does not hold anybody up today.
    if (operation.place === 'function' && !graveAnyDay.has(rule.hazard)) continue
    for (const subject of rule.match(operation, rule.hazard === 'lock' ? likely : certain)) hits.push({ rule, subject })
  }
  return hits
}

const places = {
  statement: '',
  block: ' (in a DO block)',
  function: ' (in a function’s body)',
  call: ' (in a function that is called here)',
}
