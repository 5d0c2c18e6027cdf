import { interpreterOf } from './data.ts'

export type Argument = { text: string; literal: boolean }
export type Need = { recipe: string; args: Argument[] }

/** A recipe of a justfile. */
export type Recipe = {
  parameters: Array<{ name: string; many: boolean; standard: string | undefined }>
  /** Parameters that its commands find in their environment. */
  exported: Set<string>
  before: Need[]
  after: Need[]
  body: string[]
  /** What its body is a program for. */
  interpreter: string | undefined
  /** Folder of its file, which it is started in; `directory` where it says another one, `stays` where it stays. */
  home: string
  directory: string | undefined
  stays: boolean
}

export type Justfile = {
  recipes: Map<string, Recipe>
  aliases: Map<string, string>
  /** Those that are plain texts. */
  variables: Map<string, string>
  exported: Set<string>
  exportsAll: boolean
  /** With a name it is a module. */
  imports: Array<{ name: string | undefined; path: string | undefined; optional: boolean }>
  directory: string | undefined
  first: string | undefined
  unresolved: string[]
}

/** Reads a justfile (just 1.x), as far as it is data: recipes, needs, aliases, and variables that are plain texts. */
export function readJustfile(text: string, home: string): Justfile {
  const file: Justfile = {
    recipes: new Map(),
    aliases: new Map(),
    variables: new Map(),
    exported: new Set(),
    exportsAll: false,
    imports: [],
    directory: undefined,
    first: undefined,
    unresolved: [],
  }
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  let attributes = ''
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string
    if (line.trim() === '' || line.startsWith('#')) continue
    if (/^\[.*\]\s*(?:#.*)?$/.test(line)) {
      attributes += line
      continue
    }
    if (readStatement(file, line)) {
      attributes = ''
      continue
    }
    const header = readHeader(line)
    const body: string[] = []
    for (; at + 1 < lines.length && /^(?:[ \t]|$)/.test(lines[at + 1] as string); at += 1) {
      const more = lines[at + 1] as string
      const last = body.at(-1)
      if (last?.endsWith('\\')) body[body.length - 1] = `${last.slice(0, -1)}${more.trim()}`
      else body.push(more)
    }
    if (header === undefined) continue
    const own = withoutIndent(body)
    const shebang = interpreterOf(own[0] ?? '')
    const script = /\bscript(?:\(\s*['"]([^'"]+)['"])?/.exec(attributes)
    file.recipes.set(header.name, {
      ...header,
      body: own.filter((each) => shebang !== undefined || script !== null || !/^\s*(?:#|$)/.test(each)),
      interpreter: shebang ?? (script === null ? undefined : (script[1]?.split('/').at(-1) ?? 'sh')),
      home,
      directory: /working-directory:\s*['"]([^'"]+)['"]/.exec(attributes)?.[1],
      stays: /\bno-cd\b/.test(attributes),
    })
    file.first ??= header.name
    attributes = ''
  }
  return file
}

/** `set`, `import`, `mod`, `alias`, and variables. */
function readStatement(file: Justfile, line: string): boolean {
  const [, word, name, value] = /^(set|alias)\s+([\w-]+)(?:\s*:=\s*(.*?))?\s*$/.exec(line) ?? []
  if (word === 'alias' && name !== undefined) file.aliases.set(name, value ?? '')
  if (word === 'set' && name === 'working-directory') file.directory = literal(value ?? '')
  if (word === 'set' && name === 'export') file.exportsAll = value !== 'false'
  if (word !== undefined) return true
  const [, kind, optional, module, path] = /^(import|mod)(\?)?\s+([\w-]+)?\s*(['"].*['"])?\s*(?:#.*)?$/.exec(line) ?? []
  if (kind !== undefined) {
    file.imports.push({ name: module, path: literal(path ?? ''), optional: optional !== undefined })
    return true
  }
  const [, exported, variable, expression = ''] = /^(export\s+)?([A-Za-z_][\w-]*)\s*:=\s*(.*?)\s*$/.exec(line) ?? []
  if (variable === undefined) return false
  if (exported !== undefined) file.exported.add(variable)
  const parts = expression.split(/\s*\+\s*/).map((part) => literal(part) ?? file.variables.get(part))
  if (parts.every((part) => part !== undefined)) file.variables.set(variable, parts.join(''))
  return true
}

/** `name a b='x' +c: need (other 'x') && later`. */
function readHeader(
  line: string,
): (Pick<Recipe, 'parameters' | 'exported' | 'before' | 'after'> & { name: string }) | undefined {
  const masked = line.replace(/'[^']*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\([^()]*\)/g, (text) => '_'.repeat(text.length))
  const colon = masked.search(/:(?!=)/)
  if (colon < 0) return undefined
  const [first = '', ...parameters] = line.slice(0, colon).match(words) ?? []
  const name = /^@?([A-Za-z_][\w-]*)$/.exec(first)?.[1]
  if (name === undefined) return undefined
  const exported = new Set<string>()
  const read = parameters.flatMap((word) => {
    const [, sign = '', parameter, standard] = /^([+*$]*)([A-Za-z_][\w-]*)(?:=([\s\S]*))?$/.exec(word) ?? []
    if (parameter === undefined) return []
    if (sign.includes('$')) exported.add(parameter)
    const value = standard === undefined ? (sign.includes('*') ? '' : undefined) : literal(standard)
    return [{ name: parameter, many: /[+*]/.test(sign), standard: value }]
  })
  const comment = masked.indexOf('#', colon)
  const [before = [], after = []] = line
    .slice(colon + 1, comment < 0 ? undefined : comment)
    .split('&&')
    .map(readNeeds)
  return { name, parameters: read, exported, before, after }
}

const words = /(?:[^\s'"`]|'[^']*'|"(?:[^"\\]|\\.)*"|`[^`]*`)+/g

function readNeeds(text: string): Need[] {
  return [...text.matchAll(/\(((?:[^()'"]|'[^']*'|"(?:[^"\\]|\\.)*")*)\)|[\w:-]+/g)].map(([whole, inside]) => {
    const [recipe = '', ...args] = inside === undefined ? [whole] : (inside.match(words) ?? [])
    return { recipe, args: args.map((arg) => ({ text: literal(arg) ?? arg, literal: literal(arg) !== undefined })) }
  })
}

function literal(text: string): string | undefined {
  const [, single, double] = /^\s*(?:'([^']*)'|"((?:[^"\\]|\\.)*)")\s*(?:#.*)?$/.exec(text) ?? []
  return single ?? double?.replace(/\\(.)/g, '$1')
}

function withoutIndent(lines: readonly string[]): string[] {
  const width = /^[ \t]*/.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0
  return lines.map((line) => line.slice(Math.min(width, line.length)))
}
