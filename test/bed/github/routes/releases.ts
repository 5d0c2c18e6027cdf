import { announceRelease, generateNotes, publishRelease, refuseTag } from '../acts/publish-release.ts'
import { hasPermission } from '../auth/permissions.ts'
import { resolveCommit } from '../git/refs.ts'
import { created, noContent, ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { found, invalidField, notFound, tooLong, unprocessable } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import type { Release } from '../store/records.ts'
import { now } from '../store/world.ts'
import { viewRelease } from '../views/release.ts'
import { htmlUrl } from '../views/repository.ts'
import { actorOf } from './actor.ts'

type ReleaseInput = {
  tag_name?: string
  target_commitish?: string
  name?: string
  body?: string
  draft?: boolean
  prerelease?: boolean
  generate_release_notes?: boolean
  make_latest?: 'true' | 'false' | 'legacy'
}

/** Drafts are seen by those who may write. */
const visible = ({ token }: RepositoryCall, release: Release): boolean =>
  !release.draft || hasPermission(token, 'contents', 'write')

export function releaseOf(call: RepositoryCall): Release {
  const id = Number(call.parameters['release_id'])
  return found(call.repository.releases.find((release) => release.id === id && visible(call, release)))
}

const view = ({ world, repository }: RepositoryCall, release: Release) => viewRelease(world, repository, release)

function notesFor({ world, repository }: RepositoryCall, tag: string, target?: string, previous?: string) {
  const compareUrl = `${htmlUrl(world, repository)}/compare`
  return generateNotes(repository, compareUrl, { tag, target: target ?? repository.defaultBranch, previous })
}

async function createRelease(call: RepositoryCall) {
  const { world, repository, token, login } = call
  const input = call.body as ReleaseInput & { tag_name: string }
  if ((input.body ?? '').length > 125_000) throw tooLong('Release', 'body', 125_000)
  await refuseTag(repository, input.tag_name)
  const target = input.target_commitish ?? repository.defaultBranch
  const exists = await resolveCommit(repository.gitDirectory, `refs/tags/${input.tag_name}`)
  if (!exists && !(await resolveCommit(repository.gitDirectory, target)))
    throw invalidField('Release', 'target_commitish')
  const notes = input.generate_release_notes ? await notesFor(call, input.tag_name, target) : undefined
  const release: Release = {
    id: world.nextId(),
    tag: input.tag_name,
    target,
    name: input.name ?? notes?.name ?? null,
    body: [input.body, notes?.body].filter((part) => part !== undefined).join('\n\n') || null,
    draft: true,
    prerelease: input.prerelease ?? false,
    immutable: false,
    login,
    createdAt: now(),
    publishedAt: null,
    mayBeLatest: input.make_latest !== 'false',
    assets: [],
  }
  if (!input.draft) await publishRelease(world, repository, actorOf(call), release, token)
  repository.releases.push(release)
  return created(view(call, release), view(call, release).url)
}

async function updateRelease(call: RepositoryCall) {
  const { world, repository, token } = call
  const release = releaseOf(call)
  const input = call.body as ReleaseInput
  if ((input.body ?? '').length > 125_000) throw tooLong('Release', 'body', 125_000)
  if (release.immutable && (input.tag_name ?? release.tag) !== release.tag)
    throw unprocessable('Cannot change the tag of an immutable release.')
  if (input.tag_name !== undefined && input.tag_name !== release.tag)
    await refuseTag(repository, input.tag_name, release)
  const before = { ...release }
  Object.assign(release, {
    tag: input.tag_name ?? release.tag,
    target: input.target_commitish ?? release.target,
    name: input.name ?? release.name,
    body: input.body ?? release.body,
    prerelease: input.prerelease ?? release.prerelease,
    mayBeLatest: input.make_latest === undefined ? release.mayBeLatest : input.make_latest !== 'false',
  })
  const publishing = release.draft && input.draft === false
  try {
    if (publishing) await publishRelease(world, repository, actorOf(call), release, token)
  } catch (error) {
    Object.assign(release, before) // what was refused has not happened
    throw error
  }
  if (!publishing && !release.draft) {
    if (input.draft === true && !release.immutable) Object.assign(release, { draft: true, publishedAt: null })
    else await announceRelease(world, repository, actorOf(call), release, 'edited', { changes: {} })
  }
  return ok(view(call, release))
}

async function deleteRelease(call: RepositoryCall) {
  const { world, repository } = call
  const release = releaseOf(call)
  repository.releases = repository.releases.filter((other) => other !== release)
  if (release.immutable) repository.burnedTags.add(release.tag)
  if (!release.draft) await announceRelease(world, repository, actorOf(call), release, 'deleted')
  return noContent
}

async function listReleases(call: RepositoryCall) {
  const releases = call.repository.releases.filter((release) => visible(call, release)).reverse()
  return await paginate(call, releases, (release) => view(call, release))
}

function getLatest(call: RepositoryCall) {
  const latest = call.repository.releases
    .filter((release) => !release.draft && !release.prerelease && release.mayBeLatest)
    .toSorted((one, other) => (one.publishedAt ?? '').localeCompare(other.publishedAt ?? ''))
    .at(-1)
  return ok(view(call, found(latest)))
}

function getByTag(call: RepositoryCall) {
  const { repository, parameters } = call
  return ok(
    view(call, found(repository.releases.find((release) => !release.draft && release.tag === parameters['tag']))),
  )
}

async function generateReleaseNotes(call: RepositoryCall) {
  const input = call.body as {
    tag_name: string
    target_commitish?: string
    previous_tag_name?: string
    configuration_file_path?: string
  }
  if (input.configuration_file_path !== undefined) throw notFound()
  return ok(await notesFor(call, input.tag_name, input.target_commitish, input.previous_tag_name))
}

export const releases: Routes = {
  'repos/create-release': createRelease,
  'repos/update-release': updateRelease,
  'repos/delete-release': deleteRelease,
  'repos/list-releases': listReleases,
  'repos/get-release': (call) => ok(view(call, releaseOf(call))),
  'repos/get-latest-release': getLatest,
  'repos/get-release-by-tag': getByTag,
  'repos/generate-release-notes': generateReleaseNotes,
}
