import { createHash } from 'node:crypto'
import { readBytes } from '../../../exec/src/read-bytes.ts'

/**
 * Builds a context with a real engine and gives what the image holds, one line an entry: path, kind, right to execute,
 * target and SHA-256. Times, owners and the other permission bits are left out, as the key leaves them out.
 */
export async function buildImage(folder: string, context: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const args = ['build', '--quiet', '--file', `${folder}/${context}/Dockerfile`, '--output', 'type=tar,dest=-']
  const built = await readBytes('docker', [...args, `${folder}/${context}`], {
    environment: environment as Record<string, string>,
  })
  if (built.exitCode !== 0) throw new Error(`the build failed: ${built.stderr}`)
  return listArchive(built.stdout).sort().join('\n')
}

/** Reads a tar archive (POSIX ustar, with the pax headers that the engine writes for names and nothing else here). */
function listArchive(archive: Buffer): string[] {
  const lines: string[] = []
  let renamed: string | undefined
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
    const start = at
    const field = (from: number, length: number) =>
      archive.toString('latin1', start + from, start + from + length).replace(/\0.*$/s, '')
    const size = Number.parseInt(field(124, 12), 8)
    const body = archive.subarray(start + 512, start + 512 + size)
    const type = field(156, 1)
    at += 512 + Math.ceil(size / 512) * 512
    if (type === 'x') {
      renamed = /\d+ path=(.*)\n/.exec(body.toString('latin1'))?.[1] ?? renamed
      continue
    }
    const folder = field(345, 155)
    const path = renamed ?? (folder === '' ? field(0, 100) : `${folder}/${field(0, 100)}`)
    const mayRun = type === '0' && Number.parseInt(field(100, 8), 8) & 0o100 ? 'x' : '-'
    const hash = createHash('sha256').update(body).digest('hex')
    lines.push(JSON.stringify([path, type, mayRun, field(157, 100), hash]))
    renamed = undefined
  }
  return lines
}
