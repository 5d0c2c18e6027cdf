import { created, noContent, ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { found, unprocessable, validationFailed } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import type { Asset, Release } from '../store/records.ts'
import { now } from '../store/world.ts'
import { viewAsset } from '../views/release.ts'
import { releaseOf } from './releases.ts'

const view = ({ world, repository }: RepositoryCall, release: Release, asset: Asset) =>
  viewAsset(world, repository, release, asset)

function refuseImmutable(release: Release): void {
  if (release.immutable) throw unprocessable('Cannot change the assets of an immutable release.')
}

function uploadAsset(call: RepositoryCall) {
  const { world, login, query, raw, contentType } = call
  const release = releaseOf(call)
  refuseImmutable(release)
  // GitHub replaces what a file name on its servers can't hold.
  const name = String(query['name']).replaceAll(/[^\w.@+-]/g, '.')
  if (release.assets.some((asset) => asset.name === name))
    throw validationFailed({ resource: 'ReleaseAsset', code: 'already_exists', field: 'name' })
  if (raw.length === 0) throw validationFailed({ resource: 'ReleaseAsset', code: 'invalid', field: 'size' })
  const asset: Asset = {
    id: world.nextId(),
    name,
    label: query['label'] === undefined ? null : String(query['label']),
    contentType: contentType || 'application/octet-stream',
    content: raw,
    login,
    createdAt: now(),
  }
  release.assets.push(asset)
  return created(view(call, release, asset))
}

function assetOf({ repository, parameters }: RepositoryCall): { release: Release; asset: Asset } {
  const id = Number(parameters['asset_id'])
  const release = found(repository.releases.find((one) => one.assets.some((asset) => asset.id === id)))
  return { release, asset: found(release.assets.find((asset) => asset.id === id)) }
}

function getAsset(call: RepositoryCall) {
  const { release, asset } = assetOf(call)
  if (call.accept.includes('application/octet-stream'))
    return { status: 200, body: asset.content, contentType: 'application/octet-stream' }
  return ok(view(call, release, asset))
}

function deleteAsset(call: RepositoryCall) {
  const { release, asset } = assetOf(call)
  refuseImmutable(release)
  release.assets = release.assets.filter((other) => other !== asset)
  return noContent
}

async function listAssets(call: RepositoryCall) {
  const release = releaseOf(call)
  return await paginate(call, release.assets, (asset) => view(call, release, asset))
}

export const releaseAssets: Routes = {
  'repos/upload-release-asset': uploadAsset,
  'repos/get-release-asset': getAsset,
  'repos/delete-release-asset': deleteAsset,
  'repos/list-release-assets': listAssets,
}
