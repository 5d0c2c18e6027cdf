import { describe, expect, test } from '@jest/globals'
import { isFileUrl, readDatabaseUrl } from '../src/database-url.ts'
import { parseMysqlUrl, urlForTools } from '../src/mysql/address.ts'
import { exceeded, explainConnectError, explainQueryError } from '../src/mysql/explain.ts'
import { limitVariables } from '../src/mysql/limits.ts'
import { lockName } from '../src/mysql/lock.ts'
import { parseDatabaseUrl } from '../src/postgres/database/address.ts'
import { clientEnvironment } from '../src/postgres/database/client.ts'
import { parseSqliteUrl, urlForTools as sqliteUrlForTools } from '../src/sqlite/address.ts'

test.each([
  ['postgres://a:b@host/db', 'postgresql', 'host:5432/db'],
  ['postgresql://a:b@host/db', 'postgresql', 'host:5432/db'],
  ['postgres://host/a%40db?user=me@acme', 'postgresql', 'host:5432/a@db'],
  ['mysql://a:b@host/db', 'mysql', 'host:3306/db'],
  ['mariadb://a:b@host:3307/db', 'mysql', 'host:3307/db'],
  ['sqlite:data/app.db', 'sqlite', 'data/app.db'],
  ['sqlite3:///srv/app.db', 'sqlite', '/srv/app.db'],
  ['file:app.db', 'sqlite', 'app.db'],
])('%s is a database of the kind %s', async (text, kind, label) => {
  expect(await readDatabaseUrl(text, 'The input', '/srv')).toMatchObject({ kind, label })
  expect(isFileUrl(text)).toBe(kind === 'sqlite')
})

const led = (name: string) => (text: string) =>
  [text, `a parameter \`${name}\` that leads elsewhere than the URL itself`] as [string, string]

test.each([
  ['nonsense', 'text that is not a URL'],
  ['oracle://me:secret-word@host/db', 'a URL with the scheme oracle:'],
  ['mysql://me:secret-word@host', 'a URL without a database'],
  ['mysql:///db', 'a URL without a host'],
  ['mysql://me:%zz@host/db', 'a URL with a malformed percent-encoding'],
  ['mysql://me:secret-word@host/db?ssl-mode=sometimes', 'ssl-mode=… with a value that is not known'],
  ['"postgres://me:secret-word@host/db"', 'a URL in quotes'],
  ['DATABASE_URL=postgres://me:secret-word@host/db', 'a line NAME=URL'],
  ['host=db user=me password=secret-word', 'words such as host=… dbname=…'],
  ['postgresql+psycopg2://me:secret-word@host/db', 'a URL that names the driver behind postgresql+'],
  ['mysql2://me:secret-word@host/db', 'a URL with the scheme mysql2:'],
  ['jdbc:postgresql://host/db?password=secret-word', 'a URL with the scheme jdbc:'],
  ['postgres://me:secret-word@one:5432,two:5432/db', 'a URL with several hosts'],
  ['mysql://me:secret-word@one,two/db?ssl=true', 'a URL with several hosts'],
  ['postgres://me:secret-word@host:99999/db', 'a URL with the port 99999'],
  ['postgres://me:secret#word@host/db', 'a URL whose password is not percent-encoded'],
  // What stands before the slash could be a port.
  ['postgres://me:1234/secret-word@host/db', 'a URL whose password is not percent-encoded'],
  ['postgres://me:12/secret-word?x@host/db', 'a URL whose password is not percent-encoded'],
  ['mysql://me:12/secret-word#x@host/db', 'a URL whose password is not percent-encoded'],
  ['postgres://me:secret-word@host/db?sslmode=required', 'sslmode=required'],
  ['postgres://me@host/db?sslmode=secret-word%20!', 'sslmode=… with a value that is not known'],
  ...['postgres://me:secret-word@host/db?host=other', 'postgres://me@host/db?host=host&host=secret-word'].map(
    led('host'),
  ),
  ...['postgres://me:secret-word@host/db?host=/run/socket', 'mysql://me@host/db?host=secret-word'].map(led('host')),
  ...['postgres://me@host/db?port=secret-word', 'mysql://me:secret-word@host:3307/db?port=3306'].map(led('port')),
  ...['postgres://me@host/db?dbname=secret-word', 'postgres://me@host/db?dbname=db%20'].map(led('dbname')),
  ...['postgres://me@host/db?database=secret-word', 'mysql://me@host/db?database=other'].map(led('database')),
  ['postgres://me@host/db?hostaddr=10.0.0.1', led('hostaddr')('')[1]],
  ['postgres://me@host/db?service=secret-word', led('service')('')[1]],
  ['mysql://me@host/db?socketPath=/run/secret-word', led('socketPath')('')[1]],
  ['sqlite:', 'a URL without a file'],
  ['sqlite::memory:', ':memory:, which is gone with the process that made it'],
  ['sqlite:app.db?mode=memory', 'mode=memory'],
])('is refused without being shown: %s', async (text, received) => {
  const refused = readDatabaseUrl(text, 'The input', '/srv')
  await expect(refused).rejects.toMatchObject({ reason: 'invalid-database-url', received })
  await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('secret-word') })
})

