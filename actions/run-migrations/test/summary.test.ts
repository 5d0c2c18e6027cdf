import { expect, test } from '@jest/globals'
import { emptyVerdict, type Finding } from '../../../packages/migrations/src/verdict.ts'
import { noFindings, type Outcome } from '../src/report/outcome.ts'
import { endingOf } from '../src/report/report.ts'

const base: Outcome = {
  service: 'api',
  tool: 'dbmate',
  directory: 'api/db/migrations',
  result: 'applied',
  reason: 'applied',
  message: '1 migration applied; the database says that nothing is pending.',
  pending: [],
  applied: ['001_users.sql'],
  current: '001',
  verdict: { ...emptyVerdict, compatibility: 'expand' },
  decision: noFindings,
  database: 'db.example:5432/shop',
  failure: undefined,
  notes: [],
}
const finding: Finding = {
  rule: 'drop-column',
  hazard: 'data-loss',
  phase: 'contract',
  subject: 'users.email',
  reason: 'It is lost.',
  rewrite: 'Keep it.',
  file: 'api/db/migrations/002.sql',
  line: 3,
  fingerprint: 'v1-0123456789abcdef0123',
}
const blockedBy = (...blocking: Finding[]): Outcome => ({
  ...base,
  result: 'blocked',
  reason: 'destructive-migration',
  message: '1 pending migration blocked, nothing applied.',
  applied: [],
  pending: ['002.sql'],
  decision: { deed: 'block', reason: 'destructive-migration', blocking, warnings: [], approved: [] },
})

test('applied: which database, and that it says so itself', () => {
  const { summary = '', failed, remedy } = endingOf([base])
  expect({ failed, remedy }).toEqual({ failed: false, remedy: undefined })
  expect(summary).toContain('### ✅ Migrations: 1 migration applied')
  expect(summary).toContain('db.example:5432/shop')
  expect(summary).toContain('0 (verified by the database)')
  expect(summary).not.toContain('What to do')
})

test('blocked: what is in the way, and the way out on production too', () => {
  const { summary = '', remedy } = endingOf([blockedBy(finding)])
  expect(summary).toContain('`api/db/migrations/002.sql:3` users.email')
  expect(summary.match(/\*\*What to do:\*\*/g)).toHaveLength(1)
  expect(remedy).toContain('into the file of approvals (.github/approved-migrations.yml')
  expect(remedy).toContain('`destructive-migrations: approved` for the environment in deploy.yml')
})

test('blocked by what cannot work: no permission is offered', () => {
  const { remedy } = endingOf([blockedBy(finding, { ...finding, hazard: 'broken' })])
  expect(remedy).toBe('Rewrite the annotated lines as shown there.')
})

test('failed: where, in whose words, and what to do, once', () => {
  const failure = {
    message: 'canceling statement due to lock timeout',
    file: 'api/db/migrations/002.sql',
    line: 3,
    rolledBack: true,
    recovery: 'The file was rolled back as a whole.',
    invalidIndexes: ['users_email'],
  }
  const message = `A migration failed: ${failure.message}`
  const { summary = '' } = endingOf([
    { ...blockedBy(), result: 'failed', reason: 'lock-timeout', message, decision: noFindings, failure },
  ])
  expect(summary).toContain('**Failed in `api/db/migrations/002.sql:3`**, rolled back')
  expect(summary.match(/\*\*What to do:\*\*/g)).toHaveLength(1)
  expect(summary).toContain('quieter moment')
  expect(summary).toContain('DROP INDEX CONCURRENTLY users_email;')
})

test('failed before anything was touched: the remedy is in the summary as well', () => {
  const remedy = 'Grant the user CONNECT.'
  const outcome: Outcome = { ...base, result: 'failed', reason: 'database-unauthorized', message: 'No.', remedy }
  expect(endingOf([outcome]).summary).toContain(remedy)
})

test('commands stand as they are to be typed, and what is outside of them is no markup', () => {
  const recovery =
    'Look at *it*, then `prisma migrate resolve --rolled-back 001_users_[x]`, and run `a | b` <b>again</b>.'
  const failure = {
    message: 'boom',
    file: undefined,
    line: undefined,
    rolledBack: false,
    recovery,
    invalidIndexes: [],
  }
  const { summary = '' } = endingOf([{ ...base, result: 'failed', reason: 'migration-failed', failure }])
  expect(summary).toContain(
    '**What to do:** Look at \\*it\\*, then `prisma migrate resolve --rolled-back 001_users_[x]`, and run <code>a \\| b</code> &lt;b&gt;again&lt;/b&gt;.',
  )
})

test('a backtick that nothing closes opens no code', () => {
  const { summary = '' } = endingOf([{ ...base, notes: [{ text: 'It is `half <b>done</b>' }] }])
  expect(summary).toContain('> It is \\`half &lt;b&gt;done&lt;/b&gt;')
})
