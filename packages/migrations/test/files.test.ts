import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { parseChanges } from '../src/base/changes.ts'
import { refuseDifferentFiles } from '../src/image/compare.ts'
import { directoryInImage } from '../src/image/contents.ts'
import { locateError } from '../src/locate.ts'
import { readFolder } from '../src/tools/folder.ts'

const sqlFiles = [/\.sql$/]
let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'migrations-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))
async function write(...names: string[]) {
  for (const name of names) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), name)
  }
}

test('finds db/migrations beside a schema.sql, which is no migration', async () => {
  await write(
    'api/db/migrations/2.sql',
    'api/db/migrations/1.sql',
    'api/db/migrations/README.md',
    'api/schema.sql',
    'api/db/schema.sql',
  )
  for (const directory of ['api', 'api/db', 'api/db/migrations']) {
    const folder = await readFolder(root, directory, sqlFiles)
    expect(folder.path).toBe('api/db/migrations')
    expect(folder.files.map(({ path }) => path)).toEqual(['api/db/migrations/1.sql', 'api/db/migrations/2.sql'])
  }
})

test('follows no links, and says when there is no folder', async () => {
  await write('db/1.sql')
  await symlink('/etc/passwd', join(root, 'db/2.sql'))
  expect((await readFolder(root, 'db', sqlFiles)).files.map(({ name }) => name)).toEqual(['1.sql'])
  await expect(readFolder(root, 'nowhere', sqlFiles)).rejects.toMatchObject({ reason: 'missing-directory' })
})

test('reads what git says of changes, whatever the names', () => {
  const line = (status: string, path: string) =>
    `:100644 100644 ${'a'.repeat(40)} ${'b'.repeat(40)} ${status}\0${path}\0`
  const changes = parseChanges(line('A', 'db/1 new.sql') + line('M', 'db/2.sql') + line('D', 'db/ü.sql'))
  expect(changes).toEqual({
    added: [{ path: 'db/1 new.sql', blob: 'b'.repeat(40) }],
    edited: [{ path: 'db/2.sql', blob: 'a'.repeat(40) }],
    removed: [{ path: 'db/ü.sql', blob: 'a'.repeat(40) }],
  })
})

test('refuses an image with other files, and names them', () => {
  const file = (name: string, text: string) => ({ name, path: name, text })
  expect(() => refuseDifferentFiles([file('1', 'a')], [file('1', 'a')], 'image')).not.toThrow()
  expect(() =>
    refuseDifferentFiles([file('1', 'a'), file('2', 'b')], [file('1', 'x'), file('3', 'c')], 'image'),
  ).toThrow(expect.objectContaining({ received: '2 is not in the image; 3 is not in the checkout; 1 differs' }))
})

test.each([
  ['backend/db/migrations', 'backend', undefined, '/app/db/migrations'],
  ['db/migrations', '.', undefined, '/app/db/migrations'],
  ['db/migrations', '.', 'sql', '/app/sql'],
  ['db/migrations', 'backend', '/migrations', '/migrations'],
])('%s of the context %s stands in the image at %s → %s', (inRepository, context, inImage, expected) => {
  const settings = { workingDirectory: '/app', environment: {} }
  expect(directoryInImage(settings, { inRepository, context, inImage })).toBe(expected)
})

test('does not guess the place of a folder outside of the context', () => {
  const settings = { workingDirectory: '/app', environment: {} }
  expect(() => directoryInImage(settings, { inRepository: 'db', context: 'backend', inImage: undefined })).toThrow(
    expect.objectContaining({ reason: 'unknown-image-directory' }),
  )
})

test('finds the line that an error quotes, and none where it quotes nothing', () => {
  const source = {
    sql: 'SELECT 1;\n-- nobody\nALTER TABLE nobody ADD a int;',
    firstLine: 5,
    transactional: true,
    reversible: true,
  }
  expect(locateError('relation "nobody" does not exist', source)).toBe(7)
  expect(locateError('division by zero', source)).toBeUndefined()
})
