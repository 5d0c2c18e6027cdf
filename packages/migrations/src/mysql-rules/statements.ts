import type { Hit, Observed } from '../gate/observed.ts'
import { alterTable } from './alter.ts'
import { hitsInBody, mayWiden } from './bodies.ts'
import { type Deeds, hit } from './deeds.ts'
import { grant } from './grants.ts'
import { createIndex, dropIndex } from './indexes.ts'
import { harmless, kindOf } from './kinds.ts'
import type { Parse, ReadTables, Statement } from './parsed.ts'
import { changeRows, copiesItself, isQuery } from './row-changes.ts'
import type { MysqlRule } from './rules.ts'
import { setTransaction, setVariable } from './settings.ts'
import { deletedFrom, updatedIn } from './targets.ts'
import { find, findAll, plainName, type Tree, wordsOf } from './tree.ts'
import { triggerOn } from './triggers.ts'

/** Says what a statement does. */
export function observeStatement(statement: Statement, parse: Parse, transactional: boolean): Observed<MysqlRule> {
  const { tree, text, line, tables, block } = statement
  if (block !== undefined) {
    // Nobody has to call what stands in it.
    const hits = observeBody(block, parse, transactional)
    return { text, line, hits, changes: '', widens: mayWiden(text), forgets: true }
  }
  return {
    text,
    line,
    hits: [],
    ...deedsOf(kindOf(tree), { parse, transactional, text, tables }),
  }
}

type Scope = {
  parse: Parse
  transactional: boolean
  text: string
  tables: readonly ReadTables[]
}

const writing = /^(?:Single|Multiple)(?:Delete|Update)Statement$|^(?:Insert|Replace)Statement$/

function deedsOf(tree: Tree, scope: Scope): Deeds {
  const table = plainName(find(tree, 'TableNameCreate', 'TableName'))
  if (writing.test(tree.name) && /^mysql\./i.test(table)) return hit('system-catalog', table)
  switch (tree.name) {
    case 'AlterTable':
      return alterTable(tree, scope.text)
    case 'ColumnCreateTable':
    case 'QueryCreateTable':
    case 'CopyCreateTable':
      // Whether it was there or not, the name means the temporary one from now on.
      if (wordsOf(tree).includes('TEMPORARY')) return { hides: [table] }
      // IF NOT EXISTS may find a table that is in use.
      return {
        changes: table,
        creates: find(tree, 'IfNotExists') === undefined ? [table] : [],
        leavesEmpty: true,
      }
    case 'CreateDatabase':
    case 'CreateView':
    case 'AlterView':
    case 'CreateRole':
      return { changes: '' }
    case 'CreateIndex':
      return createIndex(tree)
    case 'CreateProcedure':
    case 'CreateFunction':
    case 'CreateEvent':
      return { changes: '', hits: bodyOf(tree, scope) }
    case 'CreateTrigger':
      return { changes: '', hits: [...triggerOn(tree), ...bodyOf(tree, scope)] }
    case 'AlterEvent':
      return { hits: [...changedEvent(tree), ...bodyOf(tree, scope)] }
    case 'DropTable': {
      const names = findAll(tree, 'TableName').map(plainName)
      // It can be nobody's but the session's own.
      if (wordsOf(tree).includes('TEMPORARY')) return { drops: names }
      return { hits: names.map((name) => ({ rule: 'drop-table', subject: name, relation: name })), drops: names }
    }
    case 'DropIndex':
      return dropIndex(tree)
    case 'DropDatabase':
      return hit('drop-database', plainName(find(tree, 'DatabaseName')))
    case 'DropView':
      return { hits: findAll(tree, 'ViewName').map((name) => ({ rule: 'drop-view', subject: plainName(name) })) }
    case 'DropProcedure':
    case 'DropFunction':
    case 'DropEvent':
      return hit('drop-routine', plainName(find(tree, 'FullId') ?? tree.children.at(-1)))
    case 'DropTrigger':
      return hit('drop-trigger', plainName(find(tree, 'FullId')))
    case 'RenameTable': {
      const pairs = findAll(tree, 'RenameTableClause').map((clause): [string, string] => [
        plainName(find(clause, 'TableName')),
        plainName(find(clause, 'TableNameCreate')),
      ])
      const hits = pairs.map(
        ([from, to]): Hit<MysqlRule> => ({
          rule: 'rename',
          subject: `${from} to ${to}`,
          relation: from,
          permanent: true,
        }),
      )
      return { hits, renames: pairs }
    }
    case 'TruncateTable':
      return hit('truncate', table, table)
    case 'SingleDeleteStatement':
    case 'MultipleDeleteStatement':
      return changeRows('delete-without-where', tree, deletedFrom(tree), namedFor(tree, scope))
    case 'SingleUpdateStatement':
    case 'MultipleUpdateStatement':
      return changeRows('update-without-where', tree, updatedIn(tree), namedFor(tree, scope))
    case 'ReplaceStatement':
      return isQuery(tree) ? hit('replace-rows', table, table) : {}
    case 'LoadDataStatement':
    case 'LoadXmlStatement':
      return wordsOf(tree).includes('REPLACE') ? hit('replace-rows', table, table) : {}
    case 'InsertStatement':
      return wordsOf(tree).includes('DUPLICATE') && copiesItself(tree, table)
        ? hit('update-without-where', table, table)
        : {}
    case 'WithStatement': {
      const inner = tree.children.at(-1)
      return inner === undefined ? {} : deedsOf(kindOf(inner), scope)
    }
    case 'AnalyzeDescribeStatement':
      return deedsInside(tree, scope)
    case 'CallStatement':
      return hit('call', `CALL ${plainName(find(tree, 'FullId'))}`)
    case 'PrepareStatement':
      return prepare(tree, scope)
    case 'BeginWork':
    case 'CommitWork':
    case 'RollbackWork':
    case 'StartTransaction':
      return scope.transactional ? hit('transaction-control', tree.text.toUpperCase()) : {}
    case 'LockTables':
      return hit('lock-table', 'LOCK TABLES')
    case 'FlushStatement':
      return /TABLE|LOCK/i.test(tree.text) ? hit('lock-table', 'FLUSH TABLES') : {}
    case 'OptimizeTable':
    case 'RepairTable':
      return hit('rewrite-table', table, table)
    case 'SetVariable':
      return { hits: setVariable(tree, scope.transactional) }
    case 'SetTransaction':
      return { hits: setTransaction(tree) }
    case 'UseStatement':
      return { forgets: true, rebinds: true }
    case 'DropUser':
    case 'DropRole':
    case 'DetailRevoke':
    case 'ShortRevoke':
    case 'ProxyAndRoleRevoke':
      return hit('revoke', 'a permission')
    case 'SetPassword':
      return hit('revoke', 'a user’s access')
    case 'AlterUser':
      return /IDENTIFIED|ACCOUNTLOCK|EXPIRE|REQUIRE|MAX_/i.test(tree.text) ? hit('revoke', 'a user’s access') : {}
    case 'AlterSimpleDatabase':
      return /READONLY=?1/i.test(tree.text) ? hit('revoke', 'a database') : {}
    case 'SetRole':
      return /^SETDEFAULTROLENONE/i.test(tree.text) ? hit('revoke', 'a user’s roles') : {}
    case 'RenameUser':
      return hit('rename', 'a user')
    case 'GrantStatement':
    case 'GrantProxy':
      return grant(tree)
    default:
      if (find(tree, 'SelectIntoTextFile', 'SelectIntoDumpFile') !== undefined)
        return hit('server-file', 'SELECT … INTO a file')
      if (tree.name !== '' && (harmless.has(tree.name) || /^Show/.test(tree.name))) return {}
      return hit('unanalysable', `the statement is not known: ${tree.name || tree.text.slice(0, 60)}`)
  }
}

