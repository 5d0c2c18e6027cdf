import type { Node } from 'libpg-query'
import { callsOf, callWords, literalOf } from '../sql/calls.ts'
import { nodeAs, relationName, textsOf } from '../sql/nodes.ts'
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

const narrowSequence = rule({
  id: 'narrow-sequence',
  on: ['AlterSeqStmt', 'AT_SetIdentity'],
  hazard: 'incompatible',
  phase: 'contract',
  reason:
    'A sequence that counts in smaller steps, backwards or round and round gives out numbers that are taken, and one that ends earlier gives out none: inserts fail.',
  rewrite:
    'Make the step smaller after the release that no longer reserves the numbers between; leave CYCLE and a lower end out.',
  match: ({ kind, node, relation }, scope) => {
    const altered = nodeAs(node, 'AlterSeqStmt')
    const command = kind === 'AT_SetIdentity' ? nodeAs(node, 'AlterTableCmd') : undefined
    const name = altered === undefined ? relation : relationName(altered.sequence)
    const isOwn = name.split('_').some((_, index, parts) => scope.isNew(parts.slice(0, index + 1).join('_')))
    const options = altered?.options ?? nodeAs(command?.def, 'List')?.items ?? []
    if (isOwn || !options.some(narrowsSequence)) return []
    return [command === undefined ? name : `${name}.${command.name ?? ''}`]
  },
})

/** Whether an option leaves a sequence fewer numbers, or the same ones again. A larger step leaves only gaps. */
function narrowsSequence(option: Node): boolean {
  const { defname = '', arg } = nodeAs(option, 'DefElem') ?? {}
  switch (defname) {
    case 'increment':
      return numberOf(arg) <= 1
    case 'maxvalue':
      return arg !== undefined && numberOf(arg) < largestInteger
    case 'cycle':
      return nodeAs(arg, 'Boolean')?.boolval === true
    case 'as':
      return textsOf(nodeAs(arg, 'TypeName')?.names).at(-1) === 'int2'
    default:
      return false
  }
}

/** Whoever says this one or more has an identity column of that size in mind. */
const largestInteger = 2_147_483_647

function numberOf(value: Node | undefined): number {
  return Number(nodeAs(value, 'Float')?.fval ?? nodeAs(value, 'Integer')?.ival ?? 0)
}

export const sequenceRules: Rule[] = [restartSequence, narrowSequence]
