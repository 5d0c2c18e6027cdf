import { messageOf, UserError } from '../../../../packages/action/src/errors.ts'
import { type GitHub, orUndefined, statusOf } from '../../../../packages/github/src/client.ts'

/** Gives every tag of the repository with the commit it points at, annotated tags peeled. */
export async function listTags(github: GitHub): Promise<Map<string, string>> {
  const tags = await github.read('list the tags', 'contents: read', () =>
    github.paginate(github.rest.repos.listTags, { owner: github.owner, repo: github.repo, per_page: 100 }),
  )
  return new Map(tags.map((tag) => [tag.name, tag.commit.sha]))
}

/**
 * Creates a tag on a commit, or makes sure that it is there already: the tag is the mutex of a release. Throws a
 * UserError if it points elsewhere, since a release never moves.
 */
export async function ensureTag(github: GitHub, tag: string, commit: string): Promise<'created' | 'unchanged'> {
  const { owner, repo } = github
  try {
    await github.write(`create the tag ${tag}`, 'contents: write', () =>
      github.rest.git.createRef({ owner, repo, ref: `refs/tags/${tag}`, sha: commit }),
    )
    return 'created'
  } catch (error) {
    if (statusOf(error) !== 422) throw error
    const holder = await readTag(github, tag)
    if (holder === commit) return 'unchanged'
    if (holder === undefined) throw error
    throw new UserError(`The tag ${tag} already names another commit.`, {
      reason: 'tag-taken',
      received: `${tag} → ${holder.slice(0, 7)}`,
      accepted: `${tag} → ${commit.slice(0, 7)}, or no such tag`,
      remedy: 'Choose another version. A release that is out is never moved.',
      cause: error,
    })
  }
}

/**
 * Points a rolling tag at a commit, creating it where there is none. Throws a UserError with GitHub's own words when it
 * may not be moved, as by a ruleset.
 */
export async function moveTag(github: GitHub, tag: string, commit: string): Promise<void> {
  const { owner, repo } = github
  const holder = await readTag(github, tag)
  if (holder === commit) return
  try {
    await github.write(`move the tag ${tag}`, 'contents: write', async () => {
      if (holder === undefined) await github.rest.git.createRef({ owner, repo, ref: `refs/tags/${tag}`, sha: commit })
      else await github.rest.git.updateRef({ owner, repo, ref: `tags/${tag}`, sha: commit, force: true })
    })
  } catch (error) {
    if (statusOf(error) !== 422) throw error
    if ((await readTag(github, tag)) === commit) return
    throw new UserError(`GitHub refused to move the rolling tag ${tag} to ${commit.slice(0, 7)}.`, {
      reason: 'rolling-tag-refused',
      received: error instanceof UserError ? error.received : messageOf(error),
      accepted: `a tag that this token may ${holder === undefined ? 'create' : 'move'}`,
      remedy: `Leave ${tag} out of the rulesets for tags, let this workflow's App bypass them, or take \`release.rolling\` out of deploy.yml. The Release itself is out; run this again when it is mended.`,
      cause: error,
    })
  }
}

async function readTag(github: GitHub, tag: string): Promise<string | undefined> {
  const { owner, repo } = github
  const found = await orUndefined(
    github.read(`read the tag ${tag}`, 'contents: read', () =>
      github.rest.git.getRef({ owner, repo, ref: `tags/${tag}` }),
    ),
  )
  if (found === undefined) return undefined
  const { object } = found.data
  if (object.type !== 'tag') return object.sha
  const { data } = await github.read(`read the tag ${tag}`, 'contents: read', () =>
    github.rest.git.getTag({ owner, repo, tag_sha: object.sha }),
  )
  return data.object.sha
}

/** A release on GitHub. */
export type Release = {
  /** Where assets are sent: another host than the API's. */
  uploadOrigin: string
  id: number
  tag: string
  draft: boolean
  url: string
  assets: Array<{ id: number; name: string }>
}

/** Finds the release of a tag, drafts included (which GitHub's look-up by tag hides). */
export async function findRelease(github: GitHub, tag: string): Promise<Release | undefined> {
  const releases = await github.read('list the releases', 'contents: read', () =>
    github.paginate(github.rest.repos.listReleases, { owner: github.owner, repo: github.repo, per_page: 100 }),
  )
  const matching = releases.filter((release) => release.tag_name === tag)
  const found = matching.find((release) => !release.draft) ?? matching[0]
  return found === undefined ? undefined : toRelease(found)
}

/** Creates the draft of a release on a tag that exists. Nobody sees it until it is published. */
export async function draftRelease(github: GitHub, tag: string, title: string, notes: string): Promise<Release> {
  const { data } = await github.write(`draft the Release ${tag}`, 'contents: write', () =>
    github.rest.repos.createRelease({
      owner: github.owner,
      repo: github.repo,
      tag_name: tag,
      name: title,
      body: notes,
      draft: true,
    }),
  )
  return toRelease(data)
}

/** Attaches a file to a draft, in place of one with the same name that an earlier try left. */
export async function attachAsset(github: GitHub, release: Release, name: string, content: string): Promise<void> {
  const { owner, repo } = github
  const old = release.assets.find((asset) => asset.name === name)
  await github.write(`attach ${name} to the Release`, 'contents: write', async () => {
    if (old !== undefined) await github.rest.repos.deleteReleaseAsset({ owner, repo, asset_id: old.id })
    await github.rest.repos.uploadReleaseAsset({
      baseUrl: release.uploadOrigin,
      owner,
      repo,
      release_id: release.id,
      name,
      data: content,
      headers: { 'content-type': 'application/json' },
    })
  })
}

/** Publishes a draft; `isLatest` says whether as the newest release. Gives its address. */
export async function publishRelease(github: GitHub, release: Release, isLatest: boolean): Promise<string> {
  const { data } = await github.write(`publish the Release ${release.tag}`, 'contents: write', () =>
    github.rest.repos.updateRelease({
      owner: github.owner,
      repo: github.repo,
      release_id: release.id,
      draft: false,
      make_latest: isLatest ? 'true' : 'false',
    }),
  )
  return data.html_url
}

function toRelease(data: {
  id: number
  tag_name: string
  draft: boolean
  html_url: string
  upload_url: string
  assets: Array<{ id: number; name: string }>
}): Release {
  return {
    uploadOrigin: data.upload_url.replace(/\/repos\/.*$/, ''),
    id: data.id,
    tag: data.tag_name,
    draft: data.draft,
    url: data.html_url,
    assets: data.assets.map(({ id, name }) => ({ id, name })),
  }
}
