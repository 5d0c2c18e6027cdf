import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Resolver, readIfThere } from '../call.ts'
import { executableName } from '../match.ts'
import { runTasks, type TaskStep } from './run.ts'

const names = ['rakefile', 'Rakefile', 'rakefile.rb', 'Rakefile.rb']

/**
 * Resolves tasks of a Rakefile and of `lib/tasks/*.rake` as far as they are data: what they need, what they invoke, and
 * the commands that they start word for word. What Rails brings is known by its name.
 */
export const resolveRake: Resolver = async (call, environment) => {
  const [first = '', ...args] = call.words
  if (!['rake', 'rails'].includes(executableName(first))) return undefined
  const named = args.filter((word) => /^[\w:]+(?:\[.*\])?$/.test(word)).map((word) => word.replace(/\[.*$/, ''))
  const asked = named.length === 0 && executableName(first) === 'rake' ? ['default'] : named
  const found = asked.length === 0 ? undefined : await findRakefile(call.directory)
  if (found === undefined) return undefined
  const tasks = new Map<string, TaskStep[]>()
  for (const text of found.texts) readRake(text, tasks)
  const own = asked.filter((name) => tasks.has(name))
  if (own.length === 0) return undefined
  const find = (name: string) => {
    const steps = tasks.get(name)
    if (steps === undefined) return { steps: name === 'environment' ? [] : [{ words: ['rake', name] }] }
    return { steps }
  }
  const file = { path: found.path, find }
  const step = runTasks(
    call,
    environment,
    file,
    own.map((task) => ({ task, args: [] })),
  )
  return { ...step, calls: [{ ...call, told: true }, ...step.calls] }
}

async function findRakefile(folder: string): Promise<{ path: string; texts: string[] } | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    for (const name of names) {
      const text = await readIfThere(join(at, name))
      if (text === undefined) continue
      const below = await readdir(join(at, 'lib/tasks'), { recursive: true }).catch(() => [])
      const paths = [
        ...below.filter((path) => path.endsWith('.rake')).map((path) => join('lib/tasks', path)),
        ...(await imported(at)),
      ]
      const texts = await Promise.all(paths.sort().map((path) => readIfThere(join(at, path))))
      return { path: join(at, name), texts: [text, ...texts.filter((one) => one !== undefined)] }
    }
    if (dirname(at) === at) return undefined
  }
}

/** What rake itself reads beside its Rakefile. */
async function imported(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'rakelib')).catch(() => [])
  return entries.filter((path) => path.endsWith('.rake')).map((path) => join('rakelib', path))
}

const block = /\bdo\b(?:\s*\|[^|]*\|)?\s*$/
const opening = /^(?:if|unless|def|begin|case|while|until|for|class|module)\b/

/** Reads the tasks of a text, line by line: a task of one name twice does both. */
function readRake(text: string, tasks: Map<string, TaskStep[]>): void {
  const stack: Array<{ space?: string; task?: string }> = []
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/(?:^|\s)#(?!\{).*$/, '').trim()
    if (line === '' || /^desc\b/.test(line)) continue
    if (/^end\b/.test(line)) {
      stack.pop()
      continue
    }
    const space = stack.flatMap((one) => one.space ?? []).join(':')
    const [, namespace] = /^namespace[\s(]+[:'"]([\w:]+)/.exec(line) ?? []
    const definition = /^(?:multi)?task[\s(]+(.*)$/.exec(line)?.[1]
    const opens = block.test(line) || (opening.test(line) && !/\bend\s*$/.test(line))
    if (namespace !== undefined) {
      stack.push({ space: namespace })
      continue
    }
    const held = definition === undefined ? undefined : readDefinition(definition)
    if (held !== undefined) {
      const name = space === '' ? held.name : `${space}:${held.name}`
      const inside = /\{(.*)\}\s*$/.exec(definition ?? '')?.[1]
      const needs = held.needs.map((need): TaskStep => ({ task: need }))
      tasks.set(name, [...(tasks.get(name) ?? []), ...needs, ...(inside === undefined ? [] : stepsIn(inside))])
      if (opens) stack.push({ task: name })
      continue
    }
    const within = stack.findLast(({ task }) => task !== undefined)?.task
    if (within !== undefined) tasks.set(within, [...(tasks.get(within) ?? []), ...stepsIn(line)])
    if (opens) stack.push({})
  }
  // What a task of a namespace needs may be called without it.
  for (const [name, steps] of tasks) {
    const spaces = name.split(':').slice(0, -1)
    const full = (need: string) => {
      for (let at = spaces.length; at > 0; at -= 1) {
        const inside = [...spaces.slice(0, at), need].join(':')
        if (tasks.has(inside)) return inside
      }
      return need
    }
    tasks.set(
      name,
      steps.map((step) => ('task' in step ? { ...step, task: full(step.task) } : step)),
    )
  }
}

/** `:name`, `name: [:a]`, `'name' => ['a', 'b']`, `:name, [:arg] => :a`. */
function readDefinition(text: string): { name: string; needs: string[] } | undefined {
  const [, symbol, quoted, key] = /^(?::([\w]+)|:?['"]([\w:]+)['"]|(\w+):(?!:))/.exec(text) ?? []
  const name = symbol ?? quoted ?? key
  if (name === undefined) return undefined
  const list =
    key === undefined
      ? /=>\s*(\[[^\]]*\]|[:'"][\w:]+['"]?|%[wi][[(][^\])]*[\])])/.exec(text)?.[1]
      : text.slice(key.length + 1)
  const named = /^\s*(\[[^\]]*\]|:?['"]?[\w:]+['"]?|%[wi][[(][^\])]*[\])])/.exec(list ?? '')?.[1] ?? ''
  const words = named.match(/[\w:]+/g)?.filter((word) => !/^[wi]$/.test(word)) ?? []
  return { name, needs: words.map((word) => word.replace(/^:|:$/g, '')).filter((word) => word !== '') }
}

/** What a line of Ruby invokes or starts word for word; of a line that does something else nobody knows. */
function stepsIn(line: string): TaskStep[] {
  const invoked = [...line.matchAll(/Rake::Task\[\s*[:'"]([\w:]+)['"]?\s*\]\s*\.\s*(?:invoke|execute|reenable)/g)]
  if (invoked.length > 0) return invoked.map(([, task = '']) => ({ task }))
  const command =
    /\b(?:sh|system|exec|spawn)[\s(]+((?:'[^']*'|"(?:[^"\\]|\\.)*")(?:\s*,\s*(?:'[^']*'|"(?:[^"\\]|\\.)*"))*)/.exec(
      line,
    )?.[1]
  const inline = /`([^`]*)`|%x[[({]([^\])}]*)[\])}]/.exec(line)
  const texts =
    command === undefined
      ? inline === null
        ? []
        : [inline[1] ?? inline[2] ?? '']
      : [...command.matchAll(/'([^']*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, single, double]) => single ?? double ?? '')
  // Several are started without a shell.
  if (texts.length > 1 && !texts.some((text) => text.includes('#{'))) return [{ words: texts }]
  if (texts.length > 0) return [{ run: texts.join(' ').replace(/#\{([^}]*)\}/g, '{{$1}}') }]
  return /^(?:puts|p|print|verbose)\b|^Rails\.logger|^\}|^\]|^\)/.test(line)
    ? []
    : [{ unknown: 'its Ruby is not followed' }]
}
