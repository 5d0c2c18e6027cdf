import { expect, test } from '@jest/globals'
import { readToml } from '../src/toml.ts'

test('reads texts, lists, tables and dotted keys', async () => {
  const text = "a.b = \"x # no comment\"\n[t]\nlist = [1, 2.5, true] # why\n[[several]]\nn = '''\nraw'''\n"
  expect(await readToml(text)).toEqual({
    a: { b: 'x # no comment' },
    t: { list: [1, 2.5, true] },
    several: [{ n: 'raw' }],
  })
})

test('reads numbers that are too great for JavaScript', async () => {
  expect(await readToml('a = 9223372036854775807')).toEqual({ a: 9223372036854775807n })
})

test.each(['a', 'a =', 'a = [1 2]', '[a', 'a = 1 b = 2', 'a = 1\na = 2', '__proto__ = 1\n[__proto__]\nb = 2'])(
  'refuses %j',
  async (text) => {
    await expect(readToml(text)).rejects.toThrow()
  },
)

test('takes no key for a prototype', async () => {
  expect(Object.keys(await readToml('__proto__ = "x"\n[constructor]\na = "b"\n'))).toEqual(['__proto__', 'constructor'])
})
