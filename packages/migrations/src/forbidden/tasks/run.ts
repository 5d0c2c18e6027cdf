import { basename, isAbsolute, join } from 'node:path'
import type { Call, Environment, Step } from '../call.ts'
import { readScript } from '../shell.ts'
import { unknownTask } from './data.ts'

/** What a task does, in order. */
export type TaskStep =
  /** A shell's text. */
  | { run: string; directory?: string; variables?: Record<string, string> }
  /** Words that are started without a shell. */
  | { words: readonly string[] }
  /** Another task of the same file. */
  | { task: string; args?: readonly string[]; variables?: Record<string, string> }
  /** What nobody can tell. */
  | { unknown: string }

/** A task of somebody's file. */
export type Task = {
  steps: readonly TaskStep[]
  /** Where it is started; absolute, or from the folder of the file. */
  directory?: string
  variables?: Record<string, string>
}

/** The tasks of a file. `find` gives one by its name and what it is started with. */
export type TaskFile = {
  path: string
  find(name: string, args: readonly string[], variables: Record<string, string>): Task | undefined
}

/** What is asked for first: a task with words behind it. */
export type Asked = { task: string; args: readonly string[]; variables?: Record<string, string> }

const deepest = 30

/** Gives all commands that tasks come to, each in its folder, those that they need included. */
export function runTasks(call: Call, environment: Environment, file: TaskFile, asked: readonly Asked[]): Step {
  const calls: Call[] = []
  const unresolved: string[] = []
  const done = new Set<string>()
  const home = file.path.slice(0, file.path.lastIndexOf('/')) || '/'
  const visit = ({ task: name, args, variables = {} }: Asked, via: readonly string[]): void => {
    const key = JSON.stringify([name, args, variables])
    if (done.has(key) || via.length > deepest) return
    done.add(key)
    const task = file.find(name, args, variables)
    if (task === undefined) {
      const missing = unknownTask(
        { ...call, words: ['?', name, ...args] },
        `there is no task ${name} in ${basename(file.path)}`,
      )
      calls.push(...missing.calls)
      unresolved.push(...missing.unresolved)
      return
    }
    const { steps, directory = home } = task
    const own = { ...call.variables, ...task.variables, ...variables }
    for (const step of steps) {
      const link = `${basename(file.path)} ${name}`
      if ('unknown' in step) unresolved.push(`${link}: ${step.unknown}`)
      else if ('task' in step) visit({ args: [], ...step, variables: { ...step.variables } }, [...via, link])
      else {
        const shown = 'run' in step ? step.run.trim() : step.words.join(' ')
        const started: Call = {
          ...call,
          directory: fromFolder(directory, home),
          variables: { ...own, ...('run' in step ? step.variables : {}) },
          chain: [...call.chain, ...via, `${link}: ${shown}`],
        }
        if ('words' in step) calls.push({ ...started, words: step.words })
        else {
          const left = /\{\{[^}]*\}\}/.exec(step.run)?.[0]
          if (left !== undefined) unresolved.push(`what \`${left}\` stands for in ${link} is not known`)
          const place = step.directory === undefined ? started.directory : fromFolder(step.directory, home)
          const read = readScript({ ...started, directory: place }, environment, step.run, { args: [] })
          // What a template puts in there may look like a program to the shell.
          calls.push(...read.calls.map((one) => (left === undefined ? one : { ...one, told: true })))
          if (left === undefined) unresolved.push(...(read.unresolved ?? []))
        }
      }
    }
  }
  for (const one of asked) visit(one, [])
  // One that starts itself is no program of which nothing is known.
  const isSelf = ({ words }: Call) => words.join('\0') === call.words.join('\0')
  return { calls: calls.map((one) => (isSelf(one) ? { ...one, told: true } : one)), unresolved }
}

/** A folder from another one. */
function fromFolder(folder: string, home: string): string {
  return isAbsolute(folder) ? folder : join(home, folder)
}
