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

  test.each(ignoreCases.map(({ text }) => text))('%j is not asked about too little', (text) => {
    const ignores = parseDockerignore(text, '.dockerignore')
    const untold = ignoreTree.filter(
      (path) => ignores(path) && !(ignores.traces ?? ['']).some((each) => path.includes(each)),
    )
    const unreached = ignoreTree.filter((path) => {
      const segments = path.split('/')
      const above = segments.slice(1).map((_, depth) => segments.slice(0, depth + 1).join('/'))
      return !ignores(path) && above.some((folder) => ignores(folder) && !ignores.mayLetThrough(folder))
    })
    expect({ untold, unreached }).toEqual({ untold: [], unreached: [] })
  })

  test.each(['[', '[]', 'a[^]', 'a\\', '!', '! '])('refuses the malformed pattern %j with its line', (pattern) => {
    expect(() => parseDockerignore(`ok\n${pattern}x`.slice(0, -1), 'api/.dockerignore')).toThrow(
      expect.objectContaining({ reason: 'invalid-dockerignore', file: 'api/.dockerignore', line: 2 }),
    )
  })
})
