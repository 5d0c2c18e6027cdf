import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'changes-fetch-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Has a program run on a terminal of its own, as runners give one to a step; gives what it printed. */
async function onTerminal(program: string): Promise<string> {
  const file = join(folder, 'program.mjs')
  await writeFile(file, program)
  const child = spawn('script', ['--quiet', '--return', '--command', `'${process.execPath}' '${file}'`, '/dev/null'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // Whoever runs the tests may have a helper that answers.
    env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const patience = setTimeout(() => child.kill('SIGKILL'), 120_000)
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(patience)
  return `${printed.trim()} ${code}`
}

test('a server that wants a login is given up, and nobody is asked on the terminal', async () => {
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args])
  git('init', '--quiet')
  git('remote', 'add', 'origin', `http://127.0.0.1:${(server.address() as AddressInfo).port}/acme/shop`)
  const changes = join(import.meta.dirname, '../src/base/changes.ts')
  const printed = await onTerminal(`
    import { readPushed } from ${JSON.stringify(changes)}
    console.log(String(await readPushed(${JSON.stringify(folder)}, '${'1'.repeat(40)}', 'migrations')))
  `)
  server.close()
  expect(printed).toBe('undefined 0')
  expect(asked).toBeGreaterThan(0)
})
