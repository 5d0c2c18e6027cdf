/**
 * Works on all items, at most `width` at once, and gives each one's outcome in the order of the items. One that fails
 * does not stop the others.
 */
export async function mapSideBySide<Item, Result>(
  items: Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<PromiseSettledResult<Result>[]> {
  const results: PromiseSettledResult<Result>[] = []
  const queue = items.entries()
  const worker = async () => {
    for (const [index, item] of queue) {
      const [settled] = await Promise.allSettled([work(item)])
      results[index] = settled as PromiseSettledResult<Result>
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
  return results
}
