import { spawn } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { run } from '../../exec/src/run.ts'
import { guarded, guardScript } from '../src/launch/guard.ts'

test('passes output, arguments and exit code through as they are', async () => {
  const result = await run('sh', guarded(['sh', '-c', 'echo "$1"; exit 7', 'x', '$(id) "; echo']))
  expect(result).toMatchObject({ exitCode: 7, stdout: '$(id) "; echo\n' })
})

test('lets the command see a cancel', async () => {
  const controller = new AbortController()
  const command = ['sh', '-c', 'trap "echo stopped; exit 3" INT; echo ready; while :; do sleep 0.1; done']
  const result = await run('sh', guarded(command), {
    signal: controller.signal,
    onLine: (line) => line === 'ready' && controller.abort(),
  })
  expect(result.stdout).toBe('ready\nstopped\n')
  expect(result.cancelled).toBe(true)
})

test('ends the command when the process that it was started for is gone', async () => {
  const parent = spawn('sleep', ['30'], { stdio: 'ignore' })
  const started = run('sh', ['-c', guardScript, 'guard', String(parent.pid), '', 'sleep', '30'])
  setTimeout(() => parent.kill('SIGKILL'), 200)
  expect(await started).toMatchObject({ exitCode: null, signal: 'SIGKILL' })
})
