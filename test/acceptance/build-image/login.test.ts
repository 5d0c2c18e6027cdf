import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { runCommand, tryCommand } from '../../bed/process/run-command.ts'
import { change, describeBuild, password, type Shop, useBuildBed, username, visibleOf } from './build-bed.ts'

const none = { 'registry-username': '', 'registry-password': '' }

describeBuild('build-image and an existing docker login', () => {
  const bed = useBuildBed()
  const { makeRepository, build, manifest } = bed

  /** A folder for DOCKER_CONFIG with this content, beside the repository. */
  async function makeConfig({ server }: Shop, content: object): Promise<string> {
    const folder = join(server, 'docker-config')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'config.json'), JSON.stringify(content, undefined, '\t'))
    return folder
  }

  /** A credential helper on PATH, which keeps a record of what it was asked. */
  async function makeHelper({ server }: Shop, name: string, script: string): Promise<{ path: string; record: string }> {
    const bin = join(server, `helper-${name}`)
    const record = join(server, `record-${name}`)
    await mkdir(bin)
    const program = join(bin, `docker-credential-${name}`)
    await writeFile(program, `#!/bin/sh\necho "$@" >> ${record}\n${script}\n`)
    await chmod(program, 0o755)
    return { path: `${bin}:${bed.engine.environment['PATH']}`, record }
  }

  const answer = (user: string, secret: string) =>
    `cat > /dev/null; printf '%s' '${JSON.stringify({ ServerURL: 'x', Username: user, Secret: secret })}'`
  const auth = Buffer.from(`${username}:${password}`).toString('base64')

  test.each([
    ['its own entry', (host: string) => ({ auths: { [host]: { auth } } })],
    ['an entry of older tools', (host: string) => ({ auths: { [`http://${host}/v1/`]: { auth } } })],
  ])('pushes with the login in the file, under %s, when no other is given', async (_, makeContent) => {
    const shop = await makeRepository()
    const folder = await makeConfig(shop, makeContent(bed.registry.host))
    const before = await readFile(join(folder, 'config.json'))
    const built = await build(shop, { inputs: none, environment: { DOCKER_CONFIG: folder } })
    expect(built.outputs).toMatchObject({ result: 'built', pushed: 'true' })
    expect((await manifest(shop, 'latest')).digest).toBe(built.outputs['digest'])
    expect(await readFile(join(folder, 'config.json'))).toEqual(before)
    expect(built.masks).toContain(password)
    expect(visibleOf(built)).not.toContain(auth)
    expect((await build(shop, { inputs: none, environment: { DOCKER_CONFIG: folder } })).outputs).toMatchObject({
      result: 'reused',
    })
  })

  test.each([
    ['the helper of the registry', (host: string) => ({ credHelpers: { [host]: 'bed' } })],
    ['the helper for all registries', () => ({ credsStore: 'bed' })],
    [
      'the helper of the registry before that for all',
      (host: string) => ({ credsStore: 'none', credHelpers: { [host]: 'bed' } }),
    ],
  ])('pushes with %s when no login is given', async (_, makeContent) => {
    const shop = await makeRepository()
    const folder = await makeConfig(shop, makeContent(bed.registry.host))
    const before = await readFile(join(folder, 'config.json'))
    const { path, record } = await makeHelper(shop, 'bed', answer(username, password))
    const built = await build(shop, { inputs: none, environment: { DOCKER_CONFIG: folder, PATH: path } })
    expect(built.outputs).toMatchObject({ result: 'built', pushed: 'true' })
    expect(built.masks).toContain(password)
    expect(visibleOf(built)).not.toMatch(new RegExp(`${password}|${auth}`))
    // It was asked, and never told to store or erase anything.
    const asked = new Set((await readFile(record, 'utf8')).trim().split('\n'))
    expect([...asked]).toEqual(['get'])
    expect(await readFile(join(folder, 'config.json'))).toEqual(before)
  })

  test.each([
    ['fails without a word', 'exit 1'],
    ['exits before it reads what it is asked', 'exec 0<&- 1>&- 2>&-; exit 3'],
    ['succeeds and says nothing', 'exit 0'],
    ['says what is no answer', 'cat > /dev/null; echo credentials not found'],
    ['knows nobody', 'cat > /dev/null; echo "credentials not found in native keychain"; exit 1'],
    ['gives a wrong password', answer(username, 'wrong-pa55word')],
  ])('a helper that %s is no login, and the run ends before the build', async (_, script) => {
    const shop = await makeRepository()
    const folder = await makeConfig(shop, { credsStore: 'bed' })
    const { path } = await makeHelper(shop, 'bed', script)
    const failed = await build(shop, { inputs: none, environment: { DOCKER_CONFIG: folder, PATH: path } })
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'registry-unauthorized' })
    const said = (level: string) =>
      failed.annotations.filter((one) => one.level === level).map(({ message }) => message)
    expect(said('error')[0]).toMatch(/registry-username and registry-password|password or token/)
    // Who just has no login there has not failed.
    const isFailing = !/native keychain|wrong-pa55word/.test(script)
    expect(said('warning').map((text) => text.split(':')[0])).toEqual(
      isFailing ? ['The credential helper docker-credential-bed gave no login for 127.0.0.1'] : [],
    )
    expect(visibleOf(failed)).not.toMatch(/wrong-pa55word|EPIPE|internal-error/)
    expect(failed.stdout).not.toContain('building with')
  })

  test('a login that is given goes before an existing one, and before its helpers, for this step alone', async () => {
    const shop = await makeRepository()
    const { host } = bed.registry
    const wrong = Buffer.from('somebody:else').toString('base64')
    const { path } = await makeHelper(shop, 'bed', answer('somebody', 'else-and-wrong'))
    const folder = await makeConfig(shop, {
      auths: { [host]: { auth: wrong }, 'quay.io': { auth: wrong } },
      credsStore: 'bed',
      credHelpers: { [host]: 'bed' },
    })
    const before = await readFile(join(folder, 'config.json'))
    const built = await build(shop, { environment: { DOCKER_CONFIG: folder, PATH: path } })
    expect(built.outputs).toMatchObject({ result: 'built' })
    expect(await readFile(join(folder, 'config.json'))).toEqual(before)
  })

  test('a login that stood before the step is there to the byte afterwards, and works in the next one', async () => {
    const shop = await makeRepository()
    const folder = await makeConfig(shop, { HttpHeaders: { 'X-Meta': 'kept' }, detachKeys: 'ctrl-e,e' })
    const environment = { ...bed.engine.environment, DOCKER_CONFIG: folder }
    const { host } = bed.registry
    await runCommand('docker', ['login', '--username', username, '--password-stdin', host], {
      env: environment,
      input: password,
    })
    const before = await readFile(join(folder, 'config.json'))
    expect(before.toString()).toContain(auth)
    const built = await build(shop, { environment: { DOCKER_CONFIG: folder } })
    await change(shop, { Dockerfile: 'FROM scratch\nCOPY nowhere /\n', VERSION: '2.0.0\n' })
    const failed = await build(shop, { environment: { DOCKER_CONFIG: folder } })
    expect([built.outputs['result'], failed.outputs['result']]).toEqual(['built', 'failed'])
    for (const [stage, run] of [built, failed].entries()) {
      const closed = await build(shop, { entry: 'post', state: run.state, environment: { DOCKER_CONFIG: folder } })
      expect([stage, closed.exitCode]).toEqual([stage, 0])
    }
    expect(await readFile(join(folder, 'config.json'))).toEqual(before)
    const pulled = await tryCommand('docker', ['pull', built.outputs['image'] ?? ''], { env: environment })
    expect(pulled).toMatchObject({ code: 0 })
    expect(built.leftovers).toEqual([])
  })

  test('without a login that nobody gave, the home is left as it is', async () => {
    const shop = await makeRepository()
    const home = join(shop.server, 'home')
    await mkdir(home)
    const built = await build(shop, { environment: { HOME: home } })
    expect(built.outputs).toMatchObject({ result: 'built' })
    await expect(readFile(join(home, '.docker', 'config.json'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('a configuration that is no JSON is told as such, without what stands in it', async () => {
    const shop = await makeRepository()
    const folder = join(shop.server, 'docker-config')
    await mkdir(folder)
    await writeFile(join(folder, 'config.json'), `{"auths": {"x": {"auth": "${auth}"}`)
    const failed = await build(shop, { inputs: none, environment: { DOCKER_CONFIG: folder } })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'invalid-docker-config' })
    expect(visibleOf(failed)).not.toContain(auth.slice(0, 8))
  })
})
