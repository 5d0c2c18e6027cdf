import { readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../../../../../packages/exec/src/run.ts'
import type { ContainerTool } from './tool.ts'

/** A working container of a build: its id, and the layer that its processes have as their root. */
type WorkingContainer = { id: string; layer: string }

const storeFormat: Record<ContainerTool, string> = {
  podman: '{{.Store.GraphRoot}}\n{{.Store.GraphDriverName}}',
  buildah: '{{.store.GraphRoot}}\n{{.store.GraphDriverName}}',
}

/** Milliseconds that one command may take: after a cancel there are ten seconds for everything. */
const patience = 3000

/** Ends what still runs in the working containers of the build with that mark. Never throws. */
export async function endContainers(name: ContainerTool, mark: string): Promise<void> {
  for (const { layer } of await findContainers(name, mark).catch(() => [])) await killBelow(layer)
}

/**
 * Removes the working containers that a build with that mark has left, with what still runs in them: podman leaves them
 * after any signal, buildah after SIGKILL. Never throws: the build's own ending is what counts.
 */
export async function removeLeftovers(name: ContainerTool, mark: string): Promise<void> {
  for (const { id, layer } of await findContainers(name, mark).catch(() => [])) {
    await killBelow(layer)
    const args = name === 'podman' ? ['rm', '--force', id] : ['rm', id]
    await run(name, args, { timeout: patience }).catch(() => {})
  }
}

/** The library keeps the options of a build, and so our mark, beside each working container. */
async function findContainers(name: ContainerTool, mark: string): Promise<WorkingContainer[]> {
  const info = await run(name, ['info', '--format', storeFormat[name]], { timeout: patience })
  const [root, driver] = info.lines
  if (info.exitCode !== 0 || !root || !driver) return []
  const folder = join(root, `${driver}-containers`)
  const lists = ['containers.json', 'volatile-containers.json'].map((file) => readList(join(folder, file)))
  const containers = (await Promise.all(lists)).flat()
  const marked = containers.map(async ({ id, layer }) => {
    const state = await readFile(join(folder, id, 'userdata', 'buildah.json'), 'utf8').catch(() => '')
    return state.includes(mark) ? [{ id, layer }] : []
  })
  return (await Promise.all(marked)).flat()
}

async function readList(file: string): Promise<WorkingContainer[]> {
  const text = await readFile(file, 'utf8').catch(() => '[]')
  return JSON.parse(text) as WorkingContainer[]
}

/** Kills the processes whose root is the layer, in a mount namespace of their own, as containers have it. */
async function killBelow(layer: string): Promise<void> {
  const own = await readlink('/proc/self/ns/mnt')
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    try {
      if ((await readlink(`/proc/${pid}/ns/mnt`)) === own) continue
      const mounts = await readFile(`/proc/${pid}/mountinfo`, 'utf8')
      const root = mounts.split('\n').some((mount) => mount.split(' ')[4] === '/' && mount.includes(layer))
      if (root) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It has ended meanwhile, or is not ours.
    }
  }
}
