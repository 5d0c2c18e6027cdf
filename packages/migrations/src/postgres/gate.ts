import { bindFingerprint } from '../approvals/fingerprint.ts'
import { combinePhases, graveAnyDay, verdictOf } from '../gate/combine.ts'
import { loadPostgresFunctions } from '../gate/functions/known.ts'
import { judgeShortly } from '../gate/short-run.ts'
import type { Surroundings } from '../gate/surroundings.ts'
import { isCertain, lineInFile } from '../locate.ts'
import type { Gated, GateSource } from '../types.ts'
import { emptyVerdict, type Finding, type Phase, type Verdict } from '../verdict.ts'
import { followCreated } from './created.ts'
import { followLocks } from './locked.ts'
import { triggersMadeAnew } from './made-anew.ts'
import { changesReading, escaping, otherwise } from './reading.ts'
import { findIn } from './routines/definitions.ts'
import { withCalls } from './routines/follow.ts'
import { namesCall } from './routines/named.ts'
import type { Routines } from './routines/routines.ts'
import { rulesOn } from './rules/index.ts'
import type { Rule, Scope } from './rules/rule.ts'
import { isQualified, type Setting, settingOf } from './search-path.ts'
import { loadParser, type Parser } from './sql/load-parser.ts'
import { openReader } from './sql/open-reader.ts'
import { type Operation, operationsOf } from './sql/operations.ts'
import type { Reader } from './sql/reader.ts'
import { isBegun } from './transaction.ts'
import { followTypes } from './types.ts'

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

function judgeWith(parser: Parser, set: Gated[], known: Known): Verdict {
  const { isHarmless, earlier = [] } = known
  const books = new Set(known.books)
  // Of a function that the set defines itself it is seen where it is called.
  const reader = openReader(parser, (text) => namesCall(text, (name) => !isHarmless('', name)))
  const readAhead = aheadOf(set, reader)
  const created = followCreated()
  const locks = followLocks()
  const types = followTypes()
  const routines: Routines = {
    defined: new Map(),
    dormant: new Map(),
    views: new Map(),
    findEarlier: findIn(earlier, reader),
    isHarmless,
  }
  let settings: Setting[] = []
  const findings: Finding[] = []
  const phases: Verdict['phases'] = []
  const read = readInOrder(reader, known.reading?.escapes === true)
  for (const [index, { file, source }] of set.entries()) {
    readAhead(index)
    created.startFile(source.transactional)
    locks.startFile()
    types.startFile()
    settings = settings.filter(({ local }) => !local)
    const seen: Phase[] = []
    let begun = false
    const operations = read(source, file.text)
    const anew = triggersMadeAnew(operations, source)
    for (const operation of withCalls(operations, routines)) {
      // When a function runs some day, its tables are in use, and its names may mean others. What a block drops it may
      // drop twice.
      const { place, kind } = operation
      const later = place === 'function' || place === 'call' || (place === 'block' && kind === 'DropStmt')
      const scope: Scope = {
        isNew: (relation) => !later && created.isNew(relation),
        isOwn: (type, object) => !later && created.isOwn(type, object),
        newColumn: (relation, column) => (later ? undefined : created.newColumn(relation, column)),
        isLocked: (relation) => !later && locks.isLocked(relation),
        isMadeAnew: (drop) => anew.has(drop),
        domain: types.domain,
        uncommitted: types.uncommitted,
        transactional: source.transactional,
        begun,
        books,
      }
      // For a warning it is enough that the table is not there as a rule.
      const likely: Scope = { ...scope, isNew: (relation) => !later && created.isLikelyNew(relation) }
      const hits: Array<{ rule: Rule; subject: string }> = []
      for (const rule of rulesOn(operation)) {
        // What a function will do some day does not hold anybody up today.
        if (operation.place === 'function' && !graveAnyDay.has(rule.hazard)) continue
        for (const subject of rule.match(operation, rule.hazard === 'lock' ? likely : scope))
          hits.push({ rule, subject })
      }
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
          ...bindFingerprint(operation.text, isQualified(operation) ? [] : settings, 'postgresql'),
        })
      }
      if (operation.place !== 'function') {
        const own = hits.map(({ rule }) => rule.phase).filter((phase) => phase !== 'neutral')
        seen.push(...(own.length > 0 ? own : [phaseOf(operation, scope)]))
      }
      created.note(operation, isCertain(source, operation.line))
      begun = isBegun(operation, begun)
      locks.note(operation, source.transactional || begun)
      types.note(operation, source.transactional || begun)
      const setting = settingOf(operation, source.transactional)
      if (setting !== undefined && settings.at(-1)?.text !== setting.text) settings.push(setting)
    }
    phases.push({ file: file.path, phase: combinePhases(seen) })
  }
  return verdictOf(set, findings, phases)
}

