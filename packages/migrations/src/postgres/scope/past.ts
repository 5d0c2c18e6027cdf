import type { Node } from 'libpg-query'
import { escapePattern } from '../../../../action/src/pattern.ts'
import type { Reader } from '../sql/reader.ts'
import type { Statement } from '../sql/statements.ts'

/** What the files before the one that is judged say, whether they ran long ago or stand before it in the set. */
export type Past = {
  /**
   * The statements that define something of this name, as the newest file says that does so; more than one where the file
   * also says how to undo it, or defines several of one name. Empty where none is known; undefined where a newer file may
   * define it (`may`, of a text that is a program), but cannot be read. Whoever asks again and again as the files go by
   * gives the question a `key` of its own: each file is then looked at once.
   */
  definitionsOf<Kind>(
    name: string,
    isOne: (node: Node, text: string) => Kind | undefined,
    may?: (text: string) => boolean,
    key?: string,
  ): Kind[] | undefined
  /** Whether any of them has a text that fits. */
  mentions(pattern: RegExp): boolean
  /** Whether none of them has a name as a word, and all of them are known. */
  isUnheardOf(name: string): boolean
  /** Adds what a file did that has been judged; undefined where that is not known. */
  add(text: string | undefined): void
}

/** The statements of a text, and whether these are all. */
type Known = { whole: boolean; statements: Statement[] }

/** Gives what finds definitions in the texts of the files before a set, and in those that are added. */
export function followPast(earlier: readonly string[], reader: Reader): Past {
  const texts = [...earlier]
  let lost = false
  const read = new Map<string, Known>()
  const statementsOf = (text: string): Known => {
    const known = read.get(text)
    if (known !== undefined) return known
    const whole = reader.parse(text)
    const parsed = 'statements' in whole ? [whole] : quotedIn(text).map((part) => reader.parse(part))
    const statements = parsed.flatMap((one) => ('statements' in one ? one.statements : []))
    const all = { whole: 'statements' in whole, statements }
    read.set(text, all)
    return all
  }
  const definitions = new Map<string, { upTo: number; found: unknown[] | undefined }>()
  const mentioned = new Map<string, { upTo: number; found: boolean }>()
  const mentions = (pattern: RegExp): boolean => {
    const { upTo, found } = mentioned.get(pattern.source) ?? { upTo: 0, found: false }
    const now = found || texts.slice(upTo).some((text) => pattern.test(text))
    mentioned.set(pattern.source, { upTo: texts.length, found: now })
    return now
  }
  return {
    mentions,
    isUnheardOf: (name) =>
      !lost && !mentions(new RegExp(String.raw`(?<![\p{L}\p{N}_$])${escapePattern(name)}(?![\p{L}\p{N}_$])`, 'iu')),
    definitionsOf<Kind>(
      name: string,
      isOne: (node: Node, text: string) => Kind | undefined,
      may = (text: string) => mayDefine(text, name),
      key?: string,
    ): Kind[] | undefined {
      if (lost) return undefined
      const before = key === undefined ? undefined : definitions.get(key)
      const lower = name.toLowerCase()
      const search = (): Kind[] | undefined => {
        for (let at = texts.length - 1; at >= (before?.upTo ?? 0); at -= 1) {
          const text = texts[at] as string
          if (!text.includes(name) && !text.toLowerCase().includes(lower)) continue
          const { whole, statements } = statementsOf(text)
          const found = statements.flatMap((one) => isOne(one.node, one.text) ?? [])
          if (found.length > 0) return found
          if (!whole && may(text)) return undefined
        }
        return before === undefined ? [] : (before.found as Kind[] | undefined)
      }
      const found = search()
      if (key !== undefined) definitions.set(key, { upTo: texts.length, found })
      return found
    },
    add(text) {
      if (text === undefined) lost = true
      else texts.push(text)
    },
  }
}

/** Whether a text that is a program may define something of a name in a way that cannot be read. */
function mayDefine(text: string, name: string): boolean {
  const escaped = escapePattern(name)
  return new RegExp(
    String.raw`\bcreate\b[^;]{0,50}?\b(?:view|function|procedure|policy)\b[^;(]{0,100}?${escaped}\b`,
    'i',
  ).test(text)
}

/** In a program a definition stands in quotes that reach over several lines. */
function quotedIn(text: string): string[] {
  const headings =
    /create\s+(?:or\s+replace\s+)?(?:(?:materialized|constraint)\s+)?(?:function|procedure|view|policy|trigger)\b/gi
  return [...text.matchAll(headings)].map(({ index }) => {
    const rest = text.slice(index)
    const end = /`|"""|'''/.exec(rest)?.index
    return rest.slice(0, end)
  })
}
