import { describe, expect, test } from '@jest/globals'
import { findCause } from '../../../src/engine/cause.ts'
import type { EngineResult } from '../../../src/engine/engine.ts'
import { explainFailure } from '../../../src/engine/failure.ts'
import { readRepository } from '../read-image.ts'
import { has, type Place, plain, run, withBusybox } from './place.ts'

/** What is told of a build or a push that fails. */
export function failureCases(place: Place): void {
  describe('tells of a failure', () => {
    async function fail(dockerfile: string, change: object = {}) {
      const context = await place.yard.makeContext({ Dockerfile: dockerfile, 'app.txt': 'x' })
      const { result, request } = await place.yard.build(place.engine, { context, ...change })
      expect(await readRepository(request.reference).tags()).toEqual([])
      const failure = result as Extract<EngineResult, { done: false }>
      expect(failure).toMatchObject({ done: false, exitCode: expect.any(Number) })
      expect(failure.exitCode).not.toBe(0)
      const story = explainFailure(failure.lines, dockerfile)
      return { phase: failure.phase, ...story, cause: findCause(failure.lines, failure.phase) }
    }

    test('the RUN, its line, and its last words, far above the end', async () => {
      const words = 'echo the real reason; i=0; while [ $i -lt 18 ]; do i=$((i+1)); echo "line $i"; done; exit 7'
      const story = await fail(`${withBusybox}\n# What follows fails.\n${run(words)}COPY app.txt /\n`)
      expect(story).toMatchObject({ phase: 'build', step: expect.stringMatching(/^RUN /), line: 5 })
      expect(story.tail.slice(-19)).toEqual([
        'the real reason',
        ...Array.from({ length: 18 }, (_, index) => `line ${index + 1}`),
      ])
      expect(story.message).toMatch(/\b7\b|exit status/)
      expect(story.cause).toBeUndefined()
    })

    test('an instruction that there is none of', async () => {
      const story = await fail('FROM scratch\n\nCOPPY app.txt /\n')
      expect(story).toMatchObject({ phase: 'build', line: 3, cause: 'unreadable-dockerfile' })
      expect(story.message).toMatch(/COPPY/i)
    })

    test('a base image that is not there', async () => {
      const base = `${place.yard.registry.host}/acme/no-such-base:1`
      const story = await fail(`ARG UNUSED\nFROM ${base}\nCOPY app.txt /\n`)
      expect(story).toMatchObject({ phase: 'build', line: 2, cause: 'missing-base' })
      expect([story.message, ...story.tail].join()).toContain('no-such-base')
    })

    test('a file that is not there', async () => {
      const story = await fail('FROM scratch\nCOPY app.txt \\\n  /\nCOPY no-such-file /\n')
      expect(story).toMatchObject({ phase: 'build', step: 'COPY no-such-file /', line: 4, cause: 'missing-file' })
    })

    test('a full disk', async () => {
      const story = await fail(`${withBusybox}${run('echo "write error: No space left on device" >&2; exit 1')}`)
      expect(story).toMatchObject({ phase: 'build', line: 3, cause: 'disk-full' })
    })

    test('a here-document', async () => {
      const dockerfile = `${withBusybox}SHELL ["/busybox", "sh", "-c"]\n\nRUN <<EOF\n/busybox echo inside\nexit 3\nEOF\n`
      if (!has(place, 'here-documents')) {
        const context = await place.yard.makeContext({ Dockerfile: dockerfile })
        await expect(place.yard.build(place.engine, { context })).rejects.toMatchObject({
          reason: 'unsupported-by-builder',
          received: expect.stringContaining('line 5'),
        })
        return
      }
      expect(await fail(dockerfile)).toMatchObject({ phase: 'build', line: 5, tail: ['inside'] })
    })

    test('a registry that refuses, without another try', async () => {
      const reference = place.yard.freshReference(place.yard.proxy.host)
      place.yard.proxy.reset()
      place.yard.proxy.inject({
        method: 'PUT',
        path: /manifests/,
        times: 1000,
        fault: { kind: 'answer', status: 403, body: '{"errors":[{"code":"DENIED","message":"denied: no"}]}' },
      })
      const story = await fail(plain, { reference })
      expect(story).toMatchObject({ phase: 'push', cause: 'refused' })
      const puts = place.yard.proxy.requests.filter(
        ({ method, path }) => method === 'PUT' && path.includes('/manifests/'),
      )
      expect(puts).toHaveLength(1)
      place.yard.proxy.reset()
    })
  })
}
