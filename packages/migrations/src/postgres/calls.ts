import type { Node } from 'libpg-query'
import { lastPart, nodeAs, qualifiedName, textsOf, walk as walkTree } from './sql/nodes.ts'
import { type Operation, operationsOf } from './sql/operations.ts'
import type { Reader } from './sql/reader.ts'

/** What functions do, by their names without the schema; all of one name together. */
export type Routines = {
  /** Those that the set itself defines. */
  defined: Map<string, Operation[]>
  /** One that a file before the set defines; undefined for one that none does. */
  findEarlier(name: string): Operation[] | undefined
  /** Functions that run once rows of a table are written, because the set says so. */
  dormant: Map<string, Call[]>
  /** Functions that run once a view is read that the set itself makes, by its name without the schema. */
  views: Map<string, Call[]>
  /** Whether a function does no more than to compute. */
  isHarmless(schema: string, name: string): boolean
}

/** Statements that run the functions in them at once; a view, a trigger or a default does some other day. */
const running = new Set([
  'CallStmt',
  'CreateDomainStmt',
  'CreateCastStmt',
  'DefineStmt',
  'SelectStmt',
  'InsertStmt',
  'UpdateStmt',
  'DeleteStmt',
  'MergeStmt',
  'CreateTableAsStmt',
  'CopyStmt',
  'ExplainStmt',
  'DeclareCursorStmt',
  'TruncateStmt',
  'AT_AddColumn',
  'AT_AlterColumnType',
])

/** What makes that functions run some other day, and what wakes them. */
const sleeping = new Set(['CreateStmt', 'CreateTrigStmt', 'AT_ColumnDefault', 'AT_AddConstraint'])
const writing = new Set(['InsertStmt', 'UpdateStmt', 'DeleteStmt', 'MergeStmt', 'CopyStmt'])
const wakingWords = /insert|update|delete|merge|copy|truncate/i

/**
 * Gives the operations of a file, and after each one that calls a function which the set, or a file before it, has
 * defined what that one does, at the line of the call. A function that nobody here has defined is given as `UnknownCall`:
 * what it does stands in the database. What the set defines is added to `routines`.
 */
export function* withCalls(operations: Operation[], routines: Routines): Generator<Operation> {
  const done = new Set<string>()
  /** Functions that run when rows are written: defaults, checks and triggers that the set itself makes. */
  const { dormant } = routines
  const namesIn = callReader(routines)
  let body: Operation[] | undefined
  for (const given of operations) {
    const own = [...namesIn(given), ...wokenBy(given, dormant)]
    const calls =
      running.has(given.kind) || given.kind === 'ViewStmt' ? [...own, ...callsOfViews(given, routines)] : own
    const operation = calls.length === 0 ? given : { ...given, calls }
    yield operation
    if (operation.place === 'function') {
      body?.push(operation)
      continue
    }
    body = undefined
    const name = definedName(operation.node)
    // Whatever schema stands before it, the table or view may be the same.
    const relation = lastPart(operation.relation)
    // What a view calls runs whenever it is read.
    if (operation.kind === 'ViewStmt') routines.views.set(relation, calls)
    if (sleeping.has(operation.kind)) {
      if (calls.length > 0) dormant.set(relation, [...(dormant.get(relation) ?? []), ...calls])
    } else if (name === undefined) yield* calledBy(operation, routines, { done, namesIn })
    if (name !== undefined) {
      body = routines.defined.get(name) ?? []
      routines.defined.set(name, body)
    }
  }
}

function callsOfViews({ node }: Operation, { views }: Routines): Call[] {
  const calls: Call[] = []
  if (views.size === 0 || [...views.values()].every((one) => one.length === 0)) return calls
  walkTree(node, (kind, value) => {
    if (kind === 'RangeVar') calls.push(...(views.get(bareName(value as Named)) ?? []))
    return true
  })
  return calls
}

/** The functions that run because of what an operation writes, itself or in a WITH. */
function wokenBy({ kind, node, text }: Operation, dormant: Routines['dormant']): Call[] {
  const calls: Call[] = []
  if (dormant.size === 0 || !wakingWords.test(text)) return calls
  const wake = (table: Named | undefined) => calls.push(...(dormant.get(bareName(table)) ?? []))
  const visit = (name: string, value: unknown) => {
    const { relation, relations = [] } = value as { relation?: Named; relations?: Node[] }
    if (writing.has(name)) wake(relation)
    if (name === 'TruncateStmt') for (const one of relations) wake(nodeAs(one, 'RangeVar'))
    return true
  }
  if (running.has(kind)) walkTree(node, visit)
  return calls
}

