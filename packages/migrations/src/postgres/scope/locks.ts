import type { Operation } from '../sql/operations.ts'
import { endsTransaction } from './transaction.ts'

/** Commands of ALTER TABLE beside which others may still write. */
const weak = new Set(
  `AT_ValidateConstraint AT_SetStatistics AT_SetOptions AT_ResetOptions AT_SetRelOptions AT_ResetRelOptions
  AT_ClusterOn AT_DropCluster AT_AttachPartition`.split(/\s+/),
)

/** Keeps up with the relations that a transaction has locked so that nobody else writes to them until its end. */
export function followLocks() {
  const locked = new Set<string>()
  return {
    isLocked: (relation: string) => locked.has(relation),
    /** Whether one of them is another relation that somebody may want to write to. */
    holdsOther: (relation: string, isNew: (other: string) => boolean) =>
      [...locked].some((other) => other !== relation && !isNew(other)),
    startFile: () => locked.clear(),
    /** Takes in an operation that has been judged; `holds` where a transaction goes on behind it. */
    note({ kind, node, relation, place }: Operation, holds: boolean): void {
      if (place === 'function') return
      if (holds && kind.startsWith('AT_') && !weak.has(kind)) locked.add(relation)
      if (endsTransaction(node)) locked.clear()
    },
  }
}
