import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileParser } from '../src/postgres/sql/compile-parser.ts'
import { loadParser } from '../src/postgres/sql/load-parser.ts'
import { openParser } from '../src/postgres/sql/parser.ts'
import { given, makeImports, surround } from '../src/postgres/sql/surroundings.ts'
import { webAssembly } from '../src/postgres/sql/web-assembly.ts'

const folder = dirname(createRequire(import.meta.url).resolve('libpg-query'))
const own = readFileSync(join(folder, 'libpg-query.js'), 'utf8')

/** What the package's own module calls what the parser asks for and gives, by shortened names. */
function namesIn(start: string, pattern: RegExp): Record<string, string> {
  const text = own.slice(own.indexOf(start)).split('}', 1)[0] ?? ''
  return Object.fromEntries([...text.matchAll(pattern)].map(([, one = '', other = '']) => [one, other]))
}

test('what the parser gives goes by the names that its package knows it by', () => {
  const names = namesIn('function assignWasmExports', /([\w$]+)=(?:Module\["\w+"\]=)?wasmExports\["(\w+)"\]/g)
  expect(given).toEqual({
    memory: names['wasmMemory'],
    table: names['wasmTable'],
    begin: /wasmExports\["(\w+)"\]\(\)/.exec(own)?.[1],
    malloc: names['_malloc'],
    free: names['_free'],
    parse: names['_wasm_parse_query_raw'],
    freeResult: names['_wasm_free_parse_result'],
    parseRoutines: names['_wasm_parse_plpgsql'],
    freeText: names['_wasm_free_string'],
    setThrew: names['_setThrew'],
    restoreStack: names['__emscripten_stack_restore'],
    stack: names['_emscripten_stack_get_current'],
  })
})

test('what the parser asks for is what its package gives it', async () => {
  const wanted = namesIn('var wasmImports=', /(\w+):(\w+)/g)
  const calls = Object.keys(wanted).filter((short) => /^invoke_[iv]/.test(wanted[short] ?? ''))
  const ours = makeImports(() => {
    throw new Error('inside')
  })
  expect(webAssembly.Module.imports(await compileParser()).map(({ module, name }) => `${module}.${name}`)).toEqual(
    expect.arrayContaining(Object.keys(ours).map((name) => `a.${name}`)),
  )
  expect(Object.keys(ours).sort()).toEqual(Object.keys(wanted).sort())
  const [first = ''] = calls
  for (const short of calls) expect([short, ours[short]]).toEqual([short, ours[first]])
  const named = (name: string) => ours[Object.keys(wanted).find((short) => wanted[short] === name) ?? '']
  expect(() => named('__emscripten_throw_longjmp')?.()).toThrow('Nothing has caught a jump.')
  expect(() => named('invoke_ji')?.(0)).toThrow('inside')
  expect(() => named('_emscripten_resize_heap')?.(0)).toThrow('inside')
  expect(() => named('_fd_write')?.(1, 0, 0, 0)).toThrow('inside')
  for (const name of ['_fd_close', '_fd_read', '_fd_seek']) expect(named(name)?.()).toBe(8)
  for (const name of ['___assert_fail', '__abort_js', '_exit', '_proc_exit'])
    expect(() => named(name)?.()).toThrow('given up')
  expect(named('__setitimer_js')?.()).toBe(0)
  expect(named('__emscripten_runtime_keepalive_clear')?.()).toBeUndefined()
})

describe('the parser', () => {
  // The package itself, with what it brings.
  const reference: typeof import('libpg-query') = createRequire(import.meta.url)('libpg-query')
  beforeAll(() => reference.loadModule())

  const corpus = readFileSync(join(import.meta.dirname, 'corpus', 'postgresql.sql'), 'utf8').split(/\n\n|^--= .*\n/m)

  test('reads what the package reads, and refuses what it refuses, at the same place', async () => {
    const parser = await loadParser()
    const texts = [
      ...corpus,
      'SELECT ü FROM "日本" WHERE x = \'🙂\'; SELEC',
      "SELECT '🙂",
      'SELECT $$ü',
      '\ufeffSELECT 1',
      ';',
    ]
    for (const text of texts.filter((one) => one !== '')) {
      let wanted: unknown
      try {
        wanted = reference.parseSync(text)
      } catch (error) {
        const { message, sqlDetails } = error as { message: string; sqlDetails?: { cursorPosition?: number } }
        const expected = expect.objectContaining({ message, cursor: sqlDetails?.cursorPosition })
        expect(() => parser.parse(text)).toThrow(expected)
        continue
      }
      expect(parser.parse(text)).toEqual(wanted)
    }
  })

  test('reads bodies as the package does, and refuses what it refuses', async () => {
    const parser = await loadParser()
    const bodies = corpus.filter((text) => /\$\$|\$\w+\$/.test(text))
    expect(bodies.length).toBeGreaterThan(10)
    for (const text of [...bodies, 'DO $$ BEGIN nonsense', 'DO $$ BEGIN IF x THEN END $$;']) {
      let wanted: unknown
      try {
        wanted = reference.parsePlPgSQLSync(text)
      } catch (error) {
        expect(() => parser.parseRoutines(text)).toThrow((error as Error).message)
        continue
      }
      expect(parser.parseRoutines(text)).toEqual(wanted)
    }
  })

  test('reads on after errors', async () => {
    const parser = await loadParser()
    for (let round = 0; round < 200; round += 1) expect(() => parser.parse('SELECT (')).toThrow('end of input')
    expect(parser.parse('SELECT 1').stmts).toHaveLength(1)
  })

  test('reads on when its memory has grown, which has an end', async () => {
    const held = surround(await compileParser())
    const parser = openParser(held)
    const before = held.memory.buffer.byteLength
    expect(held.malloc(before)).toBeGreaterThan(0)
    expect(held.memory.buffer.byteLength).toBeGreaterThan(before)
    expect(parser.parse('SELECT 1; SELECT 2').stmts).toHaveLength(2)
    expect(held.malloc(2 ** 30)).toBe(0)
    expect(parser.parse('SELECT 1').stmts).toHaveLength(1)
  })
})
