import { UserError } from '../../../action/src/errors.ts'

type Fault = { received: string; remedy: string }

const encode = 'characters such as @, / or # in the password have to be percent-encoded.'

/** What people write in place of a URL, and what to make of it. */
const faults: ReadonlyArray<{ form: RegExp; fault: (found: RegExpExecArray) => Fault }> = [
  {
    form: /^(["'`]).*\1$/s,
    fault: () => ({
      received: 'a URL in quotes',
      remedy: 'Take the quotes out of the secret: they are a part of its value.',
    }),
  },
  {
    form: /^(?:export\s+)?[A-Za-z_][A-Za-z0-9_]*=["']?[a-z][a-z0-9+.-]*:/i,
    fault: () => ({ received: 'a line NAME=URL', remedy: 'Give the URL alone: what stands behind the `=`.' }),
  },
  {
    form: /^\s*(?:host|hostaddr|port|dbname|user|password|service)\s*=/i,
    fault: () => ({
      received: 'words such as host=… dbname=…',
      remedy: 'Write them as a URL in the accepted form.',
    }),
  },
  {
    form: /^(postgres(?:ql)?|mysql|mariadb|sqlite)\+[a-z0-9]+:/i,
    fault: ([, scheme = '']) => ({
      received: `a URL that names the driver behind ${scheme}+`,
      remedy: `Write ${scheme}:// here. Where the tool needs its driver named, let its own configuration put that in (in env.py, say).`,
    }),
  },
  {
    form: /^mysql2:/i,
    fault: () => ({
      received: 'a URL with the scheme mysql2:',
      remedy: 'Write mysql:// here: tools that want mysql2:// are given that.',
    }),
  },
  {
    form: /^jdbc:/i,
    fault: () => ({
      received: 'a URL with the scheme jdbc:',
      remedy:
        'Write it in the accepted form, with user and password in front of the host: Flyway and Liquibase are given it as they need it.',
    }),
  },
  {
    form: /^[a-z]+:\/\/(?:[^@/?#]*@)?[^@/?#,]+,[^/?#]*(?:\/|$)/i,
    fault: () => ({
      received: 'a URL with several hosts',
      remedy: 'Name one: the server that takes writes.',
    }),
  },
  {
    form: /^[a-z]+:\/\/[^@/?#]*[/?#].*@/is,
    fault: () => ({
      received: 'a URL whose password is not percent-encoded',
      remedy: 'Write / in the password as %2F, ? as %3F and # as %23.',
    }),
  },
  {
    form: /^[a-z]+:\/\/(?:[^@/?#]*@)?[^@:/?#]+:(\d+)(?:[/?]|$)/i,
    fault: ([, port = '']) => ({
      received: Number(port) > 65_535 ? `a URL with the port ${port}` : 'text that is not a URL',
      remedy: Number(port) > 65_535 ? 'Write a port up to 65535.' : `Write it in the accepted form; ${encode}`,
    }),
  },
]

/** The error of a text that cannot be read as a URL of a database; it never repeats the text. */
export function urlFault(text: string, message: string, accepted: string, otherwise: string): UserError {
  for (const { form, fault } of faults) {
    const found = form.exec(text)
    if (found !== null) return new UserError(message, { reason: 'invalid-database-url', accepted, ...fault(found) })
  }
  const remedy = `Write it in the accepted form; ${encode}`
  return new UserError(message, { reason: 'invalid-database-url', received: otherwise, accepted, remedy })
}

/**
 * Whether a text that can be read as a URL was not meant like that: a password that begins like a port and has a `/`, `?`
 * or `#` in it, so that the rest of it would count as the database's name and be shown; or several hosts.
 */
export function isMisread({ username, hostname, pathname, search, hash }: URL): boolean {
  // A parameter may hold one: `user=me@acme`.
  const behind = username === '' && (/^\?[^=]*@/.test(search) || hash.includes('@'))
  return behind || pathname.includes('@') || hostname.includes(',')
}
