import { UserError } from '../../action/src/errors.ts'

/** Gives only scheme and host of a URL: paths and queries of hooks are secrets. */
export function originOf(url: string): string {
  try {
    return new URL(url).origin
  } catch {
    return 'the address'
  }
}

/** Parses an http(s) URL. Throws a UserError that does not repeat the text, which may be a secret. */
export function parseHttpUrl(text: string): URL {
  let url: URL | undefined
  try {
    url = new URL(text)
  } catch {
    url = undefined
  }
  const usable = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (url !== undefined && usable && url.username === '' && url.password === '') return url
  throw new UserError(
    usable ? 'An address holds a user name or password.' : 'An address is not an http or https URL.',
    {
      reason: 'invalid-url',
      received: url === undefined ? `${text.length} characters that do not parse as a URL` : `a ${url.protocol} URL`,
      accepted: 'https://host/path, without user name and password',
      remedy: 'Check the input or the secret that holds the address.',
    },
  )
}
