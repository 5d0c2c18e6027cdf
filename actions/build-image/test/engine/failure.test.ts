import { describe, expect, test } from '@jest/globals'
import { findCause, isPassing, remedyFor } from '../../src/engine/cause.ts'
import { findPushedDigest } from '../../src/engine/docker.ts'
import { explainFailure } from '../../src/engine/failure.ts'
import { pushWithPatience } from '../../src/engine/push.ts'
import type { Step } from '../../src/engine/steps.ts'

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

  test('of a step whose own words are far above the end, among those of others', () => {
    const others = Array.from({ length: 60 }, (_, index) => `#6 0.${index + 100} other ${index}`)
    const story = explainFailure(
      [
        '#5 [build 2/2] RUN make test',
        '#5 0.060 the reason',
        '#6 [docs 2/2] RUN make docs',
        ...others,
        '#6 CANCELED',
        '#5 ERROR: process "/bin/sh -c make test" did not complete successfully: exit code: 2',
        '#7 ERROR: failed to do something: context canceled',
        '------',
        ' > [build 2/2] RUN make test:',
        '0.060 the reason',
        '------',
        'ERROR: failed to solve: process "/bin/sh -c make test" did not complete successfully: exit code: 2',
      ],
      dockerfile,
    )
    expect(story).toMatchObject({ step: 'RUN make test', line: 4, tail: ['the reason'] })
  })

  test('past a cache that could not be read', () => {
    const story = explainFailure(
      [
        '#3 importing cache manifest from example.org/cache',
        '#3 ERROR: example.org/cache: not found',
        '#4 [2/2] COPY busybox /bin/',
        '#4 ERROR: "/busybox" not found: not found',
        'ERROR: failed to solve: failed to compute cache key: "/busybox" not found: not found',
      ],
      dockerfile,
    )
    expect(story).toMatchObject({ step: 'COPY busybox /bin/', line: 2, tail: ['"/busybox" not found: not found'] })
  })

  test('of a here-document, whose mark is all that a line has', () => {
    const text = 'FROM a\nRUN true\nRUN <<EOF\nset -e\nmake\nEOF\n'
    const lines = [
      '#6 [3/3] RUN <<EOF (set -e...)',
      '#6 0.1 x',
      '#6 ERROR: process "/bin/sh -c set -e" did not complete',
    ]
    expect(explainFailure(lines, text)).toMatchObject({ step: 'RUN <<EOF (set -e...)', line: 3, tail: ['x'] })
  })

  test('of an instruction whose variables are shown replaced', () => {
    const text = 'FROM a\nARG FROM_HERE=x\nCOPY $FROM_HERE $TO/ \nCOPY b c\n'
    const lines = ['#6 [2/3] COPY x y/', '#6 ERROR: "/x" not found: not found']
    expect(explainFailure(lines, text)).toMatchObject({ step: 'COPY x y/', line: 3 })
  })

  test('of a place that a program printed, which is none of the engine’s', () => {
    const lines = ['#4 [2/2] RUN make', '#4 0.1 x', '#4 ERROR: exit code: 1', 'src/main.c:7', 'ERROR: exit code: 1']
    expect(explainFailure(lines, 'FROM a\n\nRUN make\n')).toMatchObject({ step: 'RUN make', line: 3 })
  })

  test('of podman with several platforms, in the step that its last words name', () => {
    const lines = [
      '[linux/amd64] STEP 1/3: FROM a',
      '[linux/arm64] [1/2] STEP 2/3: RUN make test',
      'words of make test',
      '[linux/amd64] STEP 2/3: RUN make docs',
      'words of make docs',
      'time="2024-01-01T00:00:00Z" level=error msg="x"',
      'Error: building at STEP "RUN make test": while running runtime: exit status 2',
    ]
    expect(explainFailure(lines, 'FROM a\nRUN make docs\nRUN make test\n')).toEqual({
      step: 'RUN make test',
      line: 3,
      tail: ['words of make test'],
      message: lines.at(-1),
    })
  })

  test('of an engine that was killed in the middle of a step', () => {
    const story = explainFailure(
      ['#3 [1/2] COPY busybox /bin/', '#3 DONE 0.1s', '#4 [2/2] RUN make   test', '#4 0.1 working'],
      dockerfile,
    )
    expect(story).toEqual({ step: 'RUN make   test', line: 4, tail: ['working'], message: '#4 0.1 working' })
  })

  test('of an engine that says nothing, or nothing known', () => {
    expect(explainFailure([], dockerfile)).toEqual({ step: undefined, line: undefined, tail: [], message: '' })
    const many = Array.from({ length: 50 }, (_, index) => `line ${index}`)
    expect(explainFailure(many, dockerfile).tail).toEqual(many.slice(-20))
  })
})

