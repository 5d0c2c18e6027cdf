import { expect, test } from '@jest/globals'
import { readToml } from '../../src/forbidden/tasks/toml.ts'

const plain = (text: string) => JSON.parse(JSON.stringify(readToml(text))) as unknown

test('reads the forms of TOML', () => {
  const text = `# a comment
title = "a \\"quoted\\" \\u00e9 # no comment" # one
literal = 'C:\\n'
number = 1_000
when = 1979-05-27 07:32:00Z
flag = true
long = """
first \\
   second
"third" """
raw = '''
a\\n'b'
'''
list = [ "a", # why
  'b', ["c"], ]
inline = { a = 1, "b c".d = 'e', list = [] }
a.b.c = "dotted"
'quoted.key' = "x"

[table.below]
x = "y"
[[several]]
n = "1"
[several.inner]
k = "v"
[[several]]
n = "2"\r
`
  expect(plain(text)).toEqual({
    title: 'a "quoted" é # no comment',
    literal: 'C:\\n',
    number: '1_000',
    when: '1979-05-27 07:32:00Z',
    flag: 'true',
    long: 'first second\n"third" ',
    raw: "a\\n'b'\n",
    list: ['a', 'b', ['c']],
    inline: { a: '1', 'b c': { d: 'e' }, list: [] },
    a: { b: { c: 'dotted' } },
    'quoted.key': 'x',
    table: { below: { x: 'y' } },
    several: [{ n: '1', inner: { k: 'v' } }, { n: '2' }],
  })
})

test.each(['a', 'a =', 'a = "b', 'a = [1 2]', '[a', 'a = 1 b = 2', 'a = {b = 1'])('refuses %j', (text) => {
  expect(() => readToml(text)).toThrow('This is no TOML: line 1.')
})

test('takes no key for a prototype', () => {
  expect(Object.keys(readToml('__proto__ = "x"\n[constructor]\na = "b"\n'))).toEqual(['__proto__', 'constructor'])
})
