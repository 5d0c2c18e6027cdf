import { docker } from '../image/docker.ts'

/** A container of a network that answers to a name there. */
export type Owner = { container: string; address: string; networkId: string }

type Inspected = {
  Name: string
  NetworkSettings: {
    Networks: Record<
      string,
      { Aliases?: string[] | null; DNSNames?: string[] | null; IPAddress?: string; NetworkID?: string }
    >
  }
}

/** Networks whose containers have no names for each other. */
const nameless = ['host', 'none', 'bridge', 'default']

/** Finds the running containers that a network knows by a name: their own, or an alias such as compose's service. */
export async function findOwners(network: string | undefined, name: string, signal: AbortSignal): Promise<Owner[]> {
  if (network === undefined || nameless.includes(network) || network.startsWith('container:')) return []
  const listed = await docker(['ps', '--quiet', '--no-trunc', '--filter', `network=${network}`], { signal })
  const ids = listed.stdout.split('\n').filter((id) => id !== '')
  if (listed.exitCode !== 0 || ids.length === 0) return []
  const result = await docker(['inspect', ...ids], { signal })
  // One that is gone meanwhile makes it fail, and the others are there all the same.
  const containers = JSON.parse(result.stdout || '[]') as Inspected[]
  return containers.flatMap(({ Name, NetworkSettings }) => {
    const own = NetworkSettings.Networks[network]
    const container = Name.replace(/^\//, '')
    const names = [container, ...(own?.Aliases ?? []), ...(own?.DNSNames ?? [])].map((one) => one.toLowerCase())
    if (!own?.IPAddress || !names.includes(name.toLowerCase())) return []
    return [{ container, address: own.IPAddress, networkId: own.NetworkID ?? '' }]
  })
}
