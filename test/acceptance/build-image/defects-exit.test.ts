import { expect, test } from '@jest/globals'
import { describeBuild, useBuildBed, visibleOf } from './build-bed.ts'
import { plainDocker, wrapDocker } from './wrapped-docker.ts'

describeBuild('build-image and an engine that fails', () => {
  const bed = useBuildBed()
  const { makeRepository, build, listTags } = bed

  const noBuildx = 'case "$1" in buildx) exit 1;; esac'
  const withBuildx = `case "$1 $2" in
"buildx version") echo github.com/docker/buildx v0.13.1 x; exit 0;;
"buildx inspect") printf 'Name: default\\nDriver: docker\\nBuildKit: v0.12.5\\n'; exit 0;;
esac`
  test.each([
    ['docker build', 'exit code 7', 'build-failed', `${noBuildx}\n[ "$1" = build ] && exit 7`],
    ['docker push', 'exit code 7', 'push-failed', `${noBuildx}\n[ "$1" = push ] && exit 7`],
    ['docker buildx build', 'exit code 7', 'build-failed', `${withBuildx}\n[ "$1 $2" = "buildx build" ] && exit 7`],
    ['docker build', 'SIGKILL', 'build-failed', `${noBuildx}\n[ "$1" = build ] && kill -9 $$`],
    ['docker push', 'SIGTERM', 'push-failed', `${noBuildx}\n[ "$1" = push ] && kill -TERM $$`],
  ])('%s that ends with %s and without a word is a failure (%s)', async (command, ending, reason, script) => {
    const builder = command.includes('buildx') ? 'buildx' : 'docker'
    const shop = await makeRepository()
    const failed = await build(shop, {
      inputs: { builder },
      environment: { PATH: await wrapDocker(bed, shop, script) },
    })
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason, image: '', digest: '', tags: '', services: '' })
    const errors = failed.annotations.filter(({ level }) => level === 'error')
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).toContain(`${command} ended with`)
    expect(errors[0]?.message).toContain(ending)
    // The Dockerfile is to blame for no push, and memory for what is killed without a word.
    expect(errors[0]?.file).toBe(reason === 'push-failed' ? undefined : 'Dockerfile')
    expect(failed.summary.includes('more memory')).toBe(ending === 'SIGKILL')
    expect(failed.summary).toContain(ending)
    expect(await listTags(shop).catch(() => [])).toEqual([])
  })

  test('an engine that exits before it reads its input is a failed build, and no defect of ours', async () => {
    const shop = await makeRepository()
    const script = 'case "$1" in buildx) exit 1;; build) exec 0<&- 1>&- 2>&-; exit 3;; esac'
    const failed = await build(shop, {
      inputs: plainDocker,
      environment: { PATH: await wrapDocker(bed, shop, script) },
    })
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'build-failed' })
    expect(visibleOf(failed)).not.toMatch(/EPIPE|internal-error|^\s+at /m)
  })

  test('the line that tells the cause is shown, not only the last one', async () => {
    const words = ['npm ERR! missing script: deploy', 'npm ERR! a list of scripts', 'npm ERR! a log of this run', 'bye']
    const shop = await makeRepository({
      Dockerfile: 'FROM scratch\nCOPY busybox fail.sh /bin/\nRUN ["/bin/busybox", "sh", "/bin/fail.sh"]\n',
      'fail.sh': `${words.map((line) => `echo "${line}" >&2`).join('\n')}\nexit 1\n`,
    })
    const failed = await build(shop, { inputs: plainDocker })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'build-failed' })
    for (const line of words) expect(failed.summary).toContain(line)
    expect(failed.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', file: 'Dockerfile', line: 3, message: expect.stringContaining('RUN') }),
    )
    // In the log the lines stand right above the annotation, where whoever clicks on it lands.
    const [before = ''] = failed.stdout.split('::error ')
    const near = before.split('\n').slice(-12).join('\n')
    for (const line of words) expect(near).toContain(line)
  })

  test('what a build prints is never taken for a command of the workflow', async () => {
    const said = '::set-output name=digest::sha256:0000\n::error file=x::forged\n::add-mask::e\n::stop-commands::x'
    const script = said
      .split('\n')
      .map((line) => `echo "${line}"`)
      .join('; ')
    const shop = await makeRepository({
      Dockerfile: `FROM scratch\nCOPY busybox /bin/\nRUN ["/bin/busybox", "sh", "-c", ${JSON.stringify(script)}]\n`,
    })
    const built = await build(shop)
    expect(built.outputs).toMatchObject({ result: 'built' })
    expect(built.annotations.filter(({ level }) => level === 'error')).toEqual([])
    expect(built.masks).not.toContain('e')
    expect(built.stdout).not.toMatch(/^\s*::(?:set-output|stop-commands|error)/m)
    expect(built.stdout).toContain('forged')
  })

  test('tags and versions that cannot be tags are refused before the build, not dropped', async () => {
    const shop = await makeRepository()
    for (const inputs of [
      { tags: 'fine, not fine' },
      { tags: '-edge' },
      { version: '1.0.0+build.5' },
      { tags: 'latest' },
    ]) {
      const refused = await build(shop, { inputs: { 'version-file': '', ...inputs } })
      expect(refused.exitCode).toBe(1)
      expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'invalid-tag' })
      expect(refused.annotations[0]?.message).toContain(Object.values(inputs)[0]?.split(', ').at(-1))
      expect(refused.stdout).not.toContain('building with')
    }
    expect(await listTags(shop).catch(() => [])).toEqual([])
  })
})
