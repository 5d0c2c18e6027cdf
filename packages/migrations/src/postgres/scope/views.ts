import type { Node, ObjectType, RangeVar } from 'libpg-query'
import { escapePattern } from '../../../../action/src/pattern.ts'
import { lastPart, nodeAs, qualifiedName, relationName } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import type { Past } from './past.ts'
import { givesColumnsOf, type ViewQuery } from './same-shape.ts'

type View = ViewQuery & { type: ObjectType; relation: RangeVar | undefined; empty: boolean; asksReader: boolean }

/** `security_invoker`, unless it is switched off. */
export function asksReader(option: Node): boolean {
  const { defname, arg } = nodeAs(option, 'DefElem') ?? {}
  const value =
    nodeAs(arg, 'String')?.sval ?? nodeAs(arg, 'TypeName')?.names?.map((name) => nodeAs(name, 'String')?.sval)
  return defname === 'security_invoker' && !/^(?:false|off|no|0)$/i.test(String(value ?? 'true'))
}

/** The view that a statement makes, materialized or not; a temporary one only hides another. */
export function madeView(node: Node): View | undefined {
  const view = nodeAs(node, 'ViewStmt')
  if (view?.view?.relpersistence === 'p')
    return {
      type: 'OBJECT_VIEW',
      relation: view.view,
      query: view.query,
      aliases: view.aliases,
      empty: false,
      asksReader: (view.options ?? []).some(asksReader),
    }
  const made = nodeAs(node, 'CreateTableAsStmt')
  if (made?.objtype !== 'OBJECT_MATVIEW') return undefined
  const { rel, colNames, skipData } = made.into ?? {}
  return {
    type: 'OBJECT_MATVIEW',
    relation: rel,
    query: made.query,
    aliases: colNames,
    empty: skipData === true,
    asksReader: false,
  }
}

/**
 * Whether a view that is made in place of one that was dropped gives its readers what they had: the columns that are known
 * of it, and with them what has gone with it: permissions, triggers, and the index that CONCURRENTLY needs. `behind` is
 * what the file does after it.
 */
export function viewStandsFor(node: Node, name: string, past: Past, behind: readonly Operation[]): boolean {
  const made = madeView(node)
  // One that asks for the reader’s own permissions may hide rows.
  if (made === undefined || made.empty || made.asksReader) return false
  const bare = lastPart(name)
  const old = past.definitionsOf(made.relation?.relname ?? '', (one) => {
    const view = madeView(one)
    return view?.relation?.relname === made.relation?.relname ? view : undefined
  })
  // Behind another schema's name, or a renamed column, it is not known what there was.
  const isOld = (one: View) => one.type === made.type && relationName(one.relation) === relationName(made.relation)
  if (old === undefined || old.length === 0) return false
  if (!old.every((one) => isOld(one) && givesColumnsOf(made, one))) return false
  const escaped = escapePattern(bare)
  const renames = String.raw`\balter\b[^;]{0,60}?\b(?:view|table)\b[^;]{0,100}?${escaped}\b[^;]{0,60}?\brename\b`
  if (past.mentions(new RegExp(renames, 'i'))) return false
  const isOn = (relation: RangeVar | undefined) => qualifiedName([relation?.relname ?? '']) === bare
  const on = String.raw`\bon\b[^;]{0,500}?${escaped}\b`
  const wasGranted =
    past.mentions(new RegExp(String.raw`\bgrant\b[^;]{0,500}?${on}`, 'i')) ||
    past.mentions(/\bon\s+all\s+tables\s+in\s+schema\b/i)
  const isGranted = behind.some(({ node: one }) => {
    const grant = nodeAs(one, 'GrantStmt')
    if (grant?.is_grant !== true) return false
    return (
      grant.targtype === 'ACL_TARGET_ALL_IN_SCHEMA' ||
      (grant.objects ?? []).some((object) => isOn(nodeAs(object, 'RangeVar')))
    )
  })
  if (wasGranted && !isGranted) return false
  if (past.mentions(new RegExp(String.raw`\bcreate\b[^;]{0,50}?\b(?:trigger|rule)\b[^;]{0,200}?${on}`, 'i')))
    return false
  const wasUnique = past.mentions(new RegExp(String.raw`\bcreate\s+unique\s+index\b[^;]{0,200}?${on}`, 'i'))
  const isUnique = behind.some(({ node: one }) => {
    const index = nodeAs(one, 'IndexStmt')
    return index?.unique === true && index.whereClause === undefined && isOn(index.relation)
  })
  return !wasUnique || isUnique
}
