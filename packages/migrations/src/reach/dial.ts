import { createConnection } from 'node:net'
import { openPipe, type PipeOptions } from '../../../exec/src/pipe.ts'
import type { Dial, DialledSocket } from '../database/dial.ts'

/** Opens a connection through a process (packages/exec). Its end is an error with the system's code, where it says why. */
export function dialThrough(command: string, args: string[], options: Omit<PipeOptions, 'faultIn'>): DialledSocket {
  const pipe = openPipe(command, args, { ...options, faultIn })
  return Object.assign(pipe, {
    connect: () => setImmediate(() => pipe.emit('connect')),
    setNoDelay: () => {},
    setKeepAlive: () => {},
  })
}

/** Opens a connection of this process to another host and port than those that the driver knows. */
export function dialTo(host: string, port: number): DialledSocket {
  const socket = createConnection({ host, port })
  return Object.assign(socket, {
    // It connects already: a driver that says so, too, is told when it is done.
    connect: () => void (socket.connecting || setImmediate(() => socket.emit('connect'))),
  }) as DialledSocket
}

/** What a process in between says about a connection, in the system's own codes. */
const codes: Array<[RegExp, string]> = [
  [/administratively prohibited/i, 'EPERM'],
  [/refused|ECONNREFUSED/i, 'ECONNREFUSED'],
  [/no route to host|EHOSTUNREACH|unreachable/i, 'EHOSTUNREACH'],
  [/timed? ?out|ETIMEDOUT/i, 'ETIMEDOUT'],
  [/bad address|not known|resolve|ENOTFOUND|EAI_AGAIN|getaddrinfo|unknown host|name resolution/i, 'ENOTFOUND'],
]

function faultIn(said: string): Error | undefined {
  const line = said.trim().split('\n').at(-1) ?? ''
  if (line === '') return undefined
  const code = codes.find(([pattern]) => pattern.test(said))?.[1] ?? 'ECONNRESET'
  return Object.assign(new Error(line), { code })
}

/** What came of trying a way once: an answer, or the system's code for what went wrong. */
export type Probe = { answers: true } | { answers: false; code: string; said: string }

/** Greetings that make a server answer before anybody has logged in: PostgreSQL's SSLRequest; MySQL speaks first. */
const greetings = { postgresql: Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]), mysql: undefined }

/** Tries a way once, for so many milliseconds at most. */
export function probe(dial: Dial, kind: keyof typeof greetings, timeout: number): Promise<Probe> {
  return new Promise((resolve) => {
    const socket = dial()
    let failed = { code: 'ECONNRESET', said: 'The connection was closed without an answer.' }
    const settle = (result: Probe) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(result)
    }
    const late = { answers: false, code: 'ETIMEDOUT', said: `no answer within ${timeout / 1_000} s` } as const
    const timer = setTimeout(() => settle(late), timeout)
    socket.on('error', (error: NodeJS.ErrnoException) => {
      failed = { code: error.code ?? 'ECONNRESET', said: error.message }
    })
    socket.on('close', () => settle({ answers: false, ...failed }))
    socket.once('data', () => settle({ answers: true }))
    const greeting = greetings[kind]
    if (greeting !== undefined) socket.write(greeting)
  })
}
