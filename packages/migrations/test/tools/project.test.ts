import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { readTree } from '../../src/tools/folder.ts'
import { findNearest, hasFolder, openProject, readBelow } from '../../src/tools/project.ts'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'project-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))
async function write(...names: string[]) {
  for (const name of names) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), name)
  }
}

test('lists what belongs to the project, and neither links nor what was installed', async () => {
  await write('api/a.ts', 'api/node_modules/b.ts', 'api/.git/c', 'api/env/pyvenv.cfg', 'api/env/d.py', 'web/e.ts')
  await symlink(join(root, 'web'), join(root, 'api/linked'))
  await symlink('/etc/passwd', join(root, 'api/passwd'))
  const project = openProject(root, 'api', 'api')
  expect(await project.list()).toEqual(['api/a.ts'])
  expect(await project.read('api/a.ts')).toBe('api/a.ts')
  await expect(project.read('web/e.ts')).rejects.toThrow('not a file of the project')
  expect(await openProject(root, 'nowhere', 'nowhere').list()).toEqual([])
})

test.each([
  ['in the folder itself', 'api', ['api/tool.json', 'api/deep/tool.json', 'tool.json'], 'api/tool.json'],
  ['around it, the nearest', 'api/db', ['api/tool.json', 'tool.json', 'api/db/1.sql'], 'api/tool.json'],
  ['below it, the nearest', '.', ['a/tool.json', 'b/c/tool.json'], 'a/tool.json'],
  ['not in tests', '.', ['test/tool.json', 'b/c/tool.json'], 'b/c/tool.json'],
  ['not too deep', '.', ['a/b/c/d/tool.json'], undefined],
])('finds a configuration %s', async (_where, path, names, expected) => {
  await write(...names)
  expect(await findNearest(openProject(root, path, '.'), /^tool\.json$/)).toBe(expected)
})

test('does not choose between two that are as near', async () => {
  await write('a/tool.json', 'b/tool.json')
  await expect(findNearest(openProject(root, '.', '.'), /^tool\.json$/)).rejects.toMatchObject({
    reason: 'several-projects',
    received: 'a/tool.json, b/tool.json',
  })
})

test('reads nested migrations, in the order of their paths, from a checkout and from what an image holds', async () => {
  await write('db/migrations/2_b/migration.sql', 'db/migrations/1_a/migration.sql', 'db/migrations/lock.toml')
  const project = openProject(root, 'db', '.')
  const names = ['1_a/migration.sql', '2_b/migration.sql']
  const named = /^migration\.sql$/
  expect((await readBelow(project, './db/migrations', named)).map(({ name }) => name)).toEqual(names)
  expect((await readTree(root, 'db/migrations', [named])).files.map(({ name }) => name)).toEqual(names)
  for (const folder of ['db/migrations', './db/migrations/', 'db/x/../migrations', '.']) {
    expect(await hasFolder(project, folder)).toBe(true)
  }
  expect(await hasFolder(project, 'db/migration')).toBe(false)
})
