import { nodeAs, textsOf } from '../sql/nodes.ts'
import { callsOf } from './calls.ts'
import { type Rule, rule } from './rule.ts'

export const unanalysable = rule({
  id: 'unanalysable',
  hazard: 'unanalysable',
  phase: 'neutral',
  reason: 'What cannot be read cannot be called safe.',
  rewrite: 'Mend it if it is a mistake; otherwise write the statements out as plain SQL.',
  match: ({ kind, detail }) => (kind === 'unanalysable' ? [detail] : []),
})

/** Functions that do more than to compute: run SQL elsewhere, delete large objects, end sessions. */
const reaching = [
  'dblink',
  'dblink_exec',
  'dblink_send_query',
  'lo_unlink',
  'pg_terminate_backend',
  'pg_cancel_backend',
]

export const call = rule({
  id: 'call',
  hazard: 'unanalysable',
  phase: 'neutral',
  reason:
    'What a procedure does stands in the database, and what these functions do in their arguments, not in the migration.',
  rewrite: 'Write the statements out as plain SQL.',
  match: ({ node, text }) => {
    const name = nodeAs(node, 'CallStmt')?.funccall?.funcname
    if (name !== undefined) return [`CALL ${textsOf(name).join('.')}`]
    return callsOf(node, text, ...reaching).map((call) => `${call.name}()`)
  },
})

export const copyProgram = rule({
  id: 'copy-program',
  hazard: 'unanalysable',
  phase: 'neutral',
  reason: 'COPY … PROGRAM runs a command on the database server.',
  rewrite: 'Load the rows by INSERT, or outside of the migration.',
  match: ({ node, relation }) => (nodeAs(node, 'CopyStmt')?.is_program === true ? [relation || 'a query'] : []),
})

export const transactionControl = rule({
  id: 'transaction-control',
  hazard: 'broken',
  phase: 'neutral',
  reason:
    'BEGIN, COMMIT and ROLLBACK end the transaction that the migration runs in: a failure would leave it half done.',
  rewrite: 'Take them out: every file runs in a transaction of its own.',
  match: ({ node, place }, scope) => {
    const kind = nodeAs(node, 'TransactionStmt')?.kind
    const ends = kind !== undefined && !/SAVEPOINT|RELEASE|ROLLBACK_TO/.test(kind)
    return ends && scope.transactional && place === 'statement' ? [kind.replace('TRANS_STMT_', '')] : []
  },
})

export const dynamicRules: Rule[] = [unanalysable, call, copyProgram, transactionControl]
