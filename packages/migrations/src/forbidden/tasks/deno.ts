import { isMapping } from '../../../../config/src/mapping.ts'
import { type Resolver, skipOptions } from '../call.ts'
import { executableName } from '../match.ts'
import { findData, listOf, mappingAt, unknownTask, withWords } from './data.ts'
import { runTasks, type Task } from './run.ts'

const valued = [
  '-c',
  '--config',
  '--import-map',
  '--cwd',
  '--lock',
  '--location',
  '--env-file',
  '--cert',
  '-f',
  '--filter',
]

/** Resolves tasks of deno.json (and package.json, which Deno takes them from, too), and programs that it starts. */
export const resolveDeno: Resolver = async (call, environment) => {
  const [first = '', ...args] = call.words
  if (executableName(first) !== 'deno') return undefined
  const [command = '', ...after] = skipOptions(args, valued).rest
  if (command === 'run' || command === 'x' || /^npm:|\.[cm]?[jt]sx?$/.test(command)) {
    const { rest } = skipOptions(command === 'run' || command === 'x' ? after : [command, ...after], valued)
    const [program = '', ...words] = rest
    if (program === '') return { calls: [] }
    // `npm:@scope/tool@1/binary`
    const inside = /^npm:(?:@[^/]+\/)?[^/]+\/(.+)$/.exec(program)?.[1]
    if (program.startsWith('npm:')) return { calls: [{ ...call, words: [inside ?? program, ...words] }] }
    const known = await findData(call.directory, ['deno.json', 'deno.jsonc', 'package.json'])
    const tasks = { ...mappingAt(known?.value, 'scripts'), ...mappingAt(known?.value, 'tasks') }
    if (!Object.hasOwn(tasks, program)) {
      const why = `${program.split('/').at(-1)} is a program of its own: what it runs is not known`
      return { calls: [{ ...call, words: rest, told: true }], unresolved: [why] }
    }
  }
  if (command !== 'task' && command !== 'run') return undefined
  const [name = '', ...words] = skipOptions(after, valued).rest
  if (name === '') return { calls: [] }
  const own = await findData(call.directory, ['deno.json', 'deno.jsonc'])
  const tasks = mappingAt(own?.value, 'tasks')
  if (own === undefined || !Object.hasOwn(tasks, name)) {
    const manifest = await findData(call.directory, ['package.json'])
    if (manifest !== undefined && Object.hasOwn(mappingAt(manifest.value, 'scripts'), name))
      return { calls: [{ ...call, words: ['npm', 'run', name, ...(words.length > 0 ? ['--', ...words] : [])] }] }
    return unknownTask(call, `there is no task ${name} in deno.json`)
  }
  const find = (task: string, given: readonly string[]): Task | undefined => {
    if (!Object.hasOwn(tasks, task)) return undefined
    const raw = tasks[task]
    const text = isMapping(raw) ? raw['command'] : raw
    const needs = listOf(isMapping(raw) ? raw['dependencies'] : undefined).map((one) => ({ task: String(one) }))
    return { steps: [...needs, ...(typeof text === 'string' ? [{ run: withWords(text, given) }] : [])] }
  }
  return runTasks(call, environment, { path: own.path, find }, [{ task: name, args: words }])
}
