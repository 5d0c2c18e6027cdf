import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'

export type Parser = typeof import('libpg-query')

let loaded: Promise<Parser> | undefined

/**
 * Loads PostgreSQL's own parser (WebAssembly, 1.7 MB), once: only when there is SQL to judge. In a bundle it stands
 * beside it as a CommonJS module with its .wasm, since the parser looks for that file by `__dirname`, which an ES module
 * lacks.
 */
export function loadParser(): Promise<Parser> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Parser> {
  // V8 would compile the grammar's one huge function once more for speed, which takes over half a second and 600 MB, and
  // waits for it in the end. Both flags are needed once V8 runs.
  for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering']) setFlagsFromString(flag)
  const require = createRequire(import.meta.url)
  // Not `new URL('…', import.meta.url)`: the bundler would take that for an asset of its own to copy.
  const shipped = join(dirname(fileURLToPath(import.meta.url)), 'libpg-query', 'index.cjs')
  const parser = require(existsSync(shipped) ? shipped : 'libpg-query') as Parser
  await parser.loadModule()
  return parser
}
