import type { Token } from '../auth/tokens.ts'
import { type Actor, emitEvent } from '../events/emit.ts'
import { log } from '../git/history.ts'
import { isRefName, readRef, resolveCommit, zeroSha } from '../git/refs.ts'
import { invalidField, validationFailed } from '../http/errors.ts'
import type { Release } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import { now, type World } from '../store/world.ts'
import { viewRelease } from '../views/release.ts'
import { moveRef, refuseNewWorkflows } from './move-ref.ts'

/** Tells what happened to a release; runs of its events are those of its tag. */
export async function announceRelease(
  world: World,
  repository: Repository,
  actor: Actor,
  release: Release,
  action: string,
  extra: Record<string, unknown> = {},
): Promise<void> {
  const sha = await resolveCommit(repository.gitDirectory, `refs/tags/${release.tag}`)
  emitEvent(world, repository, actor, {
    name: 'release',
    action,
    ref: `refs/tags/${release.tag}`,
    ...(sha ? { sha } : {}),
    payload: { ...extra, release: viewRelease(world, repository, release) },
  })
}

/** Refuses a tag that another published release has, or that can never be used again. */
export async function refuseTag(repository: Repository, tag: string, self?: Release): Promise<void> {
  const invalid = tag.startsWith('-') || !(await isRefName(repository.gitDirectory, `refs/tags/${tag}`))
  if (invalid)
    throw validationFailed({
      resource: 'Release',
      field: 'tag_name',
      code: 'custom',
      message: 'tag_name is not a valid tag',
    })
  if (repository.burnedTags.has(tag))
    throw validationFailed({
      resource: 'Release',
      field: 'tag_name',
      code: 'custom',
      message: 'tag_name was used by an immutable release',
    })
  const taken = repository.releases.some((other) => other !== self && !other.draft && other.tag === tag)
  if (taken) throw validationFailed({ resource: 'Release', field: 'tag_name', code: 'already_exists' })
}

/** Publishes a release: makes its tag where there is none, locks it where releases are immutable, and tells of it. */
export async function publishRelease(
  world: World,
  repository: Repository,
  actor: Actor,
  release: Release,
  token: Token | undefined,
): Promise<void> {
  const directory = repository.gitDirectory
  await refuseTag(repository, release.tag, release)
  const ref = `refs/tags/${release.tag}`
  if (!(await readRef(directory, ref))) {
    const target = await resolveCommit(directory, release.target)
    if (!target) throw invalidField('Release', 'target_commitish')
    await refuseNewWorkflows(repository, token, target)
    await moveRef(world, repository, actor, { ref, before: zeroSha, after: target }, 422)
  }
  Object.assign(release, { draft: false, publishedAt: now(), immutable: repository.immutableReleases })
  await announceRelease(world, repository, actor, release, 'published')
  await announceRelease(world, repository, actor, release, release.prerelease ? 'prereleased' : 'released')
}

/** Notes in the form that GitHub writes: the pull requests merged since the previous tag. */
export async function generateNotes(
  repository: Repository,
  compareUrl: string,
  notes: { tag: string; target: string; previous: string | undefined },
): Promise<{ name: string; body: string }> {
  const directory = repository.gitDirectory
  const head =
    (await resolveCommit(directory, `refs/tags/${notes.tag}`)) ?? (await resolveCommit(directory, notes.target))
  if (!head) throw invalidField('Release', 'target_commitish')
  const published = repository.releases.filter((release) => !release.draft && release.tag !== notes.tag)
  const previous = notes.previous ?? published.at(-1)?.tag
  const base = previous === undefined ? undefined : await resolveCommit(directory, `refs/tags/${previous}`)
  if (notes.previous !== undefined && !base) throw invalidField('Release', 'previous_tag_name')
  const range = await log(directory, [head, ...(base ? [`^${base}`] : [])])
  const shas = new Set(range.map((commit) => commit.sha))
  const merged = [...repository.pulls.values()].filter(
    (pull) => pull.mergedAt !== null && shas.has(pull.mergeCommit ?? ''),
  )
  const lines = merged.map((pull) => `* ${pull.title} by @${pull.login} in #${pull.number}`)
  const changelog = previous === undefined ? `${notes.tag}` : `${previous}...${notes.tag}`
  const heading = lines.length > 0 ? `## What's Changed\n${lines.join('\n')}\n\n` : ''
  return { name: notes.tag, body: `${heading}\n**Full Changelog**: ${compareUrl}/${changelog}` }
}
