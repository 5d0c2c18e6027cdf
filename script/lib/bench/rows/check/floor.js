// The least that a check by PostgreSQL's own parser costs in Node: the parser is compiled while the files are read, and
// reads them in one call. Their trees are taken out of its memory; nothing is judged, nothing is reported.
// Arguments are the compiled packages, the bundle's parser and the folder of the migrations.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'

const [compiled = '', parser = '', folder = ''] = process.argv.slice(2)
for (const flag of [
  '--no-wasm-tier-up',
  '--no-wasm-dynamic-tiering',
  '--external-memory-accounted-in-global-limit',
  '--no-incremental-marking',
  '--wasm-num-compilation-tasks=1',
  '--experimental-wasm-compilation-hints',
  '--no-wasm-lazy-compilation',
  '--wasm-lazy-validation',
])
  setFlagsFromString(flag)
const compiling = WebAssembly.compile(readFileSync(parser))
const sql = readdirSync(folder)
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n;')
const { surround } = await import(
  pathToFileURL(join(compiled, 'packages/migrations/src/postgres/sql/surroundings.js')).href
)
const alive = setTimeout(() => {}, 60_000)
const held = surround(await compiling)
clearTimeout(alive)
const size = Buffer.byteLength(sql)
const text = held.malloc(size + 1)
const bytes = Buffer.from(held.memory.buffer)
bytes.write(sql, text, size)
bytes[text + size] = 0
const result = held.parse(text)
const [tree, , error] = new Uint32Array(held.memory.buffer, result, 3)
if (!tree || error) throw new Error('The parser did not read the files.')
const end = held.memory.buffer.byteLength
const { stmts } = JSON.parse(
  Buffer.from(held.memory.buffer).toString('utf8', tree, new Uint8Array(held.memory.buffer, 0, end).indexOf(0, tree)),
)
if (stmts.length !== 1000) throw new Error(`The parser found ${stmts.length} statements.`)
