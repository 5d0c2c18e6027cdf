import { basename, isAbsolute, join } from 'node:path'
import { type Call, type Resolver, readIfThere, skipOptions } from './call.ts'
import { executableName } from './match.ts'

/** Programs that start the words after their options. The list names options that take a word along. */
const starters: Record<string, readonly string[]> = {
  sudo: ['-u', '--user', '-g', '-h', '-p', '-C', '-D', '--chdir'],
  doas: ['-u', '-C'],
  exec: ['-a'],
  command: [],
  builtin: [],
  eval: [],
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
  ...['docker', 'docker-compose', 'podman', 'kubectl', 'ssh', 'just', 'task', 'turbo', 'nx', 'lerna', 'gradle'],
  ...['gradlew', 'mvn', 'mvnw', 'ant', 'inv', 'invoke', 'fab', 'tox', 'nox', 'composer', 'ansible-playbook', 'bazel'],
])

/** Peels off what only starts another command: `env A=b`, `sudo -u app`, `bundle exec`, `npx`, `python -m`. */
export const resolveWrapper: Resolver = async (call) => {
  const [first = '', ...args] = call.words
  const name = executableName(first)
  const start = (words: readonly string[], more: Partial<Call> = {}) =>
    words.length === 0 ? undefined : { calls: [{ ...call, ...more, words }] }
  if (opaque.has(name)) return { calls: [call], unresolved: [`what \`${name}\` starts is not looked at`] }
  if (name === 'env' || name === 'cross-env') {
    const { rest } = skipOptions(args, ['-u', '--unset', '-C', '--chdir', '-S'])
    return startWithVariables(call, rest)
  }
  if (/^[A-Za-z_]\w*=/.test(first)) return startWithVariables(call, call.words)
  if (name === 'timeout' || name === 'flock' || name === 'chroot') {
    return start(skipOptions(args, ['-s', '--signal', '-k', '--kill-after', '-w', '-E']).rest.slice(1))
  }
  if (/^python[\d.]*$|^pypy3?$/.test(name)) {
    const { rest, options } = skipOptions(args, ['-m', '-W', '-X', '-c'])
    if (options['-m'] !== undefined) return start([options['-m'], ...rest])
    return resolveProgram(call, rest)
  }
  const words = Object.hasOwn(runners, name) ? skipOptions(args, starters[name] ?? []).rest : []
  if (words[0] !== undefined && runners[name]?.includes(words[0]))
    return start(skipOptions(words.slice(1), starters[name] ?? ['-p', '--package', '--with']).rest)
  if (!Object.hasOwn(starters, name) || Object.hasOwn(runners, name)) return undefined
  const { rest, options } = skipOptions(args, starters[name] ?? [])
  if (name === 'npx' && options['-c'] !== undefined) return start(['sh', '-c', ...rest])
  if (/^(?:node|tsx|ts-node|php|ruby)$/.test(name)) return resolveProgram(call, rest)
  return start(rest)
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
  const what = there ? `${basename(program)} is a program: what it does is not known` : `${program} is not there`
  // Its arguments still say something.
  return { calls: [{ ...call, words }], unresolved: [what] }
}
