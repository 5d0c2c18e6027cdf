import { dirname, join } from 'node:path'
import { isMapping, type Mapping } from '../../../../config/src/mapping.ts'
import { type Resolver, skipOptions } from '../call.ts'
import { executableName } from '../match.ts'
import { findData, listOf, mappingAt, textsIn, unknownTask, withWords } from './data.ts'
import { runTasks, type Task, type TaskFile, type TaskStep } from './run.ts'

/** A manager of packages, the words by which it starts a script, and how its scripts are read. */
type Manager = {
  files: readonly string[]
  /** Where its scripts stand in the file; `environment` is that of hatch. */
  scripts(value: unknown, environment: string): Mapping
  read(raw: unknown, name: string, words: readonly string[], scripts: Mapping): Task
  /** Whether a script may be named without `run`. */
  bare?: boolean
}

const managers: Readonly<Record<string, Manager>> = {
  pipenv: { files: ['Pipfile'], scripts: (value) => mappingAt(value, 'scripts'), read: readPlain },
  pdm: {
    files: ['pyproject.toml'],
    scripts: (value) => mappingAt(value, 'tool', 'pdm', 'scripts'),
    read: readPdm,
    bare: true,
  },
  rye: { files: ['pyproject.toml'], scripts: (value) => mappingAt(value, 'tool', 'rye', 'scripts'), read: readPlain },
  hatch: {
    files: ['hatch.toml', 'pyproject.toml'],
    scripts(value, environment) {
      const environments = { ...mappingAt(value, 'tool', 'hatch', 'envs'), ...mappingAt(value, 'envs') }
      const own = (name: string) => mappingAt(environments[name], 'scripts')
      return { ...own('default'), ...own(environment) }
    },
    read: readHatch,
  },
}
const valued = ['-p', '--project', '-e', '--env', '-C', '--python', '--venv', '-m', '--directory']

/** Resolves the scripts that pipenv, pdm, rye and hatch find in the project's files; what is none, others start. */
export const resolvePythonScript: Resolver = async (call, environment) => {
  const [first = '', ...args] = call.words
  const name = executableName(first)
  const manager = Object.hasOwn(managers, name) ? managers[name] : undefined
  if (manager === undefined) return undefined
  const { rest, options } = skipOptions(args, valued)
  const runs = rest[0] === 'run'
  if (!runs && !(manager.bare && rest.length > 0)) return undefined
  const behind = runs ? skipOptions(rest.slice(1), valued) : { rest, options: {} as Record<string, string> }
  const [written = '', ...words] = behind.rest
  const [, prefix, own] = (name === 'hatch' ? /^([^:]+):(.+)$/.exec(written) : null) ?? []
  const place = prefix ?? options['-e'] ?? options['--env'] ?? 'default'
  const file = await findData(call.directory, manager.files)
  const scripts = manager.scripts(file?.value, place.replace(/^\+.*$/, 'default'))
  const script = own ?? written
  if (file === undefined || !Object.hasOwn(scripts, script)) return undefined
  const tasks: TaskFile = {
    path: file.path,
    find: (task, given) =>
      Object.hasOwn(scripts, task) ? manager.read(scripts[task], task, given, scripts) : undefined,
  }
  return runTasks(call, environment, tasks, [{ task: script, args: words }])
}

/** A text, a list of words, or a table with one of them. */
function readPlain(raw: unknown, _name: string, words: readonly string[]): Task {
  const own: Mapping = isMapping(raw) ? raw : { cmd: raw }
  const variables = textsIn(own['env'])
  if (own['call'] !== undefined) return { steps: [{ unknown: `what ${String(own['call'])} does is not known` }] }
  const chain = listOf(own['chain']).map((task): TaskStep => ({ task: String(task) }))
  const { cmd } = own
  const started: TaskStep[] = Array.isArray(cmd)
    ? [{ words: [...cmd.map(String), ...words] }]
    : typeof cmd === 'string'
      ? [{ run: withWords(cmd, words) }]
      : []
  return { steps: [...chain, ...started], variables }
}

function readPdm(raw: unknown, name: string, words: readonly string[], scripts: Mapping): Task {
  const own: Mapping = isMapping(raw) ? raw : { cmd: raw }
  const around = (other: string): TaskStep[] => (Object.hasOwn(scripts, other) ? [{ task: other }] : [])
  const composite = listOf(own['composite']).map((one): TaskStep => {
    const [task = '', ...args] = String(one).split(/\s+/)
    return Object.hasOwn(scripts, task) ? { task, args } : { run: String(one) }
  })
  const shell = typeof own['shell'] === 'string' ? [{ run: withWords(own['shell'], words) }] : []
  // `{args:default}` stands for what is given behind it.
  const plain = readPlain(own, name, words)
  const steps = plain.steps.map((step) =>
    'run' in step && /\{args(?::[^}]*)?\}/.test(String(own['cmd']))
      ? {
          run: String(own['cmd']).replace(
            /\{args(?::([^}]*))?\}/,
            (_all, standard = '') => words.join(' ') || standard,
          ),
        }
      : step,
  )
  const directory = own['working_dir']
  return {
    ...plain,
    steps: [...around(`pre_${name}`), ...steps, ...shell, ...composite, ...around(`post_${name}`)],
    ...(typeof directory === 'string' ? { directory } : {}),
  }
}