const places = {
  statement: '',
  block: ' (in a DO block)',
  function: ' (in a function’s body)',
  call: ' (in a function that is called here)',
}

/** Characters whose trees are held at once at most. */
const mostAhead = 512 * 1024

/** Gives what, told of each file before it is judged, reads as many ahead as may be held at once. */
function aheadOf(set: Gated[], reader: Reader): (index: number) => void {
  let read = 0
  return (index) => {
    if (index < read) return
    const texts: string[] = []
    for (let size = 0; read < set.length && (texts.length === 0 || size < mostAhead); read += 1) {
      const sql = set[read]?.source.sql ?? ''
      texts.push(sql)
      size += sql.length
    }
    reader.readAhead(texts)
  }
}

/** Reads sources one after the other; behind what changes how quotes are read, nothing is known. */
function readInOrder(reader: Reader, escapes: boolean): (source: GateSource, whole: string) => Operation[] {
  let changed = false
  return (source, whole) => {
    const operations = readOperations(reader, source, whole)
    const { sql = '' } = source
    if (changed) return [...operations, unreadable(otherwise, 1, whole)]
    // Only in such a text does it matter.
    if (escapes && /'[^']*\\/.test(sql)) return [...operations, unreadable(escaping, 1, sql)]
    const at = operations.find(({ text }) => changesReading(text))
    if (at === undefined) return operations
    changed = true
    const rest = sql.split('\n').slice(at.line - 1)
    return [...operations, unreadable(otherwise, at.line, rest.join('\n'))]
  }
}

function readOperations(reader: Reader, source: GateSource, whole: string): Operation[] {
  const unknown =
    'unanalysable' in source ? [unreadable(source.unanalysable, source.unanalysableLine ?? 1, whole)] : undefined
  if (unknown !== undefined) return [...(source.sql ? readText(reader, source.sql) : []), ...unknown]
  return readText(reader, source.sql ?? '')
}

function readText(reader: Reader, sql: string): Operation[] {
  const parsed = reader.parse(sql)
  if ('statements' in parsed) return parsed.statements.flatMap((statement) => operationsOf(reader, statement))
  return [unreadable(parsed.problem, parsed.line, sql)]
}

/** Nobody knows where a statement ends in what cannot be read, so all of it is what an approval would bind to. */
function unreadable(detail: string, line: number, text: string): Operation {
  return { kind: 'unanalysable', node: undefined, relation: '', line, text, place: 'statement', detail }
}

/** What running code does not notice unless a rule says so; what is left out makes something that new code may need. */
const neutral = new Set(
  `IndexStmt CommentStmt SecLabelStmt CreateStatsStmt AlterStatsStmt DropStmt AlterSeqStmt AlterOwnerStmt
  SelectStmt InsertStmt UpdateStmt DeleteStmt MergeStmt CopyStmt CallStmt DoStmt RefreshMatViewStmt
  VacuumStmt ReindexStmt ClusterStmt CheckPointStmt LockStmt NotifyStmt ListenStmt UnlistenStmt
  VariableSetStmt VariableShowStmt ConstraintsSetStmt DiscardStmt TransactionStmt ExplainStmt
  PrepareStmt ExecuteStmt DeallocateStmt DeclareCursorStmt FetchStmt ClosePortalStmt unanalysable UnknownCall
  AT_AddConstraint AT_ValidateConstraint AT_AlterConstraint AT_DropConstraint AT_SetStatistics AT_SetStorage
  AT_SetCompression AT_SetOptions AT_ResetOptions AT_SetRelOptions AT_ResetRelOptions AT_ClusterOn AT_DropCluster
  AT_SetTableSpace AT_SetLogged AT_SetUnLogged AT_SetAccessMethod AT_ReplicaIdentity AT_ChangeOwner
  AT_EnableTrig AT_EnableTrigAll AT_EnableTrigUser AT_EnableAlwaysTrig AT_EnableReplicaTrig
  AT_DisableTrig AT_DisableTrigAll AT_DisableTrigUser AT_EnableRule AT_DisableRule`.split(/\s+/),
)

function phaseOf({ kind, relation }: Operation, scope: Scope): Phase {
  return neutral.has(kind) || scope.isNew(relation) ? 'neutral' : 'expand'
}
