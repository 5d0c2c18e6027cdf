/** Takes a part of a URL out of its percent-encoding (RFC 3986, 2.1); undefined where that is broken. */
export function decodePart(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