describe('the cause of a failure', () => {
  test.each<[string, 'build' | 'push', string | undefined]>([
    ['denied', 'push', 'refused'],
    ['error parsing HTTP 403 response body: unexpected end of JSON input: ""', 'push', 'refused'],
    ['denied: requested access to the resource is denied', 'push', 'refused'],
    ['unauthorized: authentication required', 'push', 'refused'],
    ['ERROR: failed to push x: unexpected status from HEAD request to http://x: 401 Unauthorized', 'push', 'refused'],
    ['ERROR: failed to push x: unexpected status: 403 Forbidden', 'push', 'refused'],
    ['received unexpected HTTP status: 503 Service Unavailable', 'push', 'passing'],
    [
      'ERROR: failed to push x: unexpected status from PUT request to https://x: 500 Internal Server Error',
      'push',
      'passing',
    ],
    ['Error: pushing image: toomanyrequests: You have reached your limit', 'push', 'passing'],
    [
      'Error: writing blob: Patch "https://x": read tcp 1.2.3.4:5->6.7.8.9:443: read: connection reset by peer',
      'push',
      'passing',
    ],
    ['Put "https://x": EOF', 'push', 'passing'],
    ['Get "https://x/v2/": net/http: TLS handshake timeout', 'push', 'passing'],
    ['Get "https://x/v2/": dial tcp: i/o timeout', 'push', 'passing'],
    // A registry of several machines, or two pushes of one layer: what was sent is not yet seen by all.
    ['unknown blob', 'push', 'passing'],
    ['manifest blob unknown: blob unknown to registry', 'push', 'passing'],
    ['blob upload unknown: blob upload unknown to registry', 'push', 'passing'],
    ['name unknown: repository does not exist: 404', 'push', 'missing-base'],
    ['manifest invalid: 400', 'push', undefined],
    ['ERROR: failed to solve: write /x: no space left on device', 'build', 'disk-full'],
    ['Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?', 'build', 'no-engine'],
    ['Error: building at STEP "RUN curl x": while running runtime: exit status 28', 'build', undefined],
    [
      'ERROR: failed to solve: process "/bin/sh -c wget" did not complete successfully: exit code: 137',
      'build',
      'out-of-memory',
    ],
  ])('%s (%s): %s', (line, phase, cause) => {
    expect(findCause(['words before', line], phase)).toBe(cause)
    expect(isPassing([line]) !== undefined).toBe(cause === 'passing')
    expect(remedyFor(cause as Parameters<typeof remedyFor>[0], { name: 'ghcr.io/a/b', phase })).toMatch(/^[A-Z].*\.$/s)
  })

  test('is not what a program in the build printed about its own troubles', () => {
    const lines = [
      '#4 [2/2] RUN npm ci',
      '#4 1.2 npm ERR! 503 Service Unavailable; connection reset by peer; 401 Unauthorized',
      '#4 ERROR: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
      'ERROR: failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1',
    ]
    expect(findCause(lines, 'build')).toBeUndefined()
  })
})

describe('a push', () => {
  const failing = (line: string, phase: 'build' | 'push' = 'push'): Step => {
    const failure = { done: false, phase, command: 'x', exitCode: 1, signal: null, lines: [line] } as const
    return { failure: { ...failure, lines: [line] }, lines: [line], stdout: '' }
  }
  const done: Step = { failure: undefined, lines: [], stdout: '' }

  async function push(steps: Step[]) {
    const waits: number[] = []
    const log: string[] = []
    const clock = { now: () => 0, sleep: async (milliseconds: number) => void waits.push(milliseconds) }
    let tries = 0
    const step = await pushWithPatience(
      async () => steps[Math.min(tries++, steps.length - 1)] as Step,
      { signal: new AbortController().signal, onLine: (line) => void log.push(line) },
      clock,
    )
    return { step, waits, log, tries }
  }

  test('is tried three times where the failure may pass, and says so', async () => {
    expect(await push([failing('unexpected HTTP status: 502 Bad Gateway'), done])).toMatchObject({
      step: done,
      waits: [2000],
      log: [expect.stringMatching(/502 Bad Gateway.*2 of 3/)],
    })
    const lost = await push([failing('Put "https://x": EOF')])
    expect(lost).toMatchObject({ tries: 3, waits: [2000, 8000], step: { failure: { phase: 'push' } } })
  })

  test('is final where it was refused, and where the build itself failed', async () => {
    expect(await push([failing('denied: requested access to the resource is denied')])).toMatchObject({ tries: 1 })
    expect(await push([failing('unexpected status: 404 Not Found')])).toMatchObject({ tries: 1 })
    expect(await push([failing('read: connection reset by peer', 'build')])).toMatchObject({ tries: 1 })
  })
})

test('the digest of a push is that of the last line that has one', () => {
  const digest = `sha256:${'a'.repeat(64)}`
  expect(findPushedDigest(['x: Pushed', `sha-1: digest: ${digest} size: 528`])).toBe(digest)
  expect(findPushedDigest(['x: Pushed', 'digest: sha256:short'])).toBeUndefined()
})
