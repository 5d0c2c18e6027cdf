import { readMigrations } from '../src/migrations.ts'

describe('readMigrations', () => {
  it('takes the newest migration of each service', () => {
    const text = JSON.stringify({
      api: { current: '2026', pending: [] },
      jobs: { current: '7' },
      web: { result: 'none' },
    })
    expect(readMigrations(text)).toEqual({ api: '2026', jobs: '7' })
  })
  it('needs nothing', () => expect(readMigrations(undefined)).toEqual({}))
  it.each(['{', '[]', '"x"', 'null', ''])('refuses %j', (text) => {
    expect(() => readMigrations(text)).toThrow('does not hold what run-migrations gave')
  })
})
