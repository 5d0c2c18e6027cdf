import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ownFolder } from '../../own-folder.ts'
import { type Module, webAssembly } from './web-assembly.ts'

let compiled: Promise<Module> | undefined

/**
 * Begins to compile PostgreSQL's own parser (WebAssembly, 1.7 MB), once: on another thread, beside whatever is done
 * meanwhile. `needed` are the parts of Node that will be used later on. Rejects where the parser is missing, which is
 * nobody's business before somebody needs it.
 */
export function compileParser(needed: readonly string[] = []): Promise<Module> {
  if (compiled === undefined) {
    compiled = compile(needed)
    compiled.catch(() => {})
  }
  return compiled
}

/** Lets V8 hand out the work where it has begun: it does so while this thread waits, which nothing that reads files does. */
export async function letCompilerBegin(): Promise<void> {
  if (compiled === undefined) return
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

async function compile(needed: readonly string[]): Promise<Module> {
  const { folder, hinted } = findParser()
  const bytes = readFileSync(join(folder, 'libpg-query.wasm'))
  // Node brings its own modules compiled, which V8 takes for the flags that it started with only: once they have changed,
  // each module that is loaded is compiled anew, which takes three times as long. Fingerprints need cryptography.
  for (const name of ['node:crypto', ...needed]) process.getBuiltinModule(name)
  // Loaded here, since this file is a part of every start.
  const { setFlagsFromString } = process.getBuiltinModule('node:v8')
  // What is hinted at is compiled while something else is done; otherwise each function is when it is called first.
  for (const flag of [...flags, ...(hinted ? hints : [])]) setFlagsFromString(flag)
  // Node would take us for done while only V8's threads are at work.
  const alive = setTimeout(() => {}, 2 ** 30)
  try {
    return await webAssembly.compile(bytes)
  } finally {
    clearTimeout(alive)
    setFlagsFromString('--wasm-lazy-compilation')
  }
}

const flags = [
  // V8 would compile the grammar's one huge function once more for speed, which takes over half a second and 600 MB, and
  // waits for it in the end. Both are needed once V8 runs.
  '--no-wasm-tier-up',
  '--no-wasm-dynamic-tiering',
  // The parser asks for 128 MB of addresses, hardly any of which is ever memory. Otherwise V8 would search all that the
  // process holds for garbage because of it.
  '--external-memory-accounted-in-global-limit',
  // It would soon begin to search all memory for garbage step by step, beside a run that is over before that is of use:
  // a twentieth of the time. Where memory is short, it is searched at once.
  '--no-incremental-marking',
  // One thread is done before this one has read the files. More of them would take the cores away from it.
  '--wasm-num-compilation-tasks=1',
]

const hints = [
  '--experimental-wasm-compilation-hints',
  '--no-wasm-lazy-compilation',
  // What is left until it is called is looked at then, too: nearly all of it never is.
  '--wasm-lazy-validation',
]

/** Where the parser stands: beside a bundle, whose build has put hints into it, or in its package. */
function findParser(): { folder: string; hinted: boolean } {
  const shipped = join(ownFolder, 'libpg-query')
  if (existsSync(shipped)) return { folder: shipped, hinted: true }
  return { folder: dirname(createRequire(join(ownFolder, 'source.js')).resolve('libpg-query')), hinted: false }
}
