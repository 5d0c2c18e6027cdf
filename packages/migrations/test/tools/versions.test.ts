import { compareVersions } from '../../src/tools/versions.ts'

describe('versions', () => {
  test.each([
    ['9', '10'],
    ['09', '10'],
    ['1.9', '1.10'],
    ['1.10', '10.1'],
    ['20240101', '20240102'],
    ['20240101', '20240101.1'],
    ['9007199254740992', '9007199254740993'],
  ])('%s is older than %s', (one, other) => {
    expect(compareVersions(one, other)).toBeLessThan(0)
    expect(compareVersions(other, one)).toBeGreaterThan(0)
  })

  test.each([
    ['1', '1.0'],
    ['01', '1'],
    ['007', '007'],
    ['1.0', '1'],
    ['1.2', '1.2.0'],
  ])('%s is %s', (one, other) => expect(compareVersions(one, other)).toBe(0))
})
