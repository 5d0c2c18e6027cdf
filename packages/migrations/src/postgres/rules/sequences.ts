import type { Node } from 'libpg-query'
import { callsOf, callWords, literalOf } from '../sql/calls.ts'
import { nodeAs, relationName } from '../sql/nodes.ts'
import { type Rule, rule } from './rule.ts'

const restartSequence = rule({
  id: 'restart-sequence',
  on: ['AlterSeqStmt', 'AT_SetIdentity'],
  words: callWords.setval,
  hazard: 'incompatible',
  phase: 'neutral',
  reason: 'A sequence that is set to a fixed number may give out numbers that are taken, and inserts fail.',
  rewrite: "SELECT setval('…', (SELECT max(…) FROM …)): behind what there is.",
  match: ({ kind, node, relation, text }, scope) => {
    // `users_id_seq` came with `users`.
    const isNew = (name: string) =>
      name.split('_').some((_, index, parts) => scope.isNew(parts.slice(0, index + 1).join('_')))
    const restarts = (options: Node[] | undefined) =>
      (options ?? []).some((option) => nodeAs(option, 'DefElem')?.defname === 'restart')
    const altered = nodeAs(node, 'AlterSeqStmt')
    if (altered !== undefined && restarts(altered.options)) {
      const name = relationName(altered.sequence)
      return isNew(name) ? [] : [name]
    }
    const command = kind === 'AT_SetIdentity' ? nodeAs(node, 'AlterTableCmd') : undefined
    if (command !== undefined && restarts(nodeAs(command.def, 'List')?.items)) {
      return scope.isNew(relation) ? [] : [`${relation}.${command.name ?? ''}`]
    }
    return callsOf(node, text, 'setval')
      .filter(({ args: [, value] }) => nodeAs(value, 'A_Const') !== undefined)
      .map(({ args: [sequence] }) => literalOf(sequence) || 'a sequence')
      .filter((name) => !isNew(name))
  },
})

export const sequenceRules: Rule[] = [restartSequence]
