import { createServer } from 'node:net'

const given = new Set<number>()

/** Gives a TCP port of the loopback interface that is free now and that this process was not given before. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const port = await listenOnce()
    if (given.has(port)) continue
    given.add(port)
    return port
  }
  throw new Error('The system gave no free port on 127.0.0.1 in 50 attempts.')
}

function listenOnce(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port)
        else reject(new Error('A listening socket has no port.'))
      })
    })
  })
}
