import type { Hit } from '../gate/observed.ts'
import type { Deeds } from './deeds.ts'
import { indexedColumns, indexesArray, isPrimary } from './indexes.ts'
import type { MysqlRule } from './rules.ts'
import { find, findAll, type NodeName, plainName, type Tree, wordsOf } from './tree.ts'

type Found = Array<[rule: MysqlRule, what?: string | undefined, columns?: string[]]>

/** Says what an ALTER TABLE does. */
export function alterTable(tree: Tree, text: string): Deeds {
  const table = plainName(find(tree, 'TableName'))
  const renames: Array<[string, string]> = []
  const hits = tree.children
    .slice(tree.children.findIndex(({ name }) => name === 'TableName') + 1)
    .flatMap((option) => {
      if (option.name === '') return []
      if (option.name === 'AlterByRename')
        renames.push([table, plainName(find(option, 'TableNameCreate', 'TableName'))])
      return optionOf(option).map(
        ([rule, what, columns]): Hit<MysqlRule> => ({
          rule,
          subject: what === undefined ? table : `${table}.${what}`,
          relation: table,
          line: option.line,
          ...(columns === undefined ? {} : { columns }),
        }),
      )
    })
  const joins = findAll(tree, 'ReferenceDefinition').map((one): [string, string] => [
    table,
    plainName(find(one, 'TableName')),
  ])
  // What is put in the place of a partition may be in use.
  const drops = find(tree, 'AlterByExchangePartition') === undefined ? [] : [table]
  const options = tree.children.filter(({ name }) => /^Alter/.test(name))
  const leavesEmpty = options.every(({ name }) => adding.test(name))
  // IF NOT EXISTS may find a column with values.
  const adds = leavesEmpty && !/\bif\s+not\s+exists\b/i.test(text) ? emptyColumns(options, table) : []
  const widens = options.some(({ name }) => /^AlterByAddColumns?$/.test(name))
  return { changes: table, widens, hits, renames, joins, drops, leavesEmpty, adds }
}

/** What fills no column. */
const adding =
  /^AlterBy(?:Add(?:Columns?|Index|UniqueKey|SpecialIndex|ForeignKey)|SetAlgorithm|Lock|DropIndex|RenameIndex|DropForeignKey)$/

const harmless = new Set<Tree['name']>([
  'AlterByRenameIndex',
  'AlterByAlterIndexVisibility',
  'AlterByDropForeignKey',
  'AlterByDefaultCharset',
  'AlterByAnalyzePartition',
  'AlterByCheckPartition',
  'AlterByAddPartition',
  'AlterByValidate',
])

const rewriting = new Set<Tree['name']>([
  'AlterByForce',
  'AlterKeys',
  'AlterByOrder',
  'AlterByRemovePartitioning',
  'AlterByOptimizePartition',
  'AlterByCoalescePartition',
  'AlterByReorganizePartition',
  'AlterByRebuildPartition',
  'AlterByRepairPartition',
  'AlterByUpgradePartitioning',
])

