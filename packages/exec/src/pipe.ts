import { spawn } from 'node:child_process'
import { Duplex } from 'node:stream'

export type PipeOptions = {
  /** Added to our own environment. */
  environment: Record<string, string>
  /** What the process's last words on standard error come to; undefined: an ordinary end. */
  faultIn(said: string): Error | undefined
  /** Called once the process is gone, whatever the reason. */
  ended?: () => void
}

/** A stream of both directions; `ref` and `unref` say whether it keeps this process from ending. */
type Pipe = Duplex & { ref(): void; unref(): void }

/**
 * Starts a process whose standard input and output are the two directions of a connection. No port is opened for it, so
 * nobody else on this machine can use it. When we die, its input ends, and with it what is at the other end.
 */
export function openPipe(command: string, args: string[], { environment, faultIn, ended }: PipeOptions): Pipe {
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  let isOver = false
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-4_000)
  })
  // Whoever is gone while we write is told of by `close`.
  child.stdin.on('error', () => {})
  const pipe = new Duplex({
    allowHalfOpen: false,
    read: () => child.stdout.resume(),
    write: (chunk, _encoding, done) => {
      if (child.stdin.destroyed) done()
      else child.stdin.write(chunk, () => done())
    },
    final: (done) => {
      child.stdin.end()
      done()
    },
    destroy: (error, done) => {
      // It ends by the end of its input; one that does not is ended.
      child.stdin.end()
      setTimeout(() => isOver || child.kill('SIGTERM'), 2_000).unref()
      done(error)
    },
  })
  child.stdout.on('data', (chunk: Buffer) => {
    if (!pipe.push(chunk)) child.stdout.pause()
  })
  child.on('error', (error) => pipe.destroy(error))
  child.on('close', () => {
    isOver = true
    ended?.()
    const fault = faultIn(said)
    if (fault !== undefined && !pipe.destroyed) pipe.destroy(fault)
    else if (!pipe.destroyed) pipe.push(null)
  })
  return Object.assign(pipe, { ref: () => child.ref(), unref: () => child.unref() })
}
