import { type Module, webAssembly } from './web-assembly.ts'

/** What is used of the parser's functions; pointers are offsets in its memory. */
export type Held = {
  /** Has another buffer each time that it has grown. */
  memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  malloc(size: number): number
  free(pointer: number): void
  /** Gives a PgQueryParseResult: tree, what was printed, error. */
  parse(text: number): number
  freeResult(result: number): void
  parseRoutines(text: number): number
  freeText(text: number): void
}

type Inside = Held & {
  begin(): void
  table: { get(index: number): (...args: number[]) => unknown }
  setThrew(threw: number, value: number): void
  restoreStack(pointer: number): void
  stack(): number
}

/**
 * The names in the parser's module, shortened by its compiler (Emscripten), of what it gives. A test holds them to the
 * package's own module around the parser, which brings a file system and a terminal: it takes as long to load as the
 * parser itself.
 */
export const given: Record<keyof Inside, string> = {
  memory: 'z',
  table: 'D',
  begin: 'A',
  malloc: 'C',
  free: 'E',
  parse: 'F',
  freeResult: 'G',
  parseRoutines: 'H',
  freeText: 'N',
  setThrew: 'P',
  restoreStack: 'Q',
  stack: 'R',
}

/** Most memory that the parser may have, as its compiler has it: 1 GB. */
const most = 1024 ** 3
const page = 64 * 1024

/** Thrown where C jumps out of what it has called; caught where it lands. */
const jump = new Error('Nothing has caught a jump.')

/** Makes an instance of the compiled parser. Throws for another module. */
export function surround(module: Module): Held {
  const exports = new webAssembly.Instance(module, { a: makeImports(() => inside) }).exports
  const inside = Object.fromEntries(Object.entries(given).map(([name, short]) => [name, exports[short]])) as Inside
  inside.begin()
  return inside
}

/** What the parser asks for, by shortened names. There are no files: what PostgreSQL would print is thrown away. */
export function makeImports(get: () => Inside): Record<string, (...args: number[]) => unknown> {
  const call = (index = 0, ...args: number[]) => {
    const { table, stack, restoreStack, setThrew } = get()
    const before = stack()
    try {
      return table.get(index)(...args)
    } catch (error) {
      restoreStack(before)
      if (error !== jump) throw error
      setThrew(1, 0)
      return undefined
    }
  }
  const end = () => {
    throw new Error('PostgreSQL’s parser has given up.')
  }
  const badFile = () => 8
  return {
    ...Object.fromEntries([...'gbadkefhjiyn'].map((short) => [short, call])),
    l: (...args) => call(...args) ?? 0n,
    p() {
      throw jump
    },
    q: (size = 0) => grow(get().memory, size >>> 0),
    t(_file, vectors = 0, count = 0, written = 0) {
      const memory = new DataView(get().memory.buffer)
      let size = 0
      for (let at = 0; at < count; at += 1) size += memory.getUint32(vectors + at * 8 + 4, true)
      memory.setUint32(written, size, true)
      return 0
    },
    ...{ u: badFile, r: badFile, s: badFile },
    ...{ c: end, x: end, m: end, v: end },
    w: () => undefined,
    o: () => 0,
  }
}

/** Makes it a fifth larger at least, so that this is seldom. */
function grow(memory: Held['memory'], size: number): boolean {
  const { byteLength } = memory.buffer
  if (size > most) return false
  const wanted = Math.min(most, Math.max(size, byteLength * 1.2))
  try {
    memory.grow(Math.ceil((wanted - byteLength) / page))
    return true
  } catch {
    return false
  }
}
