import { isAbsolute, join } from 'node:path'
import { type Call, type Environment, type Resolver, readIfThere, type Step, skipOptions } from './call.ts'
import { emptyMakefile, expand, type Makefile, type Rule, readMakefile } from './makefile.ts'
import { executableName } from './match.ts'
import { readScript } from './shell.ts'

const valued = ['-C', '--directory', '-f', '--file', '--makefile', '-j', '-I', '-o', '-W', '-l']
const usualFiles = ['GNUmakefile', 'makefile', 'Makefile']

/** Resolves the targets of `make`, their prerequisites first, as far as the makefile's text tells. */
export const resolveMake: Resolver = async (call, environment) => {
  const [first = '', ...args] = call.words
  if (!['make', 'gmake', 'gnumake'].includes(executableName(first))) return undefined
  const { targets, variables, folder, file } = readArguments(args)
  const directory = folder === undefined ? call.directory : isAbsolute(folder) ? folder : join(call.directory, folder)
  const found = await readRules(directory, file, { ...environment, ...call.variables }, variables)
  if (found === undefined) {
    const words = ['?', ...call.words.slice(1)]
    return { calls: [{ ...call, words, told: true }], unresolved: [`there is no ${file ?? 'Makefile'} in its folder`] }
  }
  const { makefile } = found
  const unresolved = [...found.unresolved]
  const calls: Call[] = []
  const done = new Set<string>()
  const visit = (target: string, asked: boolean): void => {
    if (done.has(target)) return
    done.add(target)
    const rules = makefile.rules.flatMap((rule) => matching(rule, target))
    if (rules.length === 0 && asked) {
      unresolved.push(`there is no target ${target} in the makefile`)
      calls.push({ ...call, words: ['?', target] })
    }
    for (const { rule, stem } of rules) {
      for (const each of rule.prerequisites) visit(each.replace('%', stem), false)
      const step = readRecipe({ ...call, directory }, environment, makefile, { rule, stem, target, variables })
      calls.push(...step.calls)
      unresolved.push(...(step.unresolved ?? []))
    }
  }
  for (const target of targets.length > 0 ? targets : [makefile.first ?? 'all']) visit(target, true)
  return { calls, unresolved }
}

function readArguments(args: readonly string[]) {
  const targets: string[] = []
  const variables: Record<string, string> = {}
  let folder: string | undefined
  let file: string | undefined
  for (let rest = args; rest.length > 0; ) {
    const taken = skipOptions(rest, valued)
    folder = taken.options['-C'] ?? taken.options['--directory'] ?? folder
    file = taken.options['-f'] ?? taken.options['--file'] ?? taken.options['--makefile'] ?? file
    const [word, ...more] = taken.rest
    rest = more
    const [, name, value] = /^([\w.-]+):?=([\s\S]*)$/.exec(word ?? '') ?? []
    if (name !== undefined && value !== undefined) variables[name] = value
    else if (word !== undefined) targets.push(word)
  }
  return { targets, variables, folder, file }
}

async function readRules(
  directory: string,
  file: string | undefined,
  environment: Environment,
  given: Record<string, string>,
): Promise<{ makefile: Makefile; unresolved: string[] } | undefined> {
  const makefile = emptyMakefile({ MAKE: 'make', ...environment, ...given })
  const fixed = new Set(Object.keys(given))
  const unresolved: string[] = []
  const read = async (name: string): Promise<boolean> => {
    const text = await readIfThere(isAbsolute(name) ? name : join(directory, name))
    if (text === undefined) return false
    readMakefile(makefile, text, name, fixed)
    return true
  }
  let there = false
  for (const name of file === undefined ? usualFiles : [file]) {
    there = await read(name)
    if (there) break
  }
  if (!there) return undefined
  const seen = new Set<string>()
  for (let name = makefile.includes.shift(); name !== undefined; name = makefile.includes.shift()) {
    if (seen.has(name) || name === '') continue
    seen.add(name)
    // A file of values that each machine has for itself is often missing.
    if (/[$*?[]/.test(name)) unresolved.push(`what the makefile includes by \`${name}\` is not known`)
    else await read(name)
  }
  return { makefile, unresolved }
}

/** Whether a rule is for a target, and what a `%` in it stands for then. */
function matching(rule: Rule, target: string): Array<{ rule: Rule; stem: string }> {
  for (const each of rule.targets) {
    if (each === target) return [{ rule, stem: '' }]
    const [head = '', tail] = each.split('%')
    if (tail === undefined || !target.startsWith(head) || !target.endsWith(tail)) continue
    if (target.length > head.length + tail.length)
      return [{ rule, stem: target.slice(head.length, target.length - tail.length) }]
  }
  return []
}

type Recipe = { rule: Rule; stem: string; target: string; variables: Record<string, string> }

function readRecipe(call: Call, environment: Environment, makefile: Makefile, recipe: Recipe): Step {
  const { rule, stem, target, variables } = recipe
  const [first = ''] = rule.prerequisites
  const automatic = { '@': target, '<': first.replace('%', stem), '*': stem, '^': rule.prerequisites.join(' ') }
  const exported = Object.fromEntries(
    [...makefile.exported].flatMap((name) => {
      const value = makefile.variables.get(name)
      return value === undefined ? [] : [[name, expand(value, makefile)]]
    }),
  )
  const step: Step & { unresolved: string[] } = { calls: [], unresolved: [] }
  for (const { text, line, file } of rule.recipe) {
    const expanded = expand(text.replace(/^[@+-]+\s*/, ''), makefile, automatic)
    const left = /(?<!\$)\$[({](?!\$)[^)}]*[)}]/.exec(expanded.replaceAll('$$', ''))?.[0]
    if (left !== undefined) step.unresolved.push(`what \`${left}\` stands for in ${file}:${line} is not known`)
    const shown = expanded.replaceAll('$$', '$').replaceAll('$(shell ', '$(')
    const own: Call = {
      ...call,
      variables: { ...call.variables, ...exported, ...variables },
      chain: [...call.chain, `${file}:${line} ${target}: ${shown}`],
    }
    const read = readScript(own, environment, shown, { args: [] })
    // What make puts in there may look like a program to the shell.
    step.calls.push(...read.calls.map((one) => (left === undefined ? one : { ...one, told: true })))
    if (left === undefined) step.unresolved.push(...(read.unresolved ?? []))
  }
  return step
}
