/** Characters below which a key can be found by trying, as whoever reads a signature may do without being noticed. */
const shortest = 16

/** Warns of a signing key that is too short to keep anybody out. Without a key there is nothing to say. */
export function warnOfWeakKey(key: string | undefined, { warn }: { warn: (text: string) => void }): void {
  const length = [...(key ?? '')].length
  if (length === 0 || length >= shortest) return
  warn(
    `The signing key has ${length === 1 ? '1 character' : `${length} characters`}, and can be found by trying by whoever sees a signature, which images and records show. Make one of ${shortest} or more: openssl rand -hex 32.`,
  )
}
