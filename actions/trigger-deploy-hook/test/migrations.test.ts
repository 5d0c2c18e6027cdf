import { breaksOlderCode, factsOf, readMigrations } from '../src/migrations.ts'
import { explainBreaking } from '../src/way-back.ts'

const entry = (change: object) => ({
  current: '7',
  applied: ['7.sql'],
  compatibility: 'expand',
  reversible: true,
  ...change,
})

describe('readMigrations', () => {
  it('takes the newest migration of each service, and what was applied', () => {
    const text = JSON.stringify({
      api: entry({ compatibility: 'contract', reversible: false }),
      jobs: { current: '8' },
      web: { result: 'none' },
    })
    expect(readMigrations(text)).toEqual({
      api: { current: '7', compatibility: 'contract', reversible: 'false' },
      jobs: { current: '8', compatibility: '', reversible: '' },
    })
  })
  it.each([
    ['was only planned', entry({ applied: [], result: 'planned', compatibility: 'mixed' }), 'none'],
    [
      'waits for the deployment',
      entry({ applied: [], compatibility: 'contract', reason: 'left-for-after-deploy' }),
      'contract-after-deploy',
    ],
    ['was up to date', entry({ applied: [], compatibility: 'none' }), 'none'],
    ['adds', entry({}), 'expand'],
  ])('what %s', (_, given, compatibility) => {
    expect(readMigrations(JSON.stringify({ api: given }))['api']?.compatibility).toBe(compatibility)
    expect(breaksOlderCode(compatibility)).toBe(false)
  })
  it('takes what the container’s own start applies for unknown to older code', () => {
    const text = JSON.stringify({ api: entry({ applied: [], result: 'planned', reason: 'left-for-start' }) })
    const facts = factsOf(readMigrations(text), 'api')
    expect(facts.compatibility).toBe('at-start')
    expect(breaksOlderCode(facts.compatibility)).toBe(true)
    expect(explainBreaking('api', '1.0.0', facts).message).toContain('a database that it does not know')
  })
  it.each([
    ['true', 'their files say how'],
    ['false', 'from its backup'],
  ])('says how to get back where all is reversible: %s', (reversible, said) => {
    const facts = { current: '7', compatibility: 'contract-after-deploy', reversible }
    const { message, remedy } = explainBreaking('api', '1.0.0', facts)
    expect(message).toContain(
      'contract migrations were applied since, and that code may break on the database, which stands at 7',
    )
    expect(remedy).toContain(said)
  })
  it('needs nothing', () => expect(readMigrations(undefined)).toEqual({}))
  it('takes the nameless service for the only one', () => {
    const migrations = readMigrations(JSON.stringify({ default: entry({}) }))
    expect(factsOf(migrations, 'shop').current).toBe('7')
    expect(factsOf({ ...migrations, api: { current: '1', compatibility: '', reversible: '' } }, 'shop').current).toBe(
      '',
    )
  })
  it.each(['{', '[]', '"x"', 'null', ''])('refuses %j', (text) => {
    expect(() => readMigrations(text)).toThrow('does not hold what run-migrations gave')
  })
})
