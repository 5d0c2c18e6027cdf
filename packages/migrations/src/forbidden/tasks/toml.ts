/** A value of TOML; numbers, dates and booleans are left as they are written. */
export type TomlValue = string | TomlValue[] | TomlTable
export type TomlTable = { [key: string]: TomlValue }

/** Reads TOML (version 1.0). Gives a table; throws an Error for text that is none. */
export function readToml(text: string): TomlTable {
  const root: TomlTable = Object.create(null) as TomlTable
  const source = text.replaceAll('\r\n', '\n')
  let table = root
  let at = 0
  const fail = (): never => {
    throw new Error(`This is no TOML: line ${source.slice(0, at).split('\n').length}.`)
  }
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at
    at += pattern.exec(source)?.[0].length ?? 0
  }
  const blanks = () => skip(/[ \t]*/y)
  const space = () => skip(/(?:\s|#[^\n]*)*/y)
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(source)?.[0]
    if (found !== undefined) at += found.length
    return found
  }

  const string = (): string | undefined => {
    const long = take(/"""[\s\S]*?(?<!\\)(?:\\\\)*"""+|'''[\s\S]*?'''+/y)
    if (long !== undefined) {
      const inside = long.slice(3, -3).replace(/^\n/, '')
      return long[0] === '"' ? unescapeText(inside.replace(/\\[ \t]*\n\s*/g, '')) : inside
    }
    const short = take(/"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/y)
    if (short === undefined) return undefined
    return short[0] === '"' ? unescapeText(short.slice(1, -1)) : short.slice(1, -1)
  }
  const keys = (): string[] => {
    const parts: string[] = []
    do {
      blanks()
      parts.push(string() ?? take(/[\w-]+/y) ?? fail())
      blanks()
    } while (take(/\./y) !== undefined)
    return parts
  }
  const value = (): TomlValue => {
    const plain = string()
    if (plain !== undefined) return plain
    if (take(/\[/y) !== undefined) {
      const list: TomlValue[] = []
      for (space(); take(/\]/y) === undefined; space()) {
        list.push(value())
        space()
        if (take(/,/y) === undefined && source[at] !== ']') fail()
      }
      return list
    }
    if (take(/\{/y) !== undefined) {
      const own: TomlTable = Object.create(null) as TomlTable
      for (space(); take(/\}/y) === undefined; space()) {
        pair(own)
        space()
        if (take(/,/y) === undefined && source[at] !== '}') fail()
      }
      return own
    }
    return take(/\d{4}-\d\d-\d\d[Tt ][\d:.]+(?:[Zz]|[+-]\d\d:\d\d)?|[\w.+:-]+/y) ?? fail()
  }
  const pair = (own: TomlTable) => {
    const path = keys()
    if (take(/=/y) === undefined) fail()
    blanks()
    const last = path.pop() as string
    reach(own, path)[last] = value()
  }

  for (space(); at < source.length; space()) {
    const list = take(/\[\[/y) !== undefined
    if (list || take(/\[/y) !== undefined) {
      const path = keys()
      if (take(list ? /\]\]/y : /\]/y) === undefined) fail()
      const last = path.pop() as string
      const parent = reach(root, path)
      if (list) {
        const held = parent[last]
        const items = Array.isArray(held) ? held : []
        parent[last] = items
        table = Object.create(null) as TomlTable
        items.push(table)
      } else table = reach(parent, [last])
    } else pair(table)
    blanks()
    if (at < source.length && !/[\n#]/.test(source[at] as string)) fail()
  }
  return root
}

/** The table below others, made where it is missing; of a list of tables the last. */
function reach(table: TomlTable, path: readonly string[]): TomlTable {
  let own = table
  for (const key of path) {
    const found = own[key]
    const held = Array.isArray(found) ? found.at(-1) : found
    if (typeof held === 'object' && !Array.isArray(held)) own = held
    else {
      const made: TomlTable = Object.create(null) as TomlTable
      own[key] = made
      own = made
    }
  }
  return own
}

const escapes: Record<string, string> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', e: '\x1b' }

function unescapeText(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g, (_whole, short, long, one) =>
    one === undefined ? String.fromCodePoint(Number.parseInt(short ?? long, 16)) : (escapes[one] ?? one),
  )
}
