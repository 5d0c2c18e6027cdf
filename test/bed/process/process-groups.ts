const living = new Set<number>()
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Kills the group that a process leads; one that is gone is left alone. */
export function killGroup(leader: number | undefined): void {
  if (leader === undefined) return
  try {
    process.kill(-leader, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/**
 * Starts a process that leads a group, and sees to it that the group does not outlive this process: Ctrl-C in the
 * terminal does not reach it by itself. Signals are listened to before it is started, as it may be at work before the
 * start has come back. Gives the process, and the function that ends this care.
 */
export function trackGroup<Leader extends { readonly pid?: number | undefined }>(
  start: () => Leader,
): { leader: Leader; untrack: () => void } {
  if (living.size === 0) watch()
  const rest = () => {
    if (living.size === 0) unwatch()
  }
  try {
    const leader = start()
    const { pid } = leader
    if (pid === undefined) return { leader, untrack: () => {} }
    living.add(pid)
    return {
      leader,
      untrack: () => {
        if (living.delete(pid)) rest()
      },
    }
  } finally {
    rest()
  }
}

function killAll(): void {
  for (const leader of living) killGroup(leader)
}

function onSignal(name: NodeJS.Signals): void {
  killAll()
  // An open bed listens too, closes, and ends the process itself; else the signal does what it does by default.
  if (process.listenerCount(name) > 1) return
  unwatch()
  process.kill(process.pid, name)
}

function watch(): void {
  process.on('exit', killAll)
  for (const name of SIGNALS) process.on(name, onSignal)
}

function unwatch(): void {
  process.off('exit', killAll)
  for (const name of SIGNALS) process.off(name, onSignal)
}
