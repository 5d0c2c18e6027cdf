import type { FunctionParameter, Node, ObjectType, TypeName } from 'libpg-query'
import { nodeAs, qualifiedName, textsOf } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'

/** Keeps up with what else than tables a set itself makes: types, routines, views, sequences, schemas, triggers, policies. */
export type NewObjects = {
  /** Whether an object, as a DROP or a GRANT names it, is certainly one of these. */
  has(type: ObjectType, object: Node): boolean
  /** Whether the set has made it in place of one that it has dropped, whose permissions went with that one. */
  isRenewed(type: ObjectType, object: Node): boolean
  /** Takes in an operation; `sure` where names mean what they did before. */
  note(operation: Operation, sure: boolean): void
  /** Forgets those whose names may now mean others. */
  forgetUnqualified(): void
  forgetAll(): void
}

const groups: Partial<Record<ObjectType, string>> = {
  OBJECT_TYPE: 'type',
  OBJECT_DOMAIN: 'type',
  OBJECT_FUNCTION: 'routine',
  OBJECT_PROCEDURE: 'routine',
  OBJECT_ROUTINE: 'routine',
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'materialized view',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_SCHEMA: 'schema',
  OBJECT_TRIGGER: 'trigger',
  OBJECT_POLICY: 'policy',
}

type Named = { key: string; qualified: boolean }

export function followObjects(): NewObjects {
  /** Whether each is named with its schema. */
  const known = new Map<string, boolean>()
  /** What was in use before it was made anew is in use still. */
  const replaced = new Set<string>()
  const renewed = new Set<string>()
  const find = (type: ObjectType, object: Node): string | undefined => {
    const key = keyOf(type, object)
    if (key === undefined || known.has(key)) return key
    // Without arguments it is the only one of its name.
    return nodeAs(object, 'ObjectWithArgs')?.args_unspecified === true
      ? [...known.keys()].find((one) => one.startsWith(`${key}(`))
      : undefined
  }
  return {
    has(type, object) {
      const key = find(type, object)
      return key !== undefined && known.has(key)
    },
    isRenewed: (type, object) => renewed.has(withoutArguments(keyOf(type, object) ?? '')),
    forgetUnqualified() {
      renewed.clear()
      for (const [key, qualified] of known) if (!qualified) known.delete(key)
    },
    forgetAll() {
      known.clear()
      renewed.clear()
    },
    note({ node, place }, sure) {
      if (place === 'function' || node === undefined) return
      const drop = nodeAs(node, 'DropStmt')
      const gone = nodeAs(node, 'RenameStmt') ?? nodeAs(node, 'AlterObjectSchemaStmt')
      const type = drop?.removeType ?? nodeAs(node, 'RenameStmt')?.renameType ?? 'OBJECT_FUNCTION'
      for (const object of drop?.objects ?? (gone?.object === undefined ? [] : [gone.object])) {
        const key = find(type, object) ?? keyOf(type, object)
        if (key !== undefined && !known.delete(key)) replaced.add(withoutArguments(key))
      }
      const made = place === 'statement' ? madeBy(node) : undefined
      if (made === undefined) return
      if (replaced.has(withoutArguments(made.key))) renewed.add(withoutArguments(made.key))
      else if (sure || made.qualified) known.set(made.key, made.qualified)
    },
  }
}

