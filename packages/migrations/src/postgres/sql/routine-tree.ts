import { messageOf } from '../../../../action/src/errors.ts'
import type { Parser, RoutineTree } from './parser.ts'

/** As many variables of types that the parser does not know at most. */
const mostTypes = 50

/**
 * Gives the tree of a statement whose body is PL/pgSQL. Alone the parser knows no type but the server's own, and takes a
 * variable of any other one for a row, which cannot stand beside others behind INTO: such a one is read as if it were of
 * another type. Throws what the parser says.
 */
export function parseRoutine(parser: Parser, text: string): RoutineTree {
  let given = text
  for (let tries = 0; ; tries += 1) {
    try {
      return parser.parseRoutines(given)
    } catch (error) {
      const name = /^"(.+)" is not a scalar variable$/.exec(messageOf(error))?.[1]
      const next = name === undefined || tries === mostTypes ? undefined : declareAnew(given, name)
      if (next === undefined) throw error
      given = next
    }
  }
}

const word = String.raw`(?:[\p{L}_][\p{L}\p{N}_$]*|"(?:[^"]|"")+")`
const type = String.raw`${word}(?:\.${word})*(?:\s*\([^()]*\))?(?:\s*\[\d*\])*`

/** A type of the server's own that nothing in a statement can be mistaken for. */
const standIn = 'pg_catalog.tsquery'

/** A text in which the first declaration of a name has another type; undefined without one. */
function declareAnew(text: string, name: string): string | undefined {
  const escaped = name.replace(/[^\p{L}\p{N}_]/gu, '\\$&')
  // A word of SQL can only be declared in quotes.
  const own = text.includes(`"${name}"`) ? `"${escaped}"` : escaped
  const declaration = new RegExp(
    String.raw`(?<![\p{L}\p{N}_$."])(${own}\s+(?:constant\s+)?)(${type})(?=\s*(?:[;,)=]|:=|not\s+null\b|default\b|collate\b))`,
    'giu',
  )
  for (const found of text.matchAll(declaration)) {
    const [, before = '', of = ''] = found
    if (of === standIn) continue
    const from = found.index + before.length
    return `${text.slice(0, from)}${standIn}${text.slice(from + of.length)}`
  }
  return undefined
}
