import { describe, expect, test } from '@jest/globals'
import { describeSecretMismatches, findSecretMismatches } from '../../src/secrets/mismatches.ts'

const mount = (options: string) => `RUN --mount=type=secret,${options} make\n`

describe('the secrets that a Dockerfile reads', () => {
  test.each([
    ['all', mount('id=npm'), ['npm'], [], []],
    ['another id', mount('id=npmrc'), ['npm'], ['npm'], ['npmrc']],
    ['none', 'RUN make\n', ['npm'], ['npm'], []],
    ['one that is not given', mount('id=npm,required=true'), [], [], ['npm']],
    ['one twice', mount('id=a') + mount('id=a'), [], [], ['a']],
    ['two in one RUN', 'RUN --mount=type=secret,id=a --mount=type=secret,id=b make\n', ['a', 'b'], [], []],
    ['an id by its target', mount('target=/root/.npmrc'), ['.npmrc'], [], []],
    ['options in another order, and quoted', 'RUN --mount=target=/x,"id=npm",type=secret make\n', ['npm'], [], []],
    ['a mount over two lines', 'RUN --network=none \\\n  --mount=type=secret,id=npm \\\n  make\n', ['npm'], [], []],
    ['mounts that are none of a secret', 'RUN --mount=type=cache,id=npm,target=/c make\n', ['npm'], ['npm'], []],
    ['what only looks like one', 'RUN echo --mount=type=secret,id=npm\n', ['npm'], ['npm'], []],
    ['an id with a variable', mount('id=$NAME'), ['npm'], [], []],
    ['one later on', 'ONBUILD RUN --mount=type=secret,id=npm make\n', ['npm'], [], []],
    ['one later on that is not given', 'ONBUILD RUN --mount=type=secret,id=npm make\n', [], [], []],
  ])('%s', (_, run, ids, unread, absent) => {
    expect(findSecretMismatches(`FROM scratch\n${run}`, ids)).toEqual({ unread, absent })
  })

  test('are those of the stages that are built', () => {
    const text = [
      'FROM scratch AS base',
      mount('id=base'),
      'FROM base AS tools',
      mount('id=tools'),
      'FROM scratch AS other',
      mount('id=other'),
      'FROM scratch',
      'COPY --from=tools /a /a',
    ].join('\n')
    expect(findSecretMismatches(text, [])).toEqual({ unread: [], absent: ['base', 'tools'] })
    expect(findSecretMismatches(text, ['other', 'base'], 'other')).toEqual({ unread: ['base'], absent: [] })
  })

  test('are not known of a Dockerfile for another tool', () => {
    expect(findSecretMismatches(`# syntax=acme/frontend\nFROM scratch\n${mount('id=a')}`, ['b'])).toEqual({
      unread: [],
      absent: [],
    })
    const usual = `# syntax=docker/dockerfile:1.7\nFROM scratch\n${mount('id=a')}`
    expect(findSecretMismatches(usual, ['b'])).toEqual({ unread: ['b'], absent: ['a'] })
  })

  test('are told in a sentence', () => {
    const tell = (unread: string[], absent: string[]) => describeSecretMismatches({ unread, absent }, 'api/Dockerfile')
    expect(tell([], [])).toEqual([])
    expect(tell(['a', 'b'], [])).toEqual([
      'No RUN of api/Dockerfile reads the build secret a, b: RUN --mount=type=secret,id=a would.',
    ])
    expect(tell([], ['c'])).toEqual(['A RUN of api/Dockerfile asks for the build secret c, which is not given.'])
    expect(tell(['a'], ['c'])).toEqual([
      'A RUN of api/Dockerfile asks for the build secret c, which is not given, while no RUN reads a: the ids may be meant to be the same.',
    ])
  })
})