type Named = { relname?: string }

/** The name of a table without its schema, as `lastPart` gives it. */
function bareName(table: Named | undefined): string {
  return qualifiedName([table?.relname ?? ''])
}

function definedName(node: Node | undefined): string | undefined {
  const names = nodeAs(node, 'CreateFunctionStmt')?.funcname ?? aggregateNames(node)
  return names === undefined ? undefined : (textsOf(names).at(-1) ?? '')
}

function aggregateNames(node: Node | undefined): Node[] | undefined {
  const define = nodeAs(node, 'DefineStmt')
  return define?.kind === 'OBJECT_AGGREGATE' ? define.defnames : undefined
}

type Walk = { done: Set<string>; namesIn: (operation: Operation) => Call[] }

/** A function may call others, and itself: each counts once a line. */
function* calledBy(caller: Operation, routines: Routines, walk: Walk): Generator<Operation> {
  const { kind, line, text, foreign, calls = [] } = caller
  const { done } = walk
  if (!running.has(kind)) return
  for (const { schema, name } of calls) {
    const key = `${line} ${name}`
    if (done.has(key)) continue
    done.add(key)
    const own = routines.defined.get(name)
    const body = own ?? routines.findEarlier(name)
    const outside = foreign === true || own === undefined
    if (body === undefined) {
      if (!isReaching(schema, name)) yield unknownCall(caller, `${schema === '' ? '' : `${schema}.`}${name}()`)
    }
    for (const operation of body ?? []) {
      const within = operation.calls ?? walk.namesIn(operation)
      const here: Operation = { ...operation, line, place: 'call', calls: within, text: `${text};\n${operation.text}` }
      if (outside) here.foreign = true
      yield here
      yield* calledBy(here, routines, walk)
    }
  }
}

function unknownCall({ line, text, place }: Operation, detail: string): Operation {
  const here = place === 'call' ? 'statement' : place
  return { kind: 'UnknownCall', node: undefined, relation: '', line, text, place: here, detail }
}

/** Functions that do more than to compute, and are told wherever they stand: run SQL, read or write files, end others. */
const reaching = new Set(
  `connectby crosstab crosstab2 crosstab3 crosstab4 cursor_to_xml cursor_to_xmlschema dblink dblink_exec dblink_open
  dblink_send_query drop_chunks dropgeometrycolumn dropgeometrytable lo_export lo_import lo_put lo_truncate lo_truncate64
  lo_unlink lowrite pg_cancel_backend pg_drop_replication_slot pg_file_rename pg_file_unlink pg_file_write pg_promote
  pg_read_binary_file pg_read_file pg_terminate_backend query_to_xml query_to_xml_and_xmlschema query_to_xmlschema
  ts_stat xpath_table`.split(/\s+/),
)

/** Whether a function does what no migration says: with the schema where it has one. */
export function isReaching(schema: string, name: string): boolean {
  return schema === 'cron' || reaching.has(name)
}

