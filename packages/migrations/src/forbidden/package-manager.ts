import { dirname, isAbsolute, join } from 'node:path'
import { quoteForShell } from '../../../exec/src/shell-word.ts'
import { type Call, type Environment, findUpwards, type Resolver, type Step, skipOptions } from './call.ts'
import { executableName } from './match.ts'
import { readNpmCommand } from './npm-commands.ts'
import { readScript } from './shell.ts'
import { spreadScript } from './tasks/spread.ts'

/** Options of a package manager before its command that take a word along. */
const valued = [
  '--prefix',
  '-C',
  '--dir',
  '--cwd',
  '-w',
  '--workspace',
  '--filter',
  '-F',
  '--loglevel',
  '--script-shell',
]
const folderOptions = ['--prefix', '-C', '--dir', '--cwd']
const spread = ['-w', '--workspace', '--workspaces', '-ws', '--filter', '-F', '-r', '--recursive', '--if-present-all']
/** What `npm test` and the like are short for. */
const shortcuts = ['test', 'start', 'stop', 'restart']
/** Commands of yarn and pnpm and bun that are not names of scripts. */
const own = [
  'install',
  'i',
  'ci',
  'add',
  'remove',
  'init',
  'publish',
  'pack',
  'audit',
  'config',
  'cache',
  'why',
  'version',
]

const installers = ['install', 'i', 'ci', 'add']
/** What an installation starts of the project's own. */
const lifecycle = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare']

type Manifest = { path: string; scripts: Record<string, string> }

/** Resolves scripts of package.json as npm, yarn, pnpm and bun run them, with `pre…` and `post…`. */
export const resolvePackageManager: Resolver = async (call, environment) => {
  const [first = '', ...args] = call.words
  const name = executableName(first)
  if (['run-s', 'run-p', 'npm-run-all', 'npm-run-all2', 'concurrently'].includes(name)) return resolveMany(name, call)
  if (!['npm', 'yarn', 'pnpm', 'bun'].includes(name)) return undefined

  const before = skipOptions(args, valued)
  const [written = '', ...after] = before.rest
  const command = name === 'npm' ? readNpmCommand(written) : written
  const runs = command === 'run' || command === 'run-script'
  const behind = runs ? skipOptions(after, valued) : { rest: after, options: {} as Record<string, string> }
  const given = runs ? behind.rest.slice(1) : after
  const options = { ...before.options, ...behind.options, ...(name === 'npm' ? optionsAmong(given) : {}) }
  if (['exec', 'x', 'dlx'].includes(command)) {
    const { rest, options: taken } = skipOptions(after, ['-p', '--package', '-w', '--workspace', '-c', '--call'])
    if (taken['-c'] !== undefined || taken['--call'] !== undefined)
      return readScript(call, environment, taken['-c'] ?? taken['--call'] ?? '', { args: [] })
    return { calls: rest.length === 0 ? [] : [{ ...call, words: rest }] }
  }
  if (name === 'npm' && command === 'init' && after.some((word) => !word.startsWith('-')))
    return { calls: [], unresolved: ['what `npm init` starts is not known'] }
  if (name === 'npm' && command === 'explore')
    return { calls: after.length < 2 ? [] : [{ ...call, words: after.slice(after[1] === '--' ? 2 : 1) }] }
  const installs = !runs && (installers.includes(command) || (name === 'yarn' && command === ''))
  if (name === 'yarn' && (command === 'workspace' || command === 'workspaces')) {
    const [script = '', ...words] = after
      .slice(command === 'workspace' ? 1 : 0)
      .filter((word) => !/^-|^(?:run|foreach)$/.test(word))
    const filters = command === 'workspace' ? after.slice(0, 1) : []
    const several = await spreadScript(call, { script, words, filters })
    return several ?? unknown(call, `which packages \`${call.words.join(' ')}\` is about is not known`)
  }
  const asked = runs ? behind.rest[0] : shortcuts.includes(command) || name !== 'npm' ? command : undefined
  const script = asked ?? ''
  if (!installs && (script === '' || (!runs && own.includes(script)))) return { calls: [] }
  // npm hands on only what stands after `--`; the others hand on everything.
  const rest =
    name === 'npm' ? given.slice(given.indexOf('--') + 1 || given.length) : given.filter((word) => word !== '--')
  const folder = folderOptions.map((option) => options[option]).find((value) => value !== undefined)
  const directory = folder === undefined ? call.directory : isAbsolute(folder) ? folder : join(call.directory, folder)
  if (Object.keys(options).some((option) => spread.includes(option)) || /^workspaces?$/.test(script)) {
    const filters = spread.flatMap((option) => options[option] || [])
    const several = await spreadScript({ ...call, directory }, { script, words: rest, filters })
    return several ?? unknown(call, `which packages \`${call.words.join(' ')}\` is about is not known`)
  }
  const manifest = await readManifest(directory)
  if (installs) {
    const names = '--ignore-scripts' in options || args.includes('--ignore-scripts') ? [] : lifecycle
    return manifest === undefined ? { calls: [] } : readScripts(call, environment, manifest, names)
  }
  if (manifest === undefined || !Object.hasOwn(manifest.scripts, script)) {
    // yarn and pnpm start installed programs by the same form.
    if (!runs && manifest !== undefined) return { calls: [{ ...call, words: [script, ...rest] }] }
    return unknown(
      call,
      `there is no script ${script} in ${manifest === undefined ? 'a package.json' : 'package.json'}`,
    )
  }
  return readScripts(call, environment, manifest, [`pre${script}`, script, `post${script}`], { script, rest })
}

