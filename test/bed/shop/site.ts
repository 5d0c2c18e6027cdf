import { createServer, request } from 'node:http'

/** The front of an environment: one address, behind which each service has a path, as behind any web server. */
export type Site = { url: string; stop: () => Promise<void> }

/** Starts a reverse proxy: `/<service>/…` goes to the service's port. A service that does not answer is a 502. */
export async function startSite(ports: Record<string, number>): Promise<Site> {
  const server = createServer((incoming, outgoing) => {
    const [, service = '', rest = ''] = /^\/([^/]+)(\/.*)?$/.exec(incoming.url ?? '/') ?? []
    const port = ports[service]
    if (port === undefined) {
      outgoing.writeHead(404).end(`The services are ${Object.keys(ports).join(', ')}.\n`)
      return
    }
    const forwarded = request(
      // Never by a connection of an earlier request: the service may have been replaced meanwhile.
      { host: '127.0.0.1', port, path: rest || '/', method: incoming.method, headers: incoming.headers, agent: false },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    forwarded.on('error', () => {
      if (!outgoing.headersSent) outgoing.writeHead(502)
      outgoing.end(`${service} does not answer.\n`)
    })
    incoming.pipe(forwarded)
  })
  // A kept connection that this side ends while the other one sends by it would be a lost answer.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The site has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
