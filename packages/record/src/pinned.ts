const pinned = /^[^\s@]+@sha256:[0-9a-f]{64}$/

/** Says whether an image is named by its digest: `name@sha256:` and 64 hexadecimal digits. */
export function isPinned(image: string): boolean {
  return pinned.test(image)
}
