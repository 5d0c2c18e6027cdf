import { delimiter } from 'node:path'
import { UserError } from '../../../action/src/errors.ts'
import { docker, useEngine } from '../image/docker.ts'
import type { EngineAddress } from './address.ts'
import { explainSsh, prepareSsh, type Ssh, type SshSecrets } from './ssh.ts'

/** An engine that was named, once it has answered. */
export type Engine = {
  address: EngineAddress
  /** What processes need to reach it, beside our own environment. */
  environment: Record<string, string>
  ssh: Ssh | undefined
  close(): Promise<void>
}

/**
 * Makes every docker call of this process go to an engine, and asks it whether it is there. `folder` is private and
 * lasts as long as the engine is used. Throws a UserError with a reason of its own for each way in which it may fail.
 */
export async function openEngine(
  address: EngineAddress,
  secrets: SshSecrets | undefined,
  folder: string,
  signal: AbortSignal,
): Promise<Engine> {
  const ssh = address.kind === 'ssh' && secrets !== undefined ? await prepareSsh(address, secrets, folder) : undefined
  const path = process.env['PATH'] ?? ''
  const environment: Record<string, string> = {
    DOCKER_HOST: address.url,
    // A context would name another engine.
    DOCKER_CONTEXT: '',
    ...(ssh === undefined ? {} : { PATH: `${ssh.binaries}${delimiter}${path}` }),
  }
  useEngine(environment)
  const close = async () => {
    useEngine({})
    await ssh?.close()
  }
  try {
    const refused = await ssh?.open(signal)
    signal.throwIfAborted()
    if (refused !== undefined) throw explain(refused, address)
    const result = await docker(['version', '--format', '{{.Server.Version}}'], { signal, timeout: 40_000 })
    signal.throwIfAborted()
    if (result.exitCode === 0) return { address, environment, ssh, close }
    throw explain(`${result.stderr}\n${result.stdout}${result.timedOut ? '\ntimed out' : ''}`, address)
  } catch (error) {
    await close()
    throw error
  }
}

function explain(said: string, address: EngineAddress): UserError {
  const byEngine = /permission denied while trying to connect|dial unix \S+: connect: permission denied/i.test(said)
  const bySsh = address.kind === 'ssh' && !byEngine ? explainSsh(said, address) : undefined
  if (bySsh !== undefined) return bySsh
  const received = said.trim().split('\n').at(-1)?.trim()
  const fault = (reason: string, message: string, remedy: string) =>
    new UserError(message, { reason, received, remedy })
  if (byEngine) {
    return fault(
      'engine-unauthorized',
      'The engine does not let this user in.',
      'Let the user of docker-host use docker on that machine (its group `docker`).',
    )
  }
  if (/docker: (?:command )?not found|docker: No such file/i.test(said)) {
    return fault(
      'engine-failed',
      'There is no docker on the machine of docker-host.',
      'Install docker there, for the user that docker-host names; its version has to be 18.09 or newer.',
    )
  }
  if (/x509|certificate|tls:|HTTP response to HTTPS client|HTTP request to an HTTPS server/i.test(said)) {
    return fault(
      'engine-certificate',
      'The engine and this runner do not agree on TLS.',
      'Set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH (a folder with ca.pem, cert.pem and key.pem) in the step’s env.',
    )
  }
  return fault(
    'engine-unreachable',
    'The engine that docker-host names does not answer.',
    'Check the address in docker-host, that the engine runs, and that this runner may reach it.',
  )
}
