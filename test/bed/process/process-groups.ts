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
 * Sees to it that the group does not outlive this process: Ctrl-C in the terminal does not reach it by itself. Gives the
 * function that ends this care.
 */
export function trackGroup(leader: number | undefined): () => void {
  if (leader === undefined) return () => {}
  if (living.size === 0) watch()
  living.add(leader)
  return () => {
    if (living.delete(leader) && living.size === 0) unwatch()
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
