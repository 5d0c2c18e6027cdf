const SERVICE = 'https://auth.docker.io/token?service=registry.docker.io'
const REGISTRY = 'https://registry-1.docker.io/v2'
const ACCEPT = 'application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json'

/**
 * Asks Docker Hub, as a pull would, whether an official image such as `node:24` can be had now; false after 3 s of
 * silence.
 */
export async function canPull(image: string): Promise<boolean> {
  const [name = '', tag = 'latest'] = image.split(':')
  const signal = AbortSignal.timeout(3_000)
  try {
    const answer = await fetch(`${SERVICE}&scope=repository:library/${name}:pull`, { signal })
    if (!answer.ok) return false
    const { token } = (await answer.json()) as { token: string }
    const headers = { authorization: `Bearer ${token}`, accept: ACCEPT }
    return (await fetch(`${REGISTRY}/library/${name}/manifests/${tag}`, { method: 'HEAD', headers, signal })).ok
  } catch {
    return false
  }
}
