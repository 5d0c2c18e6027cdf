import { basename, isAbsolute, join } from 'node:path'
import { type Call, type Environment, type Resolver, readIfThere, type Step, skipOptions } from './call.ts'
import { executableName } from './match.ts'
import { isKnownTool } from './programs.ts'
import { readScript } from './shell.ts'
import { takeText } from './texts.ts'

/** Programs that start the words after their options. The list names options that take a word along. */
const starters: Record<string, readonly string[]> = {
  sudo: ['-u', '--user', '-g', '-h', '-p', '-C', '-D', '--chdir'],
  doas: ['-u', '-C'],
  exec: ['-a'],
  command: [],
  builtin: [],
  time: ['-f', '-o'],
  nohup: [],
  setsid: [],
  ionice: ['-c', '-n'],
  nice: ['-n'],
  stdbuf: ['-i', '-o', '-e'],
  xargs: ['-I', '-n', '-P', '-d', '-L', '-s', '-a'],
  npx: ['-p', '--package', '-w', '--workspace', '--prefix'],
  bunx: ['-p', '--package'],
  pnpx: ['-p', '--package'],
  dotenvx: ['-f', '--env-file', '-e', '--env'],
  dotenv: ['-e', '-v', '-p', '-f', '--file'],
  'env-cmd': ['-f', '--file', '-e', '--environments', '-r'],
  'cross-env-shell': [],
  doppler: ['-p', '--project', '-c', '--config', '-t', '--token'],
  tsx: ['--tsconfig', '--import', '--require', '-r'],
  'ts-node': ['-P', '--project', '-r', '--require'],
  php: ['-d', '-c'],
  ruby: ['-I', '-r'],
  node: ['-r', '--require', '--import', '--loader', '--env-file'],
  spring: [],
  busybox: [],
  toybox: [],
  nlx: [],
  uvx: ['--from', '--with', '-p', '--python', '--index-url'],
}

/** Programs whose next word says that the words after it are started. */
const runners: Record<string, readonly string[]> = {
  bundle: ['exec', 'e'],
  poetry: ['run'],
  pipenv: ['run'],
  pdm: ['run'],
  uv: ['run'],
  rye: ['run'],
  hatch: ['run'],
  pipx: ['run'],
  corepack: ['npm', 'yarn', 'pnpm', 'npx', 'pnpx'],
  dotenvx: ['run'],
  doppler: ['run'],
  infisical: ['run'],
  mise: ['exec', 'x'],
  asdf: ['exec'],
  rbenv: ['exec'],
  pyenv: ['exec'],
}

/** Programs that start others by files of their own, or elsewhere: these are not followed. */
const opaque = new Set([
  ...['docker', 'docker-compose', 'podman', 'kubectl', 'ssh', 'nx', 'lerna', 'gradle'],
  ...['gradlew', 'mvn', 'mvnw', 'ant', 'inv', 'invoke', 'fab', 'tox', 'nox', 'ansible-playbook', 'bazel'],
])

/** Peels off what only starts another command: `env A=b`, `sudo -u app`, `bundle exec`, `npx`, `python -m`. */
export const resolveWrapper: Resolver = async (call, environment) => {
  const [first = '', ...args] = call.words
  const name = executableName(first)
  const start = (words: readonly string[], more: Partial<Call> = {}) =>
    words.length === 0 ? undefined : { calls: [{ ...call, ...more, words }] }
  if (opaque.has(name))
    return { calls: [{ ...call, told: true }], unresolved: [`what \`${name}\` starts is not looked at`] }
  const own = startsOwn(call, environment, name, args)
  if (own !== undefined) return own
  if (name === 'env' || name === 'cross-env') {
    const { rest } = skipOptions(args, ['-u', '--unset', '-C', '--chdir'])
    return startWithVariables(call, rest)
  }
  if (/^[A-Za-z_]\w*=/.test(first)) return startWithVariables(call, call.words)
  if (name === 'timeout' || name === 'flock' || name === 'chroot') {
    return start(skipOptions(args, ['-s', '--signal', '-k', '--kill-after', '-w', '-E']).rest.slice(1))
  }
  if (/^python[\d.]*$|^pypy3?$/.test(name)) {
    const { rest, options } = skipOptions(args, ['-m', '-W', '-X', '-c'])
    if (options['-m'] !== undefined) return start([options['-m'], ...rest])
    if (options['-c'] !== undefined) return isCode(call, '-c')
    return resolveProgram(call, rest)
  }
  const behind = Object.hasOwn(runners, name) ? skipOptions(args, starters[name] ?? []).rest : []
  // `uv tool run` is `uvx`.
  const words = name === 'uv' && behind[0] === 'tool' ? behind.slice(1) : behind
  if (name === 'corepack') return runners[name]?.includes(executableName(words[0] ?? '')) ? start(words) : { calls: [] }
  if (installing.test(words[0] ?? '') && Object.hasOwn(runners, name)) return { calls: [] }
  if (words[0] !== undefined && runners[name]?.includes(words[0])) {
    const { rest } = skipOptions(words.slice(1), starters[name] ?? ['-p', '--package', '--with', '--spec', '--python'])
    // `hatch run prod:alembic`
    return start(name === 'hatch' ? rest.map((word, at) => (at === 0 ? word.replace(/^[^:]*:(?=.)/, '') : word)) : rest)
  }
  if (!Object.hasOwn(starters, name) || Object.hasOwn(runners, name)) return undefined
  const { rest, options } = skipOptions(args, starters[name] ?? [])
  if (interpreters.test(name)) {
    const code = codeOptions.find((option) => options[option] !== undefined)
    if (code !== undefined && !(name === 'ruby' && code === '-p')) return isCode(call, code)
    if (options['--run'] !== undefined)
      return start(['npm', 'run', options['--run'] || rest[0] || '', ...rest.slice(1)])
    return resolveProgram(call, rest)
  }
  return start(rest)
}

