import type { Node, PartitionBoundSpec, RangeVar } from 'libpg-query'
import { lastPart, mayMean, nodeAs, relationName } from '../sql/nodes.ts'
import type { Past } from './past.ts'

/** A partition that a statement makes of a table, or attaches to it. */
export type Partition = { parent: string; partition: string; bound: PartitionBoundSpec }

/** The partition that a CREATE TABLE … PARTITION OF makes. */
export function createdPartition(node: Node | undefined): Partition | undefined {
  const { relation, inhRelations, partbound } = nodeAs(node, 'CreateStmt') ?? {}
  const parent = nodeAs(inhRelations?.[0], 'RangeVar')
  return partbound === undefined ? undefined : partitionOf(parent, relation, partbound)
}

function partitionOf(parent: RangeVar | undefined, name: RangeVar | undefined, bound: PartitionBoundSpec): Partition {
  return { parent: relationName(parent), partition: relationName(name), bound }
}

/**
 * The partition of a table that takes the rows that no other one takes, if the files before say that there is one: whenever
 * another one is made, PostgreSQL looks in it for rows that belong there.
 */
export function defaultPartition(parent: string, past: Past): string | undefined {
  const found = past.definitionsOf(lastPart(parent).replaceAll('"', ''), (node) => {
    const made = createdPartition(node) ?? attachedPartition(node)
    return made?.bound.is_default === true && mayMean(made.parent, parent) ? made.partition : undefined
  })
  return found?.[0]
}

function attachedPartition(node: Node): Partition | undefined {
  const alter = nodeAs(node, 'AlterTableStmt')
  for (const command of alter?.cmds ?? []) {
    const { name, bound } = nodeAs(nodeAs(command, 'AlterTableCmd')?.def, 'PartitionCmd') ?? {}
    if (bound !== undefined) return partitionOf(alter?.relation, name, bound)
  }
  return undefined
}
