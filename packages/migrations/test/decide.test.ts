import { decide, describeSplit } from '../src/decide.ts'
import { judgeAs, judgeSql } from './judge-sql.ts'

const add = 'ALTER TABLE users ADD COLUMN a int'
const drop = 'ALTER TABLE users DROP COLUMN email'
const require = 'ALTER TABLE users ALTER a SET NOT NULL'
const rename = 'ALTER TABLE users RENAME login TO name'
const index = 'CREATE INDEX i ON users (a)'
const fill = 'UPDATE users SET a = 1 WHERE a IS NULL'

test.each([
  [[], 'none'],
  [[add], 'expand'],
  [[add, fill, index], 'expand'],
  [[index], 'expand'],
  [[drop], 'contract'],
  [[drop, index], 'contract'],
  [[require], 'contract'],
  [[`DROP INDEX i; ${drop}; NOTIFY pgrst, 'reload schema'; REFRESH MATERIALIZED VIEW totals`], 'contract'],
  [[`ALTER TABLE users DISABLE TRIGGER ALL; ${require}; ALTER TABLE users ENABLE TRIGGER ALL`], 'contract'],
  [[`ALTER TABLE users SET (fillfactor = 70); LOCK TABLE users; ${drop}`], 'contract'],
  [[add, drop], 'mixed'],
  [[`${add}; ${drop}`], 'mixed'],
  [[`ALTER TABLE users ADD COLUMN a int, DROP COLUMN email`], 'mixed'],
  [[rename], 'mixed'],
  [['DO $$ BEGIN ALTER TABLE users ADD COLUMN a int; END $$'], 'expand'],
  [['CREATE TABLE t (id int); ALTER TABLE t DROP COLUMN id'], 'expand'],
])('%j is %s', async (texts, compatibility) => {
  expect((await judgeSql(...texts)).compatibility).toBe(compatibility)
})

type Row = [string, string[], Parameters<typeof decide>[1], Parameters<typeof decide>[2], string]

test.each<Row>([
  ['adding runs at any time', [add], 'any', 'block', 'apply'],
  ['adding runs before', [add], 'before-deploy', 'block', 'apply'],
  ['adding that was not run before runs after', [add], 'after-deploy', 'block', 'apply'],
  ['a lock warns', [index], 'any', 'block', 'apply'],
  ['losing data is blocked', [drop], 'any', 'block', 'destructive-migration'],
  ['losing data is blocked early, not after the deploy', [drop], 'before-deploy', 'block', 'destructive-migration'],
  ['losing data needs permission after the deploy too', [drop], 'after-deploy', 'block', 'destructive-migration'],
  ['with permission it waits for the deploy', [drop], 'before-deploy', 'warn', 'leave'],
  ['and runs after it', [drop], 'after-deploy', 'warn', 'apply'],
  ['what breaks the old code is blocked', [require], 'any', 'block', 'incompatible-migration'],
  ['is left before the deploy', [require], 'before-deploy', 'block', 'leave'],
  ['and harmless after it', [require], 'after-deploy', 'block', 'apply'],
  ['a rename is never harmless', [rename], 'after-deploy', 'block', 'incompatible-migration'],
  ['a mixed set is blocked around a deploy', [add, drop], 'before-deploy', 'warn', 'mixed-migrations'],
  ['a mixed set of harmless parts too', [add, require], 'after-deploy', 'block', 'mixed-migrations'],
  ['what cannot be read is blocked', ['SELCT'], 'any', 'block', 'unanalysable-migration'],
  ['unless that is permitted', ['SELCT'], 'any', 'warn', 'apply'],
  ['what cannot work is never permitted', ['CREATE INDEX CONCURRENTLY i ON t (a)'], 'any', 'warn', 'broken-migration'],
])('%s', async (_what, texts, when, permission, expected) => {
  const decision = decide(await judgeSql(...texts), when, permission)
  expect(decision.deed === 'block' ? decision.reason : decision.deed).toBe(expected)
})

test('names the split of a mixed set', async () => {
  const verdict = await judgeSql(add, drop, rename, index)
  expect(describeSplit(verdict)).toBe(
    'before the deploy: db/1.sql; after it, in a later release: db/2.sql; to be cut in two: db/3.sql',
  )
})

test('says when a set cannot be undone', async () => {
  expect((await judgeSql(add)).reversible).toBe(true)
  expect((await judgeSql(add, drop)).reversible).toBe(false)
})

test('does not say that it can be undone where nobody knows what is lost', async () => {
  expect((await judgeSql(add, 'SELECT wipe()')).reversible).toBe(false)
  expect((await judgeSql('nonsense')).reversible).toBe(false)
  const rebuild = 'INSERT INTO n SELECT id FROM t; DROP TABLE t; ALTER TABLE n RENAME TO t;'
  expect((await judgeAs('sqlite', `CREATE TABLE n (id); ${rebuild}`)).reversible).toBe(false)
})
