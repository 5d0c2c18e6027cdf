import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const talker = join(import.meta.dirname, 'fixtures', 'talker.ts')

function talk(command: string, args: string[]) {
  return spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function readSlowly(child: ReturnType<typeof talk>): Promise<string> {
  const chunks: Buffer[] = []
  await wait(200)
  for await (const chunk of child.stdout) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const whole = `${'ä'.repeat(500_000)}\n${Array.from({ length: 5_000 }, (_, line) => `line ${line}\n`).join('')}`

describe('standardOutput', () => {
  it('loses nothing to a reader who is late, although the process ends right after', async () => {
    const child = talk(process.execPath, ['--no-warnings', talker])
    const closed = once(child, 'close')
    expect(await readSlowly(child)).toBe(whole)
    expect(await closed).toEqual([0, null])
  })

  it('waits for a pipe that does not block', async () => {
    // Perl hands its own pipe on, and takes the blocking away from it.
    const script =
      'use Fcntl; pipe(R, W); if (!fork) { close(R); open(STDOUT, ">&", \\*W); fcntl(STDOUT, F_SETFL, O_NONBLOCK | O_WRONLY); exec @ARGV } close(W); select(undef, undef, undef, 0.2); print while <R>; wait; exit($? >> 8)'
    const child = talk('perl', ['-e', script, process.execPath, '--no-warnings', talker])
    const closed = once(child, 'close')
    expect(await readSlowly(child)).toBe(whole)
    expect(await closed).toEqual([0, null])
  })

  it('does not mind a reader who has gone', async () => {
    const child = talk(process.execPath, ['--no-warnings', talker])
    child.stdout.destroy()
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})
