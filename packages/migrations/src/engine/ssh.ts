import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import { findExecutable } from '../../../exec/src/find.ts'
import { run } from '../../../exec/src/run.ts'
import { quoteForShell } from '../../../exec/src/shell-word.ts'
import { keyscanLine, knownHostName, type SshAddress } from './address.ts'

/** How ssh is started for one host; nothing of it is the user's own configuration or agent. */
export type Ssh = {
  address: SshAddress
  /** A folder with an `ssh` that takes this configuration: to be put first on PATH. */
  binaries: string
  /** Arguments of that `ssh` that name the host. */
  destination: string[]
  /** Opens the connection that the calls share, and gives ssh's own words where it cannot. */
  open(signal: AbortSignal): Promise<string | undefined>
  /** Ends the connection that the calls share. */
  close(): Promise<void>
}

export type SshSecrets = { key: string; knownHosts: string }

/** A socket's whole path may have at most 108 bytes, and ssh adds 17 while it makes one. */
const longestSocket = 90

/**
 * Writes what ssh needs into a private folder: the key, the known hosts, a configuration that trusts nothing else, and
 * an `ssh` that takes it. Throws a UserError where ssh is missing or the key cannot be used.
 */
export async function prepareSsh(address: SshAddress, secrets: SshSecrets, folder: string): Promise<Ssh> {
  const program = await findExecutable('ssh')
  const keygen = await findExecutable('ssh-keygen')
  if (program === undefined || keygen === undefined) {
    throw new UserError('There is no ssh on PATH, which a docker-host with ssh:// needs.', {
      reason: 'missing-ssh',
      remedy: 'Install OpenSSH’s client on the runner (Debian, Ubuntu: openssh-client).',
    })
  }
  const place = (name: string) => join(folder, name)
  await writeFile(place('key'), asLines(secrets.key), { mode: 0o600 })
  await refuseUnusableKey(keygen, place('key'))
  await writeFile(place('known_hosts'), asLines(secrets.knownHosts), { mode: 0o600 })
  await writeFile(place('config'), configuration(place), { mode: 0o600 })
  await mkdir(place('bin'), { mode: 0o700 })
  await writeFile(
    place('bin/ssh'),
    `#!/bin/sh\nexec ${quoteForShell(program)} -F ${quoteForShell(place('config'))} "$@"\n`,
  )
  await chmod(place('bin/ssh'), 0o700)
  const destination = ['-l', address.user, '-p', String(address.port), '--', address.host]
  return {
    address,
    binaries: place('bin'),
    destination,
    async open(signal) {
      if (!sharesConnection(folder)) return undefined
      const inBackground = ['-f', '-N', '-o', 'ControlMaster=yes']
      const result = await run(place('bin/ssh'), [...inBackground, ...destination], { signal, timeout: 30_000 })
      return result.exitCode === 0 ? undefined : `${result.stderr}${result.timedOut ? 'timed out' : ''}`
    },
    async close() {
      await run(place('bin/ssh'), ['-O', 'exit', ...destination], { timeout: 3_000 }).catch(() => {})
      await rm(place('key'), { force: true })
    },
  }
}

/** Secrets are often pasted with the ends of lines of another system, or without the last one. */
function asLines(text: string): string {
  return `${text.replace(/\r\n?/g, '\n').trim()}\n`
}

/** A key with a passphrase would wait for somebody to type it. */
async function refuseUnusableKey(keygen: string, file: string): Promise<void> {
  const result = await run(keygen, ['-y', '-P', '', '-f', file], { timeout: 10_000 })
  if (result.exitCode === 0) return
  const protectedKey = /incorrect passphrase/i.test(result.stderr)
  throw new UserError(protectedKey ? 'The ssh key has a passphrase.' : 'The input ssh-key is not a private key.', {
    reason: 'invalid-ssh-key',
    // ssh-keygen's own words name our file, and nothing of the key.
    received: protectedKey ? 'a key that asks for a passphrase' : 'text that ssh cannot read as a key',
    accepted: 'the whole file of a private key without a passphrase, from -----BEGIN to -----END',
    remedy: 'Make a key of its own for this (`ssh-keygen -t ed25519 -N "" -f deploy`), and store the file `deploy`.',
  })
}

function configuration(place: (name: string) => string): string {
  const file = (name: string) => `"${place(name).replaceAll('%', '%%')}"`
  const shared =
    // One connection for all calls; it outlives us for seconds only.
    sharesConnection(place(''))
      ? ['ControlMaster auto', `ControlPath ${file('shared')}`, 'ControlPersist 10']
      : ['ControlMaster no']
  const settings = [
    `IdentityFile ${file('key')}`,
    'IdentitiesOnly yes',
    'IdentityAgent none',
    'PreferredAuthentications publickey',
    'BatchMode yes',
    `UserKnownHostsFile ${file('known_hosts')}`,
    'GlobalKnownHostsFile /dev/null',
    'StrictHostKeyChecking yes',
    'CheckHostIP no',
    'UpdateHostKeys no',
    'VerifyHostKeyDNS no',
    'ForwardAgent no',
    'ForwardX11 no',
    'ConnectTimeout 15',
    'ServerAliveInterval 15',
    'ServerAliveCountMax 4',
    'LogLevel ERROR',
    ...shared,
  ]
  return `Host *\n${settings.map((line) => `  ${line}\n`).join('')}`
}

function sharesConnection(folder: string): boolean {
  return Buffer.byteLength(join(folder, 'shared')) <= longestSocket
}

/** Puts ssh's words into a UserError, or gives undefined where they are about something else. */
export function explainSsh(said: string, address: SshAddress): UserError | undefined {
  const name = knownHostName(address)
  const received = said
    .split('\n')
    .map((line) => line.replace(/^.*stderr=/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('@'))
    .slice(-3)
    .join(' ')
  const fault = (reason: string, message: string, remedy: string) =>
    new UserError(message, { reason, received, remedy })
  if (/HOST IDENTIFICATION HAS CHANGED|Offending \S+ key|REVOKED HOST KEY/i.test(said)) {
    return fault(
      'ssh-wrong-host-key',
      `${name} answers with another host key than the one in ssh-known-hosts.`,
      `Something else may answer there. Ask whoever runs the machine; if its key was renewed, store the lines that \`${keyscanLine(address)}\` prints as ssh-known-hosts.`,
    )
  }
  if (/Host key verification failed|No \S+ host key is known|no matching host key type/i.test(said)) {
    return fault(
      'ssh-unknown-host-key',
      `ssh-known-hosts has no key of ${name}.`,
      `Compare the lines that \`${keyscanLine(address)}\` prints with the machine’s own keys, and store them as ssh-known-hosts.`,
    )
  }
  if (/Permission denied \(|Too many authentication failures|sign_and_send_pubkey/i.test(said)) {
    return fault(
      'ssh-key-refused',
      `${name} does not let ${address.user} in with this key.`,
      'Put the public half of the key into ~/.ssh/authorized_keys of that user on the machine.',
    )
  }
  if (
    /Connection refused|timed? ?out|No route to host|Network is unreachable|Could not resolve|Name or service not known|Connection (?:closed|reset)|kex_exchange/i.test(
      said,
    )
  ) {
    return fault(
      'engine-unreachable',
      `No ssh answers at ${name}.`,
      'Check host and port in docker-host, that the machine runs, and that its firewall lets this runner in.',
    )
  }
  return undefined
}
