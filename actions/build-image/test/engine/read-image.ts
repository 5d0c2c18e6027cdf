import { gunzipSync } from 'node:zlib'
import { type Built, password, username } from './yard.ts'

const accept = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.index.v1+json',
].join(', ')

type Descriptor = {
  digest: string
  mediaType: string
  platform?: { os: string; architecture: string }
  annotations?: Record<string, string>
}
export type Manifest = { mediaType?: string; config?: Descriptor; layers?: Descriptor[]; manifests?: Descriptor[] }
export type Config = {
  os: string
  architecture: string
  config?: { Labels?: Record<string, string> }
  history?: { created_by?: string }[]
}

/** A repository in a registry, read as any client would, past the engines. */
export function readRepository(reference: string) {
  const slash = reference.indexOf('/')
  const host = reference.slice(0, slash)
  const name = reference.slice(slash + 1).split(/[:@]/)[0]
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  const ask = (path: string) => fetch(`http://${host}/v2/${name}/${path}`, { headers: { authorization, accept } })
  return {
    async tags(): Promise<string[]> {
      const response = await ask('tags/list')
      const { tags } = (await response.json()) as { tags?: string[] | null }
      return tags ?? []
    },
    async manifest(at: string): Promise<{ digest: string | null; type: string | null; body: Manifest }> {
      const response = await ask(`manifests/${at}`)
      if (response.status !== 200) throw new Error(`${reference}: ${at} answers ${response.status}`)
      const { headers } = response
      return {
        digest: headers.get('docker-content-digest'),
        type: headers.get('content-type'),
        body: (await response.json()) as Manifest,
      }
    },
    /** Lets a tag name what another one names, as somebody else would. */
    async retag(from: string, to: string): Promise<void> {
      const found = await ask(`manifests/${from}`)
      const headers = { authorization, 'content-type': found.headers.get('content-type') as string }
      const body = await found.text()
      const { status } = await fetch(`http://${host}/v2/${name}/manifests/${to}`, { method: 'PUT', headers, body })
      if (status !== 201) throw new Error(`${reference}: ${to} was not written: ${status}`)
    },
    async config(manifest: Manifest): Promise<Config> {
      return (await (await ask(`blobs/${manifest.config?.digest}`)).json()) as Config
    },
    async layers(manifest: Manifest): Promise<string[]> {
      const blobs = (manifest.layers ?? []).map(async ({ digest }) => {
        const blob = Buffer.from(await (await ask(`blobs/${digest}`)).arrayBuffer())
        return (blob[0] === 0x1f ? gunzipSync(blob) : blob).toString('latin1')
      })
      return Promise.all(blobs)
    },
  }
}

/** The one image of a build, with its configuration. */
export async function readImage({ request }: Built) {
  const repository = readRepository(request.reference)
  const manifest = await repository.manifest(request.reference.split(':').at(-1) as string)
  return { ...manifest, config: await repository.config(manifest.body), layers: () => repository.layers(manifest.body) }
}
