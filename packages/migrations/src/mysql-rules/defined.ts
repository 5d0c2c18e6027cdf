import { escapePattern } from '../../../action/src/pattern.ts'
import type { Parse, Statement } from './parsed.ts'
import { find, plainName, type Tree } from './tree.ts'

/** What a statement defines: `procedure tidy`. */
export function definedBy(tree: Tree): string | undefined {
  const made = find(tree, 'CreateProcedure', 'CreateFunction')
  if (made === undefined) return undefined
  const kind = made.name === 'CreateProcedure' ? 'procedure' : 'function'
  return `${kind} ${plainName(find(made, 'FunctionNameCreate', 'FullId')).toLowerCase()}`
}

/** Whether it leaves one alone that is there: its body may say the same of tables. */
export function mayBeThere(tree: Tree): boolean {
  const made = find(tree, 'CreateProcedure', 'CreateFunction')
  return made?.children.some(({ name }) => name === 'IfNotExists') === true
}

/** What a statement drops, in the same words. */
export function droppedBy(tree: Tree): string | undefined {
  const gone = find(tree, 'DropProcedure', 'DropFunction')
  if (gone === undefined) return undefined
  const kind = gone.name === 'DropProcedure' ? 'procedure' : 'function'
  return `${kind} ${plainName(find(gone, 'FullId') ?? gone.children.at(-1)).toLowerCase()}`
}

/** The procedure of this name as the last of these texts defines it; undefined where that cannot be told. */
export function definedEarlier(name: string, earlier: readonly string[], parse: Parse): Statement | undefined {
  const heading = new RegExp(String.raw`\bprocedure\b[^(;]*\b${escapePattern(name)}\b`, 'i')
  for (const text of earlier.toReversed()) {
    if (!heading.test(text)) continue
    const parsed = parse(text)
    // Behind a USE it may be another database's.
    if ('problem' in parsed || parsed.statements.some(({ tree }) => find(tree, 'UseStatement') !== undefined)) return
    const own = parsed.statements.findLast(({ tree }) => definedBy(tree) === `procedure ${name}`)
    // IF NOT EXISTS may have found one that does something else.
    if (own !== undefined) return mayBeThere(own.tree) ? undefined : own
  }
  return undefined
}
