import type { Stmt } from 'sqlite3-parser'
import type { Observed } from '../gate/observed.ts'
import { sourceOf } from './copied.ts'
import type { SqliteRule } from './rules.ts'
import { namesOf, tableName } from './statements.ts'

type Pair = { statement: Stmt; observed: Observed<SqliteRule> }

/**
 * SQLite changes most of a table by making a new one, copying the rows, dropping the old one and giving the new one its
 * name, or by copying them back into one of the old name. That is told as one thing, at the drop: neither is the table
 * lost nor does its name change. Without the copy it is what it looks like.
 */
export function joinRebuilds(pairs: Pair[], transactional: boolean): Observed<SqliteRule>[] {
  const made = new Map<string, { pair: Pair; temporary: boolean }>()
  /** Tables, and those that hold all of their rows. */
  const copies = new Map<string, string>()
  const dropped = new Map<string, { pair: Pair; copy: string }>()
  /** Copies whose rows all stand in the table again. */
  const restored = new Set<string>()
  /** Temporary tables, which the others of their names cannot be told from. */
  const hiding = new Set<string>()
  let begun = transactional

  /** What was copied there may be gone again. */
  function spoil(copy: string): void {
    restored.delete(copy)
    for (const [source, own] of copies) if (own === copy) copies.delete(source)
    for (const [source, own] of dropped) if (own.copy === copy) dropped.delete(source)
  }

  function finish(name: string, drop: Pair, last: Pair): void {
    // An approval of the rebuild is one of all its statements.
    const all = pairs.slice(0, pairs.indexOf(last) + 1).map((one) => one.observed.text)
    drop.observed.text = all.join(';\n')
    drop.observed.hits = [{ rule: 'rebuild-table', subject: name, relation: name }]
    drop.observed.drops = []
    last.observed.hits = []
    dropped.delete(name)
  }

  for (const pair of pairs) {
    const { statement, observed } = pair
    switch (statement.type) {
      case 'CreateTableStmt': {
        const name = bareName(tableName(statement.tblName))
        spoil(name)
        made.delete(name)
        // Rows that do not fit would be left out, or take the place of others.
        const loses = /"conflictClause":"(?:Ignore|Replace)"/.test(JSON.stringify(statement.body))
        const plain = statement.body.type === 'ColumnsAndConstraintsCreateTableBody' && !loses
        const temporary = statement.temporary || /^temp\./.test(tableName(statement.tblName))
        if (plain && !hiding.has(name) && !isElsewhere(name)) made.set(name, { pair, temporary })
        if (temporary) hiding.add(name)
        break
      }
      case 'CreateTriggerStmt': {
        const name = bareName(tableName(statement.tblName))
        // It may do something else with the rows that come.
        if (![...copies.values()].includes(name)) made.delete(name)
        break
      }
      case 'InsertStmt': {
        const name = bareName(tableName(statement.tblName))
        restored.delete(name)
        const given = sourceOf(statement)
        const source = given === undefined ? undefined : bareName(given)
        const known = source !== undefined && (!hiding.has(source) || made.get(source)?.temporary === true)
        if (!known || source === name || !made.has(name)) {
          if (statement.orConflict === 'Replace' || observed.hits.length > 0) spoil(name)
          break
        }
        const gone = dropped.get(name)
        if (gone?.copy !== source) copies.set(source, name)
        else if (begun || made.get(source)?.temporary === false) {
          finish(name, gone.pair, pair)
          restored.add(source)
          // The table was in use before, and is.
          const again = made.get(name)
          if (again !== undefined) again.pair.observed.creates = []
        }
        break
      }
      case 'DeleteStmt':
      case 'UpdateStmt':
        restored.delete(bareName(tableName(statement.tblName)))
        if (observed.hits.length > 0) spoil(bareName(tableName(statement.tblName)))
        break
      case 'DropTableStmt': {
        const name = bareName(tableName(statement.tblName))
        const copy = copies.get(name)
        if (restored.has(name)) observed.hits = []
        spoil(name)
        made.delete(name)
        hiding.delete(name)
        if (copy !== undefined) dropped.set(name, { pair, copy })
        break
      }
      case 'AlterTableStmt': {
        const name = bareName(tableName(statement.tblName))
        if (statement.body.type === 'DropColumnAlterTableBody') spoil(name)
        if (statement.body.type !== 'RenameToAlterTableBody') break
        const old = statement.body.name.text.toLowerCase()
        const gone = dropped.get(old)
        // A temporary one would be gone with the session, whatever its name.
        if (gone?.copy === name && made.get(name)?.temporary === false) {
          finish(old, gone.pair, pair)
          observed.renames = []
          observed.drops = namesOf(name)
        }
        spoil(name)
        made.delete(name)
        break
      }
      case 'BeginStmt':
        begun = true
        break
      case 'CommitStmt':
        begun = transactional
        break
      case 'RollbackStmt':
        // What it takes back has neither been made nor copied.
        made.clear()
        hiding.clear()
        restored.clear()
        copies.clear()
        dropped.clear()
        break
      default:
    }
  }
  return pairs.map(({ observed }) => observed)
}

/** Whether it stands in a file that is attached. */
function isElsewhere(name: string): boolean {
  return name.includes('.') && !name.startsWith('"')
}

function bareName(name: string): string {
  return name.replace(/^(?:main|temp)\./, '')
}
