import { judgeSql } from './judge-sql.ts'

async function judged(...texts: string[]) {
  const { findings, compatibility } = await judgeSql(...texts)
  return [findings.map(({ rule }) => rule).join(), compatibility]
}

const add = 'ALTER TABLE users ADD CONSTRAINT email_there CHECK (email IS NOT NULL) NOT VALID'
const validate = 'ALTER TABLE users VALIDATE CONSTRAINT email_there'
const require = 'ALTER TABLE users ALTER COLUMN email SET NOT NULL'
const drop = 'ALTER TABLE users DROP CONSTRAINT email_there'

// https://www.postgresql.org/docs/current/sql-altertable.html: SET NOT NULL skips the scan where a valid check proves it.
describe('NOT NULL by way of a check', () => {
  test.each<[string, ...string[]]>([
    ['in steps', add, validate, require, drop],
    ['in the file that validates it', add, `${validate}; ${require}; ${drop}`],
    ['with more in the check', add.replace('(email', '(age > 5 AND email'), validate, require],
    ['with a schema', ...[add, validate, require].map((one) => one.replace('users', 'app.users'))],
    [
      'written as PostgreSQL 18 has it',
      'ALTER TABLE users ADD CONSTRAINT email_there NOT NULL email NOT VALID',
      validate,
      require,
    ],
  ])('is safe %s, after the deploy', async (_how, ...texts) => {
    expect(await judged(...texts)).toEqual(['', 'contract'])
  })

  test.each<[string, string, ...string[]]>([
    ['is not validated', 'set-not-null', add, require],
    ['has gone', 'set-not-null', add, validate, drop, require],
    ['is another one’s', 'set-not-null', add, validate.replace('there', 'here'), require],
    ['is of another column', 'set-not-null', add.replace('(email', '(name'), validate, require],
    ['may hold otherwise', 'set-not-null', add.replace('(email', '(age > 5 OR email'), validate, require],
    ['is not for children', 'set-not-null', add.replace(' NOT VALID', ' NO INHERIT NOT VALID'), validate, require],
    ['stands on another table', 'set-not-null', add.replace('users', 'app.users'), validate, require],
    ['is behind another path', 'set-not-null', add, validate, `SET search_path = app; ${require}`],
    ['was there before a path', 'set-not-null', `SET search_path = app; ${add}`, validate, require],
    ['is rolled back', 'set-not-null', add, `SAVEPOINT a; ${validate}; ROLLBACK TO a; ${require}`],
    ['may not have been made', 'set-not-null', `DO $$ BEGIN ${add}; END $$`, validate, require],
    ['is of a temporary table', 'set-not-null', `CREATE TEMP TABLE users (email text); ${add}; ${validate}`, require],
    [
      'is of a table that got its name',
      'set-not-null,rename',
      add,
      validate,
      'ALTER TABLE people RENAME TO users',
      require,
    ],
  ])('is told where the check %s', async (_what, rules, ...texts) => {
    const [found = ''] = await judged(...texts)
    expect(found.split(',')).toEqual(expect.arrayContaining(rules.split(',')))
  })

  test('is of a place before the deploy where a new column has a default', async () => {
    const column = "ALTER TABLE users ADD COLUMN email text DEFAULT ''"
    expect(await judged(column, add, validate, require)).toEqual(['', 'expand'])
  })
})

describe('a partition that is attached', () => {
  const check = "ALTER TABLE old ADD CONSTRAINT bounds CHECK (at < '2002-01-01') NOT VALID"
  const attach = "ALTER TABLE events ATTACH PARTITION old FOR VALUES FROM (MINVALUE) TO ('2002-01-01')"

  test('is not read where a check of its own is valid', async () => {
    expect(await judged(check, 'ALTER TABLE old VALIDATE CONSTRAINT bounds', attach)).toEqual(['', 'expand'])
  })

  const rest = 'ALTER TABLE events ATTACH PARTITION rest DEFAULT'
  const another = 'CREATE TABLE events_2031 PARTITION OF events FOR VALUES IN (2031)'

  test('is looked for in the default partition, also when it is new', async () => {
    expect(await judged(rest, another)).toEqual(['attach-partition,attach-partition', 'expand'])
    expect(await judged(rest, attach)).toEqual(['attach-partition,attach-partition,attach-partition', 'expand'])
  })

  test.each([
    ['new', 'CREATE TABLE rest PARTITION OF events DEFAULT', another],
    ['that of another table', 'ALTER TABLE others ATTACH PARTITION rest DEFAULT', another],
    [
      'known to hold none',
      rest,
      'ALTER TABLE rest ADD CONSTRAINT none CHECK (year < 2031) NOT VALID',
      'ALTER TABLE rest VALIDATE CONSTRAINT none',
      another,
    ],
  ])('is not looked for in a default partition that is %s', async (_what, ...texts) => {
    const { findings } = await judgeSql(...texts)
    expect(findings.filter(({ file }) => file === `db/${texts.length}.sql`)).toEqual([])
  })

  test('is read otherwise', async () => expect(await judged(check, attach)).toEqual(['attach-partition', 'expand']))
})
