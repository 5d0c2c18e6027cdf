import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyApprovals, renderEntries, uselessApprovals } from '../src/approvals/apply.ts'
import { fingerprint } from '../src/approvals/fingerprint.ts'
import { parseApprovals } from '../src/approvals/parse.ts'
import { missingReview, type Review } from '../src/approvals/review.ts'
import { tokensOf } from '../src/approvals/tokens.ts'
import { decide } from '../src/decide.ts'
import type { DatabaseKind } from '../src/kind.ts'
import { judgeAs, judgeSql } from './judge-sql.ts'

const file = '.github/approved-migrations.yml'

describe('a fingerprint', () => {
  test.each<[DatabaseKind, string, string]>([
    ['postgresql', 'DROP TABLE users', 'drop\n  table -- gone\n users;'],
    ['postgresql', 'DROP /* a /* b */ c */ TABLE Users', 'DROP TABLE users'],
    ['postgresql', 'SELECT 1+1', 'SELECT 1 + 1'],
    ['mysql', 'DROP TABLE users', 'drop table # gone\n users'],
    ['mysql', 'DROP TABLE users', 'DROP TABLE -- gone\n users'],
    ['sqlite', 'DROP TABLE users', 'drop TABLE /* gone */ USERS;'],
  ])('is the same in %s for %j and %j', (kind, one, other) => {
    expect(fingerprint(one, kind)).toBe(fingerprint(other, kind))
  })

  test.each<[DatabaseKind, string, string]>([
    ['postgresql', 'DROP TABLE users', 'DROP TABLE people'],
    ['postgresql', 'DROP TABLE "Users"', 'DROP TABLE "users"'],
    ['postgresql', `DELETE FROM a WHERE b = 'x'`, `DELETE FROM a WHERE b = 'X'`],
    ['postgresql', `DELETE FROM a WHERE b = 'x -- y'`, `DELETE FROM a WHERE b = 'x'`],
    ['postgresql', `DELETE FROM a WHERE b = E'\\' --'`, `DELETE FROM a WHERE b = E'\\''`],
    ['postgresql', 'DO $$ BEGIN /* x */ DELETE FROM a; END $$', 'DO $$ BEGIN DELETE FROM b; END $$'],
    ['postgresql', 'DO $a$ SELECT $$ -- $$; DROP TABLE b $a$', 'DO $a$ SELECT $$ -- $$; DROP TABLE c $a$'],
    ['mysql', 'DROP TABLE Users', 'DROP TABLE users'],
    ['mysql', 'DROP TABLE a /*!50000 , b */', 'DROP TABLE a'],
    ['mysql', 'UPDATE a SET b = 5--1', 'UPDATE a SET b = 5'],
    ['sqlite', 'DROP TABLE [a b]', 'DROP TABLE [a  b]'],
  ])('differs in %s for %j and %j', (kind, one, other) => {
    expect(fingerprint(one, kind)).not.toBe(fingerprint(other, kind))
  })

  test.each(['postgresql', 'mysql', 'sqlite'] as const)(
    'is of the statement alone in %s, whatever stands around it',
    async (kind) => {
      const { findings } = await judgeAs(kind, "SELECT 'é😀ü';\nSELECT '😀';\n DROP TABLE users; SELECT 2")
      expect(findings).toMatchObject([{ line: 3, fingerprint: fingerprint('DROP TABLE users', kind) }])
    },
  )

  test.each(['postgresql', 'mysql', 'sqlite'] as const)(
    'is made of the same words in %s, whether or not there are letters beside ASCII',
    (kind) => {
      const corpus = readFileSync(join(import.meta.dirname, 'corpus', `${kind}.sql`), 'utf8').replace(/^--=.*$/gm, '')
      const texts = corpus.split(/\n\n+/)
      for (const text of texts) expect(tokensOf(`é ${text}`, kind)).toEqual(['é', ...tokensOf(text, kind)])
      expect(texts.length).toBeGreaterThan(200)
    },
  )

  test('covers the whole block, and what a call runs', async () => {
    const print = async (...texts: string[]) => (await judgeSql(...texts)).findings.at(-1)?.fingerprint
    const block = (condition: string) => `DO $$ BEGIN IF ${condition} THEN DROP TABLE users; END IF; END $$`
    expect(await print(block('false'))).not.toBe(await print(block('true')))
    const define = (name: string) =>
      `CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'ALTER TABLE users RENAME TO ${name}'`
    expect(await print(define('a'), 'SELECT f()')).not.toBe(await print(define('b'), 'SELECT f()'))
    expect(await print('SELCT 1')).not.toBe(await print('SELCT 2'))
  })
})

