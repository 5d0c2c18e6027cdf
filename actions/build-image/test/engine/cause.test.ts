import { describe, expect, test } from '@jest/globals'
import { type FailureFacts, findCause, remedyFor } from '../../src/engine/cause.ts'
import { explainFailure } from '../../src/engine/failure.ts'

describe('the cause of a failure', () => {
  test.each([
    ['docker', ['unknown flag: --nonsense', '', 'Usage:  docker build [OPTIONS] PATH | URL | -'], '--nonsense'],
    ['docker', ['invalid argument "zz" for "-m, --memory" flag: invalid size: \'zz\''], '--memory'],
    ['buildx', ['ERROR: unknown flag: --nonsense'], '--nonsense'],
    ['buildx', ["ERROR: unknown shorthand flag: 'Z' in -Z"], '-Z'],
    ['podman', ['Error: unknown flag: --nonsense', "See 'podman build --help'"], '--nonsense'],
    ['podman', ['Error: invalid value for memory: invalid size'], '--memory'],
    ['buildah', ['Error: flag needs an argument: --network'], '--network'],
    ['buildah', ['Error: bad flag syntax: ---x'], '---x'],
  ])('is the argument that %s does not take: %j', (_, lines, option) => {
    const story = explainFailure(lines, 'FROM scratch\n')
    expect(story).toEqual({ step: undefined, line: undefined, tail: [lines[0]], message: lines[0] })
    expect(findCause(lines, 'build')).toBe('invalid-argument')
    const facts = { name: 'ghcr.io/a/b', phase: 'build', message: story.message } as const
    expect(remedyFor('invalid-argument', facts)).toContain(`Take ${option} out of extra-args`)
  })

  test('may be a tag that the registry lets nobody write again, which no login mends', () => {
    const said = [
      "tag invalid: The image tag 'sha-1' already exists in the 'api' repository and cannot be overwritten because the tag is immutable.",
      'unknown: tag immutable',
      "unknown: Failed to process request due to 'api:sha-1' configured as immutable.",
      'denied: manifest already exists',
    ]
    for (const line of said) {
      expect(findCause([line], 'push')).toBe('immutable-tag')
      expect(findCause([line], 'build')).not.toBe('immutable-tag')
    }
    expect(remedyFor('immutable-tag', { name: 'r.example/api', phase: 'push' })).toContain('another commit')
  })

  test('is an argument of the action’s own only where the builder is too old, or a setting wrong', () => {
    const remedyOf = (message: string) => remedyFor('invalid-argument', { name: 'x', phase: 'build', message })
    expect(remedyOf('unknown flag: --metadata-file')).toMatch(/^Update the builder, .*--metadata-file/)
    expect(remedyOf('invalid argument "x" for "--platform" flag: y')).toContain('the input `platforms`')
    expect(remedyOf('Error: accepts at most 1 arg(s), received 2')).toContain('extra-args')
    expect(remedyOf("docker: 'docker build' requires 1 argument")).toContain('extra-args')
  })

  test.each([
    'invalid argument "[::1]:5000/a:sha-1" for "-t, --tag" flag: invalid reference format',
    'Error: tag [::1]:5000/a:sha-1: invalid reference format',
    'ERROR: invalid tag "[::1]:5000/a:sha-1": invalid reference format',
  ])('is the name of the image where a builder does not read it: %s', (line) => {
    expect(findCause([line, "See 'docker build --help'."], 'build')).toBe('invalid-name')
    expect(findCause(['STEP 2/2: RUN make image', line], 'build')).not.toBe('invalid-name')
    expect(remedyFor('invalid-name', { name: '[::1]:5000/a', phase: 'build' })).toMatch(/^Name the registry otherwise/)
  })

  test('is not an argument where a program in the build was given it', () => {
    for (const begun of ['STEP 2/2: RUN kubectl --x', 'Step 2/2 : RUN kubectl --x', '#5 [2/2] RUN kubectl --x']) {
      expect(findCause([begun, 'Error: unknown flag: --x'], 'build')).not.toBe('invalid-argument')
    }
    const parsing = ['ERROR: failed to solve: dockerfile parse error on line 2: unknown flag: --x']
    expect(findCause(parsing, 'build')).toBe('unreadable-dockerfile')
  })

  test('may be a secret that the pull request of a fork does not get', () => {
    const facts: FailureFacts = { name: 'ghcr.io/a/b', phase: 'build', without: ['npm', 'pip'] }
    expect(remedyFor(undefined, facts)).toBe(
      'It was built without npm, pip: the pull request of a fork gets no secrets; a maintainer can run it on a branch of the repository.',
    )
    expect(remedyFor('disk-full', facts)).toMatch(/disk space/)
    expect(remedyFor(undefined, { ...facts, without: [] })).toMatch(/laptop/)
  })
})
