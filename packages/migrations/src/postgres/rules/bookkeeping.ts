import type { Node } from 'libpg-query'
import { bookkeeping as common, isOurs } from '../../gate/bookkeeping.ts'
import { nodeAs, textsOf, walk } from '../sql/nodes.ts'
import { type Rule, rule } from './rule.ts'

export const bookkeeping = rule({
  id: 'bookkeeping',
  ...common,
  match: ({ kind, node, relation, text }) => {
    // A search through the tree is dear; an escaped identifier may be any name.
    if (!/deploy_actions_|u&"/i.test(text)) return []
    const names = kind === 'SelectStmt' ? written(node) : [...named(node), relation.split('.').at(-1) ?? '']
    return [...new Set(names.filter(isOurs))]
  },
})

/** The tables, and the things that a DROP lists, that stand anywhere in a tree. */
function named(tree: Node | undefined): string[] {
  const names: string[] = []
  walk(tree, (name, value) => {
    if (name === 'relation' || name === 'RangeVar') names.push((value as { relname?: string }).relname ?? '')
    return true
  })
  for (const object of nodeAs(tree, 'DropStmt')?.objects ?? []) names.push(...textsOf(nodeAs(object, 'List')?.items))
  return names
}

/** The tables that a query writes by the way. */
function written(tree: Node | undefined): string[] {
  const names: string[] = []
  walk(tree, (name, value) => {
    const { relation } = value as { relation?: { relname?: string } }
    if (/^(?:Insert|Update|Delete|Merge)Stmt$/.test(name)) names.push(relation?.relname ?? '')
    return true
  })
  return names
}

export const bookkeepingRules: Rule[] = [bookkeeping]
