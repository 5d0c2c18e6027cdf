/**
 * Where in a body a statement stands: `main`, in the one list of statements that run one after the other, whatever holds;
 * `handler`, in what runs once one of these has failed and been undone; `branch`, in anything else.
 */
export type Standing = 'main' | 'branch' | 'handler'

type Block = { body?: Array<Record<string, object>>; exceptions?: { PLpgSQL_exception_block?: object } }

/** Gives what says of each part of a body's tree where it stands, by what holds for the part around it. */
export function standingsIn(tree: unknown): (held: unknown, around: Standing) => Standing {
  const [routine] =
    (tree as { plpgsql_funcs?: Array<{ PLpgSQL_function?: { action?: Record<string, Block> } }> }).plpgsql_funcs ?? []
  let block = routine?.PLpgSQL_function?.action?.PLpgSQL_stmt_block
  const [first, last, ...more] = block?.body ?? []
  const inner = first?.PLpgSQL_stmt_block as Block | undefined
  // One that catches errors stands in another one, and behind it only the end.
  if (inner?.exceptions !== undefined && last?.PLpgSQL_stmt_return !== undefined && more.length === 0) block = inner
  const main = new Set((block?.body ?? []).flatMap((statement) => Object.values(statement)))
  const handlers = block?.exceptions?.PLpgSQL_exception_block
  return (held, around) => {
    if (around === 'handler' || (handlers !== undefined && held === handlers)) return 'handler'
    return main.has(held as object) ? 'main' : 'branch'
  }
}
