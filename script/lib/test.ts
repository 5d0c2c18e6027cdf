import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { reapDeadBeds } from '../../test/bed/process/bed-directory.ts'
import { type Count, countJest, describeFailures } from './test-count.ts'

const root = resolve(import.meta.dirname, '../..')
const strict = process.env['CI'] === 'true'

/** A command is one check; a Jest group is as many as it has tests. */
type Group = { name: string; command?: string[]; tests?: string[] }

const bin = (name: string) => join(root, 'node_modules', name)
const groups: Group[] = [
  { name: 'lint', command: [bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '--error-on-warnings', '.'] },
  { name: 'types', command: [bin('typescript/bin/tsc'), '--noEmit'] },
  { name: 'dist', command: [join(root, 'script/lib/build.ts'), '--check'] },
  { name: 'docs', command: [join(root, 'script/lib/docs.ts'), '--check'] },
  { name: 'unit', tests: ['packages/', 'actions/', 'script/'] },
  { name: 'contract', tests: ['test/contract', 'test/layering'] },
  { name: 'bed', tests: ['test/bed'] },
  { name: 'acceptance', tests: ['test/acceptance', 'test/receiver'] },
  { name: 'e2e', tests: ['test/e2e'] },
]

function run(args: string[]): Promise<{ exitCode: number; output: string }> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.once('error', reject)
    child.once('close', (code) => settle({ exitCode: code ?? 1, output }))
  })
}

async function runGroup(group: Group): Promise<Count> {
  if (group.command !== undefined) {
    const { exitCode, output } = await run(group.command)
    if (exitCode !== 0) console.log(output)
    return exitCode === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] }
  }
  const results = join(root, 'build/test-results', `${group.name}.json`)
  await mkdir(join(root, 'build/test-results'), { recursive: true })
  await rm(results, { force: true })
  // Suites of the whole flow hold an engine, a registry and a database each: no more of them than cores.
  const args = [bin('jest/bin/jest.js'), '--json', `--outputFile=${results}`, '--maxWorkers=2', '--forceExit']
  const { exitCode, output } = await run([...args, ...(group.tests ?? []).map((folder) => join(root, folder))])
  // What a worker that was ended had no time to stop.
  for (const directory of await reapDeadBeds()) console.log(`${group.name}: a bed was left open: ${directory}`)
  const text = await readFile(results, 'utf8').catch(() => undefined)
  if (text === undefined) {
    console.log(output)
    return { passed: 0, failed: 1, skipped: [] }
  }
  const count = countJest(JSON.parse(text))
  for (const failure of describeFailures(JSON.parse(text))) console.log(failure)
  // A runner that failed although no test did (a file that does not load) is a failure too.
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

const wanted = process.argv.slice(2)
const total: Count = { passed: 0, failed: 0, skipped: [] }
for (const group of groups.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const start = Date.now()
  const count = await runGroup(group)
  total.passed += count.passed
  total.failed += count.failed
  total.skipped.push(...count.skipped)
  const mark = count.failed > 0 ? '✗' : '✓'
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  console.log(
    `${mark} ${group.name.padEnd(11)} ${count.passed} passed, ${count.failed} failed, ${count.skipped.length} skipped  (${seconds} s)`,
  )
}
for (const name of total.skipped) console.log(`skipped: ${name}`)
if (strict && total.skipped.length > 0) console.log('CI=true: what is skipped counts as failed.')
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped.length} skipped`)
process.exitCode = total.failed > 0 || total.passed === 0 || (strict && total.skipped.length > 0) ? 1 : 0
