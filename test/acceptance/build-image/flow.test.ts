import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { startGitHub } from '../../bed/github/index.ts'
import { author, change, describeBuild, findProcesses, git, useBuildBed } from './build-bed.ts'

describeBuild('build-image', () => {
  const bench = useBuildBed()
  const { makeRepository, build, manifest } = bench

  test('builds once, and reuses the same bytes for the same content under another commit', async () => {
    const shop = await makeRepository()
    const first = await build(shop)
    expect(first.exitCode).toBe(0)
    expect(first.outputs).toMatchObject({
      result: 'built',
      reason: 'content-changed',
      version: '1.0.0',
      pushed: 'true',
    })
    const commit = (await git(shop.workspace, 'rev-parse', 'HEAD')).trim()
    expect(JSON.parse(first.outputs['tags'] ?? '')).toEqual([`sha-${commit.slice(0, 12)}`, '1.0.0', 'latest'])
    expect(first.outputs['image']).toBe(`${shop.image}@${first.outputs['digest']}`)
    for (const tag of [`sha-${commit.slice(0, 12)}`, '1.0.0', 'latest']) {
      expect(await manifest(shop, tag)).toEqual({ status: 200, digest: first.outputs['digest'] })
    }
    expect((await manifest(shop, `content-${first.outputs['content-key']}`)).status).toBe(200)
    expect(JSON.parse(first.outputs['services'] ?? '')).toEqual({
      [shop.image.split('/').at(-1) as string]: {
        image: first.outputs['image'],
        revision: commit,
        version: '1.0.0',
        sourceKey: first.outputs['source-key'],
        contentKey: first.outputs['content-key'],
      },
    })

    await git(shop.workspace, ...author, 'commit', '--quiet', '--allow-empty', '--message', 'Nothing new')
    const second = await build(shop)
    expect(second.outputs).toMatchObject({
      result: 'reused',
      reason: 'content-unchanged',
      pushed: 'false',
      digest: first.outputs['digest'],
      'content-key': first.outputs['content-key'],
    })
    const image = Object.values(JSON.parse(second.outputs['services'] ?? ''))[0] as { revision: string }
    expect(image.revision).toBe(commit)
    const next = (await git(shop.workspace, 'rev-parse', 'HEAD')).trim()
    expect(next).not.toBe(commit)
    expect((await manifest(shop, `sha-${next.slice(0, 12)}`)).digest).toBe(first.outputs['digest'])
    expect(second.leftovers).toEqual([])
  })

  test('gives a changed file a new key, and refuses its version before building', async () => {
    const shop = await makeRepository()
    const first = await build(shop)
    await change(shop, { 'app.txt': 'changed\n' })
    const refused = await build(shop)
    expect(refused.exitCode).toBe(1)
    expect(refused.outputs).toMatchObject({ result: 'failed', reason: 'version-collision' })
    expect(refused.summary).toContain(first.outputs['digest'])
    expect(refused.annotations.find(({ level }) => level === 'error')?.file).toBe('VERSION')
    const commit = (await git(shop.workspace, 'rev-parse', 'HEAD')).trim()
    expect((await manifest(shop, `sha-${commit.slice(0, 12)}`)).status).toBe(404)

    await change(shop, { VERSION: '1.0.1\n' })
    const built = await build(shop)
    expect(built.outputs).toMatchObject({ result: 'built', version: '1.0.1' })
    expect(built.outputs['source-key']).not.toBe(first.outputs['source-key'])
    expect((await manifest(shop, '1.0.0')).digest).toBe(first.outputs['digest'])
    expect((await manifest(shop, 'latest')).digest).toBe(built.outputs['digest'])
  })

  test('lets no further tag take the name of a version that other source has', async () => {
    const shop = await makeRepository()
    const first = await build(shop)
    await change(shop, { 'app.txt': 'changed\n', VERSION: '2.0.0\n' })
    const taken = await build(shop, { inputs: { tags: '1.0.0' } })
    expect(taken.outputs).toMatchObject({ result: 'failed', reason: 'version-collision' })
    expect((await manifest(shop, '1.0.0')).digest).toBe(first.outputs['digest'])
  })

  test('checks a pull request without pushing, and fails it on a version collision', async () => {
    const shop = await makeRepository()
    const pull = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' }
    const checked = await build(shop, { environment: pull })
    expect(checked.exitCode).toBe(0)
    expect(checked.outputs).toMatchObject({ result: 'checked', reason: 'builds', pushed: 'false', digest: '' })
    expect((await manifest(shop, '1.0.0')).status).toBe(404)
    await build(shop)
    await change(shop, { 'app.txt': 'changed\n' })
    const collided = await build(shop, { environment: pull })
    expect(collided.outputs).toMatchObject({ result: 'failed', reason: 'version-collision' })
  })

  test('tells the failing step, its last lines and its line', async () => {
    const shop = await makeRepository({
      Dockerfile:
        'FROM scratch\nCOPY busybox /bin/\n\nRUN ["/bin/busybox", "sh", "-c", "echo before the $((6 * 7)); exit 7"]\n',
    })
    const failed = await build(shop)
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'build-failed', image: '', digest: '' })
    expect(failed.summary).toContain('before the 42')
    expect(failed.summary).toContain('exit code: 7')
    expect(failed.annotations).toContainEqual(expect.objectContaining({ level: 'error', file: 'Dockerfile', line: 4 }))
    expect(failed.leftovers).toEqual([])
  })

  test('says what is wrong with a wrong password, and never shows it', async () => {
    const shop = await makeRepository()
    const failed = await build(shop, { inputs: { 'registry-password': 'not the password' } })
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'registry-unauthorized' })
    expect(failed.annotations[0]?.message).toContain(bench.registry.host)
    const log = failed.stdout.replaceAll(/^::add-mask::.*$/gm, '')
    expect(log + failed.stderr + failed.summary).not.toContain('not the password')
    expect(failed.masks).toContain('not the password')
  })

  test('tags nothing after a cancel, and leaves no process', async () => {
    const marker = `sleep 4${process.pid}`
    const shop = await makeRepository({
      Dockerfile: `FROM scratch\nCOPY busybox /bin/\nRUN ["/bin/busybox", "sh", "-c", "echo now-waiting; exec /bin/busybox ${marker}"]\n`,
    })
    const cancelled = await build(shop, { signalAfter: /now-waiting\n/ })
    expect(cancelled.outputs).toMatchObject({ result: 'failed', reason: 'cancelled' })
    expect(cancelled.exitCode).toBe(1)
    expect((await manifest(shop, '1.0.0')).status).toBe(404)
    expect(cancelled.leftovers).toEqual([])
    const deadline = Date.now() + 120_000
    while ((await findProcesses(marker)).length > 0 && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(await findProcesses(marker)).toEqual([])
  })

  test('builds again on a new base image, and leaves the version with the image that has it', async () => {
    const base = await makeRepository()
    const moving = { inputs: { tags: 'edge', 'version-file': '' } }
    await build(base, moving)
    const shop = await makeRepository({ Dockerfile: `FROM ${base.image}:edge\nCOPY app.txt /app/\n` })
    const first = await build(shop)
    expect(first.outputs).toMatchObject({ result: 'built' })
    expect((await build(shop)).outputs).toMatchObject({ result: 'reused' })

    await change(base, { 'app.txt': 'new base\n' })
    await build(base, moving)
    const second = await build(shop)
    expect(second.outputs).toMatchObject({ result: 'built', 'source-key': first.outputs['source-key'] })
    expect(second.outputs['content-key']).not.toBe(first.outputs['content-key'])
    expect(second.outputs['digest']).not.toBe(first.outputs['digest'])
    expect((await manifest(shop, '1.0.0')).digest).toBe(first.outputs['digest'])
    expect(JSON.parse(second.outputs['tags'] ?? '')).not.toContain('1.0.0')
    expect(second.annotations).toContainEqual(
      expect.objectContaining({ level: 'notice', message: expect.stringContaining('1.0.0') }),
    )
  })

  test('holds latest back once the branch has moved on', async () => {
    const shop = await makeRepository()
    const older = (await git(shop.workspace, 'rev-parse', 'HEAD')).trim()
    await change(shop, { 'app.txt': 'newer\n', VERSION: '2.0.0\n' })
    const newer = await build(shop)
    await git(shop.workspace, 'checkout', '--quiet', '--detach', older)
    const late = await build(shop)
    expect(late.outputs).toMatchObject({ result: 'built', version: '1.0.0' })
    expect(JSON.parse(late.outputs['tags'] ?? '')).toEqual([`sha-${older.slice(0, 12)}`, '1.0.0'])
    expect((await manifest(shop, 'latest')).digest).toBe(newer.outputs['digest'])
    expect(late.summary).toContain('has moved on')
  })

  test('asks a server that wants the token for the head of the branch', async () => {
    const github = await startGitHub({ directory: join(bench.bed.directory, 'github') })
    try {
      await github.createRepository({ owner: 'acme', name: 'shop', private: true })
      const permissions = { contents: 'write' } as const
      const token = github.issueToken({ repository: 'acme/shop', kind: 'app', actor: 'deployer', permissions })
      const shop = await makeRepository()
      const url = github.serverUrl.replace('://', `://x-access-token:${token}@`)
      await git(shop.workspace, 'push', '--quiet', '--force', `${url}/acme/shop`, 'HEAD:refs/heads/main')
      // A login that actions/checkout has left in the repository must not be sent as a second one.
      const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
      await git(shop.workspace, 'config', `http.${github.serverUrl}/.extraheader`, header)
      const built = await build(shop, { inputs: { token }, environment: { GITHUB_SERVER_URL: github.serverUrl } })
      expect(JSON.parse(built.outputs['tags'] ?? '')).toContain('latest')
      const stranger = { inputs: { token: 'ghs_nobody' }, environment: { GITHUB_SERVER_URL: 'http://127.0.0.1:1' } }
      await change(shop, { VERSION: '2.0.0\n' })
      const unknown = await build(shop, stranger)
      expect(JSON.parse(unknown.outputs['tags'] ?? '')).not.toContain('latest')
      expect(unknown.summary).toContain('could not be learned')
    } finally {
      await github.close()
    }
  })
})
