import { UserError } from '../../action/src/errors.ts'
import { parseConfig } from '../src/parse.ts'

const file = '.github/deploy.yml'
const parse = (text: string) => parseConfig(text, file)

async function refusal(text: string): Promise<UserError> {
  const error = await parse(text).then(
    () => new Error('It was accepted.'),
    (reason: unknown) => reason,
  )
  if (error instanceof UserError) return error
  throw error
}

const api = 'services:\n  api:\n    image: ghcr.io/acme/api\n'

describe('parseConfig', () => {
  it('applies the defaults', async () => {
    const config = await parse(`${api}environments:\n  staging: {}\n`)
    expect(config).toEqual({
      file,
      services: {
        api: {
          name: 'api',
          image: 'ghcr.io/acme/api',
          context: '.',
          dockerfile: 'Dockerfile',
          target: undefined,
          buildArgs: {},
          revisionArg: undefined,
          platforms: [],
          versionFile: undefined,
          beforeBuild: undefined,
          secrets: {},
          ssh: [],
          extraArgs: [],
          cache: 'auto',
          provenance: false,
          sbom: false,
          maxAge: undefined,
          needs: [],
          migrations: undefined,
        },
      },
      environments: {
        staging: {
          name: 'staging',
          branch: undefined,
          from: undefined,
          url: undefined,
          hook: undefined,
          ready: undefined,
          timeout: undefined,
          databases: [],
          destructiveMigrations: 'block',
        },
      },
      release: { versionStrategy: 'calver', rolling: undefined },
    })
  })

  it('lets every service start from `defaults`, and win over them', async () => {
    const config = await parse(`
defaults:
  target: run
  revision-arg: COMMIT
  platforms: [linux/amd64]
  build-args: { A: 1, B: true }
  migrations: { tool: sql, database-url-env: "{service}_URL" }
services:
  api: { image: ghcr.io/acme/api, context: ./back//end/, migrations: {} }
  web:
    image: ghcr.io/acme/web
    target: other
    revision-arg: SHA
    platforms: [linux/arm64/v8]
    build-args: { B: no, C: "1.10" }
    migrations: { tool: dbmate, directory: db }
`)
    expect(config.services['api']).toMatchObject({
      context: 'back/end',
      dockerfile: 'back/end/Dockerfile',
      target: 'run',
      revisionArg: 'COMMIT',
      platforms: ['linux/amd64'],
      buildArgs: { A: '1', B: 'true' },
      migrations: { tool: 'sql', directory: 'back/end', databaseUrlEnv: '{service}_URL', runIn: 'runner' },
    })
    expect(config.services['web']).toMatchObject({
      target: 'other',
      revisionArg: 'SHA',
      platforms: ['linux/arm64'],
      buildArgs: { A: '1', B: 'no', C: '1.10' },
      migrations: { tool: 'dbmate', directory: 'db', databaseUrlEnv: '{service}_URL' },
    })
  })

  it('follows anchors', async () => {
    const config = await parse(
      'services:\n  a: &a\n    image: ghcr.io/acme/a\n    platforms: &p [linux/amd64]\n  b:\n    image: ghcr.io/acme/b\n    platforms: *p\n  c: *a\n',
    )
    expect(config.services['b']?.platforms).toEqual(['linux/amd64'])
    expect(config.services['c']).toMatchObject({ name: 'c', image: 'ghcr.io/acme/a' })
  })

  it.each([
    ['a mapping that is cut short', 'services: {api: {image: x}', 1],
    ['a key given twice', `${api}  api:\n    image: x\n`, 4],
    ['an alias of nothing', `${api}    context: *nowhere\n`, 4],
    ['a tab for indentation', 'services:\n\tapi: 1\n', 2],
    ['a tag of another language', `${api}    context: !!js/function x\n`, 4],
  ])('names the line of YAML that cannot be read: %s', async (_what, text, line) => {
    const error = await refusal(text)
    expect(error).toMatchObject({ reason: 'invalid-config', file, line })
    expect(error.message).toMatch(/^\.github\/deploy\.yml is not valid YAML: .+/)
    expect(error.message).not.toContain('\n')
  })

  it.each(['', '# only a comment\n', `${api}---\n${api}`])('refuses %j, which is not one document', async (text) => {
    expect(await refusal(text)).toMatchObject({ reason: 'invalid-config', file })
  })

  it.each([
    ['', 'extends: x\n', 4, 'extends', 'defaults, services, environments, release'],
    ['in defaults', 'defaults:\n  image: x\n', 5, 'defaults.image', 'target, build-args'],
    ['in a service', '    imgae: x\n', 4, 'services.api.imgae', 'image, context, dockerfile'],
    ['in migrations', '    migrations:\n      tol: sql\n', 5, 'services.api.migrations.tol', 'tool, directory'],
    [
      'in version-file',
      '    version-file:\n      path: a\n      regex: b\n',
      6,
      'services.api.version-file.regex',
      'path, pattern',
    ],
    [
      'in an environment',
      'environments:\n  staging:\n    brnch: main\n',
      6,
      'environments.staging.brnch',
      'branch, from',
    ],
    [
      'in a hook',
      'environments:\n  s:\n    hook:\n      url-env: A\n      url: b\n',
      8,
      'environments.s.hook.url',
      'provider, url-env',
    ],
    [
      'in ready',
      'environments:\n  s:\n    ready:\n      url: https://a\n      path: b\n',
      8,
      'environments.s.ready.path',
      'url, revision',
    ],
    ['in release', 'release:\n  latest: x\n', 5, 'release.latest', 'version-strategy, rolling'],
    ['with a slash', '    a/b: x\n', 4, 'services.api.a/b', 'image, context'],
  ])('refuses a key that it does not know %s', async (_where, text, line, key, accepted) => {
    const error = await refusal(api + text)
    expect(error.message).toBe(`${file}:${line}: ${key} is not a key that deploy.yml knows.`)
    expect(error).toMatchObject({ reason: 'invalid-config', file, line, received: key.split('.').at(-1) })
    expect(error.accepted).toContain(accepted)
  })

  it.each([
    ['services.api', 'services:\n  api:\n    context: a\n', 2, 'image', 'context'],
    [
      'environments.s.hook',
      `${api}environments:\n  s:\n    hook:\n      provider: webhook\n`,
      6,
      'url-env',
      'provider',
    ],
    ['environments.s.ready', `${api}environments:\n  s:\n    ready: {}\n`, 6, 'url', 'nothing'],
    ['the file', 'release: {}\n', 1, 'services', 'release'],
  ])('says which key %s lacks', async (key, text, line, missing, received) => {
    const error = await refusal(text)
    expect(error.message).toBe(`${file}:${line}: ${key} lacks the key ${missing}.`)
    expect(error).toMatchObject({ file, line, received })
    expect(error.accepted).toContain(missing)
  })

  it.each([
    ['services: []\n', 1, 'services', '[]', 'keys with values'],
    ['services: {}\n', 1, 'services', '{}', 'at least one key'],
    ['services:\n  Api:\n    image: x\n', 2, 'services.Api', '"Api"', 'small letters, digits and dashes'],
    ['services:\n  api:\n', 2, 'services.api', 'null', 'keys with values'],
    [
      'services:\n  api:\n    image: ghcr.io/acme/api:v1\n',
      3,
      'services.api.image',
      '"ghcr.io/acme/api:v1"',
      'without a tag',
    ],
    ['services:\n  api:\n    image: UPPER/x\n', 3, 'services.api.image', '"UPPER/x"', 'in small letters'],
    [`${api}    context: ../x\n`, 4, 'services.api.context', '"../x"', 'relative to its root'],
    [`${api}    context: a/../../x\n`, 4, 'services.api.context', '"a/../../x"', 'without ..'],
    [`${api}    dockerfile: /etc/x\n`, 4, 'services.api.dockerfile', '"/etc/x"', 'relative to its root'],
    [
      `${api}    platforms:\n      - linux/amd64\n      - linux\n`,
      6,
      'services.api.platforms.1',
      '"linux"',
      'linux/amd64',
    ],
    [
      `${api}    build-args:\n      A: [1]\n`,
      5,
      'services.api.build-args.A',
      '[1]',
      'text, or a number, or true or false',
    ],
    [`${api}    migrations:\n      tool: alembik\n`, 5, 'services.api.migrations.tool', '"alembik"', 'dbmate, sql'],
    [`${api}    migrations:\n      network: "a b"\n`, 5, 'services.api.migrations.network', '"a b"', 'letters, digits'],
    [`${api}environments:\n  s:\n    timeout: 90\n`, 6, 'environments.s.timeout', '90', 'text'],
    [`${api}environments:\n  s:\n    timeout: soon\n`, 6, 'environments.s.timeout', '"soon"', '10m'],
    [`${api}environments:\n  s:\n    url: ftp://x\n`, 6, 'environments.s.url', '"ftp://x"', 'https://'],
    [
      `${api}environments:\n  s:\n    destructive-migrations: allow\n`,
      6,
      'environments.s.destructive-migrations',
      '"allow"',
      'block, approved, warn',
    ],
    [
      `${api}environments:\n  s:\n    hook: { url-env: "https://x" }\n`,
      6,
      'environments.s.hook.url-env',
      '"https://x"',
      'the name of a variable',
    ],
    [`${api}release:\n  version-strategy: semver\n`, 5, 'release.version-strategy', '"semver"', 'calver, input'],
    // Known elsewhere, and not to be taken here for something else in silence.
    [`${api}release:\n  version-strategy: file\n`, 5, 'release.version-strategy', '"file"', 'calver, input'],
  ])('refuses %j', async (text, line, key, received, accepted) => {
    const error = await refusal(text)
    expect(error.message.startsWith(`${file}:${line}: ${key} `)).toBe(true)
    expect(error).toMatchObject({ reason: 'invalid-config', file, line, received })
    expect(error.accepted).toContain(accepted)
    expect(error.remedy).toContain(key)
  })

  it('does not repeat a long value whole', async () => {
    const error = await refusal(`services:\n  api:\n    image: ${'A'.repeat(5000)}\n`)
    expect(error.received?.length).toBeLessThan(130)
  })

  it.each(['absent', 'constructor'])('refuses to need the service %s', async (need) => {
    const error = await refusal(`${api}    needs: [${need}]\n  web:\n    image: x\n`)
    expect(error.message).toBe(`${file}:4: services.api.needs.0 names something that does not exist.`)
    expect(error).toMatchObject({ received: need, accepted: 'api, web', file, line: 4 })
  })

  it.each(['absent', 'constructor'])('refuses to receive from the environment %s', async (from) => {
    const error = await refusal(`${api}environments:\n  live:\n    branch: release\n    from: ${from}\n`)
    expect(error.message).toBe(`${file}:7: environments.live.from names something that does not exist.`)
    expect(error).toMatchObject({ received: from, accepted: 'live', line: 7 })
  })

  it.each([
    ['  a:\n    from: a\n', 'a → a', 6],
    ['  a:\n    from: b\n  b:\n    from: c\n  c:\n    from: a\n', 'a → b → c → a', 6],
    ['  z:\n    from: a\n  a:\n    from: b\n  b:\n    from: a\n', 'a → b → a', 8],
  ])('refuses environments that receive from each other in a circle: %j', async (text, received, line) => {
    const error = await refusal(`${api}environments:\n${text}`)
    expect(error).toMatchObject({ reason: 'invalid-config', received, file, line })
  })

  it('accepts a chain of environments', async () => {
    const config = await parse(`${api}environments:\n  c: { from: b }\n  b: { from: a }\n  a: { branch: main }\n`)
    expect(config.environments['c']?.from).toBe('b')
  })
})

test.each(['', '\n\n', '# services:\n#   api:\n', '---\n', '\ufeff'])('%j is told to say nothing', async (text) => {
  await expect(parseConfig(text, 'deploy.yml')).rejects.toMatchObject({
    reason: 'invalid-config',
    message: 'deploy.yml says nothing.',
    remedy: expect.stringContaining('take the file out'),
  })
})
