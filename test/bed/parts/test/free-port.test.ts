import { once } from 'node:events'
import { createServer } from 'node:net'
import { firstEphemeral, freePort } from '../../process/free-port.ts'

test('each port is another one, free, and none that a connection of somebody else may be given', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, freePort))
  expect(new Set(ports).size).toBe(50)
  if (firstEphemeral() > 12_000) expect(Math.max(...ports)).toBeLessThan(firstEphemeral())
  const server = createServer().listen(ports[0], '127.0.0.1')
  await once(server, 'listening')
  server.close()
})
