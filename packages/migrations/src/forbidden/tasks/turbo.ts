import { dirname, join } from 'node:path'
import { type Call, type Resolver, readIfThere, type Step, skipOptions } from '../call.ts'
import { executableName } from '../match.ts'
import { findData, listOf, mappingAt, readData, unknownTask } from './data.ts'
import { readWorkspaces, type Workspace } from './workspaces.ts'

const valued = [
  '--filter',
  '-F',
  '--cwd',
  '--concurrency',
  '--env-mode',
  '--log-order',
  '--output-logs',
  '--token',
  '--team',
]
const own =
  /^(?:bin|completion|daemon|generate|gen|telemetry|scan|config|ls|link|login|logout|prune|unlink|query|watch|info|boundaries|clone)$/

/** Resolves tasks of Turborepo: the scripts of that name in the packages, and of those that turbo.json says they need. */
export const resolveTurbo: Resolver = async (call) => {
  const [first = '', ...args] = call.words
  if (executableName(first) !== 'turbo') return undefined
  const end = args.indexOf('--')
  const before = end < 0 ? args : args.slice(0, end)
  const words = end < 0 ? [] : args.slice(end + 1)
  const filters: string[] = []
  const asked: string[] = []
  let folder = call.directory
  for (let rest: readonly string[] = before; rest.length > 0; ) {
    const taken = skipOptions(rest, valued)
    for (const [name, value] of Object.entries(taken.options)) {
      if (name === '--filter' || name === '-F') filters.push(value)
      if (name === '--cwd') folder = join(call.directory, value)
    }
    const [word, ...more] = taken.rest
    rest = more
    if (word !== undefined && !(asked.length === 0 && word === 'run')) asked.push(word)
  }
  if (asked[0] !== undefined && own.test(asked[0])) return { calls: [] }
  const config = await findData(folder, ['turbo.json', 'turbo.jsonc'])
  if (config === undefined) return unknownTask(call, 'there is no turbo.json in its folder or around it')
  const root = dirname(config.path)
  const packages = await readWorkspaces(root)
  const rules = new Map(Object.entries({ ...mappingAt(config.value, 'pipeline'), ...mappingAt(config.value, 'tasks') }))
  for (const { path, name } of packages.filter((one) => one.path !== root)) {
    const text = await readIfThere(join(path, 'turbo.json'))
    const inner = text === undefined ? {} : mappingAt(await readData('turbo.json', text), 'tasks')
    for (const [task, rule] of Object.entries(inner)) rules.set(`${name}#${task}`, rule)
  }
  // A filter may name one; which packages a pattern is about nobody knows, and all are looked at.
  const plain =
    filters.length > 0 && filters.every((filter) => /^@?[\w./-]+$/.test(filter) && !/^\.|\.\.\.|^\/|\*/.test(filter))
  const named = packages.filter(({ name }) =>
    filters.some((filter) => name === filter || name?.split('/').at(-1) === filter),
  )
  const chosen = plain && named.length > 0 ? named : packages
  return visitAll(call, { packages, chosen, rules, root }, asked, words)
}

type Repository = { packages: Workspace[]; chosen: Workspace[]; rules: Map<string, unknown>; root: string }

function visitAll(
  call: Call,
  { packages, chosen, rules, root }: Repository,
  asked: readonly string[],
  words: readonly string[],
): Step {
  const calls: Call[] = []
  const unresolved: string[] = []
  const done = new Set<string>()
  const visit = (task: string, where: readonly Workspace[], given: readonly string[]): number => {
    let count = 0
    for (const one of where) {
      const key = `${one.path} ${task}`
      if (done.has(key)) continue
      done.add(key)
      const rule =
        rules.get(`${one.name}#${task}`) ?? rules.get(one.path === root ? `//#${task}` : task) ?? rules.get(task)
      for (const need of listOf(mappingAt(rule)['dependsOn']).map(String)) {
        const [, owner, other] = /^(.*)#(.+)$/.exec(need) ?? []
        if (owner !== undefined && other !== undefined)
          count += visit(
            other,
            packages.filter(({ name, path }) => (owner === '//' ? path === root : name === owner)),
            [],
          )
        // Which packages one needs stands in its manifest: any of them may be.
        else if (need.startsWith('^')) count += visit(need.slice(1), packages, [])
        else if (!need.startsWith('$')) count += visit(need, [one], [])
      }
      if (!Object.hasOwn(one.scripts, task)) continue
      count += 1
      const link = `turbo ${task} in ${one.name ?? one.path}`
      const behind = given.length > 0 ? ['--', ...given] : []
      calls.push({ ...call, directory: one.path, words: ['npm', 'run', task, ...behind], chain: [...call.chain, link] })
    }
    return count
  }
  for (const task of asked) {
    const [, owner, other] = /^(.*)#(.+)$/.exec(task) ?? []
    const where =
      owner === undefined
        ? chosen
        : packages.filter(({ name, path }) => (owner === '//' ? path === root : name === owner))
    if (visit(other ?? task, where, words) === 0) {
      const missing = unknownTask(
        { ...call, words: ['?', task, ...words] },
        `no package has a script ${task} for turbo`,
      )
      calls.push(...missing.calls)
      unresolved.push(...missing.unresolved)
    }
  }
  return { calls, unresolved }
}
