import { type BlobClient, createBlobClient } from './blobs.ts'
import { createManifestClient, type ManifestClient } from './manifests.ts'
import { createRequester, type RegistryAccess } from './request.ts'
import { createUploadClient, type UploadClient } from './uploads.ts'

export { digestOf, type Manifest } from './manifest.ts'

/**
 * One repository of a registry. All methods throw a UserError that names host, repository and remedy. At Docker Hub
 * only GETs of manifests count as pulls, which are limited: ask by HEAD wherever the digest is enough.
 */
export type RegistryClient = { registry: string; repository: string } & ManifestClient & BlobClient & UploadClient

/**
 * Opens a repository of a registry (OCI distribution specification 1.1). Nothing is sent until the first call. Give
 * the clients of one run the same `logins`, and each registry is logged in at once for all of them.
 */
export function openRegistry(access: RegistryAccess): RegistryClient {
  const { registry, repository } = access
  const requester = createRequester(access)
  const blobs = createBlobClient(registry, requester)
  return {
    registry,
    repository,
    ...createManifestClient(registry, repository, requester),
    ...blobs,
    ...createUploadClient(registry, requester, blobs),
  }
}
