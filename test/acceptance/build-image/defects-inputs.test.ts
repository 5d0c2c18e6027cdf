import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { describeBuild, useBuildBed, visibleOf } from './build-bed.ts'

const sum = (text: string) => createHash('sha256').update(text).digest('hex')

/** A Dockerfile whose build prints the sums of its secrets, which tell the bytes without showing them. */
function printSums(ids: string[]): string {
  const mounts = ids.map((id) => `--mount=type=secret,id=${id}`).join(' ')
  const command = ids.map((id) => `echo sum of ${id}: $(/bin/busybox sha256sum < /run/secrets/${id})`).join('; ')
  return `FROM scratch\nCOPY busybox /bin/\nRUN ${mounts} ["/bin/busybox", "sh", "-c", ${JSON.stringify(command)}]\n`
}

describeBuild('build-image and values that are not simple', () => {
  const { makeRepository, build, listTags } = useBuildBed()

  test('secrets reach the build to the byte: JSON, commas, quotes, several lines, and = in a value', async () => {
    const values = {
      json: '{"user": "deploy", "keys": ["a,b", "c=d"], "quote": "\\"q\\""}',
      csv: 'one,"two, and a half",three=3,src=/etc/passwd',
      equals: 'postgres://me:pa==ss@db/shop?a=b&c=d',
      quoted: '"in quotes of its own"',
      spaces: ' with blanks at both ends ',
      key: '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0\nBAQEFAASCBKcwggSjAgEAAoIBAQ==\n-----END PRIVATE KEY-----',
    }
    const { key, quoted, spaces, ...inline } = values
    const shop = await makeRepository({ Dockerfile: printSums(Object.keys(values)), '.dockerignore': 'quoted.txt\n' })
    await writeFile(join(shop.workspace, 'quoted.txt'), quoted)
    const lines = Object.entries(inline).map(([id, value]) => `${id}=${value}`)
    const built = await build(shop, {
      inputs: {
        secrets: [...lines, 'key<<END', key, 'END'].join('\n'),
        'secret-envs': 'spaces=SPACES',
        'secret-files': 'quoted=quoted.txt',
      },
      environment: { SPACES: spaces },
    })
    expect(built.outputs).toMatchObject({ result: 'built' })
    for (const [id, value] of Object.entries(values)) expect(built.stdout).toContain(`sum of ${id}: ${sum(value)}`)
    const said = visibleOf(built)
    for (const value of Object.values(values)) {
      for (const line of value.split('\n')) expect(said).not.toContain(line.trim())
    }
    expect(built.leftovers).toEqual([])
  })

  test.each([
    ['an empty one', { secrets: 'npm=\nother=value-of-the-other' }, {}],
    ['a variable that is not set', { 'secret-envs': 'npm=NPM_TOKEN\nother=OTHER' }, { OTHER: 'value-of-the-other' }],
    ['a variable that is empty', { 'secret-envs': 'npm=NPM_TOKEN' }, { NPM_TOKEN: '', OTHER: 'value-of-the-other' }],
    ['a file that is not there', { 'secret-files': 'npm=.npmrc' }, {}],
  ])('a required secret that is missing (%s) is an error that names its key alone', async (_, inputs, environment) => {
    const shop = await makeRepository()
    const failed = await build(shop, { inputs, environment })
    expect(failed.exitCode).toBe(1)
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'missing-secret' })
    expect(failed.annotations[0]?.message).toMatch(/\bnpm\b/)
    expect(visibleOf(failed)).not.toContain('value-of-the-other')
    expect(failed.stdout).not.toContain('COPY busybox')
    expect(await listTags(shop).catch(() => [])).toEqual([])
  })

  test('build arguments are taken as they stand: the first = splits, commas and quotes are part of the value', async () => {
    const values = { LIST: '1,2,3', QUOTED: '"a, b"', EQUALS: 'a=b=c', SINGLE: "it's", EMPTY: '', SPACED: 'two  words' }
    const shop = await makeRepository({
      Dockerfile: `FROM scratch\nCOPY busybox print.sh /bin/\n${Object.keys(values)
        .map((name) => `ARG ${name}=default`)
        .join('\n')}\nRUN ["/bin/busybox", "sh", "/bin/print.sh"]\n`,
      'print.sh': `${Object.keys(values)
        .map((name) => `echo "value of ${name}: [$${name}]"`)
        .join('\n')}\n`,
    })
    const lines = Object.entries(values).map(([name, value]) => `${name}=${value}`)
    const built = await build(shop, { inputs: { 'build-args': lines.join('\n') } })
    expect(built.outputs).toMatchObject({ result: 'built' })
    for (const [name, value] of Object.entries(values)) expect(built.stdout).toContain(`value of ${name}: [${value}]`)
    const other = await build(shop, {
      inputs: { 'dry-run': 'true', 'build-args': lines.join('\n').replace('1,2,3', '1,2') },
    })
    expect(other.outputs['content-key']).not.toBe(built.outputs['content-key'])
  })

  test('a build argument that holds a secret is refused before it stands in an image', async () => {
    const shop = await makeRepository()
    const failed = await build(shop, {
      inputs: { 'build-args': 'PLAIN=1\nTOKEN=key-of-the-api-0123', token: 'ghs_x' },
      environment: { DEPLOY_ENV: 'API_KEY=key-of-the-api-0123\n' },
    })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'secret-in-build-arg' })
    expect(failed.annotations[0]?.message).toContain('TOKEN')
    expect(visibleOf(failed)).not.toContain('key-of-the-api')
  })

  test('a name in capitals, as repositories may have, is refused with the name that would do', async () => {
    const shop = await makeRepository()
    const image = shop.image.replace('acme', 'ACME')
    const failed = await build(shop, { inputs: { image } })
    expect(failed.outputs).toMatchObject({ result: 'failed', reason: 'invalid-image' })
    expect(failed.annotations[0]?.message).toContain(shop.image)
  })
})
