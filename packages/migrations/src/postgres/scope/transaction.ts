import { nodeAs } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'

/** Whether a transaction that the file has begun itself goes on behind a statement. */
export function isBegun({ node, place }: Operation, before: boolean): boolean {
  const statement = place === 'statement' ? nodeAs(node, 'TransactionStmt') : undefined
  if (statement?.kind === undefined || /SAVEPOINT|RELEASE|ROLLBACK_TO|_PREPARED$/.test(statement.kind)) return before
  return /BEGIN|START/.test(statement.kind) || statement.chain === true
}

/** Whether a statement ends the transaction that it runs in, all of it. */
export function endsTransaction(node: Operation['node']): boolean {
  const kind = nodeAs(node, 'TransactionStmt')?.kind
  return kind !== undefined && !/SAVEPOINT|RELEASE|ROLLBACK_TO|BEGIN|START/.test(kind)
}
