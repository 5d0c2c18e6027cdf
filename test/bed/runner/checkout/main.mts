import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

const KNOWN = ['repository', 'ref', 'token', 'path', 'fetch-depth', 'fetch-tags', 'persist-credentials', 'clean']

const variable = (name: string): string => process.env[name] ?? ''
const input = (name: string): string => variable(`INPUT_${name.toUpperCase()}`)

const unknown = Object.keys(process.env)
  .filter((name) => name.startsWith('INPUT_'))
  .map((name) => name.slice('INPUT_'.length).toLowerCase())
  .filter((name) => !KNOWN.includes(name))
if (unknown.length > 0) throw new Error(`This checkout does not know the inputs ${unknown.join(', ')}.`)

const server = variable('GITHUB_SERVER_URL')
const directory = join(variable('GITHUB_WORKSPACE'), input('path'))
mkdirSync(directory, { recursive: true })
appendFileSync(variable('GITHUB_STATE'), `directory=${directory}\n`)

// The token goes by the environment: arguments can be read by everybody.
const authorization = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${input('token')}`).toString('base64')}`
console.log(`::add-mask::${authorization.split(' ').at(-1)}`)
const header = `http.${server}/.extraheader`
const environment = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: header, GIT_CONFIG_VALUE_0: authorization }

const git = (...args: string[]): string =>
  execFileSync('git', args, {
    cwd: directory,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  }).trim()

const url = `${server}/${input('repository')}`
git('init', '--quiet')
git('remote', 'add', 'origin', url)
git('config', '--local', 'gc.auto', '0')

const { ref, commit } = resolve()
const depth = input('fetch-depth')
const options = ['--quiet', '--no-recurse-submodules', input('fetch-tags') === 'true' ? '--tags' : '--no-tags']
const local = ref.replace(/^refs\/heads\//, 'refs/remotes/origin/').replace(/^refs\/pull\//, 'refs/remotes/pull/')
if (depth === '0') {
  git('fetch', ...options, 'origin', '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*')
  git('fetch', ...options, 'origin', commit)
} else {
  git('fetch', ...options, `--depth=${depth}`, 'origin', ref === '' ? commit : `+${commit}:${local}`)
}
const branch = /^refs\/heads\/(.*)$/.exec(ref)?.[1]
const place = branch === undefined ? ['--detach'] : ['--no-track', '-B', branch]
git('checkout', '--quiet', '--force', ...place, commit)

if (input('persist-credentials') === 'true' && server.startsWith('http')) {
  // `git config` has no way to take a value from the environment.
  appendFileSync(join(directory, '.git', 'config'), `[http "${server}/"]\n\textraheader = ${authorization}\n`)
}
const head = git('rev-parse', 'HEAD')
appendFileSync(variable('GITHUB_OUTPUT'), `ref=${ref || commit}\ncommit=${head}\n`)
console.log(`HEAD is now at ${head} (${ref || commit})`)

/** The ref and commit to check out; the event's own where nothing else is asked for. */
function resolve(): { ref: string; commit: string } {
  const asked = input('ref')
  const own = input('repository') === variable('GITHUB_REPOSITORY')
  if (/^[0-9a-f]{40}$/.test(asked)) return { ref: '', commit: asked }
  if (asked === '' && own) return { ref: variable('GITHUB_REF'), commit: variable('GITHUB_SHA') }
  const candidates = asked === '' ? ['HEAD'] : [asked, `refs/heads/${asked}`, `refs/tags/${asked}`]
  const listed = git('ls-remote', 'origin', ...candidates)
    .split('\n')
    .map((line) => line.split('\t'))
  const full = candidates.filter((name) => name.startsWith('refs/') || name === 'HEAD')
  for (const name of full) {
    const [found] = listed.find(([, listedName]) => listedName === name) ?? []
    if (found !== undefined) return { ref: name === 'HEAD' ? '' : name, commit: found }
  }
  throw new Error(`A branch or tag with the name '${asked}' could not be found in ${url}.`)
}
