import { expect, test } from '@jest/globals'
import { readExported } from '../../src/tools/programs/exported.ts'
import { readPath } from '../../src/tools/programs/paths.ts'

/** Reads the path behind `at` of what a program gives away. */
function read(expression: string, before = '') {
  const value = readExported(`${before}\nexport default { at: ${expression}, more: 1 }`)?.entries?.get('at')
  return value && readPath(value)
}
const fromFile = (path: string) => ({ path, besideFile: true })
const fromStart = (path: string) => ({ path, besideFile: false })

test.each([
  ["'./db/x'", 'db/x'],
  ['`db/x`', 'db/x'],
  ["'./db' + '/x'", 'db/x'],
  ["path.join('db', 'x')", 'db/x'],
  ["path.posix.join('db', '../x')", 'x'],
  ["require('path').resolve('db', 'x')", 'db/x'],
  ["path.resolve(process.cwd(), 'db', 'x')", 'db/x'],
  ["process.cwd() + '/db/*.ts'", 'db/*.ts'],
  ["join(process.cwd(), '/db')", 'db'],
  ["resolve(__dirname, '/db/x')", '/db/x'],
  ["('db/x' as string)", 'db/x'],
  ["'db/x' as const", 'db/x'],
  ["path.normalize('./db//x')", 'db/x'],
  ["path.dirname('db/x/y.ts')", 'db/x'],
])('a path from where the tool is started: %s', (expression, path) => {
  expect(read(expression)).toEqual(fromStart(path))
})

test.each([
  ["__dirname + '/db'", 'db'],
  [`\`\${__dirname}/../db/*.js\``, '../db/*.js'],
  [`\`\${path.join(__dirname, '..')}/db\``, '../db'],
  ["path.join(__dirname, '..', 'db')", '../db'],
  ["path.resolve(__dirname, 'db')", 'db'],
  ["resolve('ignored', __dirname, 'db')", 'db'],
  ["path.join(import.meta.dirname, 'db')", 'db'],
  ["path.join(import.meta.dirname!, './db')", 'db'],
  ["new URL('./db', import.meta.url).pathname", 'db'],
  ["fileURLToPath(new URL('../db/', import.meta.url))", '../db/'],
  ["new URL('db', import.meta.url).toString()", 'db'],
  ["join(dirname(fileURLToPath(import.meta.url)), 'db')", 'db'],
  ["path.resolve(path.dirname(__filename), '../db')", '../db'],
  ["path.resolve(__filename, '../db')", 'db'],
  ['__dirname', '.'],
])('a path beside the file: %s', (expression, path) => {
  expect(read(expression)).toEqual(fromFile(path))
})

test.each([
  ["const dir = path.join(__dirname, 'db')", "path.join(dir, 'x')", fromFile('db/x')],
  ["const dir: string = 'db'", `\`\${dir}/x\``, fromStart('db/x')],
  ["const paths = { db: { all: './db/x' } } as const", 'paths.db.all', fromStart('db/x')],
  ["import * as p from 'node:path'", "p.join('db', 'x')", fromStart('db/x')],
  ["const p = require('path')", "p.join('db', 'x')", fromStart('db/x')],
  ["const join = require('path').join", "join('db', 'x')", fromStart('db/x')],
  ["const { join } = require('path')", "join('db', 'x')", fromStart('db/x')],
  [
    'const __filename = fileURLToPath(import.meta.url)\nconst __dirname = dirname(__filename)',
    "join(__dirname, 'db/x')",
    fromFile('db/x'),
  ],
  ['const __dirname = path.resolve()', "path.join(__dirname, 'db/x')", fromStart('db/x')],
])('constants of the program are followed: %s', (before, expression, path) => {
  expect(read(expression, before)).toEqual(path)
})

test.each([
  ['', "path.join(folder(), 'db')"],
  ['', 'process.env.DIR'],
  ['', "process.env.DIR ?? 'db'"],
  ['', "production ? 'a' : 'b'"],
  ['', "path.join('db', __dirname)"],
  ['', "__dirname + 'db'"],
  ['', '__filename'],
  ['', "new URL('https://x.example/db', import.meta.url)"],
  ['', "new URL('/db', import.meta.url)"],
  ['', "folders.join('/')"],
  ['', "['a', 'b'].join('/')"],
  ['', "path.join('db').replace('d', 'e')"],
  ['', "path.relative('a', 'b')"],
  ['', `\`\${x}/db\``],
  ["let dir = 'a'\nif (ci) dir = 'b'", 'dir'],
  ["const join = (...parts) => parts.join('-')", "join('db', 'x')"],
  ["function resolve(name) { return '../' + name }", "resolve('x')"],
  ['const __dirname = folder()', "path.join(__dirname, 'db')"],
  ['const a = b\nconst b = a', 'a'],
])('what does not stand there word for word is no path: %s %s', (before, expression) => {
  expect(read(expression, before)).toBeUndefined()
})