test.each([
  ['', undefined, undefined],
  ['?sslmode=disable', 'disable', undefined],
  ['?sslmode=allow', 'prefer', 'disable'],
  ['?sslmode=prefer', 'prefer', 'disable'],
  ['?sslmode=no-verify', 'require', undefined],
  ['?sslmode=verify-full', 'verify-full', undefined],
])('a PostgreSQL URL says how it is encrypted: %s', (query, first, then) => {
  const { connectionString, unencrypted, url } = parseDatabaseUrl(`postgres://a@host/db${query}`, 'The input')
  const mode = (text: string) => new URL(text).searchParams.get('sslmode') ?? undefined
  expect(mode(connectionString)).toBe(first)
  expect(unencrypted === undefined ? undefined : mode(unencrypted)).toBe(then)
  // Tools are given it as it was written.
  expect(url).toBe(`postgres://a@host/db${query}`)
})

test('a PostgreSQL URL sets neither our limits nor our name, and tells our sessions nothing but where and how', () => {
  const asked = 'application_name=shop&lock_timeout=0&statement_timeout=0'
  const more = 'query_timeout=1&replication=database&connection_limit=1&sslrootcert=system'
  const { url, connectionString } = parseDatabaseUrl(
    `postgres://a@host/db?${asked}&${more}&user=b&host=host&port=5432&dbname=db&sslmode=verify-full`,
    'The input',
  )
  expect([...new URL(connectionString).searchParams.keys()].sort()).toEqual(
    ['host', 'port', 'sslmode', 'uselibpqcompat', 'user'].sort(),
  )
  expect(url).not.toMatch(/application_name|lock_timeout|statement_timeout/)
  expect(url).toContain(more)
})

test('a PostgreSQL URL may name a socket by the host of its parameters', () => {
  const address = parseDatabaseUrl('postgres://a:b@localhost/db?host=/cloudsql/acme:eu:shop', 'The input')
  expect(address).toMatchObject({ label: '/cloudsql/acme:eu:shop:5432/db', server: undefined })
  expect(clientEnvironment(address, 'test')).toMatchObject({ PGHOST: '/cloudsql/acme:eu:shop', PGDATABASE: 'db' })
})

test('programs of libpq are told by a word that they know', () => {
  const address = parseDatabaseUrl('postgres://a@host/db?sslmode=no-verify', 'The input')
  expect(clientEnvironment(address, 'test')).toMatchObject({ PGSSLMODE: 'require' })
})

describe('a MySQL URL', () => {
  test('is taken apart, and put together for tools as their drivers understand it', () => {
    const address = parseMysqlUrl('mariadb://m%40e:p%40ss@[::1]:3307/my%20shop?ssl-mode=REQUIRED&loc=UTC', 'The input')
    expect(address).toMatchObject({ host: '::1', port: 3307, user: 'm@e', password: 'p@ss', database: 'my shop' })
    expect(address).toMatchObject({ encryption: 'required', label: '[::1]:3307/my shop' })
    expect(urlForTools(address, { lock_wait_timeout: '10' }, 'tls')).toBe(
      'mysql://m%40e:p%40ss@[::1]:3307/my%20shop?loc=UTC&tls=skip-verify&lock_wait_timeout=10',
    )
    expect(urlForTools(address, {}, 'ssl-mode')).toContain('ssl-mode=REQUIRED')
  })

  test.each([
    ['', 'none'],
    ['?tls=true', 'verified'],
    ['?sslmode=require', 'required'],
    ['?ssl-mode=DISABLED', 'none'],
  ])('says how it is encrypted: %s', (query, encryption) => {
    expect(parseMysqlUrl(`mysql://a@host/db${query}`, 'The input').encryption).toBe(encryption)
  })

  test('may name a socket', () => {
    const address = parseMysqlUrl('mysql://a@localhost/db?socket=/run/mysqld.sock', 'The input')
    expect(address).toMatchObject({ socket: '/run/mysqld.sock', label: '/run/mysqld.sock/db' })
  })
})

