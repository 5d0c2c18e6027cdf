import { judgeSql } from './judge-sql.ts'

async function brokenRules(...texts: string[]): Promise<string[]> {
  return (await judgeSql(...texts)).findings.map(({ rule }) => rule)
}

describe('a primary key that is dropped', () => {
  const drop = 'ALTER TABLE users DROP CONSTRAINT users_ident'

  test.each([
    'CREATE TABLE IF NOT EXISTS users (id int, CONSTRAINT users_ident PRIMARY KEY (id))',
    'CREATE TABLE IF NOT EXISTS users (id int CONSTRAINT users_ident PRIMARY KEY)',
    'ALTER TABLE users ADD CONSTRAINT users_ident PRIMARY KEY USING INDEX users_index',
  ])('is known by: %s', async (earlier) => expect(await brokenRules(earlier, drop)).toEqual(['drop-key']))

  test.each(['pk_users', '"PK_Users"', 'users_pkey'])('is known by the name %s', async (name) => {
    expect(await brokenRules(drop.replace('users_ident', name))).toEqual(['drop-key'])
  })

  test('is none where a file says so', async () => {
    const earlier = 'ALTER TABLE users ADD CONSTRAINT pk_users CHECK (id > 0) NOT VALID'
    expect(await brokenRules(earlier, drop.replace('users_ident', 'pk_users'))).toEqual([])
    expect(await brokenRules(drop)).toEqual([])
  })
})