/** A command or several, whose first word may be another script. */
function readHatch(raw: unknown, name: string, words: readonly string[], scripts: Mapping): Task {
  const steps = listOf(raw).map((one): TaskStep => {
    const text = String(one).replace(/^-\s*/, '')
    const whole = /\{args(?::[^}]*)?\}/.test(text)
      ? text.replace(/\{args(?::([^}]*))?\}/g, (_all, standard = '') => words.join(' ') || standard)
      : text
    const [task = '', ...args] = whole.split(/\s+/)
    return Object.hasOwn(scripts, task) && task !== name ? { task, args } : { run: whole }
  })
  return { steps }
}

const poeFiles = ['poe_tasks.toml', 'poe_tasks.yaml', 'poe_tasks.json', 'pyproject.toml']

/** Resolves tasks of poethepoet, with what they need. */
export const resolvePoe: Resolver = async (call, environment) => {
  const [first = '', ...args] = call.words
  if (!['poe', 'poethepoet'].includes(executableName(first))) return undefined
  const { rest, options } = skipOptions(args, ['-C', '--directory', '--root', '-e', '--executor'])
  const [name = '', ...words] = rest
  if (name === '') return { calls: [] }
  const place = options['-C'] ?? options['--directory'] ?? options['--root']
  const file = await findData(place === undefined ? call.directory : join(call.directory, place), poeFiles)
  if (file === undefined) return unknownTask(call, 'there is no pyproject.toml in its folder or around it')
  const whole: Mapping = file.path.endsWith('pyproject.toml')
    ? mappingAt(file.value, 'tool', 'poe')
    : { ...mappingAt(file.value), ...mappingAt(file.value, 'tool', 'poe') }
  const tasks: Record<string, unknown> = { ...mappingAt(whole, 'tasks') }
  const unresolved: string[] = []
  for (const one of listOf(whole['include'])) {
    const path = String(isMapping(one) ? one['path'] : one)
    const other = await findData(join(dirname(file.path), dirname(path)), [path.split('/').at(-1) ?? path])
    if (other === undefined) unresolved.push(`what poe includes by ${path} is not there`)
    const held = { ...mappingAt(other?.value, 'tasks'), ...mappingAt(other?.value, 'tool', 'poe', 'tasks') }
    for (const [task, raw] of Object.entries(held)) if (!Object.hasOwn(tasks, task)) tasks[task] = raw
  }
  const item = String(whole['default_array_item_task_type'] ?? 'ref')
  const find = (task: string, given: readonly string[]): Task | undefined =>
    Object.hasOwn(tasks, task)
      ? readPoe(tasks[task], given, { kind: String(whole['default_task_type'] ?? 'cmd'), item })
      : undefined
  const step = runTasks(call, environment, { path: file.path, find }, [{ task: name, args: words }])
  return { ...step, unresolved: [...unresolved, ...(step.unresolved ?? [])] }
}

function readPoe(raw: unknown, words: readonly string[], standard: { kind: string; item: string }): Task {
  if (typeof raw === 'string') return { steps: poeStep(standard.kind, raw, words) }
  if (Array.isArray(raw)) return { steps: raw.flatMap((one) => poeItem(one, standard.item)) }
  if (!isMapping(raw)) return { steps: [] }
  const kind = typeof raw['default_item_type'] === 'string' ? raw['default_item_type'] : standard.item
  const needs = [...listOf(raw['deps']), ...Object.values(mappingAt(raw, 'uses'))].flatMap((one) =>
    poeStep('ref', String(one), []),
  )
  const several = [...listOf(raw['sequence']), ...listOf(raw['parallel'])].flatMap((one) => poeItem(one, kind))
  const cases = listOf(raw['switch']).flatMap((one) => poeItem(one, kind))
  const own = ['cmd', 'shell', 'ref', 'script', 'expr'].flatMap((one) =>
    typeof raw[one] === 'string' ? poeStep(one, raw[one], words) : [],
  )
  const directory = raw['cwd']
  return {
    steps: [...needs, ...own, ...several, ...cases],
    variables: textsIn(raw['env']),
    ...(typeof directory === 'string' ? { directory } : {}),
  }
}

/** An item may be a task of its own: its commands run as such. */
function poeItem(one: unknown, kind: string): TaskStep[] {
  if (typeof one === 'string') return poeStep(kind, one, [])
  return [...readPoe(one, [], { kind, item: kind }).steps]
}

function poeStep(kind: string, text: string, words: readonly string[]): TaskStep[] {
  if (kind === 'ref') {
    const [task = '', ...args] = text.split(/\s+/)
    return [{ task, args: [...args, ...words] }]
  }
  if (kind === 'script' || kind === 'expr') return [{ unknown: `what ${text} does is not known` }]
  return [{ run: withWords(text, words) }]
}
