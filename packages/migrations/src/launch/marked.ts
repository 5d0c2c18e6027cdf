import { createHash } from 'node:crypto'
import { readdir, readFile, readlink } from 'node:fs/promises'

const variable = 'DEPLOY_ACTIONS_MIGRATES'

/** The variable by which the processes that migrate something are known; their children have it, too. */
export function markOf(what: string): Record<string, string> {
  return { [variable]: createHash('sha256').update(what).digest('hex').slice(0, 32) }
}

/** The processes of this user that carry a mark; undefined where the system does not show processes as files. */
export async function findMarked(what: string): Promise<number[] | undefined> {
  const wanted = `${variable}=${markOf(what)[variable]}`
  const entries = await readdir('/proc').catch(() => [])
  const pids = entries.filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
  if (pids.length === 0) return undefined
  const found = await Promise.all(
    pids.map(async (pid) => {
      // Others' processes cannot be read, and some are gone by now.
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
      return environment.split('\0').includes(wanted) ? [Number(pid)] : []
    }),
  )
  return found.flat()
}

/** The TCP ports that a process of our own network is connected from; none where that cannot be seen. */
export async function findPorts(pid: number): Promise<number[]> {
  const link = (path: string) => readlink(path).catch(() => '')
  const read = (path: string) => readFile(path, 'utf8').catch(() => '')
  if ((await link(`/proc/${pid}/ns/net`)) !== (await link('/proc/self/ns/net'))) return []
  const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => [])
  const links = await Promise.all(descriptors.map((name) => link(`/proc/${pid}/fd/${name}`)))
  const sockets = new Set(links.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []))
  const tables = `${await read(`/proc/${pid}/net/tcp`)}\n${await read(`/proc/${pid}/net/tcp6`)}`
  return tables.split('\n').flatMap((line) => {
    // sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode
    const fields = line.trim().split(/\s+/)
    const port = fields[1]?.split(':')[1]
    return port !== undefined && sockets.has(fields[9] ?? '') ? [Number.parseInt(port, 16)] : []
  })
}
