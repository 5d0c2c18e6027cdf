import type { Session } from '../database/session.ts'
import { findMarked, findPorts } from '../launch/marked.ts'

type Row = { id: number; host: string }

/**
 * The sessions of a tool's processes on this machine, for tools whose driver takes no mark along: they come from the
 * host that we come from, and from the ports that those processes have open.
 */
export async function findClients(session: Session, mark: string): Promise<number[]> {
  const pids = (await findMarked(mark)) ?? []
  const ports = new Set((await Promise.all(pids.map(findPorts))).flat())
  if (ports.size === 0) return []
  const rows = await session.query<Row>(
    `SELECT ID AS id, HOST AS host FROM information_schema.PROCESSLIST
     WHERE USER = SUBSTRING_INDEX(USER(), '@', 1) AND (DB = DATABASE() OR ID = CONNECTION_ID())`,
  )
  const part = (host: string) => /^(.*):(\d+)$/.exec(host)
  const ours = part(rows.find(({ id }) => Number(id) === session.pid)?.host ?? '')?.[1]
  return rows
    .filter(({ id, host }) => {
      const [, name, port] = part(host) ?? []
      return Number(id) !== session.pid && name !== undefined && name === ours && ports.has(Number(port))
    })
    .map(({ id }) => Number(id))
}
