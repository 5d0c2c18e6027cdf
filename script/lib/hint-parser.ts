import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * Puts hints into a WebAssembly module, by which V8 compiles what will be needed beside other work, and leaves the rest
 * until it is called. A runtime that does not know them passes over them.
 */
export async function hintParser(module: Buffer): Promise<Buffer> {
  return insertHints(module, await tracedFunctions())
}

/** The numbers of the functions that V8 has to compile when SQL of all kinds is parsed. */
async function tracedFunctions(): Promise<Set<number>> {
  const script = join(import.meta.dirname, 'parse-corpus.ts')
  const { stdout } = await run(process.execPath, [script])
  return new Set(
    [...stdout.matchAll(/^Compiled function \S+#(\d+) using Liftoff/gm)].map(([, number]) => Number(number)),
  )
}

// What V8 reads of a function in the section `compilationHints`, two bits each: when, and by which compilers.
const compilers = (1 << 2) | (1 << 4)
const lazy = 1 | compilers
const eager = 2 | compilers

const section = { custom: 0, import: 2, function: 3 }

function insertHints(module: Buffer, eagerly: Set<number>): Buffer {
  let imported = 0
  for (let at = 8; at < module.length; ) {
    const id = module[at]
    const [size, start] = readNumber(module, at + 1)
    at = start + size
    // All that the parser imports are functions, which are counted first.
    if (id === section.import) [imported] = readNumber(module, start)
    if (id !== section.function) continue
    const [count] = readNumber(module, start)
    const hints = Array.from({ length: count }, (_, index) => (eagerly.has(imported + index) ? eager : lazy))
    const name = Buffer.from('compilationHints')
    const content = Buffer.from([...writeNumber(name.length), ...name, ...writeNumber(count), ...hints])
    const added = Buffer.from([section.custom, ...writeNumber(content.length), ...content])
    return Buffer.concat([module.subarray(0, at), added, module.subarray(at)])
  }
  throw new Error('The parser’s module has no functions.')
}

/** A number in LEB128, and where it ends. */
function readNumber(bytes: Buffer, start: number): [number, number] {
  let [value, at] = [0, start]
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0
    value |= (byte & 127) << shift
    if (byte < 128) return [value, at]
  }
}

function writeNumber(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...writeNumber(value >>> 7)]
}
