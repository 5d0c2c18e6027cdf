import type { FolderFile, Project, Settings } from '../contract.ts'
import { withConstants } from './constants.ts'
import { withEnums } from './enums.ts'
import { resolveModule } from './imports.ts'
import { closing, isSign, splitAt, type Token, tokenize } from './tokens.ts'

const setting = 'programs.brought'

/** How far a name is followed from one file that gives it away to the next. */
const deepest = 4

/**
 * Finds the constants that migrations take in from other files of the project, such as the names of tables, as a setting
 * of the project: for each file the program text of their declarations. A name whose value does not stand in the other
 * file word for word is left out, and what it is used for is then not known.
 */
export async function bringConstants(project: Project, files: readonly FolderFile[]): Promise<Record<string, string>> {
  const known = new Map<string, Promise<Token[]>>()
  const read = (path: string) => {
    const tokens = known.get(path) ?? project.read(path).then((text) => withEnums(tokenize(text)))
    known.set(path, tokens)
    return tokens
  }
  const brought: Record<string, string> = {}
  for (const { path, text } of files) {
    if (!/(?:from|require\()\s*['"](?:\.|[@~]\/|src\/)/.test(text)) continue
    const list = new Set(await project.list())
    const declarations: string[] = []
    for (const { local, name, module } of namesTaken(tokenize(text))) {
      const value = await findBehind({ list, read }, path, module, name, 0)
      if (value !== undefined) declarations.push(`const ${local} = ${value.map(write).join(' ')};`)
    }
    if (declarations.length > 0) brought[path] = declarations.join('\n')
  }
  return Object.keys(brought).length === 0 ? {} : { [setting]: JSON.stringify(brought) }
}

/** Puts the constants that a migration takes in before its program, in the place of the words that take them in. */
export function withBrought(program: Token[], path: string, settings: Settings = {}): Token[] {
  const said = settings[setting]
  const text = said === undefined ? undefined : (JSON.parse(said) as Record<string, string>)[path]
  if (text === undefined) return program
  const declarations = tokenize(text).map((token) => ({ ...token, line: 0 }))
  const names = new Set(
    declarations.filter((_token, at) => declarations[at - 1]?.value === 'const').map(({ value }) => value),
  )
  const taken = new Set(namesTaken(program).flatMap(({ local, from }) => (names.has(local) ? from : [])))
  return [...declarations, ...program.filter((token) => !taken.has(token))]
}

/** A name that a program takes in, what it is called where it comes from, and the tokens that say so. */
type Taken = { local: string; name: string; module: string; from: Token[] }

/** `import { a, b as c } from './x'` and `const { a, b: c } = require('./x')`. */
function namesTaken(program: Token[]): Taken[] {
  return program.flatMap((token, at) => {
    if (token.kind !== 'word' || !/^(?:import|const)$/.test(token.value)) return []
    const open = token.value === 'import' && program[at + 1]?.value === 'type' ? at + 2 : at + 1
    const end = isSign(program[open], '{') === '' ? -1 : closing(program, open)
    if (end < 0) return []
    const [first, second, third, fourth] = program.slice(end + 1, end + 5)
    const isRequire = isSign(first, '=') !== '' && second?.value === 'require' && isSign(third, '(') !== ''
    const module =
      token.value === 'import' ? (first?.value === 'from' ? second : undefined) : isRequire ? fourth : undefined
    if (module?.kind !== 'text') return []
    return splitAt(program.slice(open + 1, end), ',').flatMap((entry): Taken[] => {
      const [name, as, local, more] = entry.filter(({ value }, index) => index > 0 || value !== 'type')
      if (name?.kind !== 'word' || more !== undefined) return []
      if (as === undefined) return [{ local: name.value, name: name.value, module: module.value, from: entry }]
      const renames = as.value === 'as' || isSign(as, ':') !== ''
      return renames && local?.kind === 'word'
        ? [{ local: local.value, name: name.value, module: module.value, from: entry }]
        : []
    })
  })
}

type Files = { list: ReadonlySet<string>; read: (path: string) => Promise<Token[]> }

/** What a module gives away that a file takes in: one of the project, never what is installed. */
async function findBehind(files: Files, from: string, module: string, name: string, depth: number) {
  const place = /^(?:\.{1,2}\/|[@~]\/|src\/)/.test(module) ? resolveModule(files.list, from, module) : undefined
  return place === undefined ? undefined : findConstant(files, place, name, depth)
}

/** What a file of the project gives away under a name, itself or out of another file; undefined where that cannot be told. */
async function findConstant(files: Files, path: string, name: string, depth: number): Promise<Token[] | undefined> {
  if (depth > deepest) return undefined
  const program = await files.read(path)
  const own = givenAway(program, name)
  if (own !== undefined) return own.length > 0 ? own : undefined
  const found: Token[][] = []
  for (const { module, as } of passedOn(program, name)) {
    const value = await findBehind(files, path, module, as, depth + 1)
    if (value !== undefined) found.push(value)
  }
  return found.length === 1 ? found[0] : undefined
}

/** The literal that a program itself gives away under a name; empty where it is something else, undefined where it gives none. */
function givenAway(program: Token[], name: string): Token[] | undefined {
  const declares = program.some(({ value, kind }, at) => {
    const [before, earlier] = [program[at - 1], program[at - 2]]
    return kind === 'word' && value === name && before?.value === 'const' && earlier?.value === 'export'
  })
  const isCommon = program.some(
    (token, at) =>
      isSign(token, '.') !== '' && program[at - 1]?.value === 'module' && program[at + 1]?.value === 'exports',
  )
  const listed = isCommon && exportsList(program).some((entry) => entry.length === 1 && entry[0]?.value === name)
  if (declares || listed) {
    const sign = (value: string): Token => ({ kind: 'sign', value, line: 0 })
    const end = [sign(';'), sign('='), { kind: 'word', value: name, line: 0 } as Token, sign(';')]
    const value = withConstants([...program, ...end])
    const from = value.findLastIndex((token, at) => at < value.length - 1 && isSign(token, '=') !== '')
    const literal = value.slice(from + 1, -1)
    return literal.every(({ moved }) => moved === true) ? literal : []
  }
  const entry = exportsList(program).find(([key, colon]) => key?.value === name && isSign(colon, ':') !== '')
  if (entry === undefined) return undefined
  const [value, more] = entry.slice(2)
  return value?.kind === 'text' && more === undefined ? [value] : []
}

/** The entries of `module.exports = {…}`. */
function exportsList(program: Token[]): Token[][] {
  const at = program.findIndex(({ value }, index) => value === 'exports' && isSign(program[index + 1], '=') !== '')
  const open = at + 2
  if (at < 0 || isSign(program[open], '{') === '') return []
  return splitAt(program.slice(open + 1, closing(program, open)), ',')
}

/** `export * from './x'` and `export { a as b } from './x'`. */
function passedOn(program: Token[], name: string): Array<{ module: string; as: string }> {
  return program.flatMap(({ value, kind }, at) => {
    if (kind !== 'word' || value !== 'export') return []
    const [star, from, module] = program.slice(at + 1, at + 4)
    if (isSign(star, '*') !== '' && from?.value === 'from' && module?.kind === 'text')
      return [{ module: module.value, as: name }]
    const end = isSign(star, '{') === '' ? -1 : closing(program, at + 1)
    if (end < 0 || program[end + 1]?.value !== 'from') return []
    const [entry] = splitAt(program.slice(at + 2, end), ',').filter((one) => one.at(-1)?.value === name)
    const place = program[end + 2]
    return entry?.[0] === undefined || place?.kind !== 'text' ? [] : [{ module: place.value, as: entry[0].value }]
  })
}

/** A token as it would stand in a program. */
function write({ kind, value }: Token): string {
  return kind === 'text' ? JSON.stringify(value) : value
}
