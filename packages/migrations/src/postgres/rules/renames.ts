import * as common from '../../gate/common-rules.ts'
import { nodeAs } from '../sql/nodes.ts'
import { nameOf } from './drops.ts'
import { type Rule, rule } from './rule.ts'

const rename = rule({
  id: 'rename',
  on: ['RenameStmt'],
  ...common.rename,
  rewrite:
    'Add the new name beside the old one (column, view or type), write to both, and drop the old one a release later.',
  match: ({ node, relation }, scope) => {
    const statement = nodeAs(node, 'RenameStmt')
    if (statement === undefined || statement.renameType === undefined) return []
    if (!renamed.has(statement.renameType) || scope.isNew(relation)) return []
    const { renameType, subname = '', object: named } = statement
    if (named !== undefined && scope.isOwn(renameType, named)) return []
    if (renameType === 'OBJECT_COLUMN' && scope.newColumn(relation, subname) !== undefined) return []
    const object = [relation, statement.subname ?? ''].filter((part) => part !== '').join('.')
    return [`${object || (named === undefined ? 'an object' : nameOf(named))} to ${statement.newname ?? ''}`]
  },
})

/** Names that code uses. A constraint's or an index's name is nobody's business but the database's. */
const renamed = new Set<string>([
  'OBJECT_TABLE',
  'OBJECT_COLUMN',
  'OBJECT_VIEW',
  'OBJECT_MATVIEW',
  'OBJECT_SCHEMA',
  'OBJECT_TYPE',
  'OBJECT_DOMAIN',
  'OBJECT_ATTRIBUTE',
  'OBJECT_SEQUENCE',
  'OBJECT_FUNCTION',
  'OBJECT_PROCEDURE',
  'OBJECT_ROUTINE',
  'OBJECT_AGGREGATE',
  'OBJECT_COLLATION',
  'OBJECT_TSCONFIGURATION',
  'OBJECT_PUBLICATION',
  'OBJECT_FOREIGN_SERVER',
  'OBJECT_FOREIGN_TABLE',
  'OBJECT_ROLE',
  'OBJECT_DATABASE',
])

const renameEnumValue = rule({
  id: 'rename-enum-value',
  on: ['AlterEnumStmt'],
  hazard: 'incompatible',
  phase: 'mixed',
  reason: 'Renaming an enum value breaks code that writes or compares the old one.',
  rewrite: 'Add the new value (ALTER TYPE … ADD VALUE), write the new one, convert the rows, leave the old one.',
  match: ({ node }) => {
    const statement = nodeAs(node, 'AlterEnumStmt')
    return statement?.oldVal === undefined ? [] : [`${statement.oldVal} to ${statement.newVal ?? ''}`]
  },
})

const setSchema = rule({
  id: 'set-schema',
  on: ['AlterObjectSchemaStmt'],
  hazard: 'incompatible',
  phase: 'mixed',
  reason: 'Moving an object to another schema is a rename for the code that uses it.',
  rewrite: 'Leave a view with the old name in place of the table, and drop it a release later.',
  match: ({ node, relation }, scope) =>
    nodeAs(node, 'AlterObjectSchemaStmt') === undefined || scope.isNew(relation) ? [] : [relation || 'an object'],
})

export const renameRules: Rule[] = [rename, renameEnumValue, setSchema]
