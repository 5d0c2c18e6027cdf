import { expect, test } from '@jest/globals'
import { change, describeBuild, useBuildBed, visibleOf } from './build-bed.ts'

describeBuild('build-image on a pull request', () => {
  const { makeRepository, build, listTags } = useBuildBed()
  const environment = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' }
  const fork = {
    environment,
    event: { repository: { default_branch: 'main' }, pull_request: { head: { repo: { full_name: 'stranger/shop' } } } },
  }

  test('shows on the lines of the Dockerfile and of .dockerignore what would leak', async () => {
    const shop = await makeRepository({
      Dockerfile: 'FROM scratch\nARG API_TOKEN=abcdef0123456789\nCOPY . /app\nADD https://example.test/tool.tar.gz /\n',
      '.env': 'PASSWORD=geheim-geheim\n',
      id_rsa: '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n',
    })
    // Nothing is reachable by ADD here: what is told is told before the build.
    const checked = await build(shop, { environment })
    const told = checked.annotations.map(({ level, file, line, message }) => `${level} ${file}:${line} ${message}`)
    expect(told).toContainEqual(expect.stringMatching(/^error Dockerfile:3 .*id_rsa/))
    expect(told).toContainEqual(expect.stringMatching(/^\w+ Dockerfile:3 .*\.env\b/))
    expect(told).toContainEqual(expect.stringMatching(/^warning Dockerfile:3 .*no \.dockerignore/))
    expect(told).toContainEqual(expect.stringMatching(/^warning Dockerfile:4 .*checksum/i))
    expect(told).toContainEqual(expect.stringMatching(/^\w+ Dockerfile:2 .*API_TOKEN/))
    expect(visibleOf(checked)).not.toContain('geheim-geheim')

    await change(shop, { '.dockerignore': '*\n!app.txt\n', Dockerfile: 'FROM scratch\nCOPY . /app\n' })
    const clean = await build(shop, { environment })
    expect(clean.outputs).toMatchObject({ result: 'checked', reason: 'builds' })
    expect(clean.annotations).toEqual([])
    expect(await listTags(shop).catch(() => [])).toEqual([])
  })

  test('says nothing of the kind on the branch itself', async () => {
    const shop = await makeRepository({ Dockerfile: 'FROM scratch\nCOPY . /app\n', '.env': 'A=b\n' })
    expect((await build(shop)).annotations).toEqual([])
  })

  test('builds the pull request of a fork without login and secrets, and says what is unknown', async () => {
    const shop = await makeRepository({
      Dockerfile: 'FROM scratch\nCOPY busybox /bin/\nRUN --mount=type=secret,id=npm ["/bin/busybox", "true"]\n',
    })
    const inputs = { 'registry-username': '', 'registry-password': '', 'secret-envs': 'npm=NPM_TOKEN' }
    const checked = await build(shop, { ...fork, inputs })
    expect(checked.outputs).toMatchObject({ result: 'checked', reason: 'builds', pushed: 'false' })
    expect(checked.summary).toContain('What the registry holds is unknown')
    expect(checked.annotations).toContainEqual(
      expect.objectContaining({ level: 'warning', message: expect.stringContaining('goes without npm') }),
    )
    const own = await build(shop, { inputs: { 'secret-envs': 'npm=NPM_TOKEN' } })
    expect(own.outputs).toMatchObject({ result: 'failed', reason: 'missing-secret' })
  })

  test('says that a version needs a bump before it is merged', async () => {
    const shop = await makeRepository({ Dockerfile: 'FROM scratch\nCOPY app.txt /\n' })
    await build(shop)
    await change(shop, { 'app.txt': 'changed\n' })
    const collided = await build(shop, { environment })
    expect(collided.outputs).toMatchObject({ result: 'failed', reason: 'version-collision' })
    expect(collided.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        file: 'VERSION',
        message: expect.stringContaining('Raise the version'),
      }),
    )
  })
})
