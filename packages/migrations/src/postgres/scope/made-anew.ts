import type { CreateFunctionStmt, Node, ObjectType } from 'libpg-query'
import { isCertain } from '../../locate.ts'
import type { GateSource } from '../../types.ts'
import { lastPart, mayMean, nodeAs, qualifiedName, relationName, textsOf } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { typeText } from './objects.ts'
import type { Past } from './past.ts'
import { inputsOf, policyAllows, routineStandsFor } from './same-shape.ts'
import { pathOf } from './search-path.ts'
import { isBegun } from './transaction.ts'
import { madeView, viewStandsFor } from './views.ts'

/** One thing that a DROP takes away, and whether what is made later in the transaction does for it. */
type Dropped = { drop: Node; key: string; standsFor(made: Node, behind: readonly Operation[]): boolean }

/**
 * The DROPs of a file of which the same transaction makes anew all that they take away: nobody sees it gone. What is made
 * has to do for the code that runs now, as far as the files before say what there was.
 */
export function findMadeAnew(operations: readonly Operation[], source: GateSource, past: Past): ReadonlySet<Node> {
  /** What is still missing of each. */
  const missing = new Map<Node, number>()
  let dropped: Dropped[] = []
  let begun = false
  for (const [at, operation] of operations.entries()) {
    const { kind, node, place, line } = operation
    if (node === undefined || place !== 'statement') continue
    begun = isBegun(operation, begun)
    const gone = kind === 'DropStmt' && (source.transactional || begun) ? droppedBy(node, past) : []
    if (gone.length > 0) missing.set(node, gone.length)
    dropped.push(...gone)
    if (dropped.length === 0) continue
    // Behind these the transaction is another one, or the names mean others.
    if (kind === 'TransactionStmt' || pathOf(operation) !== undefined) dropped = []
    const key = dropped.length > 0 ? keyOfMade(node) : undefined
    if (key === undefined || !isCertain(source, line)) continue
    const behind = operations.slice(at + 1)
    const back = dropped.filter((one) => one.key === key && one.standsFor(node, behind))
    for (const { drop } of back) missing.set(drop, (missing.get(drop) ?? 0) - 1)
    dropped = dropped.filter((one) => !back.includes(one))
  }
  return new Set([...missing].flatMap(([drop, count]) => (count === 0 ? [drop] : [])))
}

/** What a DROP takes away; by CASCADE goes what nobody makes anew. */
function droppedBy(node: Node, past: Past): Dropped[] {
  const drop = nodeAs(node, 'DropStmt')
  const { removeType: type, objects = [], behavior, missing_ok: perhaps = false } = drop ?? {}
  if (type === undefined) return []
  // Nothing relies on a trigger, a rule or a policy.
  if (behavior === 'DROP_CASCADE' && !/_(?:TRIGGER|RULE|POLICY)$/.test(type)) return []
  const gone = objects.map((object) => droppedOne(node, type, object, { past, perhaps }))
  return gone.every((one) => one !== undefined) ? gone : []
}

type Known = { past: Past; perhaps: boolean }

function droppedOne(drop: Node, type: ObjectType, object: Node, { past, perhaps }: Known): Dropped | undefined {
  const name = qualifiedName(textsOf(nodeAs(object, 'List')?.items))
  const key = `${type} ${name}`
  switch (type) {
    case 'OBJECT_TRIGGER':
    case 'OBJECT_RULE':
      return { drop, key, standsFor: () => true }
    case 'OBJECT_POLICY':
      return { drop, key, standsFor: (made) => isPolicyAnew(made, past, perhaps) }
    case 'OBJECT_VIEW':
    case 'OBJECT_MATVIEW':
      return { drop, key, standsFor: (made, behind) => viewStandsFor(made, name, past, behind) }
    case 'OBJECT_FUNCTION':
    case 'OBJECT_PROCEDURE': {
      const { objname, objargs = [], args_unspecified: any } = nodeAs(object, 'ObjectWithArgs') ?? {}
      const routine = qualifiedName(textsOf(objname))
      const types = any === true ? undefined : objargs.map((one) => typeText(nodeAs(one, 'TypeName')))
      const standsFor = (made: Node) => isRoutineAnew(made, lastPart(routine), types, { past, perhaps })
      return { drop, key: `${type} ${routine}`, standsFor }
    }
    default:
      return undefined
  }
}

function keyOfMade(node: Node): string | undefined {
  const trigger = nodeAs(node, 'CreateTrigStmt')
  if (trigger !== undefined) return keyOf('OBJECT_TRIGGER', trigger.relation, trigger.trigname)
  const rule = nodeAs(node, 'RuleStmt')
  if (rule !== undefined) return keyOf('OBJECT_RULE', rule.relation, rule.rulename)
  const policy = nodeAs(node, 'CreatePolicyStmt')
  if (policy !== undefined) return keyOf('OBJECT_POLICY', policy.table, policy.policy_name)
  const routine = nodeAs(node, 'CreateFunctionStmt')
  if (routine !== undefined)
    return `OBJECT_${routine.is_procedure === true ? 'PROCEDURE' : 'FUNCTION'} ${qualifiedName(textsOf(routine.funcname))}`
  const view = madeView(node)
  return view === undefined ? undefined : keyOf(view.type, view.relation)
}

function keyOf(type: string, relation: { schemaname?: string; relname?: string } | undefined, name = ''): string {
  return `${type} ${qualifiedName([relation?.schemaname ?? '', relation?.relname ?? '', name])}`
}

/** A policy that is dropped only IF it EXISTS is meant to be made; one that is known to be there may be narrowed. */
function isPolicyAnew(node: Node, past: Past, perhaps: boolean): boolean {
  const made = nodeAs(node, 'CreatePolicyStmt')
  if (made?.permissive !== true) return false
  const old = past.definitionsOf(made.policy_name ?? '', (one) => {
    const policy = nodeAs(one, 'CreatePolicyStmt')
    return policy?.policy_name === made.policy_name && mayMean(relationName(policy?.table), relationName(made.table))
      ? policy
      : undefined
  })
  if (old === undefined) return false
  return old.length === 0 ? perhaps : old.every((one) => policyAllows(made, one))
}

/**
 * A routine of the same arguments, and of more that a call may leave out; `types` of any where a DROP names none. To be
 * dropped only IF it EXISTS it need not be known; else it is dropped because what it gives could not be changed in place.
 */
function isRoutineAnew(node: Node, name: string, types: string[] | undefined, { past, perhaps }: Known): boolean {
  const made = nodeAs(node, 'CreateFunctionStmt')
  if (made === undefined) return false
  const isDropped = (one: CreateFunctionStmt) =>
    types === undefined ||
    inputsOf(one)
      .map(({ argType }) => typeText(argType))
      .join() === types.join()
  const old = past.definitionsOf(name, (one) => {
    const routine = nodeAs(one, 'CreateFunctionStmt')
    const named =
      routine !== undefined && mayMean(qualifiedName(textsOf(routine.funcname)), qualifiedName(textsOf(made.funcname)))
    return named && isDropped(routine) ? routine : undefined
  })
  if (old === undefined || (old.length === 0 && !perhaps)) return false
  const inputs = inputsOf(made)
  const before = types ?? (old[0] === undefined ? undefined : inputsOf(old[0]).map(({ argType }) => typeText(argType)))
  if (before === undefined) return false
  const takes = before.every((type, at) => typeText(inputs[at]?.argType) === type)
  const more = inputs.slice(before.length)
  return takes && more.every(({ defexpr }) => defexpr !== undefined) && old.every((one) => routineStandsFor(made, one))
}
