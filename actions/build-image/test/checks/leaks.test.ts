import { describe, expect, test } from '@jest/globals'
import { checkBuild } from '../../src/checks/check-build.ts'
import { findLeaks } from '../../src/checks/leaks.ts'
import { type Sketch, sketchContext } from './build-context.ts'

const all = 'FROM scratch\nCOPY . /\n'
const key = '-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n'
const leaksOf = (sketch: Partial<Sketch>) => findLeaks(sketchContext({ recipe: all, ...sketch }))

describe('files that leak', () => {
  test.each([
    ['.env', 'A=b', 'warning', '.env'],
    ['sub/.env.production', '', 'warning', '.env'],
    ['.envrc', '', 'warning', '.env'],
    ['tls/server.pem', key, 'error', 'tls/server.pem'],
    ['tls/server.key', '-----BEGIN RSA PRIVATE KEY-----', 'error', 'tls/server.key'],
    ['signing.asc', '-----BEGIN PGP PRIVATE KEY BLOCK-----', 'error', 'signing.asc'],
    ['config/master.key', '0123456789abcdef', 'warning', 'config/master.key'],
    ['.ssh/id_ed25519', key, 'error', '.ssh/id_ed25519'],
    ['deploy/id_rsa', 'encrypted somehow', 'warning', 'deploy/id_rsa'],
    ['a.p12', '', 'warning', 'a.p12'],
    ['a.pfx', '', 'warning', 'a.pfx'],
    ['a.jks', '', 'warning', 'a.jks'],
    ['.npmrc', '//registry.npmjs.org/:_authToken=npm_abc', 'error', '.npmrc'],
    ['.yarnrc.yml', 'npmAuthToken: "abc"', 'error', '.yarnrc.yml'],
    ['.pypirc', '[pypi]\npassword = abc', 'error', '.pypirc'],
    ['auth.json', '{"http-basic": {"h": {"username": "u", "password": "p"}}}', 'error', 'auth.json'],
    ['.netrc', 'machine x', 'warning', '.netrc'],
    ['.aws/credentials', '', 'warning', '.aws/credentials'],
    ['home/.docker/config.json', '{"auths": {"x": {"auth": "YTpi"}}}', 'error', 'home/.docker/config.json'],
    ['gcp.json', '{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\n"}', 'error', 'gcp.json'],
    ['infra/terraform.tfstate', '', 'warning', 'infra/terraform.tfstate'],
    ['infra/terraform.tfstate.backup', '', 'warning', 'terraform.tfstate.backup'],
  ])('%s', async (path, content, severity, named) => {
    expect(await leaksOf({ files: { 'src/a.ts': '', [path]: content } })).toEqual([
      expect.objectContaining({ severity, file: 'Dockerfile', line: 2, message: expect.stringContaining(named) }),
    ])
  })

  test.each([
    ['.env.example', ''],
    ['.env.template', ''],
    ['a/.env.sample', ''],
    ['src/env.ts', ''],
    ['ca.pem', '-----BEGIN CERTIFICATE-----'],
    ['id_rsa.pub', 'ssh-rsa AAAA'],
    ['.ssh/known_hosts', ''],
    ['.npmrc', 'save-exact=true\n//registry.npmjs.org/:_authToken=$' + '{NPM_TOKEN}'],
    ['.yarnrc.yml', 'npmAuthToken: "$' + '{NPM_TOKEN:-}"\nnodeLinker: node-modules'],
    ['.pypirc', '[pypi]\npassword =\nusername = x'],
    ['.docker/config.json', '{"credsStore": "desktop"}'],
    ['package.json', '{"private": true}'],
    ['node_modules/x/test/key.pem', key],
    ['main.tf', ''],
  ])('%s does not', async (path, content) => {
    expect(await leaksOf({ files: { [path]: content } })).toEqual([])
  })

  test('of one kind are told once, five of them by name, with patterns for all', async () => {
    const files = Object.fromEntries(
      ['a.key', 'b.key', 'c.pem', 'd/e.key', 'f.key', 'g.pem'].map((path) => [path, key]),
    )
    const found = await leaksOf({ files })
    expect(found).toHaveLength(1)
    expect(found[0]?.message).toContain('a.key, b.key, c.pem, d/e.key, f.key and 1 more')
    expect(found[0]?.message).toContain('Add a .dockerignore with **/*.key, **/*.pem.')
  })

  test('no content is ever repeated', async () => {
    const files = { '.npmrc': '//x/:_authToken=hunter2', 'a.pem': `${key}hunter2`, '.env': 'A=hunter2' }
    expect(JSON.stringify(await leaksOf({ files, gitConfig: 'extraheader = AUTHORIZATION: hunter2' }))).not.toContain(
      'hunter2',
    )
  })
})

