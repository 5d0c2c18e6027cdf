/**
 * Waits until something holds. Throws after two minutes, which says more than a test whose own time is over: a loaded
 * machine may need many times what it takes otherwise.
 */
export async function waitUntil(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 120_000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Two minutes were not enough: ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