function optionOf(option: Tree): Found {
  const { name } = option
  if (harmless.has(name)) return []
  if (rewriting.has(name)) return [['rewrite-table']]
  const words = wordsOf(option)
  const column = plainName(find(option, 'ColumnName'))
  switch (name) {
    case 'AlterPartition':
      return option.children.flatMap(optionOf)
    case 'AlterByAddColumn':
      return addedColumn(column, find(option, 'ColumnDefinition'))
    case 'AlterByAddColumns': {
      const names = option.children.filter((child) => child.name === 'ColumnName')
      const definitions = option.children.filter((child) => child.name === 'ColumnDefinition')
      return names.flatMap((each, index) => addedColumn(plainName(each), definitions[index]))
    }
    case 'AlterByDropColumn':
      return [['drop-column', column]]
    case 'AlterByModifyColumn':
      return [['change-column-type', column], ...stated(option, column)]
    case 'AlterByChangeColumn': {
      const to = plainName(find(option, 'ColumnNameCreate'))
      const renamed = to !== '' && to.toLowerCase() !== column.toLowerCase()
      return [
        ...(renamed ? ([['rename', `${column} to ${to}`]] as Found) : []),
        ['change-column-type', column],
        ...stated(option, column),
      ]
    }
    case 'AlterByRenameColumn':
      return [['rename', `${column} to ${plainName(find(option, 'ColumnNameCreate'))}`]]
    case 'AlterByRename':
      return [['rename', `to ${plainName(find(option, 'TableNameCreate', 'TableName'))}`]]
    case 'AlterByAlterColumnDefault':
      if (words.includes('INVISIBLE')) return [['hide-column', column]]
      return words.includes('DROP') || /^NULL$/i.test(find(option, 'DefaultValue')?.text ?? '')
        ? [['drop-default', column]]
        : []
    case 'AlterByAddForeignKey':
      return [['foreign-key-validated']]
    case 'AlterByAddCheckTableConstraint':
    case 'AlterByAlterCheckTableConstraint':
      return isUnenforced(option) ? [] : [['check-validated']]
    case 'AlterByAddUniqueKey':
      return indexesArray(option)
        ? [['unique-constraint'], ['special-index']]
        : [['unique-constraint', undefined, indexedColumns(option)]]
    case 'AlterByAddPrimaryKey':
    case 'AlterByDropPrimaryKey':
      return [['primary-key']]
    case 'AlterByDropIndex':
    case 'AlterByDropConstraintCheck':
      return isPrimary(option) ? [['primary-key']] : []
    case 'AlterByAddIndex':
      return indexesArray(option) ? [['special-index']] : []
    case 'AlterByAddSpecialIndex':
      return [['special-index']]
    case 'AlterBySetAlgorithm':
      return words.includes('COPY') ? [['algorithm-copy']] : []
    case 'AlterByLock':
      return words.some((word) => word === 'SHARED' || word === 'EXCLUSIVE') ? [['lock-clause']] : []
    case 'AlterByConvertCharset':
      return [['convert-charset']]
    case 'AlterByDropPartition':
    case 'AlterByTruncatePartition':
    case 'AlterByDiscardPartition':
      return [['drop-partition', plainName(find(option, 'PartitionNames'))]]
    case 'AlterByExchangePartition':
      return [['exchange-partition']]
    case 'AlterByTableOption':
      return option.children.flatMap(tableOption)
    case 'AlterTableSpaceOption':
      return words.includes('DISCARD') ? [['discard-tablespace']] : [['unanalysable', 'IMPORT TABLESPACE']]
    default:
      return [['unanalysable', `ALTER TABLE does what is not known: ${name || option.text.slice(0, 60)}`]]
  }
}

