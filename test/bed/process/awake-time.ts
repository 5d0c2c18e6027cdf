/** How often the time is looked at, in milliseconds, and how much of it counts at most between two looks. */
const LOOK = 50
const MOST = 200

/**
 * Measures from now on, in milliseconds, and gives the function that tells how much it was and ends it. Time counts only
 * while this process gets its turn: what a machine stands still for is nobody's slowness.
 */
export function startAwakeTime(): () => number {
  let awake = 0
  let last = performance.now()
  const look = () => {
    const now = performance.now()
    awake += Math.min(now - last, MOST)
    last = now
  }
  const timer = setInterval(look, LOOK)
  return () => {
    clearInterval(timer)
    look()
    return awake
  }
}
