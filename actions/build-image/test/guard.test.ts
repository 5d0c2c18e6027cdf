import { describe, expect, test } from '@jest/globals'
import { judgeVersion } from '../src/publish/guard.ts'

const question = {
  image: 'ghcr.io/acme/api',
  version: '1.2.3',
  versionFile: 'api/package.json',
  sourceKey: 'a'.repeat(64),
  digest: 'sha256:new',
}

describe('the version guard', () => {
  test.each([
    ['a free version', undefined, 'free'],
    ['the image itself, whatever it says', { digest: 'sha256:new', sourceKey: undefined }, 'same-image'],
    ['another build of the same source', { digest: 'sha256:old', sourceKey: 'a'.repeat(64) }, 'same-source'],
  ])('lets %s pass', (_, holder, verdict) => {
    expect(judgeVersion(question, holder)).toBe(verdict)
  })

  test.each([
    ['other source', { digest: 'sha256:old', sourceKey: 'b'.repeat(64) }, 'bbbbbbbbbbbb'],
    ['an image that says nothing', { digest: 'sha256:old', sourceKey: undefined }, 'does not say'],
  ])('refuses %s, naming digests and file', (_, holder, said) => {
    expect(() => judgeVersion(question, holder)).toThrow(
      expect.objectContaining({
        reason: 'version-collision',
        file: 'api/package.json',
        received: expect.stringContaining('sha256:new'),
        accepted: expect.stringMatching(new RegExp(`sha256:old.*${said}`)),
        remedy: expect.stringContaining('api/package.json'),
      }),
    )
  })
})
