import { createdPartition } from '../scope/partitions.ts'
import { nodeAs, relationName } from '../sql/nodes.ts'
import { type Rule, rule } from './rule.ts'

const detachPartition = rule({
  id: 'detach-partition',
  on: ['AT_DetachPartition', 'AT_DropInherit'],
  hazard: 'incompatible',
  phase: 'contract',
  reason: 'A partition or child that is detached takes its rows out of sight of the code that reads the table.',
  rewrite: 'DETACH PARTITION … CONCURRENTLY, after the release that no longer needs its rows.',
  match: ({ kind, relation }, scope) =>
    /^AT_(?:DetachPartition|DropInherit)$/.test(kind) && !scope.isNew(relation) ? [relation] : [],
})

const attachPartition = rule({
  id: 'attach-partition',
  on: ['AT_AttachPartition', 'CreateStmt'],
  hazard: 'lock',
  phase: 'neutral',
  reason:
    'ATTACH PARTITION reads all rows of the table that it attaches, and a new partition those of the default partition, which nobody else can use meanwhile.',
  rewrite:
    'First ADD CONSTRAINT … CHECK to that table (that its rows are within the bounds, or none of the default’s are) NOT VALID, and VALIDATE CONSTRAINT in a migration of its own.',
  match: ({ kind, node, relation }, scope) => {
    const attached = nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'PartitionCmd')
    // An index that is attached to another one has no bounds.
    const bound = kind === 'AT_AttachPartition' ? attached?.bound : createdPartition(node)?.bound
    if (bound === undefined) return []
    const parent = createdPartition(node)?.parent ?? relation
    const rest = bound.is_default === true ? undefined : scope.defaultPartition(parent)
    const read = [attached === undefined ? undefined : relationName(attached.name), rest]
    return read.flatMap((one) => (one === undefined || scope.isNew(one) || scope.hasCheck(one) ? [] : [one]))
  },
})

export const partitionRules: Rule[] = [detachPartition, attachPartition]
