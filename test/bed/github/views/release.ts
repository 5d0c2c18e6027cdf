import { createHash } from 'node:crypto'
import type { Asset, Release } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import { nodeId, type World } from '../store/world.ts'
import { htmlUrl, repositoryUrl } from './repository.ts'
import { viewUser } from './user.ts'

/** A draft has no tag yet, so that its pages carry a name of their own. */
const pageName = (release: Release): string =>
  release.draft
    ? `untagged-${createHash('sha1').update(String(release.id)).digest('hex').slice(0, 20)}`
    : encodeURIComponent(release.tag)

export function viewAsset(world: World, repository: Repository, release: Release, asset: Asset) {
  return {
    url: `${repositoryUrl(world, repository)}/releases/assets/${asset.id}`,
    id: asset.id,
    node_id: nodeId('RA', asset.id),
    name: asset.name,
    label: asset.label,
    uploader: viewUser(world, asset.login),
    content_type: asset.contentType,
    state: 'uploaded',
    size: asset.content.length,
    digest: `sha256:${createHash('sha256').update(asset.content).digest('hex')}`,
    download_count: 0,
    created_at: asset.createdAt,
    updated_at: asset.createdAt,
    browser_download_url: `${htmlUrl(world, repository)}/releases/download/${pageName(release)}/${encodeURIComponent(asset.name)}`,
  }
}

export function viewRelease(world: World, repository: Repository, release: Release) {
  const url = `${repositoryUrl(world, repository)}/releases/${release.id}`
  const archive = (kind: string): string | null =>
    release.draft ? null : `${repositoryUrl(world, repository)}/${kind}/${release.tag}`
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${world.serverUrl}/api/uploads/repos/${repository.fullName}/releases/${release.id}/assets{?name,label}`,
    html_url: `${htmlUrl(world, repository)}/releases/tag/${pageName(release)}`,
    id: release.id,
    author: viewUser(world, release.login),
    node_id: nodeId('RE', release.id),
    tag_name: release.tag,
    target_commitish: release.target,
    name: release.name,
    draft: release.draft,
    immutable: release.immutable,
    prerelease: release.prerelease,
    created_at: release.createdAt,
    updated_at: release.publishedAt ?? release.createdAt,
    published_at: release.publishedAt,
    assets: release.assets.map((asset) => viewAsset(world, repository, release, asset)),
    tarball_url: archive('tarball'),
    zipball_url: archive('zipball'),
    body: release.body,
  }
}
