import { unanalysable as common } from '../../gate/common-rules.ts'
import { isReaching } from '../routines/reaching.ts'
import { nodeAs, relationName } from '../sql/nodes.ts'
import { type Rule, rule } from './rule.ts'

const unanalysable = rule({
  id: 'unanalysable',
  on: ['unanalysable'],
  ...common,
  match: ({ kind, detail }) => (kind === 'unanalysable' ? [detail] : []),
})

const call = rule({
  id: 'call',
  hazard: 'unanalysable',
  phase: 'neutral',
  reason:
    'What a procedure or a function of yours does stands in the database, and what some others do in their arguments, not in the migration.',
  rewrite:
    'Write the statements out as plain SQL, or define the function in the same set of migrations, where it can be read.',
  match: ({ kind, node, detail, calls = [] }) => {
    if (kind === 'UnknownCall') return [detail]
    const library = nodeAs(node, 'LoadStmt')?.filename
    // A plain name is one that the server itself has been given.
    if (library?.includes('/') === true) return [`LOAD of ${library}`]
    return calls.flatMap(({ schema, name }) => (isReaching(schema, name) ? [`${name}()`] : []))
  },
})

const copyProgram = rule({
  id: 'copy-program',
  on: ['CopyStmt', 'CreateForeignTableStmt'],
  hazard: 'unanalysable',
  phase: 'neutral',
  reason: 'COPY … PROGRAM, and a foreign table with a program, run a command on the database server.',
  rewrite: 'Load the rows by INSERT, or outside of the migration.',
  match: ({ node, relation }) => {
    const foreign = nodeAs(node, 'CreateForeignTableStmt')
    const runs = foreign?.options?.some((one) => nodeAs(one, 'DefElem')?.defname === 'program')
    if (runs === true) return [relationName(foreign?.base?.relation)]
    return nodeAs(node, 'CopyStmt')?.is_program === true ? [relation || 'a query'] : []
  },
})

const copyToFile = rule({
  id: 'copy-to-file',
  on: ['CopyStmt'],
  hazard: 'unanalysable',
  phase: 'neutral',
  reason:
    'COPY … TO writes a file on the database server in place of the one that is there, whatever that was for, and leaves the rows where no permission of a table guards them.',
  rewrite: 'Keep the rows in a table (CREATE TABLE … AS SELECT …), or take them out by a backup.',
  match: ({ node, relation }) => {
    const copy = nodeAs(node, 'CopyStmt')
    const isKept = copy?.filename !== undefined && copy.filename !== '/dev/null'
    return isKept && copy.is_from !== true && copy.is_program !== true ? [relation || 'a query'] : []
  },
})

const transactionControl = rule({
  id: 'transaction-control',
  on: ['TransactionStmt'],
  hazard: 'broken',
  phase: 'neutral',
  reason:
    'BEGIN, COMMIT and ROLLBACK end the transaction that the migration runs in: a failure would leave it half done.',
  rewrite: 'Take them out: every file runs in a transaction of its own.',
  match: ({ node, place }, scope) => {
    const kind = nodeAs(node, 'TransactionStmt')?.kind
    const ends = kind !== undefined && !/SAVEPOINT|RELEASE|ROLLBACK_TO/.test(kind)
    const begun = place !== 'statement' && scope.begun === true
    return ends && (scope.transactional || begun) ? [kind.replace('TRANS_STMT_', '')] : []
  },
})

export const dynamicRules: Rule[] = [unanalysable, call, copyProgram, copyToFile, transactionControl]