/** Whatever its arguments, a routine may be the one that was there. */
function withoutArguments(key: string): string {
  return key.replace(/\(.*/, '')
}

function keyOf(type: ObjectType, object: Node): string | undefined {
  const group = groups[type]
  if (group === undefined) return undefined
  const relation = nodeAs(object, 'RangeVar')
  const routine = nodeAs(object, 'ObjectWithArgs')
  const parts =
    nodeAs(object, 'List')?.items ?? nodeAs(object, 'TypeName')?.names ?? routine?.objname ?? (relation ? [] : [object])
  const name = relation
    ? qualifiedName([relation.schemaname ?? '', relation.relname ?? ''])
    : qualifiedName(textsOf(parts))
  if (routine === undefined || routine.args_unspecified === true) return `${group} ${name}`
  return `${group} ${name}(${(routine.objargs ?? []).map((each) => typeText(nodeAs(each, 'TypeName'))).join()})`
}

/** The object that a statement makes anew, if it fails where there is one already. */
function madeBy(node: Node): Named | undefined {
  const routine = nodeAs(node, 'CreateFunctionStmt')
  if (routine !== undefined) {
    const inputs = (routine.parameters ?? []).flatMap((one) => inputOf(nodeAs(one, 'FunctionParameter')))
    const made = named('routine', textsOf(routine.funcname))
    return routine.replace === true ? undefined : { ...made, key: `${made.key}(${inputs.join()})` }
  }
  const relation = (held: { schemaname?: string; relname?: string; relpersistence?: string } | undefined) =>
    held?.relpersistence === 'p' && held.schemaname !== 'pg_temp'
      ? [held.schemaname ?? '', held.relname ?? ''].filter((part) => part !== '')
      : undefined
  const view = nodeAs(node, 'ViewStmt')
  if (view !== undefined) return view.replace === true ? undefined : namedIf('view', relation(view.view))
  const query = nodeAs(node, 'CreateTableAsStmt')
  if (query?.objtype === 'OBJECT_MATVIEW')
    return query.if_not_exists === true ? undefined : namedIf('materialized view', relation(query.into?.rel))
  const sequence = nodeAs(node, 'CreateSeqStmt')
  if (sequence !== undefined)
    return sequence.if_not_exists === true ? undefined : namedIf('sequence', relation(sequence.sequence))
  const schema = nodeAs(node, 'CreateSchemaStmt')
  if (schema !== undefined)
    return schema.if_not_exists === true || schema.schemaname === undefined
      ? undefined
      : { ...named('schema', [schema.schemaname]), qualified: true }
  const composite = nodeAs(node, 'CompositeTypeStmt')
  if (composite !== undefined) return namedIf('type', relation(composite.typevar))
  const trigger = nodeAs(node, 'CreateTrigStmt')
  if (trigger !== undefined)
    return trigger.replace === true ? undefined : ofTable('trigger', trigger.relation, trigger.trigname)
  const policy = nodeAs(node, 'CreatePolicyStmt')
  if (policy !== undefined) return ofTable('policy', policy.table, policy.policy_name)
  const define = nodeAs(node, 'DefineStmt')
  const type =
    nodeAs(node, 'CreateEnumStmt')?.typeName ??
    nodeAs(node, 'CreateRangeStmt')?.typeName ??
    nodeAs(node, 'CreateDomainStmt')?.domainname ??
    (define?.kind === 'OBJECT_TYPE' ? define.defnames : undefined)
  return namedIf('type', type === undefined ? undefined : textsOf(type))
}

function named(group: string, parts: string[]): Named {
  return { key: `${group} ${qualifiedName(parts)}`, qualified: parts.length > 1 }
}

function namedIf(group: string, parts: string[] | undefined): Named | undefined {
  return parts === undefined ? undefined : named(group, parts)
}

function ofTable(group: string, table: { schemaname?: string; relname?: string } | undefined, name = ''): Named {
  const schema = table?.schemaname ?? ''
  return { key: `${group} ${qualifiedName([schema, table?.relname ?? '', name])}`, qualified: schema !== '' }
}

/** The type of an argument that a call gives. */
function inputOf(parameter: FunctionParameter | undefined): string[] {
  return /_(?:OUT|TABLE)$/.test(parameter?.mode ?? '') ? [] : [typeText(parameter?.argType)]
}

/** A type, as it tells one routine from another of its name. */
export function typeText(type: TypeName | undefined): string {
  return `${qualifiedName(textsOf(type?.names))}${type?.arrayBounds === undefined ? '' : '[]'}`
}
