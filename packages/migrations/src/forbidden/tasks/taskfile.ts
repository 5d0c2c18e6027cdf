import { basename, dirname, isAbsolute, join } from 'node:path'
import { escapePattern } from '../../../../action/src/pattern.ts'
import { isMapping, type Mapping } from '../../../../config/src/mapping.ts'
import { quoteForShell } from '../../../../exec/src/shell-word.ts'
import { type Resolver, readIfThere, skipOptions } from '../call.ts'
import { executableName } from '../match.ts'
import { findData, listOf, mappingAt, readData, textsIn, unknownTask } from './data.ts'
import { type Asked, runTasks, type Task, type TaskStep } from './run.ts'

const names = ['Taskfile', 'taskfile'].flatMap((name) =>
  ['.yml', '.yaml', '.dist.yml', '.dist.yaml'].map((ending) => `${name}${ending}`),
)
const valued = [
  '-t',
  '--taskfile',
  '-d',
  '--dir',
  '-o',
  '--output',
  '-C',
  '--concurrency',
  '-I',
  '--interval',
  '--sort',
]
const telling = /^(?:-l|--list|-a|--list-all|--summary|--version|-h|--help|-i|--init|--status)$/

type Held = { raw: unknown; folder: string; variables: Record<string, string>; space: string }

/** Resolves tasks of go-task, with what they need, as far as the Taskfile tells. */
export const resolveTask: Resolver = async (call, environment) => {
  const [first = '', ...args] = call.words
  if (!['task', 'go-task'].includes(executableName(first))) return undefined
  const end = args.indexOf('--')
  const own = end < 0 ? args : args.slice(0, end)
  const behind = end < 0 ? [] : args.slice(end + 1)
  if (own.some((word) => telling.test(word))) return { calls: [] }
  const { rest, options } = skipOptions(own, valued)
  const named = options['-t'] ?? options['--taskfile']
  const place = options['-d'] ?? options['--dir']
  const from = place === undefined ? call.directory : isAbsolute(place) ? place : join(call.directory, place)
  const file =
    named === undefined ? await findData(from, names) : await readNamed(isAbsolute(named) ? named : join(from, named))
  if (file === undefined) return unknownTask(call, 'there is no Taskfile in its folder or around it')
  const tasks = new Map<string, Held>()
  const unresolved: string[] = []
  await gather(file.path, file.value, { space: '', folder: dirname(file.path), given: {}, depth: 0 }, tasks, unresolved)
  const variables = Object.fromEntries(
    rest.flatMap((word) => {
      const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word) ?? []
      return name === undefined ? [] : [[name, value ?? '']]
    }),
  )
  const asked: Asked[] = rest
    .filter((word) => !/^[A-Za-z_]\w*=|^-/.test(word))
    .map((task) => ({ task, args: [], variables }))
  const cli = { CLI_ARGS: behind.map(quoteForShell).join(' ') }
  const step = runTasks(
    call,
    environment,
    { path: file.path, find: (name, _args, given) => taskOf(find(tasks, name), { ...cli, ...given }) },
    asked.length > 0 ? asked : [{ task: 'default', args: [], variables }],
  )
  return { ...step, unresolved: [...unresolved, ...(step.unresolved ?? [])] }
}

async function readNamed(path: string) {
  const text = await readIfThere(path)
  return text === undefined ? undefined : { path, value: await readData(path, text) }
}

type Around = { space: string; folder: string; given: Record<string, string>; depth: number }

