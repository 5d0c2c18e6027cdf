import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

const given = new Set<number>()
/** Below these are well-known services, and what people run by hand. */
const first = 10_000

/** Processes of Jest side by side, each with ports of its own: it is a while until who was given one listens there. */
const sides = 8
const side = Number(process.env['JEST_WORKER_ID'] ?? 0) % sides

/**
 * Gives a TCP port of the loopback interface that is free now and that this process was not given before. It lies below
 * those that the system gives to connections that go out: one of theirs would now and then be gone before a server that
 * takes a second to start asks for it.
 */
export async function freePort(): Promise<number> {
  const end = firstEphemeral()
  for (let attempt = 0; attempt < 200; attempt++) {
    // A system that gives out nearly all ports leaves nothing else to choose from.
    const port = await listenOnce(end > first + 2_000 ? choose(end) : 0)
    if (port === undefined || given.has(port)) continue
    given.add(port)
    return port
  }
  throw new Error('There was no free port on 127.0.0.1 in 200 attempts.')
}

function choose(end: number): number {
  return randomInt(Math.floor(first / sides), Math.floor(end / sides)) * sides + side
}

/** The first port that the system takes for a connection of its own choice (ip(7), ip_local_port_range). */
export function firstEphemeral(): number {
  try {
    return Number.parseInt(readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8'), 10)
  } catch {
    return 32_768
  }
}

/** Undefined where somebody else listens there. */
function listenOnce(wanted: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port)
        else reject(new Error('A listening socket has no port.'))
      })
    })
  })
}
