import type { Node } from 'libpg-query'
import { isCertain } from '../../locate.ts'
import type { GateSource } from '../../types.ts'
import { nodeAs, qualifiedName, textsOf } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { pathOf } from './search-path.ts'
import { isBegun } from './transaction.ts'

/**
 * The DROP TRIGGERs of a file whose trigger the same transaction makes anew, as migrations do that may run twice: nobody
 * sees it gone.
 */
export function triggersMadeAnew(operations: readonly Operation[], source: GateSource): ReadonlySet<Node> {
  const anew = new Set<Node>()
  const dropped = new Map<string, Node>()
  let begun = false
  for (const operation of operations) {
    const { kind, node, place, line } = operation
    if (node === undefined || place !== 'statement') continue
    begun = isBegun(operation, begun)
    const name = kind === 'DropStmt' && (source.transactional || begun) ? droppedTrigger(node) : undefined
    if (name !== undefined) dropped.set(name, node)
    if (dropped.size === 0) continue
    // Behind these the transaction is another one, or the names mean others.
    if (kind === 'TransactionStmt' || pathOf(operation) !== undefined) dropped.clear()
    const made = dropped.get(madeTrigger(node) ?? '')
    if (made !== undefined && isCertain(source, line)) anew.add(made)
  }
  return anew
}

function droppedTrigger(node: Node): string | undefined {
  const drop = nodeAs(node, 'DropStmt')
  if (drop?.removeType !== 'OBJECT_TRIGGER') return undefined
  return qualifiedName(textsOf(nodeAs(drop.objects?.[0], 'List')?.items))
}

function madeTrigger(node: Node): string | undefined {
  const made = nodeAs(node, 'CreateTrigStmt')
  if (made === undefined) return undefined
  return qualifiedName([made.relation?.schemaname ?? '', made.relation?.relname ?? '', made.trigname ?? ''])
}