function namedFor(tree: Tree, { tables }: Scope) {
  return tables.find(({ at }) => at === tree.start)?.named ?? new Map()
}

/** An event that is switched off does as much as one that is gone. */
function changedEvent(tree: Tree): Hit<MysqlRule>[] {
  const name = plainName(find(tree, 'FullId'))
  if (wordsOf(tree).includes('RENAME')) return hit('rename', `an event, ${name}`).hits
  return /^DISABLE$/i.test(find(tree, 'EnableType')?.text ?? '') ? hit('drop-routine', name).hits : []
}

/** What a routine would do some day: told where it loses data or cannot be told. */
function bodyOf(tree: Tree, scope: Scope): Hit<MysqlRule>[] {
  return inBody(tree, { ...scope, transactional: false }).map((one) => {
    // Tables that the set creates may be in use by then.
    const { relation: _relation, ...rest } = one
    return { ...rest, later: true }
  })
}

function inBody(tree: Tree, scope: Scope): Hit<MysqlRule>[] {
  return hitsInBody(tree, (statement) => deedsOf(statement, scope))
}

/** Says what the body of a routine does to whoever calls it. */
export function observeBody({ tree, text, tables }: Statement, parse: Parse, transactional: boolean): Hit<MysqlRule>[] {
  return inBody(tree, { parse, transactional, text, tables })
}

function deedsInside(tree: Tree, scope: Scope): Deeds {
  const hits = findAll(tree, 'SqlStatement', 'DmlStatement', 'DeleteStatement', 'UpdateStatement').flatMap(
    (inner) => deedsOf(kindOf(inner), scope).hits ?? [],
  )
  return { hits }
}

/** PREPARE of one literal is as good as the statement itself; of anything else nobody knows what will run. */
function prepare(tree: Tree, scope: Scope): Deeds {
  const literal = /FROM\s*(?:'((?:[^'\\]|'')*)'|"((?:[^"\\]|"")*)")\s*$/i.exec(scope.text)
  const text = (literal?.[1] ?? literal?.[2])?.replace(/''|""/g, (quotes) => quotes[0] as string)
  if (text === undefined) return hit('unanalysable', 'PREPARE: the statement is put together while it runs')
  return { hits: observeText(text, scope.parse, scope.transactional), changes: find(tree, 'Uid')?.text ?? '' }
}

/** Says what a text does that a statement prepares. */
export function observeText(text: string, parse: Parse, transactional: boolean): Hit<MysqlRule>[] {
  const parsed = parse(text)
  if ('problem' in parsed) return [{ rule: 'unanalysable', subject: parsed.problem }]
  return parsed.statements
    .flatMap((statement) => observeStatement(statement, parse, transactional).hits)
    .map(({ line: _line, ...rest }) => rest)
}
