import type { Node } from 'libpg-query'
import { isAscii } from '../../ascii.ts'
import { nodeAs, textsOf, walk } from '../sql/nodes.ts'
import type { Call, Operation } from '../sql/operations.ts'
import type { Routines } from './routines.ts'

const call = /([\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+")(?:\s|\/\*[^*]*\*\/|--[^\n]*\n)*\(/gu
/** The same for a text of ASCII alone: what is a letter beyond it takes V8 long to look up. */
const plainCall = /([A-Za-z_][\w$]*|"(?:[^"]|"")+")(?:\s|\/\*[^*]*\*\/|--[^\n]*\n)*\(/g

/**
 * Whether a text may call a function that is wanted: a search through the tree is dear, and most texts name nothing but
 * what is known.
 */
export function namesCall(text: string, wanted: (name: string) => boolean): boolean {
  if (/u&"/i.test(text)) return true
  // The search for a name is dear, too.
  if (!text.includes('(')) return false
  for (const [, word = ''] of text.matchAll(isAscii(text) ? plainCall : call)) {
    const name = word.startsWith('"') ? word.slice(1, -1) : word.toLowerCase()
    if (wanted(name) || text.includes(`.${word}`)) return true
  }
  return false
}

const naming = /^\s*create\b[\s\S]*\b(?:trigger|cast|operator|aggregate)\b/i

/** Gives what finds the functions in an operation that may do more than to compute. */
export function callReader({ defined, isHarmless }: Routines): (operation: Operation) => Call[] {
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
    const calls = namedIn(node)
    walk(node, (kind, value) => {
      if (kind === 'FuncCall') calls.push(callOf((value as { funcname?: Node[] }).funcname))
      return true
    })
    const unknown = calls.filter(({ schema, name }) => wanted(schema, name))
    const procedure = nodeAs(node, 'CallStmt')?.funccall?.funcname
    // None of the server's own is a procedure.
    return procedure === undefined ? unknown : [callOf(procedure), ...unknown]
  }
}

function callOf(names: Node[] | undefined): Call {
  const [first = '', ...others] = textsOf(names)
  return others.length === 0 ? { schema: '', name: first } : { schema: first, name: others.at(-1) ?? '' }
}

/** Functions that a definition names without calling them: those of triggers, casts and operators. */
function namedIn(node: Node): Call[] {
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
  return [trigger, cast, ...given].flatMap((names) => (names === undefined ? [] : [callOf(names)]))
}
