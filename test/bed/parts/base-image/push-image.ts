import type { Registry } from '../registry.ts'
import type { ImageArchive } from './image-archive.ts'

const patience = () => AbortSignal.timeout(60_000)

/**
 * Uploads an image's blobs and its manifest, as the OCI distribution specification has it, and reads the digest back.
 */
export async function pushImage(image: ImageArchive, registry: Registry, name: string, tag: string): Promise<string> {
  const repository = `http://${registry.host}/v2/${name}`
  const authorization = `Basic ${Buffer.from(`${registry.username}:${registry.password}`).toString('base64')}`
  for (const blob of [image.layer, image.config]) await pushBlob(repository, authorization, blob)

  const url = `${repository}/manifests/${tag}`
  const headers = { authorization, 'content-type': image.mediaType }
  await expectStatus(await fetch(url, { method: 'PUT', headers, body: image.manifest, signal: patience() }), 201)
  const asked = { authorization, accept: image.mediaType }
  const found = await fetch(url, { method: 'HEAD', headers: asked, signal: patience() })
  const digest = found.headers.get('docker-content-digest')
  if (!found.ok || !digest) throw new Error(`The registry does not show ${name}:${tag} (status ${found.status}).`)
  return digest
}

async function pushBlob(
  repository: string,
  authorization: string,
  blob: { digest: string; read: () => Promise<Buffer<ArrayBuffer>> },
): Promise<void> {
  const ask = (path: string, method: string) =>
    fetch(`${repository}/blobs/${path}`, { method, headers: { authorization }, signal: patience() })
  if ((await ask(blob.digest, 'HEAD')).ok) return
  const begun = await ask('uploads/', 'POST')
  await expectStatus(begun, 202)
  const place = new URL(begun.headers.get('location') ?? '', repository)
  place.searchParams.set('digest', blob.digest)
  const headers = { authorization, 'content-type': 'application/octet-stream' }
  const body = await blob.read()
  await expectStatus(await fetch(place, { method: 'PUT', headers, body, signal: patience() }), 201)
}

async function expectStatus(response: Response, status: number): Promise<void> {
  const body = await response.text()
  if (response.status === status) return
  throw new Error(`${new URL(response.url).pathname} answered ${response.status} instead of ${status}: ${body}`)
}
