import type { Node } from 'libpg-query'
import { messageOf } from '../../../../action/src/errors.ts'
import { type BodyNames, namesIn } from './body-names.ts'
import { nodeAs } from './nodes.ts'
import type { Reader } from './reader.ts'
import type { Statement } from './statements.ts'
import { type Standing, standingsIn } from './straight-line.ts'
import { readTemplate } from './template.ts'

/** SQL inside of a body, or why it cannot be told what is in it; lines as in the text around it. */
type BodyPart = { line: number; standing: Standing } & ({ sql: string; names?: BodyNames } | { problem: string })

export type Body = {
  place: 'block' | 'function'
  /** The statement, where its body is PL/pgSQL. */
  routine: string | undefined
  /** Takes it apart, once. */
  read(reader: Reader): readonly BodyPart[]
}

/** Bodies are looked for once to read ahead what stands in them, and once more where they are judged. */
const known = new WeakMap<Statement, Body>()

/** Gives the body of DO, CREATE FUNCTION and CREATE PROCEDURE; undefined for statements without one. */
export function bodyOf(statement: Statement): Body | undefined {
  const body = known.get(statement) ?? findBody(statement)
  if (body !== undefined) known.set(statement, body)
  return body
}

function findBody(statement: Statement): Body | undefined {
  const block = nodeAs(statement.node, 'DoStmt')
  if (block !== undefined) {
    const { language = 'plpgsql', text } = optionsOf(block.args)
    return makeBody('block', statement, language, text)
  }
  const routine = nodeAs(statement.node, 'CreateFunctionStmt')
  if (routine !== undefined && routine.sql_body === undefined) {
    const { language, text } = optionsOf(routine.options)
    return makeBody('function', statement, language ?? 'no language', text)
  }
  return undefined
}

function makeBody(place: Body['place'], statement: Statement, language: string, text: string): Body {
  const routine = language === 'plpgsql' ? statement.text : undefined
  let parts: BodyPart[] | undefined
  return {
    place,
    routine,
    read(reader) {
      parts ??= readBody(reader, statement, language, text)
      return parts
    },
  }
}

function optionsOf(elements: Node[] | undefined): { language: string | undefined; text: string } {
  let language: string | undefined
  let text = ''
  for (const element of elements ?? []) {
    const option = nodeAs(element, 'DefElem')
    const value = nodeAs(option?.arg, 'String') ?? nodeAs(nodeAs(option?.arg, 'List')?.items?.[0], 'String')
    if (option?.defname === 'language') language = value?.sval?.toLowerCase()
    if (option?.defname === 'as') text = value?.sval ?? ''
  }
  return { language, text }
}

function readBody(reader: Reader, statement: Statement, language: string, text: string): BodyPart[] {
  const start = lineOfBody(statement, text)
  if (language === 'sql') return [{ sql: text, line: start, standing: 'main' }]
  if (language !== 'plpgsql')
    return [{ problem: `a body in ${language} cannot be read`, line: start, standing: 'main' }]
  try {
    return readParts(reader, reader.parseRoutine(statement.text), text, start)
  } catch (error) {
    return [{ problem: messageOf(error), line: start, standing: 'main' }]
  }
}

/** A body's own first line is the one on which it opens. */
function lineOfBody(statement: Statement, body: string): number {
  const at = statement.text.indexOf(body)
  return at < 0 ? statement.line : statement.line + statement.text.slice(0, at).split('\n').length - 1
}

/** Statements whose text is put together while they run. */
const dynamic: Record<string, string> = {
  PLpgSQL_stmt_dynexecute: 'query',
  PLpgSQL_stmt_dynfors: 'query',
  PLpgSQL_stmt_return_query: 'dynquery',
  PLpgSQL_stmt_open: 'dynquery',
}

/** What ends the transaction, as it is written. */
const endings: Record<string, string> = { PLpgSQL_stmt_commit: 'commit', PLpgSQL_stmt_rollback: 'rollback' }

type Expression = { PLpgSQL_expr?: { query?: string; parseMode?: number } }

function readParts(reader: Reader, tree: unknown, text: string, start: number): BodyPart[] {
  const parts: BodyPart[] = []
  const names = namesIn(tree, text)
  const standingOf = standingsIn(tree)
  const visit = (value: unknown, line: number, around: Standing): void => {
    if (Array.isArray(value)) {
      for (const entry of value) visit(entry, line, around)
      return
    }
    if (typeof value !== 'object' || value === null) return
    for (const [name, held] of Object.entries(value)) {
      const own = (held as { lineno?: number } | null)?.lineno
      const at = own === undefined ? line : start + own - 1
      const expression = dynamic[name] === undefined ? undefined : (held as Record<string, Expression>)[dynamic[name]]
      const standing = /^PLpgSQL_(?:stmt|exception_block)/.test(name) ? standingOf(held, around) : around
      if (expression !== undefined)
        parts.push({
          ...readDynamic(reader, expression.PLpgSQL_expr?.query ?? '', at, names.objects),
          line: at,
          standing,
        })
      const ending = endings[name]
      if (ending !== undefined) parts.push({ sql: ending, line: at, standing })
      if (name !== 'PLpgSQL_expr') {
        visit(held, at, standing)
        continue
      }
      const { query = '', parseMode } = held as { query?: string; parseMode?: number }
      // Mode 0 is a whole statement; the others are expressions and assignments.
      if (parseMode === 0) parts.push({ sql: query, line: at, standing, names })
      else if (expression === undefined && reader.mayCall(query))
        parts.push({ sql: selectOf(query, parseMode), line: at, standing })
    }
  }
  visit(tree, start, 'branch')
  return parts
}

/** What an expression or an assignment (`a := …`, modes from 3 on) computes, as a statement. */
function selectOf(query: string, mode = 2): string {
  if (mode < 3) return `SELECT ${query}`
  const at = query.includes(':=') ? query.indexOf(':=') + 2 : query.indexOf('=') + 1
  return `SELECT ${query.slice(at)}`
}

/** EXECUTE of one literal is as good as the statement itself; of most else nobody knows what will run. */
function readDynamic(
  reader: Reader,
  expression: string,
  line: number,
  objects: BodyNames['objects'],
): { sql: string } | { problem: string } {
  const unknown = { problem: `EXECUTE of ${shorten(expression)}: the statement is put together while it runs` }
  const plain = /^'((?:[^'\\]|'')*)'$/.exec(expression)?.[1]
  if (plain !== undefined) return { sql: plain.replaceAll("''", "'") }
  const parsed = reader.parse(`SELECT ${expression}`)
  const statement = 'statements' in parsed && parsed.statements.length === 1 ? parsed.statements[0]?.node : undefined
  const target = nodeAs(nodeAs(statement, 'SelectStmt')?.targetList?.[0], 'ResTarget')
  const literal = nodeAs(target?.val, 'A_Const')?.sval?.sval
  const sql = literal ?? readTemplate(reader, target?.val, line, objects)
  return sql === undefined ? unknown : { sql }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
