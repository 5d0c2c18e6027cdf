import { readdirSync, readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { identify, type ProcessIdentity } from './process-identity.ts'

const SUPERVISORS = ['containerd', 'containerd-shim', 'containerd-shim-runc-v1', 'containerd-shim-runc-v2']

/**
 * Finds what an engine that was killed leaves running below a bed's directory: containerd and its shims, known by
 * their arguments, and the first process of each container, known by runc's own state.
 */
export async function findEngineLeftovers(directory: string): Promise<ProcessIdentity[]> {
  return [...findSupervisors(directory), ...(await findContainers(directory))]
}

function findSupervisors(directory: string): ProcessIdentity[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const [command = '', ...args] = readCommandLine(pid)
      const ours = SUPERVISORS.includes(basename(command)) && args.some((arg) => arg.startsWith(`${directory}/`))
      return ours ? (identify(Number(pid)) ?? []) : []
    })
}

function readCommandLine(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

async function findContainers(directory: string): Promise<ProcessIdentity[]> {
  const found: ProcessIdentity[] = []
  for await (const file of glob(join(directory, '*/exec/runtime-runc/moby/*/state.json'))) {
    found.push(...readContainerState(file))
  }
  return found
}

/** The file is gone when somebody else reaps the same bed. */
function readContainerState(file: string): ProcessIdentity[] {
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as { init_process_pid: number; init_process_start: number }
    return [{ pid: state.init_process_pid, startTime: String(state.init_process_start) }]
  } catch {
    return []
  }
}
