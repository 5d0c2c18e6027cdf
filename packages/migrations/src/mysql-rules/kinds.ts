import type { NodeName, Tree } from './tree.ts'

/** Nodes that only say to which family a statement belongs. */
const families = new Set<Tree['name']>([
  'SingleStatement',
  'SqlStatement',
  'DdlStatement',
  'DmlStatement',
  'TransactionStatement',
  'AdministrationStatement',
  'UtilityStatement',
  'ReplicationStatement',
  'PreparedStatement',
  'DeleteStatement',
  'UpdateStatement',
  'SetStatement',
  'RevokeStatement',
  'ProcedureSqlStatement',
])

/** The statement itself. */
export function kindOf(tree: Tree): Tree {
  const inner = tree.children.find(({ name }) => name !== '' && name !== 'EmptyStatement_')
  return families.has(tree.name) && inner !== undefined ? kindOf(inner) : tree
}

/** Statements that neither lose anything nor hold anybody up, and that running code does not notice. */
export const harmless = new Set<NodeName>([
  ...(['QuerySpecification', 'UnionAndLateralSelect', 'SelectExpression', 'SelectStatement', 'SetOperations'] as const),
  ...(['ValuesStatement', 'TableStatement', 'CommonTableExpressions', 'DoStatement', 'HelpStatement'] as const),
  ...(['SavePointStatement', 'RollbackStatement', 'ReleaseStatement', 'UnlockTables'] as const),
  ...(['AnalyzeTable', 'CheckTable', 'ChecksumTable', 'FullDescribeStatement', 'SimpleDescribeStatement'] as const),
  ...(['DropIndex', 'CreateUser', 'AlterProcedure', 'AlterFunction'] as const),
  ...(['SignalStatement', 'ResignalStatement', 'DiagnosticsStatement'] as const),
  ...(['ExecuteStatement', 'DeallocatePrepare', 'SetNames', 'SetCharset', 'SetNewValueInsideTrigger'] as const),
])
