import type { Phase } from '../verdict.ts'
import { requiredBy } from './scope/checks.ts'
import type { Scope } from './scope/scope.ts'
import { nodeAs } from './sql/nodes.ts'
import type { Operation } from './sql/operations.ts'

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

/** Where an operation belongs of which no rule says so. */
export function phaseOf({ kind, node, relation }: Operation, scope: Scope): Phase {
  const command = nodeAs(node, 'AlterTableCmd')
  const constraint = kind === 'AT_AddConstraint' ? nodeAs(command?.def, 'Constraint') : undefined
  const required = constraint === undefined || scope.isNew(relation) ? undefined : requiredBy(constraint)
  // It refuses rows of code that leaves the column out, also where the rows that are there are not looked at.
  if (required?.some((column) => scope.newColumn(relation, column)?.filled !== true)) return 'contract'
  if (kind === 'AT_SetNotNull' && scope.isRequired(relation, command?.name ?? '')) return 'neutral'
  return neutral.has(kind) || scope.isNew(relation) ? 'neutral' : 'expand'
}
