import { closing, isSign } from '../programs/tokens.ts'
import { blockBelow, type Line } from '../python/syntax.ts'
import type { PythonToken } from '../python/tokens.ts'

/** What is called and changes nothing: functions of Python and SQLAlchemy that look at something or make a value. */
const functions = new Set(
  `all any bool dict enumerate float frozenset int inspect isinstance len list max min print range reversed set sorted str
  sum tuple zip Inspector MetaData Table Column text uuid4 Decimal Path`.split(/\s+/),
)
/** Methods of an inspector, of a dialect, and of plain values. */
const methods = new Set(
  `get_bind get_context inspect from_engine get_columns get_table_names get_view_names get_materialized_view_names
  get_indexes get_foreign_keys get_unique_constraints get_pk_constraint get_check_constraints get_schema_names get_enums
  get_sequence_names get_table_comment has_table has_index has_schema has_sequence reflect text
  MetaData Table Column count endswith format get index isoformat items join keys loads dumps lower now replace split
  startswith strip title total_seconds upper utcnow uuid4 values
  info debug warning error
  all fetchall fetchmany fetchone first mappings one one_or_none scalar_one scalar_one_or_none partitions`.split(/\s+/),
)
const words =
  /^(?:and|or|not|in|is|None|True|False|for|if|else|op|sa|sqlalchemy|engine|reflection|context|Inspector|\d.*)$/

const isChanging =
  /^(?:create|drop|add|alter|rename|batch|bulk|run|invoke|execute|exec|scalar|begin|commit|implementation)/

/** What a name may stand for in an expression that only looks at something. */
export type Looking = {
  /** Names of what was looked up, or of plain values. */
  values: Set<string>
  /** Functions of the file that do no more than that. */
  functions: ReadonlySet<string>
}

/** Whether an expression does no more than to look at something: nothing is sent in it that could change a database. */
export function isLooking(tokens: readonly PythonToken[], known: Looking): boolean {
  const own = new Set(known.values)
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.value !== 'for') continue
    const end = tokens.findIndex(({ value }, index) => index > at && value === 'in')
    for (const one of tokens.slice(at + 1, end < 0 ? at + 1 : end)) if (one.kind === 'word') own.add(one.value)
  }
  return tokens.every((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]]
    if (token.kind === 'text') return true
    // What is put into a text is only named there.
    if (token.kind === 'dynamic')
      return token.raw !== undefined && /^(?:[^{}]|\{\{|\}\}|\{[\w.]+(?:![rsa])?\})*$/.test(token.raw)
    if (token.kind === 'sign')
      return !/^(?::=|@|;)$/.test(token.value) && !(token.value === '(' && isSign(before, ')', ']') !== '')
    const called = isSign(next, '(') !== ''
    // A method that is only named may be called by another name.
    if (isSign(before, '.')) return called ? isReading(tokens, at) : !isChanging.test(token.value)
    if (called && !words.test(token.value)) return functions.has(token.value) || known.functions.has(token.value)
    // The name of an argument.
    if (isSign(next, '=') && !isSign(tokens[at + 2], '=') && isSign(before, '(', ',')) return true
    return words.test(token.value) || own.has(token.value) || (isSign(next, '.') !== '' && isModule(token.value))
  })
}

/** What a query gave has a method that a connection has, too, which is then given SQL. */
function isReading(tokens: readonly PythonToken[], at: number): boolean {
  const { value } = tokens[at] as PythonToken
  return methods.has(value) || (/^scalars?$/.test(value) && isSign(tokens[at + 2], ')') !== '')
}

/** Whether a name means what is taken for known, so that nothing else may get it. */
export function isTaken(name: string, { functions: own }: Looking): boolean {
  return functions.has(name) || own.has(name) || isModule(name) || words.test(name)
}

/** Modules of Python whose functions among the known ones make nothing but values. */
function isModule(name: string): boolean {
  return /^(?:datetime|json|uuid|logging|logger|log|postgresql|string)$/.test(name)
}

/** The functions of a file that do no more than to look at something. */
export function lookingFunctions(lines: Line[]): Set<string> {
  const found = new Set<string>()
  for (let before = -1; before < found.size; ) {
    before = found.size
    for (const [at, { indent, tokens }] of lines.entries()) {
      const [def, name, open] = tokens
      if (indent !== 0 || def?.value !== 'def' || name === undefined || !isSign(open, '(')) continue
      const given = tokens.slice(3, closing(tokens, 2))
      const values = new Set(given.flatMap(({ kind, value }) => (kind === 'word' ? [value] : [])))
      const block = blockBelow(lines, at)
      if (block.length > 0 && block.every((line) => isLookingLine(line.tokens, { values, functions: found })))
        found.add(name.value)
    }
  }
  return found
}

/** A line of a function that looks at something; what it gives a name to is a value from there on. */
function isLookingLine(tokens: PythonToken[], known: Looking): boolean {
  const [first] = tokens
  const last = tokens.at(-1)
  if (tokens.every(({ kind }) => kind === 'text') || /^(?:pass|continue|break)$/.test(first?.value ?? '')) return true
  const opens = isSign(last, ':') !== ''
  switch (first?.value) {
    case 'return':
      return isLooking(tokens.slice(1), known)
    case 'else':
      return tokens.length === 2
    case 'if':
    case 'elif':
      return opens && isLooking(tokens.slice(1, -1), known)
    case 'for': {
      const at = tokens.findIndex(({ value }) => value === 'in')
      for (const { kind, value } of tokens.slice(1, at)) if (kind === 'word') known.values.add(value)
      return opens && isLooking(tokens.slice(at + 1, -1), known)
    }
    default: {
      const equals = assignment(tokens)
      if (equals < 0 || !isLooking(tokens.slice(equals + 1), known)) return false
      for (const { kind, value } of tokens.slice(0, equals)) if (kind === 'word') known.values.add(value)
      return true
    }
  }
}

/** Where the `=` of `name = …`, `name: type = …` or `a, b = …` stands; -1 for anything else. */
export function assignment(tokens: readonly PythonToken[]): number {
  const [at, another] = assignmentsIn(tokens)
  if (at === undefined || another !== undefined || at < 1) return -1
  const plain = tokens
    .slice(0, at)
    .every((token) => token.kind === 'word' || isSign(token, ',', ':', '[', ']', '.') !== '')
  const isName = tokens[0]?.kind === 'word' && (at === 1 || isSign(tokens[1], ',', ':') !== '')
  return plain && isName ? at : -1
}

/** The places of every `=` that gives something to a name: `a = b`, `a |= b`, `a = b = c`. */
export function assignmentsIn(tokens: readonly PythonToken[]): number[] {
  let depth = 0
  return [...tokens.entries()].flatMap(([at, token]) => {
    if (isSign(token, '(', '[', '{')) depth += 1
    if (isSign(token, ')', ']', '}')) depth -= 1
    const compares = isSign(tokens[at - 1], '=', '!', '<', '>') !== '' || isSign(tokens[at + 1], '=') !== ''
    return depth === 0 && isSign(token, '=') !== '' && !compares ? [at] : []
  })
}