const print = fingerprint('DROP TABLE users', 'postgresql')
const entry = `- file: db/1.sql\n  statement: ${print}\n  reason: Not read since May.\n  by: ada\n`

describe('an approval of a statement whose names come to mean something else', () => {
  const approve = async (kind: DatabaseKind, statement: string, ...texts: string[]) => {
    const entries = entry.replace(print, fingerprint(statement, kind)).replace('db/1.sql', `db/${texts.length}.sql`)
    const judged = await judgeAs(kind, ...texts)
    return decide(await applyApprovals(judged, await parseApprovals(entries, file)), 'any', 'approved')
  }

  test.each<[DatabaseKind, ...string[]]>([
    ['postgresql', 'SET search_path = other; DROP TABLE users; RESET search_path'],
    ['postgresql', "SELECT set_config('search_path', 'other', true); DROP TABLE users"],
    ['postgresql', "DO $$ BEGIN PERFORM set_config('search_path', 'other', true); END $$; DROP TABLE users"],
    ['postgresql', 'SET search_path = other', 'DROP TABLE users'],
    ['mysql', 'USE other; DROP TABLE users'],
    ['mysql', 'USE other', 'DROP TABLE users'],
    ['sqlite', "-- no-transaction\nATTACH 'x' AS other; DROP TABLE users"],
    ['sqlite', 'CREATE TEMP TABLE users (id int); DROP TABLE users; DROP TABLE users'],
  ])('does not count in %s, and says why: %s', async (kind, ...texts) => {
    const decision = await approve(kind, 'DROP TABLE users', ...texts)
    expect(decision).toMatchObject({ deed: 'block' })
    const { blocking } = decision as Extract<typeof decision, { deed: 'block' }>
    expect(blocking.find(({ rule }) => rule === 'drop-table')?.unapproved).toContain('changes what its names mean')
  })

  test.each([
    ['the name has its schema', 'DROP TABLE app.users', ['SET search_path = other; DROP TABLE app.users']],
    [
      'the path was that of an earlier transaction',
      'DROP TABLE users',
      ['SET LOCAL search_path = other', 'DROP TABLE users'],
    ],
    [
      'it covers the setting',
      'SET search_path = app\n;\nDROP TABLE users',
      ['SET search_path = app; DROP TABLE users'],
    ],
  ])('counts where %s', async (_why, statement, texts) => {
    expect(await approve('postgresql', statement, ...texts)).toMatchObject({ deed: 'apply' })
  })
})

describe('a file of approvals', () => {
  test('is a list of who approved which statement, and why', async () => {
    expect(await parseApprovals(`# kept short\n${entry}`, file)).toEqual([
      { file: 'db/1.sql', statement: print, reason: 'Not read since May.', by: 'ada', line: 2 },
    ])
  })

  test.each(['', '# nothing\n', '---\n', '[]\n'])('may be empty: %j', async (text) => {
    expect(await parseApprovals(text, file)).toEqual([])
  })

  test.each([
    ['- file: [', 1, 'not valid YAML'],
    ['file: a\n', 1, 'not a list'],
    ['- a\n', 1, 'not a mapping'],
    [`${entry}  until: May\n`, 5, 'until'],
    [entry.replace('  by: ada\n', ''), 1, 'lacks the key by'],
    [entry.replace('ada', '""'), 4, 'by has to be'],
    [entry.replace('Not read since May.', '12'), 3, 'reason has to be'],
    [entry.replace(print, '"*"'), 2, 'not a fingerprint'],
    [`${entry}${entry}`, 5, 'twice'],
  ])('is refused: %j', async (text, line, words) => {
    const refused = parseApprovals(text, file)
    await expect(refused).rejects.toMatchObject({ reason: 'invalid-approvals', file, line })
    await expect(refused).rejects.toThrow(words)
  })
})

