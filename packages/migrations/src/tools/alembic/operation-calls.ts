import { type Call, readCallAt } from '../python/syntax.ts'
import type { PythonToken } from '../python/tokens.ts'
import { textOfArgument } from './operations.ts'

/** A call of alembic's operations, with the texts that stand in it. */
export type OperationCall = { name: string; texts: string[]; line: number; end: number }

/** Says of a call where it stands and which texts stand in it. */
export function describe(name: string, call: Call, tokens: PythonToken[], batch: Call | undefined): OperationCall {
  const texts = [...call.positional.flat(), ...[...call.named.values()].flat()]
    .filter(({ kind }) => kind === 'text')
    .map(({ value }) => value)
  const table = textOfArgument(batch?.positional[0])
  const end = tokens[call.next - 1]?.end ?? call.end
  return { name, texts: [...texts, ...(table === undefined ? [] : [table])], line: call.line, end }
}

/** Notes the batch of a table that a `with` opens, and says whether it is known: `with op.batch_alter_table('users') as batch_op:` and `with op.get_context().autocommit_block():`. */
export function opensBlock(tokens: PythonToken[], batches: Map<string, Call>): boolean {
  const words = tokens.map(({ value }) => value).join(' ')
  if (/^with op \. get_context \( \) \. autocommit_block \( \) :$/.test(words)) return true
  const call = readCallAt(tokens, 1)
  const [as, name, colon, more] = call === undefined ? [] : tokens.slice(call.next)
  if (call?.path.join('.') !== 'op.batch_alter_table' || as?.value !== 'as' || colon?.value !== ':' || more)
    return false
  batches.set(name?.value ?? '', call)
  return textOfArgument(call.positional[0]) !== undefined
}
