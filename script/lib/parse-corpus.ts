import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { loadParser } from '../../packages/migrations/src/postgres/sql/load-parser.ts'
import { openReader } from '../../packages/migrations/src/postgres/sql/open-reader.ts'

// Parses SQL of all kinds, and has V8 say which functions of the parser it compiles for that.
setFlagsFromString('--trace-wasm-compilation-times')
const corpus = resolve(import.meta.dirname, '../../packages/migrations/test/corpus/postgresql.sql')
const texts = readFileSync(corpus, 'utf8').split(/\n\n|^--= .*\n/m)
openReader(await loadParser()).readAhead([...texts, 'no SQL', 'DO $$ no PL/pgSQL $$;'])
