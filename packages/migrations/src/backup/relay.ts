import { createServer, type Socket } from 'node:net'
import { UserError } from '../../../action/src/errors.ts'
import type { Client } from '../database/client.ts'
import type { Dial } from '../database/dial.ts'

/**
 * Lets a database's own programs go the way that our sessions go: by a port on loopback that is open while `work` runs.
 * Without such a way they connect by themselves. Throws a UserError for what cannot go that way.
 */
export async function throughRelay<Result>(
  client: Client,
  dial: Dial | undefined,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  if (dial === undefined || client.kind === 'sqlite') return work(client)
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    const remote = dial()
    open.add(socket)
    const end = () => {
      open.delete(socket)
      socket.destroy()
      remote.destroy()
    }
    for (const one of [socket, remote]) one.on('error', end).on('close', end)
    socket.pipe(remote).pipe(socket)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.')
  try {
    return await work(relayed(client, address.port))
  } finally {
    for (const socket of open) socket.destroy()
    server.close()
  }
}

function relayed(client: Exclude<Client, { kind: 'sqlite' }>, port: number): Client {
  if (client.kind === 'postgresql') {
    // The host stays, so that its certificate can be checked.
    return { ...client, environment: { ...client.environment, PGHOSTADDR: '127.0.0.1', PGPORT: String(port) } }
  }
  if (client.address.encryption === 'verified') {
    throw new UserError('A backup cannot check the server’s certificate where it goes through the engine.', {
      reason: 'backup-out-of-reach',
      received: 'ssl-mode=VERIFY_IDENTITY, and a database that the runner does not reach itself',
      accepted: 'ssl-mode=REQUIRED, or a backup command of your own',
      remedy: 'Write ssl-mode=REQUIRED in the URL, or set `backup` to a command. Nothing was changed.',
    })
  }
  return { ...client, address: { ...client.address, host: '127.0.0.1', port, socket: undefined } }
}
