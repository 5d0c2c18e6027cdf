import type { ColumnDef, Node } from 'libpg-query'
import type { Scope } from '../scope/scope.ts'
import { addedColumn, constraintsOf, isNull, isSerial } from '../sql/columns.ts'
import { nodeAs, textsOf } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { type Rule, rule } from './rule.ts'
import { isVolatile } from './volatile.ts'

const changeType = rule({
  id: 'change-column-type',
  on: ['AT_AlterColumnType', 'AT_AddColumn'],
  hazard: 'incompatible',
  phase: 'mixed',
  reason: 'A type change rewrites the table under an exclusive lock, and breaks code that expects the old type.',
  rewrite: 'Add a column of the new type, write to both, fill it in batches, and drop the old one a release later.',
  match: (operation, scope) => {
    const column = addedColumn(operation)
    // A row that is written as a whole has to have them all.
    if (operation.object === 'type' && column !== undefined) return [columnName(operation, column)]
    if (column !== undefined || ownColumn(operation, scope) !== undefined) return []
    const { name = '', def } = nodeAs(operation.node, 'AlterTableCmd') ?? {}
    if (scope.isWidened(operation.relation, name, nodeAs(def, 'ColumnDef'))) return []
    return altered(operation, scope, 'AT_AlterColumnType')
  },
})

const setNotNull = rule({
  id: 'set-not-null',
  on: ['AT_SetNotNull', 'AT_AddConstraint', 'AlterDomainStmt'],
  hazard: 'incompatible',
  phase: 'contract',
  reason:
    'SET NOT NULL reads the whole table under an exclusive lock, and refuses rows of code that leaves the column out.',
  rewrite:
    'After the release that always writes it: ADD CONSTRAINT … CHECK (… IS NOT NULL) NOT VALID, VALIDATE CONSTRAINT, then SET NOT NULL.',
  match: (operation, scope) => [
    ...(ownColumn(operation, scope)?.filled === true || isRequired(operation, scope)
      ? []
      : altered(operation, scope, 'AT_SetNotNull')),
    ...addedNotNull(operation, scope),
    ...domainNotNull(operation),
  ],
})

const dropDefault = rule({
  id: 'drop-default',
  on: ['AT_ColumnDefault', 'AT_DropIdentity', 'AT_DropExpression', 'AlterDomainStmt'],
  hazard: 'incompatible',
  phase: 'contract',
  reason: 'Without the default, identity or expression, code that leaves the column out writes NULL or fails.',
  rewrite: 'Drop the default after the release that always writes the column.',
  match: (operation, scope) => {
    // Nothing is missing in a new column that may be empty.
    if (ownColumn(operation, scope)?.required === false) return []
    const fallback = nodeAs(operation.node, 'AlterTableCmd')?.def
    const dropped = fallback === undefined || isNull(fallback) ? altered(operation, scope, 'AT_ColumnDefault') : []
    const domain = nodeAs(operation.node, 'AlterDomainStmt')
    const without = domain?.subtype === 'T' && (domain.def === undefined || isNull(domain.def))
    return [
      ...dropped,
      ...(without ? [textsOf(domain.typeName).join('.')] : []),
      ...altered(operation, scope, 'AT_DropIdentity'),
      ...altered(operation, scope, 'AT_DropExpression'),
    ]
  },
})

const addRequiredColumn = rule({
  id: 'add-required-column',
  on: ['AT_AddColumn'],
  hazard: 'incompatible',
  phase: 'mixed',
  reason: 'A NOT NULL column without a default fails on a table with rows, and refuses rows of the code that runs now.',
  rewrite: 'Add it with a DEFAULT, or nullable; require it in a later release.',
  match: (operation, scope) => {
    const column = addedColumn(operation)
    if (column === undefined || scope.isNew(operation.relation)) return []
    const kinds = constraintsOf(column).flatMap(({ contype, raw_expr: given }) =>
      contype === 'CONSTR_DEFAULT' && isNull(given) ? [] : contype,
    )
    const domain = domainOf(column, scope)
    const required = kinds.includes('CONSTR_NOTNULL') || kinds.includes('CONSTR_PRIMARY') || domain?.required === true
    const filled =
      domain?.filled === true ||
      ['CONSTR_DEFAULT', 'CONSTR_IDENTITY', 'CONSTR_GENERATED'].some((kind) => kinds.includes(kind as never))
    return required && !filled && !isSerial(column) ? [columnName(operation, column)] : []
  },
})

