import type { Node } from 'libpg-query'
import { callsOf, callWords, literalOf } from '../sql/calls.ts'
import { nodeAs } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { type Rule, rule } from './rule.ts'

const timeouts = rule({
  id: 'lifts-timeouts',
  on: ['VariableSetStmt'],
  words: callWords.set_config,
  hazard: 'lock',
  phase: 'neutral',
  reason: 'Setting lock_timeout or statement_timeout lifts the limits that keep a migration from holding up others.',
  rewrite: 'Set the inputs lock-timeout and statement-timeout instead, or a shorter time.',
  match: (operation) =>
    settingsOf(operation).flatMap(({ name, value }) => {
      const most = usual[name]
      return most === undefined || isWithin(value, most) ? [] : [name]
    }),
})

/** What is set where nobody says otherwise, in milliseconds: a time no longer than that holds up nobody longer. */
const usual: Record<string, number> = { lock_timeout: 10_000, statement_timeout: 900_000 }

const units: Record<string, number> = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 }

function isWithin(value: string, most: number): boolean {
  const { number, unit = 'ms' } =
    /^\s*(?<number>\d+(?:\.\d+)?)\s*(?<unit>us|ms|s|min|h|d)?\s*$/.exec(value)?.groups ?? {}
  const time = Number(number) * (units[unit] ?? Number.NaN)
  // Nought is no limit, and what is less than a millisecond is nought.
  return time >= 1 && time <= most
}

/** Settings that a statement sets, by SET or by set_config(), and the values that are written there. */
export function settingsOf({ node, text }: Operation): Array<{ name: string; value: string }> {
  const set = nodeAs(node, 'VariableSetStmt')
  if (set !== undefined) {
    const given = (set.args ?? []).map(textOf)
    return set.kind === 'VAR_SET_VALUE'
      ? [{ name: set.name ?? '', value: given.length === 1 ? (given[0] ?? '') : '' }]
      : []
  }
  return callsOf(node, text, 'set_config').map(({ args: [name, value] }) => ({
    name: literalOf(name).toLowerCase(),
    value: literalOf(value),
  }))
}

function textOf(node: Node): string {
  const held = nodeAs(node, 'A_Const')
  return held?.ival !== undefined ? String(held.ival.ival ?? 0) : (held?.sval?.sval ?? held?.fval?.fval ?? '')
}

export const settingRules: Rule[] = [timeouts]
