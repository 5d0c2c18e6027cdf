import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { choosePrivateParent } from '../src/private-place.ts'

const folder = mkdtempSync(join(tmpdir(), 'private-place-'))
afterAll(() => rmSync(folder, { recursive: true }))
symlinkSync('.', join(folder, 'link'))

test.each([
  ['beside the work tree', '/runner/_temp', '/runner/work', '/runner/_temp'],
  ['with a name that begins alike', '/runner/work-temp', '/runner/work', '/runner/work-temp'],
  ['with two dots', '/runner/work/..temp', '/runner/elsewhere', '/runner/work/..temp'],
  ['in the work tree', '/runner/work/temp', '/runner/work', tmpdir()],
  ['in the work tree, two dots', '/runner/work/..temp', '/runner/work', tmpdir()],
  ['that is the work tree', '/runner/work', '/runner/work/', tmpdir()],
  ['in the work tree by a link', join(folder, 'link/temp'), '/runner', join(folder, 'link/temp')],
  ['with a comma', '/runner/a,b', '/runner/work', tmpdir()],
  ['with a quote', "/runner/a'b", '/runner/work', tmpdir()],
])('a folder %s', (_, temporary, workspace, chosen) => {
  expect(choosePrivateParent(temporary, workspace)).toBe(chosen)
})

test('a link into the work tree is seen through, and where nothing is left it is said', () => {
  expect(() => choosePrivateParent(join(folder, 'link'), folder)).not.toThrow()
  expect(choosePrivateParent(join(folder, 'link'), folder)).toBe(tmpdir())
  expect(() => choosePrivateParent('/runner', '/')).toThrow(expect.objectContaining({ reason: 'unwritable-folder' }))
})
