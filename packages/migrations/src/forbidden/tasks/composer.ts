import { dirname, isAbsolute, join } from 'node:path'
import { type Resolver, skipOptions } from '../call.ts'
import { executableName } from '../match.ts'
import { findData, listOf, mappingAt, unknownTask, withWords } from './data.ts'
import { runTasks, type Task, type TaskStep } from './run.ts'

/** What Composer runs of the project's own around its commands. */
const events: Record<string, readonly string[]> = {
  install: ['pre-install-cmd', 'pre-autoload-dump', 'post-autoload-dump', 'post-install-cmd'],
  i: ['pre-install-cmd', 'pre-autoload-dump', 'post-autoload-dump', 'post-install-cmd'],
  update: ['pre-update-cmd', 'pre-autoload-dump', 'post-autoload-dump', 'post-update-cmd'],
  u: ['pre-update-cmd', 'pre-autoload-dump', 'post-autoload-dump', 'post-update-cmd'],
  upgrade: ['pre-update-cmd', 'pre-autoload-dump', 'post-autoload-dump', 'post-update-cmd'],
  require: ['pre-update-cmd', 'pre-autoload-dump', 'post-autoload-dump', 'post-update-cmd'],
  'dump-autoload': ['pre-autoload-dump', 'post-autoload-dump'],
  dumpautoload: ['pre-autoload-dump', 'post-autoload-dump'],
  status: ['pre-status-cmd', 'post-status-cmd'],
}
const valued = ['-d', '--working-dir']
/** Its own commands that start nothing of the project's. */
const plain =
  /^(?:about|audit|check-platform-reqs|config|diagnose|fund|info|init|licenses|list|outdated|search|self-update|show|validate|why|why-not|clear-cache|help)$/

/** Resolves scripts of composer.json, and the programs that `composer exec` starts. */
export const resolveComposer: Resolver = async (call, environment) => {
  const [first = '', ...args] = call.words
  if (executableName(first) !== 'composer' && executableName(first) !== 'composer.phar') return undefined
  const before = skipOptions(args, valued)
  const [command = '', ...after] = before.rest
  if (command === '' || plain.test(command)) return { calls: [] }
  if (command === 'exec') {
    const { rest } = skipOptions(after, valued)
    return {
      calls:
        rest.length === 0 ? [] : [{ ...call, words: rest[1] === '--' ? [rest[0] as string, ...rest.slice(2)] : rest }],
    }
  }
  const folder = before.options['-d'] ?? before.options['--working-dir']
  const directory = folder === undefined ? call.directory : isAbsolute(folder) ? folder : join(call.directory, folder)
  const file = await findData(directory, ['composer.json'])
  const scripts = mappingAt(file?.value, 'scripts')
  if (file === undefined) return unknownTask(call, 'there is no composer.json in its folder or around it')
  const find = (name: string, words: readonly string[]): Task | undefined => {
    if (!Object.hasOwn(scripts, name)) return undefined
    return {
      steps: listOf(scripts[name]).flatMap((one) => stepOf(String(one), words, scripts)),
      directory: dirname(file.path),
    }
  }
  const around = { path: file.path, find }
  const own = Object.hasOwn(events, command) ? (events[command] ?? []) : undefined
  if (own !== undefined) {
    const none = args.includes('--no-scripts')
    const names = none ? [] : own.filter((name) => Object.hasOwn(scripts, name))
    return runTasks(
      call,
      environment,
      around,
      names.map((task) => ({ task, args: [] })),
    )
  }
  const runs = /^run(?:-script)?$/.test(command)
  const { rest } = runs ? skipOptions(after, [...valued, '--timeout']) : { rest: [command, ...after] }
  const [script = '', ...words] = rest
  if (script === '') return { calls: [] }
  return runTasks(call, environment, around, [{ task: script, args: words.filter((word) => word !== '--') }])
}

/** `@name`, `@php …`, `@composer …`, `@putenv`, a class of the project, or a command line. */
function stepOf(text: string, words: readonly string[], scripts: Readonly<Record<string, unknown>>): TaskStep[] {
  const [, reference, rest = ''] = /^@([\w:.-]+)\s*([\s\S]*)$/.exec(text) ?? []
  if (reference === 'putenv') return []
  if (reference === 'no_additional_args') return []
  if (reference === 'php' || reference === 'composer') return [{ run: withWords(`${reference} ${rest}`, words) }]
  if (reference !== undefined && Object.hasOwn(scripts, reference))
    return [{ task: reference, args: [...rest.split(/\s+/).filter((word) => word !== ''), ...words] }]
  if (/^\\?[A-Za-z_][\w\\]*::\w+$/.test(text)) return [{ unknown: `what ${text} does is not known` }]
  return [{ run: withWords(text, words) }]
}
