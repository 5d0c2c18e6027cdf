import { access } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Parser = typeof import('libpg-query')

/**
 * Loads PostgreSQL's own parser (WebAssembly, 1.7 MB): only when there is SQL to judge. In a bundle it stands beside it
 * as a CommonJS module with its .wasm, since the parser looks for that file by `__dirname`, which an ES module lacks.
 */
export async function loadParser(): Promise<Parser> {
  const require = createRequire(import.meta.url)
  // Not `new URL('…', import.meta.url)`: the bundler would take that for an asset of its own to copy.
  const shipped = join(dirname(fileURLToPath(import.meta.url)), 'libpg-query', 'index.cjs')
  const parser = require((await exists(shipped)) ? shipped : 'libpg-query') as Parser
  await parser.loadModule()
  return parser
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch {
    return false
  }
}
