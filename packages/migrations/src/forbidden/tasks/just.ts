import { dirname, isAbsolute, join } from 'node:path'
import { type Call, findUpwards, type Resolver, readIfThere, type Step, skipOptions } from '../call.ts'
import { executableName } from '../match.ts'
import { isShell, unknownTask } from './data.ts'
import { type Justfile, type Recipe, readJustfile } from './justfile.ts'
import { type Asked, runTasks, type Task, type TaskFile, type TaskStep } from './run.ts'

const valued = ['-f', '--justfile', '-d', '--working-directory', '--shell', '--shell-arg', '--dotenv-path', '-E']
/** What only tells something. */
const telling =
  /^(?:-l|--list|-s|--show|--summary|--dump|--fmt|--evaluate|--variables|-V|--version|-h|--help|--groups)$/
const names = ['justfile', 'Justfile', '.justfile', 'JUSTFILE']

/** Resolves recipes of `just`, with what they need, as far as the justfile's text tells. */
export const resolveJust: Resolver = async (call, environment) => {
  const [first = '', ...args] = call.words
  if (executableName(first) !== 'just') return undefined
  const { rest, options } = skipOptions(args, valued)
  if (args.some((word) => telling.test(word))) return { calls: [] }
  const named = options['-f'] ?? options['--justfile']
  const command = args.findIndex((word) => word === '-c' || word === '--command')
  if (command >= 0) return { calls: [{ ...call, words: args.slice(command + 1) }] }
  const found = named === undefined ? await findJustfile(call.directory) : await readNamed(call, named)
  if (found === undefined) return unknownTask(call, `there is no ${named ?? 'justfile'} in its folder or around it`)
  const file = await readWhole(found.path, found.text)
  const { asked, given } = readAsked(file, rest)
  const place = options['-d'] ?? options['--working-directory']
  const tasks: TaskFile = {
    path: found.path,
    find: (name, words) => {
      const recipe = file.recipes.get(file.aliases.get(name) ?? name)
      return recipe === undefined ? undefined : taskOf(recipe, words, file, { call, place, given })
    },
  }
  const step: Step = runTasks(call, environment, tasks, asked)
  return { ...step, unresolved: [...file.unresolved, ...(step.unresolved ?? [])] }
}

type Surroundings = { call: Call; place: string | undefined; given: Record<string, string> }