/** Engines that keep no rows, or none when the server starts again. */
const losing = /(?:blackhole|memory|heap)['"`]?$/i

function tableOption({ name, text }: Tree): Found {
  if (name === 'TableOptionEngine') return losing.test(text) ? [['losing-engine']] : [['change-engine']]
  if (name === 'TableOptionAutoIncrement') return [['auto-increment']]
  // Rows of other tables, or another server, take the place of those that code sees now.
  if (name === 'TableOptionUnion' || name === 'TableOptionConnection') return [['exchange-partition']]
  return [
    'TableOptionRowFormat',
    'TableOptionKeyBlockSize',
    'TableOptionCompression',
    'TableOptionEncryption',
    'TableOptionTableSpace',
    'TableOptionPageCompressed',
    'TableOptionPageCompressionLevel',
    'TableOptionEncryptionKeyId',
  ].includes(name)
    ? [['rewrite-table']]
    : []
}

function stated(option: Tree, column: string): Found {
  const definition = find(option, 'ColumnDefinition')
  const hidden = constraintOf(definition, 'InvisibilityColumnConstraint')
  return [
    ...(isRequired(definition) ? ([['set-not-null', column]] as Found) : []),
    ...(hidden !== undefined && /^INVISIBLE$/i.test(hidden.text) ? ([['hide-column', column]] as Found) : []),
  ]
}

/** What is said of a column behind its type, and not somewhere in an expression. */
function constraintOf(definition: Tree | undefined, wanted: NodeName): Tree | undefined {
  return definition?.children.find(({ name }) => name === wanted)
}

function isRequired(definition: Tree | undefined): boolean {
  return /^NOT/i.test(constraintOf(definition, 'NullColumnConstraint')?.text ?? '')
}

function addedColumn(column: string, definition: Tree | undefined): Found {
  const generated = constraintOf(definition, 'GeneratedColumnConstraint')
  // SERIAL says NOT NULL AUTO_INCREMENT UNIQUE.
  const serial =
    constraintOf(definition, 'SerialDefaultColumnConstraint') !== undefined ||
    /^SERIAL$/i.test(constraintOf(definition, 'SimpleDataType')?.text ?? '')
  // The grammar has the same node for ON UPDATE CURRENT_TIMESTAMP.
  const counts = definition?.children.some(
    ({ name, text }) => name === 'AutoIncrementColumnConstraint' && !/^ONUPDATE/i.test(text),
  )
  const increments = serial || counts === true
  const fallback = constraintOf(definition, 'DefaultColumnConstraint')
  const check = constraintOf(definition, 'CheckExpr')
  const given = fallback !== undefined && !/^DEFAULTNULL$/i.test(fallback.text)
  // CURRENT_TIMESTAMP is one value for all rows; an expression is computed for each.
  const computed =
    fallback !== undefined && /^DEFAULT(?:(?!current_timestamp|now|localtime)\w+)?\(/i.test(fallback.text)
  const stored = generated !== undefined && /(?:STORED|PERSISTENT)$/i.test(generated.text)
  const primary = constraintOf(definition, 'PrimaryKeyColumnConstraint') !== undefined
  const filled = given || generated !== undefined || increments
  const found: Found = []
  if ((isRequired(definition) || primary) && !filled) found.push(['add-required-column', column])
  if (stored || computed) found.push(['add-computed-column', column])
  if (increments) found.push(['auto-increment', column])
  if (primary) found.push(['primary-key', column])
  if (constraintOf(definition, 'UniqueKeyColumnConstraint') !== undefined)
    found.push(['unique-constraint', column, [column]])
  if (check !== undefined && !isUnenforced(check)) found.push(['check-validated', column])
  if (constraintOf(definition, 'ReferenceColumnConstraint') !== undefined) found.push(['foreign-key-validated', column])
  return found
}

function isUnenforced({ text }: Tree): boolean {
  return /NOTENFORCED$/i.test(text)
}

/** The columns that are added and NULL in every row. */
function emptyColumns(options: Tree[], table: string): Array<[string, string]> {
  const names = options.flatMap((option) => option.children.filter(({ name }) => name === 'ColumnName'))
  const definitions = options.flatMap((option) => option.children.filter(({ name }) => name === 'ColumnDefinition'))
  return names.flatMap(
    (name, index): Array<[string, string]> => (isEmpty(definitions[index]) ? [[table, plainName(name)]] : []),
  )
}

function isEmpty(definition: Tree | undefined): boolean {
  const fallback = find(definition, 'DefaultColumnConstraint')
  const nullable = find(definition, 'NullNotNull')
  if (definition === undefined || isRequired(definition)) return false
  // Older servers give a TIMESTAMP the time of the row.
  if (/^(?:timestamp|serial)/i.test(definition.text) && nullable === undefined) return false
  const given = find(
    definition,
    'GeneratedColumnConstraint',
    'AutoIncrementColumnConstraint',
    'SerialDefaultColumnConstraint',
    'PrimaryKeyColumnConstraint',
  )
  return given === undefined && (fallback === undefined || /^DEFAULTNULL$/i.test(fallback.text))
}