describe('only what is copied counts', () => {
  test('a file beside what is copied, or in a stage that is not built, does not leak', async () => {
    expect(await leaksOf({ recipe: 'FROM a\nCOPY src /\n', files: { '.env': '' } })).toEqual([])
    expect(await leaksOf({ recipe: 'FROM a AS x\nCOPY . /\nFROM b\n', files: { '.env': '' } })).toEqual([])
  })

  test('a stage on the way is milder than the image', async () => {
    const recipe = 'FROM a AS x\nCOPY . /\nFROM b\nCOPY --from=x /o /\n'
    const files = { 'a.pem': key }
    expect(await leaksOf({ recipe, files })).toMatchObject([
      { severity: 'warning', line: 2, message: expect.stringContaining('A stage of the build') },
    ])
    expect(await leaksOf({ recipe, files, target: 'x' })).toMatchObject([{ severity: 'error' }])
  })
})

describe('.git', () => {
  test('leaks where it is not ignored, and with it the token of the checkout', async () => {
    const token = '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic abc\n'
    expect(await leaksOf({ gitConfig: '[core]' })).toMatchObject([{ severity: 'warning', title: '.git in the build' }])
    expect(await leaksOf({ gitConfig: token })).toMatchObject([{ severity: 'error' }])
    expect(await leaksOf({ gitConfig: 'url = https://x:abc@h/r' })).toMatchObject([{ severity: 'error' }])
    expect(await leaksOf({ gitConfig: '' })).toMatchObject([{ severity: 'warning' }])
  })

  test('does not leak where it is ignored, not there, or not copied', async () => {
    for (const ignore of ['.git', '.git/', '**/.git', '.*', '*\n!src'])
      expect(await leaksOf({ gitConfig: '', ignore })).toEqual([])
    expect(await leaksOf({})).toEqual([])
    expect(await leaksOf({ gitConfig: '', recipe: 'FROM a\nCOPY src /\n' })).toEqual([])
  })
})

describe('the place', () => {
  test('is the last line of the ignore file', async () => {
    expect(
      await leaksOf({ files: { '.env': '' }, ignore: '# c\nnode_modules\n.git\n\n', context: 'web' }),
    ).toMatchObject([
      { file: 'web/.dockerignore', line: 3, message: expect.stringContaining('Add **/.env* to web/.dockerignore.') },
    ])
    expect(await leaksOf({ files: { '.env': '' }, ignore: '' })).toMatchObject([{ file: '.dockerignore', line: 1 }])
  })

  test('is the exception that lets the file in', async () => {
    const ignore = '*\n!src\n!.env*\n!web\n'
    expect(await leaksOf({ files: { '.env': '' }, ignore })).toMatchObject([
      { file: '.dockerignore', line: 3, message: expect.stringContaining('Take !.env* out') },
    ])
  })

  test('is the COPY where there is none', async () => {
    const found = await leaksOf({ files: { '.env': '' }, context: 'web', recipe: 'FROM a\n\nCOPY \\\n  . /\n' })
    expect(found).toMatchObject([{ file: 'web/Dockerfile', line: 3 }])
    expect(found[0]?.message).toContain('Add a web/.dockerignore with **/.env*.')
  })
})

describe('all checks of a build', () => {
  test('a missing .dockerignore is told where all is copied, as a warning once something leaks', async () => {
    const clean = await checkBuild(sketchContext({ recipe: all, files: { 'a.ts': '' } }))
    expect(clean).toMatchObject([{ title: '.dockerignore is missing', severity: 'notice', line: 2 }])
    const leaking = await checkBuild(sketchContext({ recipe: all, files: { '.env': '', 'a.pem': key } }))
    expect(leaking.map(({ severity, title }) => [severity, title])).toEqual([
      ['error', 'Private key in the build'],
      ['warning', 'Environment file in the build'],
      ['warning', '.dockerignore is missing'],
    ])
    expect(await checkBuild(sketchContext({ recipe: all, files: { 'a.ts': '' }, ignore: '.git' }))).toEqual([])
    expect(await checkBuild(sketchContext({ recipe: 'FROM a\nCOPY src /\n', files: { 'src/a': '' } }))).toEqual([])
  })

  test('made and big folders are notices where all is copied', async () => {
    const sketch: Sketch = {
      recipe: all,
      ignore: '.git',
      files: { 'node_modules/a/x.js': '', 'web/node_modules/y.js': '', 'data/a': '', 'data/b': '', 'src/c': '' },
      sizes: { 'data/a': 60 * 1024 ** 2, 'data/b': 60 * 1024 ** 2, 'src/c': 99 * 1024 ** 2 },
    }
    const found = await checkBuild(sketchContext(sketch))
    expect(found).toMatchObject([
      { severity: 'notice', line: 1, message: expect.stringMatching(/node_modules .* 2 files.*\*\*\/node_modules/) },
      { severity: 'notice', message: expect.stringMatching(/data with 120 MiB/) },
    ])
    expect(await checkBuild(sketchContext({ ...sketch, recipe: 'FROM a\nCOPY node_modules data /\n' }))).toEqual([])
  })
})
