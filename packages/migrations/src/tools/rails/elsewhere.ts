import { endOf } from './blocks.ts'
import { statements } from './statements.ts'
import type { RubyToken } from './tokens.ts'

/** Methods of a connection or a model that send something. */
const sending =
  /^(?:execute|exec_query|exec_(?:insert|update|delete)|internal_exec_query|(?:update|delete|destroy|insert|upsert)_all)$/
/** What Rails itself calls of a migration besides `up`, `down` and `change`. */
const called =
  /^(?:initialize|migrate|exec_migration|method_missing|respond_to_missing\?|inherited|run|revert|load_migration)$/

/** What calls methods by other names, gives them other meanings, or runs something at once. */
const hiding =
  /^(?:prepend|define_method|class_eval|class_exec|instance_eval|eval|system|exec|spawn|at_exit|BEGIN|END|send|public_send|__send__|alias_method|alias)$/

/** Gives the first place at which a migration sends something, or may, though neither `up` nor `change` says so. */
export function sendsElsewhere(tokens: RubyToken[]): RubyToken | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at] as RubyToken]
    if (token.kind !== 'word') continue
    if (token.value === 'def' && !isPart(before)) {
      const own = tokens[at + 1]?.value === 'self' ? at + 3 : at + 1
      if (called.test(tokens[own]?.value ?? '')) return tokens[own]
      at = endOf(tokens, at)
      continue
    }
    const begins = before === undefined || before.kind === 'end' || /^(?:do|begin|then|else|[{|])$/.test(before.value)
    const isStatement = Object.hasOwn(statements, token.value) || sending.test(token.value)
    if ((isStatement && (begins || isPart(before))) || hiding.test(token.value)) return token
  }
  return undefined
}

function isPart(token: RubyToken | undefined): boolean {
  return token?.kind === 'sign' && (token.value === '.' || token.value === '&.')
}
