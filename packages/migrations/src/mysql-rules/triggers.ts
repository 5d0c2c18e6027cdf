import type { Hit } from '../gate/observed.ts'
import { walkBody } from './bodies.ts'
import { kindOf } from './kinds.ts'
import type { MysqlRule } from './rules.ts'
import { find, plainName, type Tree, wordsOf } from './tree.ts'

/** Says what a new trigger does to the writes of others: those that it always refuses, or takes back. */
export function triggerOn(tree: Tree): Hit<MysqlRule>[] {
  const relation = plainName(find(tree, 'TableName'))
  const words = wordsOf(tree)
  const event = words.find((word) => /^(?:INSERT|UPDATE|DELETE)$/.test(word)) ?? ''
  const leaves = find(tree, 'LeaveStatement') !== undefined
  const hits: Hit<MysqlRule>[] = []
  walkBody(tree, (statement, certain) => {
    const kind = kindOf(statement)
    if (!certain || leaves) return
    // Of the classes 00 to 02 none is an error.
    if (kind.name === 'SignalStatement' && !/^SIGNALSQLSTATE(?:VALUE)?['"]0[012]/i.test(kind.text))
      hits.push({ rule: 'refuse-writes', subject: `every ${event} of ${relation}`, relation })
    for (const column of event === 'UPDATE' ? takenBack(kind) : [])
      hits.push({ rule: 'discard-writes', subject: `${relation}.${column}`, relation })
  })
  return hits
}

/** The columns that are given what stood in them before. */
function takenBack({ name, children }: Tree): string[] {
  if (name !== 'SetNewValueInsideTrigger') return []
  return children.flatMap((child, at) => {
    const column = /^new\.(.+)$/i.exec(child.name === 'FullId' ? plainName(child) : '')?.[1]
    const value = plainName(children[at + 2])
    return column !== undefined && value.toLowerCase() === `old.${column.toLowerCase()}` ? [column] : []
  })
}
