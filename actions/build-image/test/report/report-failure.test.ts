import { describe, expect, test } from '@jest/globals'
import type { Host, Place } from '../../../../packages/action/src/door.ts'
import type { Outcome } from '../../src/report/outcome.ts'
import { annotateFailure, remedyOf } from '../../src/report/report-failure.ts'

type FailedOutcome = Extract<Outcome, { result: 'failed' }>

const outcome: FailedOutcome = {
  service: 'shop-api',
  name: 'ghcr.io/acme/shop-api',
  sourceKey: 'a'.repeat(64),
  contentKey: 'b'.repeat(64),
  version: undefined,
  why: '',
  milliseconds: 1,
  findings: [],
  result: 'failed',
  reason: 'build-failed',
  ending: 'docker build ended with exit code 1',
  story: {
    step: 'RUN npm ci',
    line: 4,
    tail: ['one', 'two', 'npm error three', '', 'npm error four'],
    message: 'ERROR: failed to solve: process "npm ci" did not complete successfully: exit code: 1',
  },
  cause: undefined,
  without: [],
  dockerfile: 'api/Dockerfile',
}

function annotate(change: Partial<FailedOutcome>): { text: string; place: Place }[] {
  const annotations: { text: string; place: Place }[] = []
  const host: Host = {
    signal: new AbortController().signal,
    say: () => {},
    warn: () => {},
    group: (_title, work) => work(),
    annotate: (_level, text, place) => void annotations.push({ text, place }),
  }
  annotateFailure(host, { ...outcome, ...change })
  return annotations
}

describe('the annotation of a build that failed', () => {
  test('holds the last lines of the step, where the error itself stands', () => {
    expect(annotate({})).toEqual([
      {
        text: [
          'shop-api does not build: docker build ended with exit code 1 at RUN npm ci.',
          outcome.story.message,
          '  two',
          '  npm error three',
          '  npm error four',
          'What to do: Read the lines above; the same command fails on a laptop: `docker build`.',
        ].join('\n'),
        place: { title: 'build-image', file: 'api/Dockerfile', startLine: 4 },
      },
    ])
  })

  test('does not say the engine’s words twice, and stands at no file where an argument is at fault', () => {
    const message = 'unknown flag: --nonsense'
    const story = { step: undefined, line: undefined, tail: [message], message }
    const [annotation] = annotate({ cause: 'invalid-argument', story })
    expect(annotation?.place).toEqual({ title: 'build-image' })
    expect(annotation?.text.split(message)).toHaveLength(2)
    expect(annotation?.text).toContain('What to do: Take --nonsense out of extra-args')
  })

  test('says what a fork goes without', () => {
    expect(remedyOf({ ...outcome, without: ['npm'] })).toMatch(/^It was built without npm: the pull request of a fork/)
  })
})
