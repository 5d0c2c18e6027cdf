import { createHash } from 'node:crypto'

export const login = { username: 'shop', password: 'correct horse' }
const authorization = () => `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`

/** Pushes an image without layers, by the tag `first`, and gives its name with the digest. */
export async function pushImage(host: string, repository: string, label = 'first'): Promise<string> {
  const put = async (body: string, type: string, path: string) => {
    const response = await fetch(`http://${host}/v2/${repository}/${path}`, {
      method: 'PUT',
      body,
      headers: { authorization: authorization(), 'content-type': type },
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  }
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: { Labels: { name: `${repository} ${label}` } },
    rootfs: { type: 'layers', diff_ids: [] },
  })
  const started = await fetch(`http://${host}/v2/${repository}/blobs/uploads/`, {
    method: 'POST',
    headers: { authorization: authorization() },
  })
  const location = new URL(started.headers.get('location') ?? '', `http://${host}`)
  location.searchParams.set('digest', sha256(config))
  await put(config, 'application/octet-stream', location.href.split(`/v2/${repository}/`)[1] ?? '')
  const type = 'application/vnd.oci.image.manifest.v1+json'
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: type,
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: sha256(config), size: config.length },
    layers: [],
  })
  await put(manifest, type, 'manifests/first')
  return `${host}/${repository}@${sha256(manifest)}`
}

/** The digest that a tag names; null where there is no such tag. */
export async function digestOf(host: string, repository: string, tag: string): Promise<string | null> {
  const response = await fetch(`http://${host}/v2/${repository}/manifests/${tag}`, {
    method: 'HEAD',
    headers: { authorization: authorization(), accept: 'application/vnd.oci.image.manifest.v1+json' },
  })
  return response.headers.get('docker-content-digest')
}

export async function deleteManifest(host: string, repository: string, digest: string): Promise<void> {
  const response = await fetch(`http://${host}/v2/${repository}/manifests/${digest}`, {
    method: 'DELETE',
    headers: { authorization: authorization() },
  })
  if (!response.ok) throw new Error(String(response.status))
}

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