const call = /([\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+")(?:\s|\/\*[^*]*\*\/|--[^\n]*\n)*\(/gu

/**
 * Whether a text may call a function that is wanted: a search through the tree is dear, and most texts name nothing but
 * what is known.
 */
export function namesCall(text: string, wanted: (name: string) => boolean): boolean {
  if (/u&"/i.test(text)) return true
  for (const [, word = ''] of text.matchAll(call)) {
    const name = word.startsWith('"') ? word.slice(1, -1) : word.toLowerCase()
    if (wanted(name) || text.includes(`.${word}`)) return true
  }
  return false
}

const naming = /^\s*create\b[\s\S]*\b(?:trigger|cast|operator|aggregate)\b/i

/** Gives what finds the functions in an operation that may do more than to compute. */
function callReader({ defined, isHarmless }: Routines): (operation: Operation) => Call[] {
  const wanted = (schema: string, name: string) => !isHarmless(schema, name) || defined.has(name)
  let [last, found] = ['', false]
  const mayCall = (text: string): boolean => {
    // Those of one body have one text.
    if (text !== last) found = namesCall(text, (name) => wanted('', name))
    last = text
    return found
  }
  return ({ node, text }) => {
    if (node === undefined) return []
    if (!naming.test(text) && !mayCall(text) && nodeAs(node, 'CallStmt') === undefined) return []
    const calls: Call[] = []
    // None of the server's own is a procedure.
    const procedure = textsOf(nodeAs(node, 'CallStmt')?.funccall?.funcname)
    if (procedure.length > 0)
      calls.push({ schema: procedure.length > 1 ? (procedure[0] ?? '') : '', name: procedure.at(-1) ?? '' })
    for (const names of namedIn(node)) {
      const one = { schema: names.length > 1 ? (names[0] ?? '') : '', name: names.at(-1) ?? '' }
      if (wanted(one.schema, one.name)) calls.push(one)
    }
    walkTree(node, (kind, value) => {
      if (kind !== 'FuncCall') return true
      const names = textsOf((value as { funcname?: Node[] }).funcname)
      const one = { schema: names.length > 1 ? (names[0] ?? '') : '', name: names.at(-1) ?? '' }
      if (wanted(one.schema, one.name)) calls.push(one)
      return true
    })
    return calls
  }
}

export type Call = { schema: string; name: string }

/** Functions that a definition names without calling them: those of triggers, casts and operators. */
function namedIn(node: Node): string[][] {
  const trigger = nodeAs(node, 'CreateTrigStmt')?.funcname
  const cast = nodeAs(node, 'CreateCastStmt')?.func?.objname
  const define = nodeAs(node, 'DefineStmt')
  const options =
    define?.kind === 'OBJECT_OPERATOR' || define?.kind === 'OBJECT_AGGREGATE' ? (define.definition ?? []) : []
  const given = options.flatMap((option) => {
    const { defname = '', arg } = nodeAs(option, 'DefElem') ?? {}
    return /^(?:function|procedure|sfunc|finalfunc|combinefunc|msfunc|minvfunc)$/.test(defname)
      ? [nodeAs(arg, 'TypeName')?.names]
      : []
  })
  return [trigger, cast, ...given].flatMap((names) => (names === undefined ? [] : [textsOf(names)]))
}

/** Gives what finds a function in the texts of the files before the set, the newest first; each text is read once. */
export function findIn(texts: readonly string[], reader: Reader): (name: string) => Operation[] | undefined {
  const found = new Map<string, Operation[] | undefined>()
  const read = new Map<string, Operation[]>()
  return (name) => {
    if (!found.has(name)) found.set(name, search(name))
    return found.get(name)
  }

  function search(name: string): Operation[] | undefined {
    const escaped = name.replace(/[^\w]/g, String.raw`\$&`)
    const heading = new RegExp(String.raw`\b(?:function|procedure|aggregate)\s+(?:[\w"]+\.)?"?${escaped}"?\s*\(`, 'i')
    for (const text of texts.toReversed()) {
      if (!text.includes(name) && !text.toLowerCase().includes(name)) continue
      if (!heading.test(text)) continue
      const body = bodyOf(name, read.get(text) ?? readDefinitions(text))
      if (body !== undefined) return body
    }
    return undefined
  }

  function readDefinitions(text: string): Operation[] {
    const whole = reader.parse(text)
    const parsed = 'statements' in whole ? [whole] : quotedIn(text).map((part) => reader.parse(part))
    const operations = parsed.flatMap((one) =>
      'statements' in one
        ? one.statements.flatMap((each) => (definedName(each.node) === undefined ? [] : operationsOf(reader, each)))
        : [],
    )
    read.set(text, operations)
    return operations
  }
}

function bodyOf(name: string, operations: Operation[]): Operation[] | undefined {
  let body: Operation[] | undefined
  let own = false
  for (const operation of operations) {
    if (operation.place === 'function') {
      if (own) body?.push(operation)
      continue
    }
    own = definedName(operation.node) === name
    if (own) body = []
  }
  return body
}

/** In a program a definition stands in quotes that reach over several lines. */
function quotedIn(text: string): string[] {
  return [...text.matchAll(/create\s+(?:or\s+replace\s+)?(?:function|procedure)\b/gi)].map(({ index }) => {
    const rest = text.slice(index)
    const end = /`|"""|'''/.exec(rest)?.index
    return rest.slice(0, end)
  })
}
