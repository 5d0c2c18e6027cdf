/** Whether a version is made of numbers with dots between them: `20240102`, `1.10`. */
export function isVersion(text: string): boolean {
  return /^\d+(?:\.\d+)*$/.test(text)
}

/** Below 0 where the first is older: parts are numbers, and what is left out is 0, so 1 is 1.0. Both are `isVersion`. */
export function compareVersions(one: string, other: string): number {
  // Digits of one length are in the order of their texts.
  if (one.length === other.length && !`${one}${other}`.includes('.')) return one === other ? 0 : one < other ? -1 : 1
  const [left = [], right = []] = [one, other].map((version) => version.split('.').map(BigInt))
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [a, b] = [left[at] ?? 0n, right[at] ?? 0n]
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}