const interpreters = /^(?:node|tsx|ts-node|php|ruby)$/
const codeOptions = ['-e', '--eval', '-pe', '-p', '--print', '-r']
/** What a manager of packages does besides starting one. */
const installing =
  /^(?:install|sync|add|update|lock|check|config|--version|version|ensurepath|reshim|use|enable|prepare)$/

/** What has a way of its own of being told what to start. */
function startsOwn(call: Call, environment: Environment, name: string, args: readonly string[]): Step | undefined {
  if (name === 'trap' && (args[1] === undefined || args[0] === '-')) return { calls: [] }
  const text = name === 'eval' ? args.join(' ') : name === 'trap' ? args[0] : takeText(name, args)
  if (text !== undefined) return readScript(call, environment, text, { args: [] })
  if (name === 'nr' || name === 'rushx') return { calls: [{ ...call, words: ['npm', 'run', ...args] }] }
  if (name === 'xargs' && call.input !== '') return startWithInput(call, args)
  if (name !== 'find') return undefined
  const calls = args.flatMap((word, at): Call[] => {
    if (!/^-(?:exec|execdir|ok|okdir)$/.test(word)) return []
    const end = args.findIndex((each, index) => index > at && (each === ';' || each === '+'))
    return [{ ...call, words: args.slice(at + 1, end < 0 ? undefined : end) }]
  })
  return { calls }
}

/** `echo db:drop | xargs rails`: what it reads are words of what it starts, in the place of `-I`'s word where there is one. */
function startWithInput(call: Call, args: readonly string[]): Step {
  const { rest, options } = skipOptions(args, starters['xargs'] ?? [])
  const read = call.input.split(/(?:\s|\\[nt0])+/).filter((word) => word !== '')
  const [place] = Object.entries(options).flatMap(([option, value]) =>
    option.startsWith('-I') ? [value || option.slice(2)] : [],
  )
  const words = place ? rest.flatMap((word) => (word === place ? read : [word])) : [...rest, ...read]
  return { calls: words.length === 0 ? [] : [{ ...call, input: '', words }] }
}

function isCode(call: Call, option: string): Step {
  const program = executableName(call.words[0] ?? '')
  return { calls: [{ ...call, told: true }], unresolved: [`the text of \`${program} ${option}\` is not followed`] }
}

function startWithVariables(call: Call, words: readonly string[]) {
  const variables: Record<string, string> = { ...call.variables }
  let at = 0
  for (; at < words.length; at += 1) {
    const [, name, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(words[at] ?? '') ?? []
    if (name === undefined || value === undefined) break
    variables[name] = value
  }
  return at === words.length ? { calls: [] } : { calls: [{ ...call, variables, words: words.slice(at) }] }
}

/** Tools that are started by an interpreter; of any other program of the project nobody knows what it does. */
const toolPrograms = /^(?:manage|artisan|console|rails|rake|ace|doctrine)$/

async function resolveProgram(call: Call, words: readonly string[]) {
  const [program] = words
  if (program === undefined) return { calls: [] }
  const installed = /(?:^|\/)(?:node_modules|vendor|site-packages|\.venv)\//.test(program)
  if (installed || toolPrograms.test(executableName(program))) return { calls: [{ ...call, words }] }
  const path = isAbsolute(program) ? program : join(call.directory, program)
  const there = (await readIfThere(path)) !== undefined
  const what = there
    ? `${basename(program)} is a program of its own: what it runs is not known`
    : `${program} is not there`
  // Its arguments still say something.
  return { calls: [{ ...call, words, told: true }], unresolved: isKnownTool(program) ? [] : [what] }
}
