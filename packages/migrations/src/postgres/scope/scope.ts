import type { ColumnDef, Node, ObjectType } from 'libpg-query'
import { isCertain } from '../../locate.ts'
import type { GateSource } from '../../types.ts'
import { lastPart } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import type { Reader } from '../sql/reader.ts'
import { followChecks } from './checks.ts'
import { followColumnTypes } from './column-types.ts'
import type { NewColumn } from './columns.ts'
import { followCreated } from './created.ts'
import { followLocks } from './locks.ts'
import { findMadeAnew } from './made-anew.ts'
import { defaultPartition } from './partitions.ts'
import type { Past } from './past.ts'
import { wasPermitted } from './permitted.ts'
import { isPrimaryKey } from './primary-keys.ts'
import { isBegun } from './transaction.ts'
import { followTriggers, type Triggers } from './triggers.ts'
import { type Domain, followTypes } from './types.ts'

/** What a rule may know besides the operation itself. */
export type Scope = {
  /** Whether the relation was created earlier in the same pending set: nothing can be using it. */
  isNew(relation: string): boolean
  /** The same, or a table that it creates unless it is there, of which no file before has ever heard. */
  isFresh(relation: string): boolean
  /** Whether the set itself has made an object that is no table, as a DROP or a GRANT names it. */
  isOwn(type: ObjectType, object: Node): boolean
  /** Whether it has made one in place of one that it has dropped, of which no more may have been permitted. */
  isRenewed(type: ObjectType, object: Node): boolean
  /** What is known of a column that the set has added to a table in use; undefined of any other. */
  newColumn(relation: string, column: string): NewColumn | undefined
  /** Whether every row of the relation is known to meet a check of its own. */
  hasCheck(relation: string): boolean
  /** Whether a check that holds for every row refuses NULL in the column. */
  isRequired(relation: string, column: string): boolean
  /** Whether a column certainly gets a type that takes all of its values as they are, without writing any row anew. */
  isWidened(relation: string, column: string, to: ColumnDef | undefined): boolean
  /** Whether a constraint is a primary key: by what the files before say, or by the names that tools give one. */
  isPrimaryKey(constraint: string): boolean
  /** The partition of a table that takes the rows that no other one takes, if the files before say that there is one. */
  defaultPartition(parent: string): string | undefined
  /** Whether the transaction has locked the relation before so that nobody else writes to it until its end. */
  isLocked(relation: string): boolean
  /** Whether it has so locked another one that is in use. */
  holdsOther(relation: string): boolean
  /** What a domain that the set has made asks of a column, by its name without the schema. */
  domain(name: string): Domain | undefined
  /** Values that the transaction has added to enums, by the names of those without the schema. */
  uncommitted: ReadonlyMap<string, ReadonlySet<string>>
  /** Whether what a DROP takes away is made anew before anybody can miss it. */
  isMadeAnew(drop: Node): boolean
  /** What is known of what triggers come to. */
  triggers: Triggers
  /** Whether the file runs inside of a transaction. */
  transactional: boolean
  /** Whether it has begun one itself. */
  begun?: boolean
  /** The tables, in small letters, that only the tool itself writes. */
  books: ReadonlySet<string>
}

/** What is known of a set, up to the operation of a file that is judged. */
export type Progress = {
  /** What rules may know of an operation; `likely` is enough for a warning: the table is not there as a rule. */
  scopeOf(operation: Operation): { certain: Scope; likely: Scope }
  /** Takes in an operation that has been judged. */
  note(operation: Operation): void
}

/**
 * Gives what keeps up with a set, file by file in the order in which they will run: what it has made, locked and begun.
 * `books` are the tables that only the tool itself writes, `past` is what ran before.
 */
export function followSet(
  books: Scope['books'],
  past: Past,
  reader: Reader,
): (source: GateSource, operations: readonly Operation[]) => Progress {
  const created = followCreated()
  const checks = followChecks()
  const columnTypes = followColumnTypes(past)
  const locks = followLocks()
  const types = followTypes()
  const triggers = followTriggers(past, reader)
  let before: string | undefined = ''
  return (source, operations) => {
    const { transactional } = source
    past.add(before)
    before = 'unanalysable' in source ? undefined : source.sql
    const anew = findMadeAnew(operations, source, past)
    let begun = false
    created.startFile(transactional)
    checks.startFile()
    columnTypes.startFile()
    locks.startFile()
    types.startFile()
    triggers.startFile()
    return {
      scopeOf({ place, kind, temporary }) {
        // When a function runs some day, its tables are in use, and its names may mean others. What a block drops it may
        // drop twice.
        const later = place === 'function' || place === 'call' || (place === 'block' && kind === 'DropStmt')
        const isTemporary = (relation: string) =>
          relation.startsWith('pg_temp.') || (temporary?.has(relation) === true && created.hidesOthers())
        const certain: Scope = {
          isNew: (relation) => isTemporary(relation) || (!later && created.isNew(relation)),
          isFresh: (relation) =>
            certain.isNew(relation) ||
            (!later && created.isLikelyNew(relation) && past.isUnheardOf(bareName(relation))),
          isOwn: (type, object) => !later && created.isOwn(type, object),
          isRenewed: (type, object) => !later && created.isRenewed(type, object) && !wasPermitted(object, past),
          newColumn: (relation, column) => (later ? undefined : created.newColumn(relation, column)),
          hasCheck: (relation) => !later && checks.hasCheck(relation),
          isRequired: (relation, column) => !later && checks.isRequired(relation, column),
          isWidened: (relation, column, to) => !later && columnTypes.isWidened(relation, column, to),
          isPrimaryKey: (constraint) => isPrimaryKey(constraint, past),
          defaultPartition: (parent) => defaultPartition(parent, past),
          isLocked: (relation) => !later && locks.isLocked(relation),
          holdsOther: (relation) => !later && locks.holdsOther(relation, created.isLikelyNew),
          isMadeAnew: (drop) => anew.has(drop),
          domain: types.domain,
          uncommitted: types.uncommitted,
          triggers,
          transactional,
          begun,
          books,
        }
        return {
          certain,
          likely: {
            ...certain,
            isNew: (relation) => certain.isNew(relation) || (!later && created.isLikelyNew(relation)),
          },
        }
      },
      note(operation) {
        const certain = isCertain(source, operation.line)
        checks.note(operation, certain && !created.isNew(operation.relation))
        columnTypes.note(operation)
        created.note(operation, certain)
        begun = isBegun(operation, begun)
        const holds = transactional || begun
        locks.note(operation, holds)
        types.note(operation, holds)
        triggers.note(operation)
      },
    }
  }
}

/** A table's name as it is written somewhere, without quotes and schema. */
function bareName(relation: string): string {
  const last = lastPart(relation)
  return last.startsWith('"') ? last.slice(1, -1).replaceAll('""', '"') : last
}
