import type { Constraint } from 'libpg-query'
import type { Scope } from '../scope/scope.ts'
import { addedColumn, constraintsOf } from '../sql/columns.ts'
import { nodeAs, textsOf } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { columnName, isRequired } from './columns.ts'
import { type Rule, rule } from './rule.ts'

const addForeignKey = rule({
  id: 'foreign-key-validated',
  on: ['AT_AddColumn', 'AT_AddConstraint', 'AT_AlterConstraint'],
  hazard: 'lock',
  phase: 'neutral',
  reason: 'A foreign key that is checked at once holds up writes on both tables while it reads all rows.',
  rewrite: 'ADD CONSTRAINT … FOREIGN KEY … NOT VALID, and VALIDATE CONSTRAINT in a migration of its own.',
  match: (operation, scope) => [
    ...added(operation, scope, ['CONSTR_FOREIGN'], (one) => one.skip_validation !== true),
    ...enforced(operation, scope),
  ],
})

const addCheck = rule({
  id: 'check-validated',
  on: ['AT_AddColumn', 'AT_AddConstraint', 'AT_SetNotNull', 'AlterDomainStmt'],
  hazard: 'lock',
  phase: 'neutral',
  reason: 'A check that is made at once reads all rows under an exclusive lock.',
  rewrite: 'ADD CONSTRAINT … CHECK (…) NOT VALID, and VALIDATE CONSTRAINT in a migration of its own.',
  match: (operation, scope) => [
    ...added(operation, scope, ['CONSTR_CHECK'], (one) => one.skip_validation !== true),
    ...domainCheck(operation),
    ...filledNotNull(operation, scope),
  ],
})

const addUnique = rule({
  id: 'unique-constraint',
  on: ['AT_AddColumn', 'AT_AddConstraint'],
  hazard: 'lock',
  phase: 'neutral',
  reason:
    'A unique, primary key or exclusion constraint builds its index under an exclusive lock, and fails on duplicates.',
  rewrite: 'CREATE UNIQUE INDEX CONCURRENTLY …, then ADD CONSTRAINT … UNIQUE (or PRIMARY KEY) USING INDEX ….',
  match: (operation, scope) =>
    added(
      operation,
      scope,
      ['CONSTR_UNIQUE', 'CONSTR_PRIMARY', 'CONSTR_EXCLUSION'],
      (one) => one.indexname === undefined,
    ),
})

export const constraintRules: Rule[] = [addForeignKey, addCheck, addUnique]

/** From PostgreSQL 18 on a foreign key may be one in name only; once it is ENFORCED all rows are read. */
function enforced({ node, relation }: Operation, scope: Scope): string[] {
  const altered = nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'ATAlterConstraint')
  const reads = altered?.alterEnforceability === true && altered.is_enforced === true
  return reads && !scope.isNew(relation) ? [`${relation}.${altered?.conname ?? ''}`] : []
}

/** NOT NULL of a column that the set itself adds refuses no row where there is a default, but reads them all. */
function filledNotNull(operation: Operation, scope: Scope): string[] {
  const { kind, node, relation } = operation
  if (isRequired(operation, scope)) return []
  const name = nodeAs(node, 'AlterTableCmd')?.name ?? ''
  return kind === 'AT_SetNotNull' && scope.newColumn(relation, name)?.filled === true ? [`${relation}.${name}`] : []
}

/** A check of a domain reads every column of that type. */
function domainCheck({ node }: Operation): string[] {
  const domain = nodeAs(node, 'AlterDomainStmt')
  const constraint = nodeAs(domain?.def, 'Constraint')
  const added = domain?.subtype === 'C' && constraint !== undefined && constraint.skip_validation !== true
  // Before PostgreSQL 18 nobody writes to the tables meanwhile.
  const checked = domain !== undefined && (added || domain.subtype === 'V')
  return checked ? [textsOf(domain.typeName).join('.')] : []
}

/** Constraints that are added to a table in use, on their own or with a new column. */
function added(
  operation: Operation,
  scope: Scope,
  types: Array<Constraint['contype']>,
  heavy: (constraint: Constraint) => boolean,
): string[] {
  if (scope.isNew(operation.relation)) return []
  const matches = (one: Constraint) => types.includes(one.contype) && heavy(one)
  const column = addedColumn(operation)
  // The column is new, so a foreign key on it has nothing to read unless it brings values. A check is tried on each row.
  if (column !== undefined) {
    const own = constraintsOf(column)
    const filled = own.some((one) => one.contype === 'CONSTR_DEFAULT' || one.contype === 'CONSTR_GENERATED')
    const empty = !filled && types.includes('CONSTR_FOREIGN')
    return own.some(matches) && !empty ? [columnName(operation, column)] : []
  }
  if (operation.kind !== 'AT_AddConstraint') return []
  const constraint = nodeAs(nodeAs(operation.node, 'AlterTableCmd')?.def, 'Constraint')
  if (constraint === undefined || !matches(constraint)) return []
  return [[operation.relation, constraint.conname ?? ''].filter((part) => part !== '').join('.')]
}
