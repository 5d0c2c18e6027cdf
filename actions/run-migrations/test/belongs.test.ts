import { describe, expect, test } from '@jest/globals'
import { requireOwnDatabase } from '../src/refuse/belongs.ts'

const ask = (label: string, change: Partial<Parameters<typeof requireOwnDatabase>[0]> = {}) =>
  requireOwnDatabase({
    label,
    source: 'the variable DATABASE_URL',
    environment: 'staging',
    listed: [],
    permission: 'block',
    wipes: false,
    ...change,
  })
const reasonOf = (...args: Parameters<typeof ask>) => {
  try {
    return ask(...args)
  } catch (error) {
    return (error as { reason: string }).reason
  }
}

describe('databases that deploy.yml lists', () => {
  const listed = [
    { name: 'staging', databases: ['db.staging.acme.dev/shop', 'data/shop.db'] },
    { name: 'production', databases: ['db.acme.dev:5432/shop', '[::1]/shop'] },
    { name: 'preview', databases: [] },
  ]
  test.each([
    ['DB.staging.acme.dev:5432/shop', 'staging', []],
    ['db.staging.acme.dev:6000/shop', 'staging', []],
    ['data/shop.db', 'staging', []],
    ['db.staging.acme.dev:5432/shop2', 'staging', 'unexpected-database'],
    ['db.staging.acme.dev:5432/Shop', 'staging', 'unexpected-database'],
    ['db.acme.dev:5432/shop', 'staging', 'unexpected-database'],
    ['db.acme.dev:5433/shop', 'production', 'unexpected-database'],
    ['[::1]:5432/shop', 'production', []],
    ['[::1]:5432/shop', 'staging', 'unexpected-database'],
    // One that lists none has not those of the others.
    ['db.acme.dev:5432/shop', 'preview', 'unexpected-database'],
    ['db.acme.dev:5432/other', 'preview', []],
    ['db.acme.dev:5432/shop', '', []],
  ])('%s in %j', (label, environment, expected) => {
    expect(reasonOf(label, { environment, listed })).toEqual(expected)
  })

  test('a database that is listed may call itself what it likes', () => {
    const own = [{ name: 'staging', databases: ['db/shop_production'] }]
    expect(ask('db:5432/shop_production', { listed: own, permission: 'warn' })).toEqual([])
  })
})

describe('a database that calls itself production', () => {
  test.each([
    'db:5432/shop_production',
    'prod-db.acme.dev:5432/shop',
    'db.prod.acme.dev:5432/shop',
    'data/prod.sqlite3',
  ])('%s is told, and refused where data may be lost', (label) => {
    expect(ask(label)).toEqual([expect.stringContaining('calls itself production')])
    expect(reasonOf(label, { permission: 'warn' })).toBe('refused-on-production')
    expect(reasonOf(label, { wipes: true })).toBe('refused-on-production')
    expect(ask(label, { environment: 'production', permission: 'approved' })).toEqual([])
  })

  test.each([
    'db:5432/shop',
    'db.acme.live:5432/shop',
    'db:5432/products',
    'prod-cluster.acme.dev:5432/shop_staging',
    'staging.prod-cluster.acme.dev:5432/shop',
    '127.0.0.1:5432/shop',
    'data/shop.db',
  ])('%s does not', (label) => expect(ask(label, { permission: 'warn', wipes: true })).toEqual([]))
})
