#!/usr/bin/env node
// Judges the migrations of the repository around the working directory, as on a pull request: no database, no token.
//   node …/run-migrations/check.mjs --base origin/main [--service api] [--tool dbmate] [--directory db/migrations] …
// Every input of the action is an option. The exit code is 1 where something is in the way, and 2 where it was called
// wrongly. It runs on Node.js from 20.16 on.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const usage = `node check.mjs --base origin/main [--option value]…
Judges the migrations that the branch adds to --base; all of them where that is left out.`
refuseOldNode()
const git = (...args) => spawnSync('git', args, { encoding: 'utf8' })
const workspace = git('rev-parse', '--show-toplevel').stdout?.trim() || process.cwd()
const { base, ...inputs } = readOptions(process.argv.slice(2))
const folder = mkdtempSync(join(tmpdir(), 'run-migrations-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

// What a runner says: the base, and files to report into. Nothing else of its environment is there.
const event = join(folder, 'event.json')
writeFileSync(event, JSON.stringify(base === undefined ? {} : { pull_request: { base: { sha: commitOf(base) } } }))
const [output, summary] = ['output', 'summary.md'].map((name) => join(folder, name))
for (const file of [output, summary]) writeFileSync(file, '')

const child = spawn(process.execPath, [fileURLToPath(new URL('index.js', import.meta.url))], {
  cwd: workspace,
  env: {
    ...process.env,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    INPUT_MODE: 'check',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_PATH: event,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: folder,
  },
  stdio: ['ignore', 'pipe', 'pipe'],
})
// A Node.js of another version than the runner's says so of each flag of V8 that it does not know, and goes on without it.
createInterface({ input: child.stderr }).on('line', (line) => {
  if (!/^(?:Error: unrecognized flag|Try --help for options)/.test(line)) console.error(line)
})
let capped = false
for await (const line of createInterface({ input: child.stdout })) {
  const said = render(line)
  capped ||= /more are in the job summary/.test(line)
  if (said !== undefined) console.log(said)
}
process.exitCode = await new Promise((done) => {
  if (child.exitCode !== null) done(child.exitCode)
  else child.on('exit', (code) => done(code ?? 1))
})
if (capped) console.log(`\n${readFileSync(summary, 'utf8')}`)

/** `--name value` or `--name=value`. */
function readOptions(args) {
  const known = ['base', ...inputNames()]
  if (args.includes('--help') || args.includes('-h')) {
    console.log(`${usage}\nOptions: ${list(known)}`)
    process.exit(0)
  }
  const options = {}
  for (let at = 0; at < args.length; at += 1) {
    const match = /^--([a-z][a-z-]*)(?:=(.*))?$/s.exec(args[at])
    const value = match?.[2] ?? args[at + 1]
    if (match === null || value === undefined) fail(`${args[at]}: expected --name value, such as --base origin/main`)
    if (!known.includes(match[1])) fail(`--${match[1]}: there is no such option\nAccepted: ${list(known)}`)
    if (match[2] === undefined) at += 1
    options[match[1]] = value
  }
  return options
}

/** Every input but the mode, which is given, by the action.yml beside this file; its form is our own. */
function inputNames() {
  const text = readFileSync(new URL('action.yml', import.meta.url), 'utf8')
  const inputs = /^inputs:\n((?: .*\n|\n)*)/m.exec(text)?.[1] ?? ''
  return [...inputs.matchAll(/^ {2}([a-z-]+):$/gm)].map(([, name]) => name).filter((name) => name !== 'mode')
}

function list(names) {
  return names.map((name) => `--${name}`).join(', ')
}

/** The bundle would end in the middle, by an error that says nothing of the version. */
function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 16)) return
  fail(`Node.js ${process.versions.node} is too old for this: 20.16 or newer is needed`)
}

function commitOf(name) {
  const found = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)
  if (found.status !== 0)
    fail(`--base ${name}: there is no such commit here; fetch it (git fetch origin), or name another`)
  return found.stdout.trim()
}

/** A command to the runner, as a compiler would say it; undefined for one that is nobody's business here. */
function render(line) {
  const command = /^::(\w[\w-]*)(?: (.*?))?::(.*)$/.exec(line)
  if (command === null) return line
  const [, name, properties = '', text] = command
  if (name !== 'error' && name !== 'warning' && name !== 'notice') return undefined
  const held = Object.fromEntries(properties.split(',').map((one) => one.split('=', 2)))
  const place = held.file === undefined ? '' : `${decode(held.file)}:${held.line ?? 1}: `
  return `${place}${name}: ${decode(text)}`
}

function decode(text) {
  const signs = { '%0A': '\n  ', '%0D': '', '%3A': ':', '%2C': ',', '%25': '%' }
  return text.replace(/%(?:0A|0D|3A|2C|25)/g, (code) => signs[code])
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
