/**
 * Waits until something holds. Throws after 45 s, which says more than a test whose own minute is over: a loaded machine
 * may need many times what it takes otherwise.
 */
export async function waitUntil(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 45_000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Three quarters of a minute were not enough: ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