/** Reads scripts in their order; `rest` is handed to the one that was asked for. */
function readScripts(
  call: Call,
  environment: Environment,
  manifest: Manifest,
  names: readonly string[],
  asked: { script: string; rest: readonly string[] } = { script: '', rest: [] },
): Step {
  const calls: Call[] = []
  const unresolved: string[] = []
  for (const each of names) {
    const text = manifest.scripts[each]
    if (text === undefined) continue
    const whole =
      each === asked.script && asked.rest.length > 0 ? `${text} ${asked.rest.map(quoteForShell).join(' ')}` : text
    const step: Step = readScript(
      {
        ...call,
        directory: dirname(manifest.path),
        chain: [...call.chain, `package.json scripts.${each}: ${whole}`],
      },
      environment,
      whole,
      { args: [] },
    )
    calls.push(...step.calls)
    unresolved.push(...(step.unresolved ?? []))
  }
  return { calls, unresolved }
}

/** npm takes its own options behind a script's name, too, up to `--`. */
function optionsAmong(words: readonly string[]): Record<string, string> {
  const end = words.indexOf('--')
  const options: Record<string, string> = {}
  for (let rest = end < 0 ? words : words.slice(0, end); rest.length > 0; ) {
    const taken = skipOptions(rest, valued)
    Object.assign(options, taken.options)
    rest = taken.rest.slice(1)
  }
  return options
}

/** `run-s a b`, `concurrently "npm:a" "npm run b"`. */
function resolveMany(name: string, call: Call): Step {
  const { rest } = skipOptions(call.words.slice(1), ['-n', '--names', '-c', '--prefix-colors', '-k', '--max-parallel'])
  const words = rest.filter((word) => !word.startsWith('-'))
  const calls = words.map((word) => {
    const script = name === 'concurrently' ? /^(?:npm|yarn|pnpm|bun):(.+)$/.exec(word)?.[1] : word
    const started = script === undefined ? ['sh', '-c', word] : ['npm', 'run', ...script.split(' ')]
    return { ...call, words: started, chain: [...call.chain, script === undefined ? word : `npm run ${script}`] }
  })
  const pattern = words.find((word) => word.includes('*'))
  return pattern === undefined
    ? { calls }
    : { calls, unresolved: [`which scripts \`${pattern}\` stands for is not known`] }
}

function unknown(call: Call, why: string): Step {
  // The words say something even so: `npm run db:reset`.
  return { calls: [{ ...call, words: ['?', ...call.words.slice(1)], told: true }], unresolved: [why] }
}

async function readManifest(directory: string): Promise<Manifest | undefined> {
  const found = await findUpwards(directory, 'package.json')
  if (found === undefined) return undefined
  try {
    const { scripts } = JSON.parse(found.text) as { scripts?: unknown }
    const entries = typeof scripts === 'object' && scripts !== null ? Object.entries(scripts) : []
    return {
      path: found.path,
      scripts: Object.fromEntries(entries.filter((one): one is [string, string] => typeof one[1] === 'string')),
    }
  } catch {
    return { path: found.path, scripts: {} }
  }
}
