/** A request by when it came to the registry and when it was answered, in milliseconds of one clock. */
export type Timed = { came: number; answered: number }

/**
 * Gives how many of these requests one has waited for, one after the other: the longest chain in which each came once the
 * one before it had been answered. What is asked side by side is one round trip.
 */
export function countRoundTrips(requests: readonly Timed[]): number {
  const depths: number[] = []
  const inOrder = [...requests].sort((left, right) => left.came - right.came)
  for (const { came } of inOrder) {
    const before = depths.filter((_, index) => (inOrder[index]?.answered ?? Number.POSITIVE_INFINITY) <= came)
    depths.push(1 + Math.max(0, ...before))
  }
  return Math.max(0, ...depths)
}