/** Gathers the tasks of a Taskfile and of those that it includes, by their names with the namespace before them. */
async function gather(
  path: string,
  value: unknown,
  around: Around,
  tasks: Map<string, Held>,
  unresolved: string[],
): Promise<void> {
  const { space, folder, given, depth } = around
  if (!isMapping(value)) unresolved.push(`${basename(path)} cannot be read`)
  const variables = { ...textsIn(mappingAt(value, 'vars')), ...given }
  for (const [name, raw] of Object.entries(mappingAt(value, 'tasks'))) {
    const held = { raw, folder, variables, space }
    tasks.set(`${space}${name}`, held)
    for (const alias of isMapping(raw) ? listOf(raw['aliases']) : []) tasks.set(`${space}${String(alias)}`, held)
  }
  for (const [name, raw] of Object.entries(mappingAt(value, 'includes'))) {
    const include: Mapping = isMapping(raw) ? raw : { taskfile: raw }
    const said = String(include['taskfile'] ?? '')
    const at = isAbsolute(said) ? said : join(dirname(path), said)
    const candidates = /\.ya?ml$/.test(said) ? [at] : names.map((one) => join(at, one))
    let other: Awaited<ReturnType<typeof readNamed>>
    for (const candidate of candidates) other ??= await readNamed(candidate)
    if (other === undefined || depth > 5) {
      if (include['optional'] !== true) unresolved.push(`what ${basename(path)} includes as ${name} is not there`)
      continue
    }
    const place = typeof include['dir'] === 'string' ? join(dirname(path), include['dir']) : folder
    const inside = {
      space: include['flatten'] === true ? space : `${space}${name}:`,
      folder: place,
      given: textsIn(include['vars']),
      depth: depth + 1,
    }
    await gather(other.path, other.value, inside, tasks, unresolved)
    for (const alias of listOf(include['aliases']))
      await gather(other.path, other.value, { ...inside, space: `${space}${String(alias)}:` }, tasks, unresolved)
  }
}

/** `start:*` stands for `start:api`; a namespace alone for its `default`. */
function find(tasks: Map<string, Held>, name: string): Held | undefined {
  const exact = tasks.get(name.replace(/^:/, '')) ?? tasks.get(`${name}:default`)
  if (exact !== undefined) return exact
  const pattern = [...tasks.keys()].find(
    (key) => key.includes('*') && new RegExp(`^${key.split('*').map(escapePattern).join('.+')}$`).test(name),
  )
  return pattern === undefined ? undefined : tasks.get(pattern)
}

function taskOf(held: Held | undefined, given: Record<string, string>): Task | undefined {
  if (held === undefined) return undefined
  const { raw, folder, space } = held
  const own: Mapping = isMapping(raw) ? raw : { cmds: listOf(raw) }
  const values: Record<string, string> = { ...held.variables, ...textsIn(own['vars']), ...given }
  const fill = (text: string) =>
    text.replace(/\{\{-?\s*\.([A-Za-z_]\w*)\s*-?\}\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] as string) : whole,
    )
  const need = (one: unknown): TaskStep[] => {
    const name = isMapping(one) ? one['task'] : one
    if (typeof name !== 'string') return []
    const called = fill(name)
    const passed = Object.fromEntries(
      Object.entries(textsIn(isMapping(one) ? one['vars'] : undefined)).map(([key, value]) => [key, fill(value)]),
    )
    return [{ task: called.startsWith(':') ? called.slice(1) : `${space}${called}`, variables: passed }]
  }
  const command = (one: unknown): TaskStep[] => {
    if (typeof one === 'string') return [{ run: fill(one) }]
    if (!isMapping(one)) return []
    if (one['defer'] !== undefined) return isMapping(one['defer']) ? need(one['defer']) : command(one['defer'])
    if (one['task'] !== undefined) return need(one)
    return typeof one['cmd'] === 'string' ? [{ run: fill(one['cmd']) }] : []
  }
  const directory = typeof own['dir'] === 'string' ? fill(own['dir']) : ''
  return {
    steps: [...listOf(own['deps']).flatMap(need), ...[...listOf(own['cmds']), ...listOf(own['cmd'])].flatMap(command)],
    directory: isAbsolute(directory) ? directory : join(folder, directory),
    variables: textsIn(own['env']),
  }
}
