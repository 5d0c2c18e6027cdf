import { describe, expect, test } from '@jest/globals'
import { explainUnfitCache, findBindMounts } from '../../src/engine/containers/bind-mounts.ts'

describe('what RUN mounts without a copy', () => {
  test.each([
    ['RUN --mount=type=bind,source=a,target=/a x', [{ source: 'a', from: undefined }]],
    ['RUN --mount=target=/a x', [{ source: '', from: undefined }]],
    ['run --network=none --mount=type=secret,id=a \\\n --mount=src=b,dst=/b,rw x', [{ source: 'b', from: undefined }]],
    ['RUN --mount=type=bind,"source=c",from=stage x', [{ source: 'c', from: 'stage' }]],
    ['ONBUILD RUN --mount=source=d,target=/d x', [{ source: 'd', from: undefined }]],
    ['RUN --mount=type=cache,target=/c --mount=type=ssh --mount=type=tmpfs,target=/t x', []],
    ['RUN x --mount=source=e,target=/e', []],
    ['RUN <<EOF\n--mount=source=e,target=/e\nEOF', []],
    ['COPY a /', []],
  ])('%s', (line, mounts) => {
    expect(findBindMounts(`FROM a\n${line}\n`)).toEqual(mounts)
  })
})

test.each([
  [{}, 'RUN x', undefined],
  [{ extraArgs: ['--build-context=a=b', '--build-context', 'c=d', '--no-cache'] }, 'RUN x', undefined],
  [{ extraArgs: ['--add-host=db:10.0.0.1'] }, 'RUN x', 'extra-args'],
  [{ extraArgs: ['--network', 'host'] }, 'RUN x', 'extra-args'],
  [{ platforms: ['linux/arm64'] }, 'RUN x', 'platforms'],
  [{}, 'RUN --mount=target=/a x', 'RUN --mount'],
])('the cache with %j and %s: %s', (request, line, told) => {
  const why = explainUnfitCache({ platforms: [], extraArgs: [], ...request }, `FROM a\n${line}\n`)
  if (told === undefined) expect(why).toBeUndefined()
  else expect(why).toContain(told)
})
