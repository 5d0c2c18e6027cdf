import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { change, describeBuild, password, useBuildBed, username, visibleOf } from './build-bed.ts'
import { plainDocker, waitForFile, wrapDocker } from './wrapped-docker.ts'

const debugging = { RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true', ACTIONS_RUNNER_DEBUG: 'true' }

/** A value in the forms in which it is written down by accident. */
function formsOf(secret: string): string[] {
  return [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret), JSON.stringify(secret)]
}

/** Collects the command lines of all processes until the work is done; `onSeen` is told all so far, after each look. */
async function watchCommandLines<Result>(
  work: Promise<Result>,
  onSeen: (seen: Set<string>) => Promise<void>,
): Promise<{ result: Result; seen: Set<string> }> {
  const seen = new Set<string>()
  let done = false
  const finished = work.finally(() => {
    done = true
  })
  while (!done) {
    const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
    const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')))
    for (const line of lines) seen.add(line.replaceAll('\0', ' '))
    await onSeen(seen)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return { result: await finished, seen }
}

describeBuild('build-image and what it must not tell', () => {
  const bed = useBuildBed()
  const { makeRepository, build, listTags } = bed

  test.each([
    ['secrets', 'sup3r-s3cret-without-a-name'],
    ['secrets', 'fine=value-of-a-fine-one\nsup3r-s3cret-without-a-name'],
    ['secret-envs', 'sup3r-s3cret-without-a-name!'],
    ['secret-files', 'sup3r-s3cret-without-a-name'],
    ['build-args', 'sup3r-s3cret-without-a-name'],
    ['ssh', 'sup3r-s3cret-without-a-name/+== and more of it'],
  ])('a line of %s that lacks its name is never repeated', async (input, text) => {
    const shop = await makeRepository()
    const refused = await build(shop, { inputs: { [input]: text }, environment: debugging })
    expect(refused.exitCode).toBe(1)
    expect(refused.outputs['reason']).toMatch(/^(?:invalid-|missing-)/)
    expect(visibleOf(refused)).not.toContain('sup3r-s3cret')
    expect(visibleOf(refused)).not.toContain('value-of-a-fine-one')
    expect(refused.annotations[0]?.message).toMatch(input === 'ssh' ? /ssh/ : new RegExp(`Line \\d|input ${input}`))
  })

  test('nothing secret is dumped when debugging is on, whether the build goes well or not', async () => {
    const given = {
      token: 'ghs_token-of-the-job-0123456789',
      'signing-key': 'the signing key, which nobody knows',
      'registry-password': password,
    }
    const shop = await makeRepository()
    const environment = { ...debugging, DEPLOY_ENV: 'API_KEY=key-of-the-api-0123456789\n' }
    const built = await build(shop, { inputs: given, environment })
    expect(built.outputs).toMatchObject({ result: 'built' })
    await change(shop, { Dockerfile: 'FROM scratch\nCOPY nowhere /\n', VERSION: '2.0.0\n' })
    const failed = await build(shop, { inputs: given, environment })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'build-failed' })
    const refused = await build(shop, { inputs: { ...given, builder: 'hammer' }, environment })
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'invalid-input' })
    for (const result of [built, failed, refused]) {
      for (const secret of [...Object.values(given), 'key-of-the-api-0123456789']) {
        for (const form of formsOf(secret)) expect(visibleOf(result)).not.toContain(form)
      }
    }
  })

  test('the password in a proxy’s address is never printed, not even by the engine', async () => {
    const shop = await makeRepository()
    const proxies = {
      HTTPS_PROXY: 'http://proxy-user:proxy-pa55word@proxy.example.test:3128',
      http_proxy: 'http://proxy-user:proxy-pa55w%2Frd-two@proxy.example.test:3128/',
      // Not to be used for what is on this machine.
      NO_PROXY: '127.0.0.1,localhost',
      no_proxy: '127.0.0.1,localhost',
    }
    const script =
      '[ "$1" = build ] && { echo "proxyconnect tcp: $HTTPS_PROXY"; echo "and $http_proxy, or proxy-pa55w/rd-two" >&2; exit 1; }'
    const environment = { ...debugging, ...proxies, PATH: await wrapDocker(bed, shop, script) }
    const failed = await build(shop, { inputs: plainDocker, environment })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'build-failed' })
    expect(failed.summary).toContain('proxyconnect tcp')
    expect(visibleOf(failed)).not.toMatch(/pa55w/)
    const built = await build(shop, { environment: { ...debugging, ...proxies } })
    expect(built.outputs).toMatchObject({ result: 'built' })
    expect(visibleOf(built)).not.toMatch(/pa55w/)
  })

  test('no secret stands on a command line while a build runs', async () => {
    const shop = await makeRepository({
      Dockerfile:
        'FROM scratch\nCOPY busybox /bin/\nRUN ["/bin/busybox", "sh", "-c", "/bin/busybox sleep 0.7"]\nCOPY app.txt /\n',
    })
    const inputs = { token: 'ghs_token-of-the-job-9876543210', 'signing-key': 'a key that nobody knows' }
    // As a runner behind a proxy has it, which hands its address on to the build.
    const proxy = 'http://proxy-user:proxy-pa55word@proxy.example.test:3128'
    // The build waits until the watch has seen it.
    const go = join(shop.server, 'go')
    const path = await wrapDocker(bed, shop, `[ "$1" = build ] && { ${waitForFile(go)}; }`)
    const isSeen = (seen: Set<string>) => [...seen].some((line) => /docker build /.test(line))
    const work = build(shop, {
      inputs: { ...inputs, ...plainDocker, 'build-args': `HTTPS_PROXY=${proxy}\nftp_proxy=${proxy}` },
      environment: { HTTPS_PROXY: proxy, NO_PROXY: '127.0.0.1', PATH: path },
    })
    const { result, seen } = await watchCommandLines(work, async (seen) => {
      if (isSeen(seen)) await writeFile(go, '')
    })
    expect(result.outputs).toMatchObject({ result: 'built' })
    const lines = [...seen].join('\n')
    // The watch has seen the whole of it, or it would prove nothing.
    expect(lines).toMatch(/docker build /)
    const login = `${username}:${password}`
    for (const secret of [password, login, ...Object.values(inputs), `x-access-token:${inputs.token}`, proxy]) {
      for (const form of formsOf(secret)) expect([...seen].filter((line) => line.includes(form))).toEqual([])
    }
  })

  test('what is secret is masked before anything else is printed', async () => {
    const shop = await makeRepository()
    const secrets = {
      token: 'ghs_token-of-the-job-5555555555',
      'signing-key': 'a key that nobody may know',
      'registry-password': password,
    }
    const environment = {
      DEPLOY_ENV: 'API_KEY=key-of-the-api-0123456789\nDATABASE=postgres://me:pass-of-mine@db.example.test/shop\n',
      HTTPS_PROXY: 'http://proxy-user:proxy-pa55word@proxy.example.test:3128',
    }
    const built = await build(shop, { inputs: secrets, environment })
    expect(built.outputs).toMatchObject({ result: 'built' })
    const lines = built.stdout.split('\n').filter((line) => line !== '')
    const masked = lines.slice(
      0,
      lines.findIndex((line) => !line.startsWith('::add-mask::')),
    )
    const values = [...Object.values(secrets), 'key-of-the-api-0123456789', 'pass-of-mine', 'proxy-pa55word']
    for (const value of values) expect(masked).toContain(`::add-mask::${value}`)
    expect(await listTags(shop)).toContain('latest')
  })
})