function taskOf(recipe: Recipe, words: readonly string[], file: Justfile, { call, place, given }: Surroundings): Task {
  const values = new Map<string, string>([...file.variables, ...Object.entries(given)])
  let rest = words
  for (const { name, many, standard } of recipe.parameters) {
    const value = many ? rest.join(' ') : rest[0]
    rest = many ? [] : rest.slice(1)
    const own = value === undefined || value === '' ? standard : value
    if (own === undefined) values.delete(name)
    else values.set(name, own)
  }
  const fill = (text: string) =>
    text
      .replace(/\{\{\{\{/g, '\0')
      .replace(/\{\{\s*(?:([A-Za-z_][\w-]*)|"([^"\\]*)"|'([^']*)')\s*\}\}/g, (whole, name, double, single) =>
        name === undefined ? (double ?? single) : (values.get(name) ?? whole),
      )
      .replace(/\0/g, '{{')
  const need = ({ recipe: name, args }: Recipe['before'][number]): TaskStep => ({
    task: name,
    args: args.map((arg) => (arg.literal ? arg.text : (values.get(arg.text) ?? `{{${arg.text}}}`))),
  })
  const exported = Object.fromEntries(
    [...values].filter(([name]) => file.exportsAll || file.exported.has(name) || recipe.exported.has(name)),
  )
  const folder = recipe.stays ? call.directory : (recipe.directory ?? place ?? file.directory)
  return {
    steps: [...recipe.before.map(need), ...bodyOf(recipe, fill), ...recipe.after.map(need)],
    ...(folder === undefined
      ? { directory: recipe.home }
      : { directory: isAbsolute(folder) ? folder : join(recipe.home, folder) }),
    variables: { ...exported },
  }
}

/** Lines are started one by one; a body that names its interpreter is one program. */
function bodyOf({ body, interpreter }: Recipe, fill: (text: string) => string): TaskStep[] {
  if (interpreter !== undefined && !isShell(interpreter))
    return [{ unknown: `a program for ${interpreter} is not followed` }]
  if (interpreter !== undefined) return [{ run: fill(body.join('\n')) }]
  return body.map((line) => ({ run: fill(line.replace(/^[@-]+\s*/, '')) }))
}

/** `just a x b`: each recipe takes as many words as it has parameters; `name=value` before them sets a variable. */
function readAsked(file: Justfile, words: readonly string[]): { asked: Asked[]; given: Record<string, string> } {
  const given: Record<string, string> = {}
  const asked: Asked[] = []
  let rest = words
  for (; rest[0] !== undefined; ) {
    const [, variable, value] = /^([A-Za-z_][\w-]*)=([\s\S]*)$/.exec(rest[0]) ?? []
    if (variable !== undefined && value !== undefined && asked.length === 0) {
      given[variable] = value
      rest = rest.slice(1)
      continue
    }
    // `just module recipe` is `just module::recipe`.
    const joined = rest[1] === undefined ? undefined : `${rest[0]}::${rest[1]}`
    const isPath = joined !== undefined && file.recipes.has(joined) && !file.recipes.has(rest[0])
    const name = isPath ? (joined as string) : rest[0]
    const behind = rest.slice(isPath ? 2 : 1)
    const recipe = file.recipes.get(file.aliases.get(name) ?? name)
    const several = recipe?.parameters.some(({ many }) => many) ?? recipe === undefined
    const count = several ? behind.length : (recipe?.parameters.length ?? 0)
    asked.push({ task: name, args: behind.slice(0, count) })
    rest = behind.slice(count)
  }
  const standard = file.first === undefined ? [] : [{ task: file.first, args: [] }]
  return { asked: asked.length > 0 ? asked : standard, given }
}

async function findJustfile(folder: string): Promise<{ path: string; text: string } | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of names) {
      const text = await readIfThere(join(at, name))
      if (text !== undefined) return { path: join(at, name), text }
    }
    if (dirname(at) === at) return undefined
  }
}

async function readNamed(call: Call, name: string) {
  if (!name.includes('/')) return findUpwards(call.directory, name)
  const path = isAbsolute(name) ? name : join(call.directory, name)
  const text = await readIfThere(path)
  return text === undefined ? undefined : { path, text }
}

/** A justfile with what it imports, and the recipes of its modules as `module::recipe`. */
async function readWhole(path: string, text: string, depth = 0): Promise<Justfile> {
  const home = dirname(path)
  const file = readJustfile(text, home)
  if (depth > 5) return file
  for (const { name, path: said, optional } of file.imports) {
    const candidates =
      said !== undefined ? [said] : [`${name}.just`, ...['mod.just', ...names].map((one) => `${name}/${one}`)]
    let found: { path: string; text: string } | undefined
    for (const candidate of candidates.flatMap((one) =>
      said === undefined ? [one] : [one, `${one}/mod.just`, `${one}/justfile`],
    )) {
      const at = isAbsolute(candidate) ? candidate : join(home, candidate)
      const held = await readIfThere(at)
      if (held !== undefined) found ??= { path: at, text: held }
    }
    if (found === undefined) {
      if (!optional) file.unresolved.push(`the justfile’s ${said ?? name} is not there`)
      continue
    }
    const other = await readWhole(found.path, found.text, depth + 1)
    file.unresolved.push(...other.unresolved)
    for (const [recipe, held] of other.recipes) {
      const called = name === undefined ? recipe : `${name}::${recipe}`
      // What stands in the file itself comes before what it imports.
      if (!file.recipes.has(called))
        file.recipes.set(called, name === undefined ? { ...held, home } : inModule(held, name))
    }
    if (name !== undefined) continue
    for (const [variable, value] of other.variables)
      if (!file.variables.has(variable)) file.variables.set(variable, value)
    for (const [alias, recipe] of other.aliases) file.aliases.set(alias, recipe)
    file.first ??= other.first
  }
  return file
}

function inModule(recipe: Recipe, name: string): Recipe {
  const inside = (needs: Recipe['before']) => needs.map((one) => ({ ...one, recipe: `${name}::${one.recipe}` }))
  return { ...recipe, before: inside(recipe.before), after: inside(recipe.after) }
}
