import { addMask } from './commands.ts'
import { escapeLog, escapeMarkdown } from './escape.ts'

const known = new Set<string>()
const shortest = 4

/**
 * Registers a secret with the runner and with our own log filter, in the forms in which it could appear: as it is,
 * line by line, URL-encoded, base64 (also amid other bytes, as in a login's `user:password`), inside a JSON string and
 * escaped for Markdown. Values under 4 characters are left
 * alone: masking them would blank the log.
 */
export function maskSecret(secret: string): void {
  for (const form of formsOf(secret)) {
    if (known.has(form)) continue
    known.add(form)
    addMask(form)
  }
}

/** Masks the password inside a URL, and the URL as a whole. Text that is no URL is masked as it is. */
export function maskUrl(url: string): void {
  maskSecret(url)
  try {
    const parsed = new URL(url)
    if (parsed.password !== '') {
      maskSecret(parsed.password)
      maskSecret(decodeURIComponent(parsed.password))
    }
  } catch {
    // Not a URL, or a malformed escape in it: masked whole above.
  }
}

const proxyVariables = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'FTP_PROXY']

/** Masks the passwords in the addresses of proxies, which tools repeat when they cannot connect. Other addresses stay. */
export function maskProxyPasswords(environment: NodeJS.ProcessEnv = process.env): void {
  for (const name of proxyVariables.flatMap((variable) => [variable, variable.toLowerCase()])) {
    const address = environment[name] ?? ''
    // The scheme may be left out.
    const userinfo = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/]*):([^/]*)@/i.exec(address)
    if (userinfo?.[2] === undefined || userinfo[2] === '') continue
    maskUrl(address.includes('://') ? address : `http://${address}`)
    maskSecret(userinfo[2])
    // As it stands in the header that logs in.
    maskSecret(`${userinfo[1]}:${userinfo[2]}`)
  }
}

/** Replaces every known secret in text by `***`: for what goes to places that the runner does not mask, such as the summary. */
export function hideSecrets(text: string): string {
  let hidden = text
  for (const secret of [...known].sort((a, b) => b.length - a.length)) hidden = hidden.replaceAll(secret, '***')
  return hidden
}

/**
 * Makes text from outside safe for the log. Secrets are looked for twice: escaping may break one that was whole, and
 * make one whole that a colour (as `grep` sets it) or a character without a width had parted.
 */
export function cleanForLog(text: string): string {
  return hideSecrets(escapeLog(hideSecrets(text)))
}

/** Says whether a value is one of the secrets registered so far. */
export function isSecret(value: string): boolean {
  return known.has(value)
}

function formsOf(secret: string): string[] {
  if (secret.length < shortest) return []
  const lines = secret.split(/\r?\n/).map((line) => line.trim())
  const forms = [
    secret,
    ...lines,
    ...urlForms(secret),
    Buffer.from(secret).toString('base64'),
    ...[0, 1, 2].map((shift) => base64Amid(secret, shift)).filter((form) => form.length >= 2 * shortest),
    ...jsonForms(secret),
    ...lines.map(escapeMarkdown),
  ]
  return [...new Set(forms)].filter((form) => form.length >= shortest)
}

/** As RFC 3986 has it, which encodes more than JavaScript does; with the slashes left; and as a form's value. */
function urlForms(secret: string): string[] {
  const plain = encodeURIComponent(secret)
  const strict = plain.replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  return [plain, strict, strict.replaceAll('%2F', '/'), strict.replaceAll('%20', '+')]
}

/** As it stands there, in ASCII only (Python), and with what HTML knows escaped as well (Go). */
function jsonForms(secret: string): string[] {
  const plain = JSON.stringify(secret).slice(1, -1)
  const inAscii = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`
  return [plain, plain.replace(/[^ -~]/g, inAscii), plain.replace(/[<>&\u2028\u2029]/g, inAscii)]
}

/** The characters of base64 that are a secret's alone, where so many bytes more than a multiple of three come before it. */
function base64Amid(secret: string, shift: number): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)])
  return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6))
}
