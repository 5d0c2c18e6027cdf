import { expect, test } from '@jest/globals'
import { findProgram } from '../../bed/setup/programs.ts'
import { change, describeBuild, type Shop, useBuildBed } from './build-bed.ts'

const builders = ['podman', 'buildah'].filter((name) => findProgram(name) !== undefined)
const stage = 'FROM scratch\nCOPY busybox /bin/\n'

/** What these two do otherwise than BuildKit, of which a key must not be wrong. */
describeBuild.each(builders)('build-image with %s', (builder) => {
  const bench = useBuildBed()
  const { makeRepository, build, read, ask } = bench
  const inputs = { builder, 'version-file': '' }

  /** Gives the bytes of the last layer, in which the last RUN has written. */
  async function lastLayer(shop: Shop): Promise<string> {
    const { layers } = JSON.parse((await read(shop, 'latest')).bytes.toString()) as { layers: { digest: string }[] }
    const blob = await ask(shop, `blobs/${layers.at(-1)?.digest}`)
    const { gunzipSync } = await import('node:zlib')
    return gunzipSync(Buffer.from(await blob.arrayBuffer())).toString('latin1')
  }

  test.each([
    [
      'the context',
      `${stage}RUN --mount=type=bind,source=app.txt,target=/app ["/bin/busybox", "cp", "/app", "/kept"]\n`,
    ],
    [
      'a stage',
      `FROM scratch AS made\nCOPY app.txt /\n${stage}RUN --mount=from=made,target=/made ["/bin/busybox", "cp", "/made/app.txt", "/kept"]\n`,
    ],
  ])('a file that RUN mounts from %s and that has changed is not taken from the cache', async (_, Dockerfile) => {
    const shop = await makeRepository({ Dockerfile })
    await build(shop, { inputs })
    expect(await lastLayer(shop)).toContain('hello\n')
    await change(shop, { 'app.txt': 'changed\n' })
    expect((await build(shop, { inputs })).outputs).toMatchObject({ result: 'built' })
    expect(await lastLayer(shop)).toContain('changed\n')
  })

  test('a further argument that has changed is not passed over for the cache', async () => {
    const Dockerfile = `${stage}RUN ["/bin/busybox", "sh", "-c", "/bin/busybox grep database /etc/hosts > /kept"]\n`
    const shop = await makeRepository({ Dockerfile })
    for (const address of ['10.0.0.1', '10.0.0.2']) {
      const built = await build(shop, { inputs: { ...inputs, 'extra-args': `--add-host=database:${address}` } })
      expect(built.outputs).toMatchObject({ result: 'built' })
      expect(await lastLayer(shop)).toContain(`${address}\tdatabase`)
    }
  })

  test('a mount that would show what the ignore file leaves out is refused', async () => {
    const mount = (source: string) => `${stage}RUN --mount=type=bind,${source}target=/seen ["/bin/busybox", "true"]\n`
    const shop = await makeRepository({
      '.dockerignore': '.git\nlib/hidden\n.env\n',
      'lib/hidden/a': 'x',
      'lib/seen/a': 'x',
      '.env': 'TOKEN=x\n',
    })
    const refused = async (Dockerfile: string, received: string) => {
      await change(shop, { Dockerfile })
      const { outputs, stdout } = await build(shop, { inputs })
      expect(outputs).toMatchObject({ result: 'failed', reason: 'invalid-dockerignore' })
      expect(stdout).toContain(received)
    }
    await refused(mount('source=lib,'), 'of lib, with lib/hidden')
    await refused(mount('source=/lib/hidden/a,'), 'with lib/hidden')
    await refused(mount('source=.env,'), 'with .env')
    await refused(mount(''), 'of the context, with ')
    await change(shop, { Dockerfile: mount('source=./lib/seen/,') })
    expect((await build(shop, { inputs })).outputs).toMatchObject({ result: 'built' })
  })

  test('a Dockerfile that would go through the preprocessor is refused, and so is a target of two stages', async () => {
    const include = '#include "more"\nFROM scratch\nCOPY app.txt /\n'
    const shop = await makeRepository({ 'Containerfile.in': include, more: '' })
    const preprocessed = await build(shop, { inputs: { ...inputs, dockerfile: 'Containerfile.in' } })
    expect(preprocessed.outputs).toMatchObject({ result: 'failed', reason: 'invalid-dockerfile' })
    await change(shop, { Dockerfile: 'FROM scratch AS run\nCOPY app.txt /1\nFROM scratch AS Run\nCOPY app.txt /2\n' })
    const twice = await build(shop, { inputs: { ...inputs, target: 'run' } })
    expect(twice.outputs).toMatchObject({ result: 'failed', reason: 'invalid-dockerfile' })
    expect(twice.annotations).toContainEqual(expect.objectContaining({ level: 'error', file: 'Dockerfile', line: 1 }))
    expect((await build(shop, { inputs })).outputs).toMatchObject({ result: 'built' })
  })
})
