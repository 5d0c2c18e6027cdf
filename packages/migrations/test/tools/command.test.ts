import { expect, test } from '@jest/globals'
import { command } from '../../src/tools/command/adapter.ts'
import { matchNames, sourceOf } from '../../src/tools/command/files.ts'
import { parseNames } from '../../src/tools/command/names.ts'
import { requireCommand } from '../../src/tools/command/require.ts'

const split = (text: string) => requireCommand(text, 'The command')

test.each<[string, string[]]>([
  ['npm run migrate', ['npm', 'run', 'migrate']],
  [`  ./a.sh "two words" 'it''s' x\\ y  `, ['./a.sh', 'two words', 'its', 'x y']],
  ['tool "a \\"b\\" \\$c" \'$d | e\' ""', ['tool', 'a "b" $c', '$d | e', '']],
  ['tool --a \\\n  --b\n', ['tool', '--a', '--b']],
  ['tool a#b A=1', ['tool', 'a#b', 'A=1']],
])('parts %j as a shell would', (text, words) => {
  expect(split(text)).toEqual(words)
})

test.each([
  'a && b',
  'a | b',
  'a; b',
  'a > b',
  'a $HOME',
  'a "$HOME"',
  'a `b`',
  'a *.sql',
  '(a)',
  'A=1 b',
  'a\nb',
  'a # b',
  "a 'b",
  'a "b',
  '',
  '""',
])('refuses %j, which takes a shell', (text) => {
  expect(() => split(text)).toThrow(expect.objectContaining({ reason: 'invalid-command' }))
})

test('reads a name a line, and nothing else', () => {
  expect(parseNames('\u001b[32m001_a.sql\u001b[0m\r\n\n 002_b \n', 'x')).toEqual({
    pending: ['001_a.sql', '002_b'],
    applied: undefined,
  })
  expect(parseNames('\n', 'x')).toEqual({ pending: [], applied: undefined })
  expect(parseNames('[X] 001_a\n\u001b[31m[ ] 002_b\u001b[0m\n[x] 000\n', 'x')).toEqual({
    pending: ['002_b'],
    applied: ['001_a', '000'],
  })
  for (const text of [
    '[X] a\nb\n',
    '[X] a\n[ ] a\n',
    '[X]\n[ ] a\n',
    '[-] a\n',
    'No migrations\n',
    '> app@1.0.0 pending\n',
    'a\na\n',
    'a'.repeat(400),
  ]) {
    expect(() => parseNames(text, 'x')).toThrow(expect.objectContaining({ reason: 'pending-command-unreadable' }))
  }
})

test('finds the file of a name where only one can be meant', () => {
  const file = (name: string) => ({ name, version: name, path: `db/${name}`, text: name })
  const files = ['001_a.sql', '002_b.up.sql', '003_c.sql', '003_d.sql'].map(file)
  const others = [{ name: '004_e.py', path: 'db/004_e.py', content: 'db/004_e.py sha256:1' }]
  const path = (name: string) => matchNames([name], files, others)[0]?.path
  expect(['001_a.sql', '001_a', '1', '001', '002_b', 'db/002_b', '002'].map(path)).toEqual([
    'db/001_a.sql',
    'db/001_a.sql',
    '1',
    'db/001_a.sql',
    'db/002_b.up.sql',
    'db/002_b.up.sql',
    'db/002_b.up.sql',
  ])
  expect(path('003')).toBe('003')
  const [program] = matchNames(['004_e'], files, others)
  expect(program).toMatchObject({ path: 'db/004_e.py', text: 'db/004_e.py sha256:1' })
  expect(sourceOf(program as NonNullable<typeof program>)).toHaveProperty('unanalysable')
})

test('takes the half that is applied, and says where halves are not known', () => {
  const source = (text: string) => sourceOf({ name: 'a', version: 'a', path: 'a', text })
  expect(source('SELECT 1;')).toMatchObject({ sql: 'SELECT 1;', transactional: false })
  expect(source('-- migrate:up\nSELECT 1;\n-- migrate:down\nDROP TABLE a;\n').sql).not.toContain('DROP')
  expect(source('-- +goose Up\nSELECT 1;\n-- +goose Down\nDROP TABLE a;\n')).toHaveProperty('unanalysable')
  const names = ['1.up.sql', '1.down.sql', '2.undo.sql', '3.sql'].map((name) => ({ name, path: name, text: '' }))
  expect(command.read(names).map(({ name }) => name)).toEqual(['1.up.sql', '3.sql'])
})