test('a lock is named after its database, within what the server takes', () => {
  expect(lockName('shop')).toBe('deploy-actions shop')
  expect(lockName('läden')).toMatch(/^deploy-actions [0-9a-f]{48}$/)
  expect(lockName('a'.repeat(60))).toHaveLength(63)
  expect(lockName('a'.repeat(60))).not.toBe(lockName('a'.repeat(61)))
})

test('limits are whole seconds for waiting, and only MariaDB bounds statements itself', () => {
  expect(limitVariables({ lockTimeout: 1_500, statementTimeout: 2_500 }, true)).toEqual({
    lock_wait_timeout: 2,
    innodb_lock_wait_timeout: 2,
    max_statement_time: 2.5,
  })
  expect(limitVariables({ lockTimeout: 0, statementTimeout: 0 }, false)).toEqual({
    lock_wait_timeout: 31_536_000,
    innodb_lock_wait_timeout: 31_536_000,
  })
})

test.each([
  ['ER_ACCESS_DENIED_ERROR', 'database-unauthorized'],
  ['ER_DBACCESS_DENIED_ERROR', 'database-unauthorized'],
  ['ER_HOST_NOT_PRIVILEGED', 'database-unauthorized'],
  ['ER_HOST_IS_BLOCKED', 'database-unauthorized'],
  ['ER_BAD_DB_ERROR', 'unknown-database'],
  ['ER_SECURE_TRANSPORT_REQUIRED', 'database-encryption'],
  ['HANDSHAKE_NO_SSL_SUPPORT', 'database-encryption'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'database-certificate'],
  ['ER_CON_COUNT_ERROR', 'database-unreachable'],
  ['ECONNREFUSED', 'database-unreachable'],
  ['ER_SOMETHING', 'database-error'],
])('explains MySQL’s %s', (code, reason) => {
  const address = parseMysqlUrl('mysql://me:secret-word@host/db', 'The input')
  const explained = explainConnectError(Object.assign(new Error('no'), { code }), address, 'the input')
  expect(explained.reason).toBe(reason)
  expect(JSON.stringify({ ...explained, message: explained.message })).not.toContain('secret-word')
})

test('explains what happens to an open session', () => {
  const address = parseMysqlUrl('mysql://me@host/db', 'The input')
  const explain = (code: string) => explainQueryError(Object.assign(new Error('no'), { code }), address)
  expect(explain('ER_TABLEACCESS_DENIED_ERROR')).toMatchObject({ reason: 'database-permission' })
  expect(explain('PROTOCOL_CONNECTION_LOST')).toMatchObject({ reason: 'connection-lost' })
  expect(explain('ER_PARSE_ERROR')).not.toHaveProperty('reason')
})

test.each([
  [{ code: 'ER_LOCK_WAIT_TIMEOUT', message: '' }, 'lock-timeout'],
  [{ code: '', message: 'Error 1205 (HY000): Lock wait timeout exceeded' }, 'lock-timeout'],
  [{ code: 'ER_QUERY_INTERRUPTED', message: '' }, 'statement-timeout'],
  [{ code: '', message: 'Error 1969 (70100): Query execution was interrupted' }, 'statement-timeout'],
  [{ code: '', message: 'CREATE TABLE … - Query execution was interrupted' }, 'statement-timeout'],
  [{ code: 'ER_PARSE_ERROR', message: 'near 1205' }, undefined],
])('tells which limit was exceeded: %j', (failure, limit) => {
  expect(exceeded(failure)).toBe(limit)
})

test('an SQLite URL is a path from the checkout, which tools get as a whole', () => {
  const address = parseSqliteUrl('sqlite:data/my%20shop.db?mode=rwc', 'The input', '/srv')
  expect(address).toEqual({ file: '/srv/data/my shop.db', label: 'data/my shop.db', create: true })
  expect(sqliteUrlForTools(address, { _busy_timeout: '5' })).toBe('sqlite:/srv/data/my%20shop.db?_busy_timeout=5')
  expect(parseSqliteUrl('sqlite:////srv/app.db', 'The input', '/srv')).toMatchObject({
    file: '/srv/app.db',
    create: false,
  })
})
