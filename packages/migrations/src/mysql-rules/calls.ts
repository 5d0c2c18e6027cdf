import { escapePattern } from '../../../action/src/pattern.ts'
import type { Hit } from '../gate/observed.ts'
import type { Parse, Statement } from './parsed.ts'
import type { MysqlRule } from './rules.ts'
import { find, findAll, plainName, type Tree } from './tree.ts'

/** What is known of the functions that a set calls. */
export type Functions = {
  /** Notes a statement that defines one. */
  note(statement: Statement): void
  /** The functions that a statement calls, or has a routine or trigger call, and nobody here knows. */
  unknownIn(statement: Statement): Hit<MysqlRule>[]
}

const call = /([\p{L}_][\p{L}\p{N}_$]*|`(?:[^`]|``)+`)(?:\s|\/\*[^*]*\*\/)*\(/gu

/**
 * Gives what keeps up with the functions of a set: those that the server has, that the set defines, or that a file before
 * it defines and that lose nothing. `losesIn` says whether what defines one would.
 */
export function followFunctions(
  isHarmless: (name: string) => boolean,
  earlier: readonly string[],
  parse: Parse,
  losesIn: (statement: Statement) => boolean,
): Functions {
  const known = new Map<string, boolean>()
  const isKnown = (whole: string): boolean => {
    const name = whole.split('.').at(-1) ?? ''
    // With a database before it, it is none of the server's own.
    if (name === whole && isHarmless(name)) return true
    if (!known.has(name)) known.set(name, isHarmlessEarlier(name))
    return known.get(name) === true
  }

  function isHarmlessEarlier(name: string): boolean {
    const heading = new RegExp(String.raw`\bfunction\b[^(]*\b${escapePattern(name)}\b`, 'i')
    for (const text of earlier.toReversed()) {
      if (!heading.test(text)) continue
      const parsed = parse(text)
      const statements = 'problem' in parsed ? [] : parsed.statements
      const own = statements.find((statement) => definedIn(statement.tree) === name)
      if (own !== undefined) return !losesIn(own)
    }
    return false
  }

  return {
    note(statement) {
      const name = definedIn(statement.tree)
      // What it does is told where it is defined.
      if (name !== undefined) known.set(name, true)
    },
    unknownIn({ tree, text, tables, block }) {
      const named = [...text.matchAll(call)].map(([, name = '']) => name.replaceAll('`', '').toLowerCase())
      if (
        (named.every(isHarmless) && !/\.\s*[\w`$]+\s*\(/.test(text)) ||
        find(tree, 'CreateView', 'AlterView') !== undefined
      )
        return []
      const read = [...tables, ...(block?.tables ?? [])].flatMap(({ queries }) => queries)
      const trees = [block?.tree ?? tree, ...read]
      const names = trees.flatMap((one) => findAll(one, 'UdfFunctionCall')).flatMap(namesIn)
      const unknown = [...new Set(names)].filter((name) => !isKnown(name))
      const later = find(tree, 'CreateFunction', 'CreateProcedure', 'CreateTrigger', 'CreateEvent') !== undefined
      return unknown.map((name) => ({ rule: 'call', subject: `${name}()`, later }))
    },
  }
}

/** A call may have others among its arguments. */
function namesIn(tree: Tree): string[] {
  const own = plainName(find(tree, 'FunctionName')).toLowerCase()
  return [own, ...tree.children.flatMap((child) => findAll(child, 'UdfFunctionCall').flatMap(namesIn))]
}

function definedIn(tree: Tree): string | undefined {
  const defined = find(tree, 'CreateFunction')
  if (defined === undefined) return undefined
  return plainName(find(defined, 'FunctionNameCreate', 'FullId'))
    .split('.')
    .at(-1)
    ?.toLowerCase()
}
