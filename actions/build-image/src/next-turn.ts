/**
 * Lets the event loop turn once: what was begun is then under way, before work that keeps the loop from turning (loading
 * a part of the bundle, computing keys).
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
