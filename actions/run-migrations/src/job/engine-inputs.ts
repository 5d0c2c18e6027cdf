import { UserError } from '../../../../packages/action/src/errors.ts'
import { maskSecret } from '../../../../packages/action/src/mask.ts'
import { type EngineAddress, parseEngineAddress } from '../../../../packages/migrations/src/engine/address.ts'

/** The engine that a temporary container runs on, and how ssh gets there. */
export type EngineInputs = {
  dockerHost: EngineAddress | undefined
  sshKey: string | undefined
  sshKnownHosts: string | undefined
}

/** Takes what names an engine, and masks what is secret of it. Throws a UserError for what does not fit together. */
export function parseEngineInputs(
  host: string | undefined,
  sshKey: string | undefined,
  sshKnownHosts: string | undefined,
  source?: string,
): EngineInputs {
  for (const secret of [sshKey, sshKnownHosts]) if (secret !== undefined) maskLines(secret)
  const dockerHost = host === undefined ? undefined : parseEngineAddress(host, source)
  if (dockerHost?.kind === 'ssh') return { dockerHost, sshKey, sshKnownHosts }
  for (const [name, value] of Object.entries({ 'ssh-key': sshKey, 'ssh-known-hosts': sshKnownHosts })) {
    if (value === undefined) continue
    throw new UserError(`The input ${name} is for an engine over ssh.`, {
      reason: 'invalid-input',
      received: dockerHost === undefined ? 'no docker-host' : `docker-host: ${dockerHost.url}`,
      accepted: 'docker-host: ssh://user@host:port',
      remedy: `Set docker-host to the machine that the engine runs on, or leave ${name} out.`,
    })
  }
  return { dockerHost, sshKey, sshKnownHosts }
}

/** Lines are masked one by one: what marks a key's ends, or names an algorithm, is no secret. */
function maskLines(secret: string): void {
  for (const line of secret.split(/\r?\n/).map((text) => text.trim())) {
    if (line.length >= 16 && !line.startsWith('-----')) maskSecret(line)
  }
}
