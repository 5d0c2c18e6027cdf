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
    ['other files', { digest: 'sha256:old', sourceKey: 'b'.repeat(64) }, /bbbbbbbbbbbb in place of aaaaaaaaaaaa$/],
    ['an image that says nothing', { digest: 'sha256:old', sourceKey: undefined }, /does not say/],
    [
      'an image that says its commit',
      { digest: 'sha256:old', sourceKey: 'b'.repeat(64), revision: `d5e2825${'0'.repeat(33)}` },
      /^1\.2\.3 was built from d5e2825; compare: git diff d5e2825 -- api$/,
    ],
    ['an image with an empty commit', { digest: 'sha256:old', sourceKey: undefined, revision: '' }, /does not say/],
  ])('refuses %s, and says what to compare', (_, holder, said) => {
    expect(() => judgeVersion({ ...question, context: 'api' }, holder)).toThrow(
      expect.objectContaining({
        reason: 'version-collision',
        message: expect.stringContaining('other files or recipe'),
        file: 'api/package.json',
        accepted: expect.stringContaining('sha256:old'),
        received: expect.stringMatching(said),
        remedy: expect.stringContaining('api/package.json'),
      }),
    )
  })

  test('says of a further tag that it is taken, and to take it out', () => {
    expect(() => judgeVersion({ ...question, asTag: true }, { digest: 'sha256:old', sourceKey: undefined })).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('out of the input `tags`') }),
    )
  })

  test('the command to compare can be pasted, whatever the folder is called', () => {
    const holder = { digest: 'sha256:old', sourceKey: undefined, revision: 'd5e2825' }
    const compare = (context?: string) => {
      try {
        return judgeVersion({ ...question, context }, holder)
      } catch (error) {
        return (error as { received: string }).received.split('compare: ')[1]
      }
    }
    expect(compare()).toBe('git diff d5e2825 -- .')
    expect(compare("my app's")).toBe("git diff d5e2825 -- 'my app'\\''s'")
  })
})