describe('an approved statement', () => {
  const approvals = parseApprovals(entry, file)

  test('runs where approvals count, and says who answers for it', async () => {
    const verdict = await applyApprovals(await judgeSql('drop table users'), await approvals)
    const decision = decide(verdict, 'any', 'approved')
    expect(decision).toMatchObject({ deed: 'apply', approved: [{ approval: { by: 'ada' } }], warnings: [] })
    expect(decide(verdict, 'any', 'block')).toMatchObject({ deed: 'block', reason: 'destructive-migration' })
  })

  test.each([
    ['another statement', ['DROP TABLE people']],
    ['another file', ['SELECT 1', 'DROP TABLE users']],
    ['a statement beside it', ['DROP TABLE users; DROP TABLE people']],
  ])('lets nothing else run: %s', async (_what, texts) => {
    const verdict = await applyApprovals(await judgeSql(...texts), await approvals)
    expect(decide(verdict, 'any', 'approved')).toMatchObject({ deed: 'block', reason: 'destructive-migration' })
  })

  test('stays in the way when its approval is refused, and says why', async () => {
    const verdict = await applyApprovals(await judgeSql('DROP TABLE users'), await approvals, async () => 'no review')
    expect(decide(verdict, 'any', 'approved')).toMatchObject({ deed: 'block', blocking: [{ unapproved: 'no review' }] })
  })

  test('cannot be what cannot work', async () => {
    const text = 'CREATE INDEX CONCURRENTLY i ON t (a)'
    const broken = entry.replace(print, fingerprint(text, 'postgresql'))
    const verdict = await applyApprovals(await judgeSql(text), await parseApprovals(broken, file))
    expect(decide(verdict, 'any', 'approved')).toMatchObject({ deed: 'block', reason: 'broken-migration' })
  })
})

test('prints the entries to paste, which are refused until somebody answers for them', async () => {
  const { findings } = await judgeSql('DROP TABLE users; DROP TABLE "a b" CASCADE; CREATE INDEX i ON u (a)')
  const entries = renderEntries([...findings, ...findings])
  expect(entries.split('- file:')).toHaveLength(3)
  expect(entries).toContain(`- file: db/1.sql\n  statement: ${print} # users\n`)
  await expect(parseApprovals(entries, file)).rejects.toThrow('reason has to be')
  const filled = entries.replace(/reason: ""/g, 'reason: unused').replace(/by: ""/g, 'by: ada')
  const verdict = await applyApprovals(
    await judgeSql('DROP TABLE users; DROP TABLE "a b" CASCADE; CREATE INDEX i ON u (a)'),
    await parseApprovals(filled, file),
  )
  expect(decide(verdict, 'any', 'approved')).toMatchObject({ deed: 'apply' })
})

test('tells of approvals that have no use', async () => {
  const other = (name: string) => entry.replace('db/1.sql', name)
  const approvals = await parseApprovals(`${entry}${other('db/old.sql')}${other('db/gone.sql')}`, file)
  const exists = async (name: string) => name !== 'db/gone.sql'
  const said = async (sql: string) =>
    (await uselessApprovals(await judgeSql(sql), approvals, exists)).map(({ approval }) => approval.file)
  expect(await said('DROP TABLE users')).toEqual(['db/gone.sql'])
  expect(await said('DROP TABLE people')).toEqual(['db/1.sql', 'db/gone.sql'])
})

describe('the review of a pull request that adds an approval', () => {
  const head = 'a'.repeat(40)
  const base = { login: 'mina', isPerson: true, association: 'COLLABORATOR', state: 'APPROVED', commit: head }
  const ask = (...reviews: Array<Partial<Review>>) =>
    missingReview({ number: 7, author: 'ada', head, reviews: reviews.map((one) => ({ ...base, ...one })) })

  test.each([
    ['somebody else approves the head', [{}]],
    ['comments later', [{}, { state: 'COMMENTED' }]],
    ['approves after having asked for changes', [{ state: 'CHANGES_REQUESTED' }, {}]],
    ['another one asks for changes', [{}, { login: 'otto', state: 'CHANGES_REQUESTED' }]],
  ])('counts when %s', (_what, reviews) => expect(ask(...reviews)).toBeUndefined())

  test.each([
    ['nobody does', []],
    ['its author does', [{ login: 'Ada' }]],
    ['a stranger does', [{ association: 'NONE' }]],
    ['an app does', [{ isPerson: false }]],
    ['it was dismissed', [{}, { state: 'DISMISSED' }]],
    ['it was taken back', [{}, { state: 'CHANGES_REQUESTED' }]],
    ['it is only a comment', [{ state: 'COMMENTED' }]],
    ['it is of an older commit', [{ commit: 'b'.repeat(40) }]],
  ])('is missing when %s', (_what, reviews) => {
    expect(ask(...reviews)).toContain('an approving review of #7 at aaaaaaa by someone other than its author ada')
  })
})
