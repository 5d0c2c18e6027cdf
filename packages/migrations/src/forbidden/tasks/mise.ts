import { dirname, join } from 'node:path'
import { isMapping, type Mapping } from '../../../../config/src/mapping.ts'
import { type Resolver, readIfThere, skipOptions } from '../call.ts'
import { executableName } from '../match.ts'
import { interpreterOf, isShell, listOf, mappingAt, readData, textsIn, unknownTask, withWords } from './data.ts'
import { type Asked, runTasks, type Task, type TaskStep } from './run.ts'

const files = [
  ...['mise.toml', '.mise.toml', 'mise.local.toml', '.mise.local.toml', 'mise/config.toml', '.mise/config.toml'],
  ...['.config/mise.toml', '.config/mise/config.toml'],
]
const folders = ['mise-tasks', '.mise-tasks', 'mise/tasks', '.mise/tasks', '.config/mise/tasks']
const valued = [
  '-C',
  '--cd',
  '-j',
  '--jobs',
  '-o',
  '--output',
  '-t',
  '--tool',
  '-s',
  '--shell',
  '-E',
  '--env',
  '--timeout',
]
/** Its own commands that start nothing of the project's; `x` is short for `exec`. */
const own =
  /^(?:activate|alias|bin-paths|cache|completion|config|current|deactivate|direnv|doctor|en|env|fmt|generate|implode|install|i|latest|link|ls|ls-remote|outdated|plugins?|prune|registry|reshim|self-update|set|settings|shell|sync|tasks|tool|trust|uninstall|unset|unuse|upgrade|use|u|version|watch|where|which|exec|x|help)$/

/** Resolves tasks of mise, with what they need, from mise.toml and its folders of scripts. */
export const resolveMise: Resolver = async (call, environment) => {
  const [first = '', ...args] = call.words
  if (executableName(first) !== 'mise') return undefined
  const { rest, options } = skipOptions(args, valued)
  const named = rest[0] === 'tasks' ? rest.slice(1) : rest
  const runs = named[0] === 'run' || named[0] === 'r'
  if (!runs && (named.length === 0 || own.test(named[0] ?? ''))) return undefined
  const behind = runs ? skipOptions(named.slice(1), valued) : { rest: named, options: {} as Record<string, string> }
  const place = options['-C'] ?? options['--cd'] ?? behind.options['-C'] ?? behind.options['--cd']
  const from = place === undefined ? call.directory : join(call.directory, place)
  const { tasks, home } = await gather(from)
  const asked = readAsked(behind.rest)
  const missing = asked.find(({ task }) => findTask(tasks, task) === undefined)
  // `mise something` that is no task is a command of its own.
  if (missing !== undefined && !runs) return undefined
  if (home === undefined) return unknownTask(call, 'there is no mise.toml in its folder or around it')
  const scripts = new Map<string, string>()
  for (const name of await needed(
    tasks,
    asked.map(({ task }) => task),
  )) {
    if (findTask(tasks, name) !== undefined) continue
    const script = await findScript(home, name)
    if (script !== undefined) scripts.set(name, script)
  }
  const find = (name: string, words: readonly string[]): Task | undefined => {
    const held = findTask(tasks, name)
    if (held !== undefined) return readTask(held.raw, words, held.home)
    const script = scripts.get(name)
    return script === undefined ? undefined : { steps: [{ words: [script, ...words] }] }
  }
  return runTasks(call, environment, { path: join(home, 'mise.toml'), find }, asked)
}

type Held = { raw: unknown; home: string }

/** The tasks of all files from a folder upwards: the nearer one counts. */
async function gather(from: string): Promise<{ tasks: Map<string, Held>; home: string | undefined }> {
  const tasks = new Map<string, Held>()
  let home: string | undefined
  for (let at = from; ; at = dirname(at)) {
    for (const name of files) {
      const text = await readIfThere(join(at, name))
      if (text === undefined) continue
      home ??= at
      const held = mappingAt(await readData(name, text), 'tasks')
      for (const [task, raw] of Object.entries(held)) {
        const names = [task, ...(isMapping(raw) ? listOf(raw['alias']).map(String) : [])]
        for (const one of names) if (!tasks.has(one)) tasks.set(one, { raw, home: at })
      }
    }
    if (dirname(at) === at) return { tasks, home }
  }
}

function findTask(tasks: Map<string, Held>, name: string): Held | undefined {
  return tasks.get(name) ?? tasks.get(name.replace(/^\/\/:|^:/, ''))
}

/** `a x ::: b`: several, each with its words. */
function readAsked(words: readonly string[]): Asked[] {
  const asked: Asked[] = []
  for (const part of words.join('\0').split('\0:::\0')) {
    const [task = '', ...args] = part.split('\0')
    asked.push({ task, args: args[0] === '--' ? args.slice(1) : args })
  }
  return asked
}

async function needed(tasks: Map<string, Held>, names: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const open = [...names]; open.length > 0; ) {
    const name = open.shift() as string
    if (found.has(name)) continue
    found.add(name)
    const held = findTask(tasks, name)
    const task = held === undefined ? undefined : readTask(held.raw, [], held.home)
    for (const step of task?.steps ?? []) if ('task' in step) open.push(step.task)
  }
  return [...found]
}

async function findScript(home: string, name: string): Promise<string | undefined> {
  for (const folder of folders) {
    const base = join(home, folder, name.replaceAll(':', '/'))
    for (const path of [base, `${base}.sh`, join(base, '_default')])
      if ((await readIfThere(path)) !== undefined) return path
  }
  return undefined
}

function readTask(raw: unknown, words: readonly string[], home: string): Task {
  const task: Mapping = isMapping(raw) ? raw : { run: raw }
  const need = (one: unknown): TaskStep => {
    const [name = '', ...args] = Array.isArray(one) ? one.map(String) : String(one).split(/\s+/)
    return { task: name, args }
  }
  const run = (one: unknown, last: boolean): TaskStep[] => {
    if (isMapping(one)) return [...listOf(one['task']), ...listOf(one['tasks'])].map(need)
    const text = String(one)
    const program = interpreterOf(text)
    if (program !== undefined && !isShell(program)) return [{ unknown: `a program for ${program} is not followed` }]
    return [{ run: last ? withWords(text, words) : text }]
  }
  const runs = listOf(task['run'])
  const file = typeof task['file'] === 'string' ? [{ words: [join(home, task['file']), ...words] }] : []
  return {
    steps: [
      ...listOf(task['depends']).map(need),
      ...runs.flatMap((one, at) => run(one, at === runs.length - 1)),
      ...file,
      ...listOf(task['depends_post']).map(need),
    ],
    directory: typeof task['dir'] === 'string' ? join(home, task['dir']) : home,
    variables: textsIn(task['env']),
  }
}
