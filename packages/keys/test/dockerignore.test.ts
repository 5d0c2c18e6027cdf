import { describe, expect, test } from '@jest/globals'
import { parseDockerignore } from '../src/dockerignore.ts'
import { ignoreCases, ignoreTree } from './ignore-cases.ts'

describe('.dockerignore', () => {
  test.each(ignoreCases.map((ignoreCase) => [JSON.stringify(ignoreCase.text), ignoreCase] as const))(
    '%s leaves what a build sees',
    (_, { text, seen }) => {
      const ignores = parseDockerignore(text, '.dockerignore')
      expect(ignoreTree.filter((path) => !ignores(path))).toEqual(seen)
    },
  )

  test.each(['[', '[]', 'a[^]', 'a\\', '!', '! '])('refuses the malformed pattern %j with its line', (pattern) => {
    expect(() => parseDockerignore(`ok\n${pattern}x`.slice(0, -1), 'api/.dockerignore')).toThrow(
      expect.objectContaining({ reason: 'invalid-dockerignore', file: 'api/.dockerignore', line: 2 }),
    )
  })
})
