import { checkVersion, nextCalendarVersion } from '../src/version.ts'

describe('nextCalendarVersion', () => {
  const at = '2026-11-21T23:59:59Z'
  it('is the day of the commit', () => expect(nextCalendarVersion(at, 'c', new Map())).resolves.toBe('v2026.11.21'))
  it('counts on for the second release of a day', () => {
    return expect(nextCalendarVersion(at, 'c', new Map([['v2026.11.21', 'other']]))).resolves.toBe('v2026.11.21.1')
  })
  it('is the tag that the commit already has, so that a rerun gives the same', () => {
    const tags = new Map([
      ['v2026.11.21', 'other'],
      ['v2026.11.21.1', 'c'],
    ])
    return expect(nextCalendarVersion(at, 'c', tags)).resolves.toBe('v2026.11.21.1')
  })
  it('takes the day in UTC', () =>
    expect(nextCalendarVersion('2026-11-22T00:30:00+02:00', 'c', new Map())).resolves.toBe('v2026.11.21'))
})

describe('a version that is not free', () => {
  it('is passed over, as one that a release which never came up has left on other images', () =>
    expect(
      nextCalendarVersion('2026-11-21T10:00:00Z', 'c', new Map(), async (version) => version !== 'v2026.11.21'),
    ).resolves.toBe('v2026.11.21.1'))
})

describe('checkVersion', () => {
  it.each(['v1.2.3', '2026.11.21', 'release_7'])('takes %s', (version) => expect(checkVersion(version)).toBe(version))
  it.each(['', 'a b', 'v1..2', '-x', 'x.lock', 'feature/x', 'v1.', 'a'.repeat(129)])('refuses %p', (version) => {
    expect(() => checkVersion(version)).toThrow('cannot be a git tag')
  })
})
