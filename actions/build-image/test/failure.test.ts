import { describe, expect, test } from '@jest/globals'
import { findPushedDigest } from '../src/engine/docker.ts'
import { explainFailure } from '../src/engine/failure.ts'

const dockerfile = 'FROM scratch\nCOPY busybox /bin/\n\nRUN \\\n  make   test\n'

describe('the story of a failed build', () => {
  test('of BuildKit in the CLI', () => {
    const story = explainFailure(
      [
        '#3 [1/2] COPY busybox /bin/',
        '#3 DONE 0.0s',
        '',
        '#4 [2/2] RUN make   test',
        '#4 sha256:7d08b4649f8b',
        '#4 0.060 npm ERR! missing script',
        '#4 ERROR: executor failed running [/bin/sh -c make   test]: exit code: 7',
        '------',
        ' > [2/2] RUN make   test:',
        '------',
        'executor failed running [/bin/sh -c make   test]: exit code: 7',
      ],
      dockerfile,
    )
    expect(story).toEqual({
      step: 'RUN make   test',
      line: 4,
      tail: ['npm ERR! missing script'],
      message: 'executor failed running [/bin/sh -c make   test]: exit code: 7',
    })
  })

  test('of buildx, which names the line', () => {
    const story = explainFailure(
      [
        '#5 [build 2/2] RUN make test',
        '#5 0.060 one',
        '#6 [other 2/2] RUN sleep 1',
        '#5 0.070 \u001b[31mtwo\u001b[0m',
        '#5 ERROR: process "/bin/sh -c make test" did not complete successfully: exit code: 2',
        '------',
        ' > [build 2/2] RUN make test:',
        '0.060 one',
        '------',
        'Dockerfile:4',
        '--------------------',
        '   4 | >>> RUN \\',
        '--------------------',
        'ERROR: failed to solve: process "/bin/sh -c make test" did not complete successfully: exit code: 2',
      ],
      '',
    )
    expect(story).toMatchObject({ step: 'RUN make test', line: 4, tail: ['one', 'two'] })
    expect(story.message).toMatch(/^ERROR: failed to solve/)
  })

  test('of a Dockerfile that cannot be read', () => {
    const story = explainFailure(
      ['#1 DONE 0.0s', 'failed to solve: dockerfile parse error line 3: unknown instruction: RUNN'],
      dockerfile,
    )
    expect(story).toMatchObject({ line: 3, tail: ['unknown instruction: RUNN'] })
  })

  test('of the classic builder and of buildah', () => {
    const classic = [
      'Step 3/3 : RUN make test',
      ' ---> Running in f1317be18a76',
      'before',
      "The command '/bin/sh -c make test' returned a non-zero code: 7",
    ]
    expect(explainFailure(classic, dockerfile)).toMatchObject({ step: 'RUN make test', line: 4, message: classic[3] })
    const buildah = ['STEP 3/3: RUN make test', 'before', 'Error: building at STEP "RUN make test": exit status 7']
    expect(explainFailure(buildah, dockerfile)).toMatchObject({ line: 4, message: buildah[2] })
  })

  test('of an engine that says nothing, or nothing known', () => {
    expect(explainFailure([], dockerfile)).toEqual({ step: undefined, line: undefined, tail: [], message: '' })
    const many = Array.from({ length: 50 }, (_, index) => `line ${index}`)
    expect(explainFailure(many, dockerfile).tail).toEqual(many.slice(-20))
  })
})

test('the digest of a push is that of the last line that has one', () => {
  const digest = `sha256:${'a'.repeat(64)}`
  expect(findPushedDigest(['x: Pushed', `sha-1: digest: ${digest} size: 528`])).toBe(digest)
  expect(findPushedDigest(['x: Pushed', 'digest: sha256:short'])).toBeUndefined()
})
