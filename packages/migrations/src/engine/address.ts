import { UserError } from '../../../action/src/errors.ts'

/** Where an engine answers. */
export type EngineAddress =
  | { kind: 'unix'; url: string }
  | { kind: 'tcp'; url: string; host: string }
  | { kind: 'ssh'; url: string; host: string; port: number; user: string }

/** An engine that ssh leads to. */
export type SshAddress = Extract<EngineAddress, { kind: 'ssh' }>

const accepted = 'unix:///var/run/docker.sock, tcp://host:2376, ssh://user@host or ssh://user@host:port'

/**
 * Takes the address of an engine apart, as docker's DOCKER_HOST has it; `source` is what it came from. Throws a
 * UserError for any other text.
 */
export function parseEngineAddress(text: string, source = 'input docker-host'): EngineAddress {
  const refuse = (received: string): never => {
    throw new UserError(`The ${source} is not the address of an engine.`, {
      reason: 'invalid-input',
      received,
      accepted,
      remedy: 'Write it in one of the accepted forms; keys and passwords have no place in it.',
    })
  }
  if (/[\s\p{Cc}]/u.test(text)) refuse('text with blanks or line breaks')
  if (text.startsWith('unix:///')) return { kind: 'unix', url: text }
  const url = URL.canParse(text) ? new URL(text) : refuse('text that is not a URL')
  const kind = url.protocol === 'tcp:' ? 'tcp' : url.protocol === 'ssh:' ? 'ssh' : refuse(`a URL with ${url.protocol}`)
  if (url.password !== '') refuse(`${kind}://user:…@${url.host}`)
  // A host that begins with a dash would be an option to ssh; IPv6 addresses stand in brackets.
  if (!/^(?:[A-Za-z0-9_][\w.-]*|\[[0-9a-fA-F:.]+\])$/.test(url.hostname)) refuse(`the host ${url.hostname}`)
  if (!['', '/'].includes(url.pathname) || url.search !== '' || url.hash !== '') refuse(`${text}: more than a host`)
  if (kind === 'tcp') {
    if (url.username !== '') refuse(`tcp://…@${url.host}`)
    return { kind, url: text, host: url.hostname }
  }
  const user = decodeURIComponent(url.username)
  if (!/^[A-Za-z0-9_][\w.@\\+-]*\$?$/.test(user)) refuse(user === '' ? 'ssh:// without a user' : `the user ${user}`)
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  return { kind, url: text, host, port: Number(url.port || '22'), user }
}

/** Whether the engine runs on another machine than this process. */
export function isRemote(address: EngineAddress): boolean {
  return address.kind === 'ssh' || (address.kind === 'tcp' && !isLoopback(address.host))
}

/** Whether a host of a URL is the machine itself. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|::1|\[::1\])$/i.test(host)
}

/** The host as `known_hosts` has it: with its port, where that is not ssh's own. */
export function knownHostName({ host, port }: { host: string; port: number }): string {
  return port === 22 ? host : `[${host}]:${port}`
}

/** The command that gives a host's keys as `ssh-known-hosts` takes them. */
export function keyscanLine({ host, port }: SshAddress): string {
  return `ssh-keyscan ${port === 22 ? '' : `-p ${port} `}${host}`
}