const volatileDefault = rule({
  id: 'add-computed-column',
  on: ['AT_AddColumn'],
  hazard: 'lock',
  phase: 'expand',
  reason:
    'A default that is computed for each row, serial, identity and generated columns, and domains with a check, rewrite the table under an exclusive lock.',
  rewrite: 'Add the column without it, SET DEFAULT for new rows, and fill the old ones in batches.',
  match: (operation, scope) => {
    const column = addedColumn(operation)
    if (column === undefined || scope.isNew(operation.relation)) return []
    const rewrites = constraintsOf(column).some(
      (constraint) =>
        constraint.contype === 'CONSTR_IDENTITY' ||
        (constraint.contype === 'CONSTR_GENERATED' && constraint.generated_kind !== 'v') ||
        (constraint.contype === 'CONSTR_DEFAULT' && isVolatile(constraint)),
    )
    return rewrites || isSerial(column) || domainOf(column, scope)?.checked === true
      ? [columnName(operation, column)]
      : []
  },
})

const generatedAlways = rule({
  id: 'generated-always',
  on: ['AT_AddIdentity', 'AT_SetIdentity'],
  hazard: 'incompatible',
  phase: 'contract',
  reason: 'GENERATED ALWAYS refuses rows of code that writes the column itself.',
  rewrite: 'GENERATED BY DEFAULT AS IDENTITY; make it ALWAYS after the release that no longer writes the column.',
  match: (operation, scope) => {
    const { kind, node, relation } = operation
    const { name = '', def } = nodeAs(node, 'AlterTableCmd') ?? {}
    const added = kind === 'AT_AddIdentity' && nodeAs(def, 'Constraint')?.generated_when === 'a'
    const set = kind === 'AT_SetIdentity' && (nodeAs(def, 'List')?.items ?? []).some(isAlways)
    return (added || set) && !scope.isNew(relation) ? [`${relation}.${name}`] : []
  },
})

export const columnRules: Rule[] = [
  changeType,
  setNotNull,
  dropDefault,
  addRequiredColumn,
  volatileDefault,
  generatedAlways,
]

/** `table.column` of an ADD COLUMN. */
export function columnName(operation: Operation, column: ColumnDef): string {
  return `${operation.relation}.${column.colname ?? ''}`
}

function domainOf({ typeName }: ColumnDef, scope: Scope) {
  return scope.domain(textsOf(typeName?.names).at(-1) ?? '')
}

/** 97 is `a`, as `generated_when` has it. */
function isAlways(option: Node): boolean {
  const { defname, arg } = nodeAs(option, 'DefElem') ?? {}
  return defname === 'generated' && nodeAs(arg, 'Integer')?.ival === 97
}

/** The column that a command is about, if the set itself has added it. */
function ownColumn({ node, relation }: Operation, scope: Scope) {
  const name = nodeAs(node, 'AlterTableCmd')?.name
  return name === undefined ? undefined : scope.newColumn(relation, name)
}

/** Whether a check says so already, of which PostgreSQL takes its word. */
export function isRequired({ node, relation }: Operation, scope: Scope): boolean {
  return scope.isRequired(relation, nodeAs(node, 'AlterTableCmd')?.name ?? '')
}

function altered({ kind, node, relation }: Operation, scope: Scope, wanted: string): string[] {
  return kind === wanted && !scope.isNew(relation) ? [`${relation}.${nodeAs(node, 'AlterTableCmd')?.name ?? ''}`] : []
}

/** PostgreSQL 18 writes NOT NULL as a constraint, too. */
function addedNotNull({ kind, node, relation }: Operation, scope: Scope): string[] {
  if (kind !== 'AT_AddConstraint' || scope.isNew(relation)) return []
  const constraint = nodeAs(nodeAs(node, 'AlterTableCmd')?.def, 'Constraint')
  if (constraint?.contype !== 'CONSTR_NOTNULL' || constraint.skip_validation === true) return []
  return textsOf(constraint.keys).map((name) => `${relation}.${name}`)
}

function domainNotNull({ node }: Operation): string[] {
  const domain = nodeAs(node, 'AlterDomainStmt')
  return domain?.subtype === 'O' ? [textsOf(domain.typeName).join('.')] : []
}
