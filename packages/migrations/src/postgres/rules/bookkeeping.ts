import type { Node } from 'libpg-query'
import { bookkeeping as common, isOurs } from '../../gate/bookkeeping.ts'
import { nodeAs, textsOf, walk } from '../sql/nodes.ts'
import { type Rule, rule } from './rule.ts'

export const bookkeeping = rule({
  id: 'bookkeeping',
  ...common,
  match: ({ kind, node, relation, text }, { books }) => {
    // A search through the tree is dear; an escaped identifier may be any name.
    const lower = text.toLowerCase()
    const escaped = lower.includes('u&"')
    const found: string[] = []
    if (escaped || lower.includes('deploy_actions_')) {
      const names = kind === 'SelectStmt' ? written(node) : [...named(node), relation.split('.').at(-1) ?? '']
      found.push(...names.filter(isOurs))
    }
    if (books.size > 0 && (escaped || [...books].some((name) => lower.includes(name)))) {
      found.push(...changed(kind, node, relation).filter((name) => books.has(name.toLowerCase())))
    }
    return [...new Set(found)]
  },
})

/** The tables that a statement writes, empties, alters or drops; those that it only reads are not among them. */
function changed(kind: string, node: Node | undefined, relation: string): string[] {
  const names = written(node)
  if (/^(?:AT_|Rename|AlterObjectSchema|Copy|Rule|CreateTrig)/.test(kind)) names.push(relation.split('.').at(-1) ?? '')
  for (const one of nodeAs(node, 'TruncateStmt')?.relations ?? []) names.push(nodeAs(one, 'RangeVar')?.relname ?? '')
  for (const object of nodeAs(node, 'DropStmt')?.objects ?? []) {
    names.push(textsOf(nodeAs(object, 'List')?.items).at(-1) ?? '')
  }
  return names
}

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
