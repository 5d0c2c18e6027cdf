import { posix } from 'node:path'
import type { readGit } from '../../../keys/src/git-tree.ts'

/** A file that the base has, too: the blob that stood there, and whose text is in `was`. */
export type Edited = { path: string; blob: string; was: string }

/** How the files of a folder differ from the base of a pull request. */
export type Changes =
  | {
      known: true
      /** The commit that the branch is held against. */
      base: string
      added: Set<string>
      edited: Edited[]
      removed: string[]
      /** Those of them that may have held several migrations, with what stood in them. */
      gone: Edited[]
      /** All that the base has there: what is not among it is new, whether git keeps it here, in a submodule or not at all. */
      held: Set<string>
      /** Files that the base got since the branch left it, with their text: the merge will have them, this checkout has not. */
      ahead: Array<{ path: string; text: string }>
    }
  /** The base cannot be told from: every file counts. */
  | { known: false; why: string }

/** The commits of a pull request, as the event names them. */
export type Pull = { base: string | undefined; head?: string | undefined }

type Git = (...args: string[]) => ReturnType<typeof readGit>

/**
 * Compares a folder with the commit that a pull request goes into. In a checkout of the merge commit that is its first
 * parent, which may be newer than what the event says; elsewhere the merge base is taken where the history reaches back
 * to it, and what the base got since is told as well. A base that is not there is fetched once with whatever access the
 * checkout has. Paths are relative to the repository's root. Never throws for a missing base.
 */
export async function readChanges(workspace: string, pull: Pull, directory: string): Promise<Changes> {
  if (pull.base === undefined) return { known: false, why: 'this run is not about a pull request' }
  if (!/^[0-9a-f]{40,64}$/.test(pull.base)) return { known: false, why: 'the event names no base commit' }
  // What starts processes takes long to load, and where there is no base none is started.
  const { readGit } = await import('../../../keys/src/git-tree.ts')
  const git: Git = (...args) => readGit(workspace, args)
  const merged = await mergedInto(git, pull.head)
  const base = merged ?? pull.base
  if (!(await fetchCommit(git, workspace, base)))
    return { known: false, why: `the base commit ${base.slice(0, 7)} is not in this checkout` }
  const found = merged === undefined ? await git('merge-base', base, 'HEAD') : undefined
  const from = found?.exitCode === 0 ? found.stdout.toString().trim() : base
  const compare = (...commits: string[]) => compareFolder(git, directory, ...commits)
  const [own, theirs, untracked, held] = await Promise.all([
    compare(from),
    from === base ? undefined : compare(from, base),
    // On a laptop a new file is often not added yet; git compares what it tracks.
    git('ls-files', '--others', '--exclude-standard', '-z', '--', `:(literal)${directory}`),
    filesBelow(workspace, from, directory),
  ])
  if (own.exitCode !== 0 || held === undefined) return { known: false, why: 'git cannot compare with the base' }
  const changes = parseChanges(own.stdout.toString())
  const since = theirs?.exitCode === 0 ? parseChanges(theirs.stdout.toString()).added : []
  const [edited, gone, ahead] = await Promise.all([
    readOld(git, changes.edited),
    readOld(
      git,
      changes.removed.filter(({ path }) => /\.(?:sql|xml|ya?ml|json)$/i.test(path)),
    ),
    Promise.all(since.map(async ({ path, blob }) => ({ path, text: await readText(git, blob) }))),
  ])
  const [added, removed] = [changes.added, changes.removed].map((files) => files.map(({ path }) => path))
  const unadded =
    untracked.exitCode === 0
      ? untracked.stdout
          .toString()
          .split('\0')
          .filter((path) => path !== '')
      : []
  return {
    known: true,
    base,
    added: new Set([...(added as string[]), ...unadded]),
    held: new Set(held),
    edited,
    removed: removed as string[],
    gone,
    ahead,
  }
}

/**
 * What was edited in a folder since the commit that a branch stood at before it was pushed to, which is fetched as above.
 * Undefined where that cannot be told. Never throws for a commit that is not there.
 */
export async function readPushed(workspace: string, before: string, directory: string): Promise<Edited[] | undefined> {
  const { readGit } = await import('../../../keys/src/git-tree.ts')
  const git: Git = (...args) => readGit(workspace, args)
  // Of a branch that is new it is all zeros.
  if (!/^(?!0+$)[0-9a-f]{40,64}$/.test(before) || !(await fetchCommit(git, workspace, before))) return undefined
  const found = await compareFolder(git, directory, before)
  return found.exitCode === 0 ? readOld(git, parseChanges(found.stdout.toString()).edited) : undefined
}

/** The files of a commit in a folder, at any depth. */
export async function filesBelow(workspace: string, commit: string, folder: string): Promise<string[] | undefined> {
  const { readGit } = await import('../../../keys/src/git-tree.ts')
  const tree = ['ls-tree', '-r', '--name-only', '--full-tree', '-z', commit, '--']
  const found = await readGit(workspace, folder === '.' ? tree.slice(0, -1) : [...tree, `${folder}/`])
  return found.exitCode === 0
    ? found.stdout
        .toString()
        .split('\0')
        .filter((path) => path !== '')
    : undefined
}

/** How a folder of HEAD differs from another one of a commit: `edited` by the paths of HEAD, `gone` by the old ones. */
export async function comparedTrees(
  workspace: string,
  old: { commit: string; folder: string },
  folder: string,
): Promise<{ edited: Edited[]; gone: Edited[] } | undefined> {
  const { readGit } = await import('../../../keys/src/git-tree.ts')
  const git: Git = (...args) => readGit(workspace, args)
  const tree = (commit: string, path: string) => `${commit}:${path === '.' ? '' : path}`
  const trees = [tree(old.commit, old.folder), tree('HEAD', folder)]
  const found = await git('diff', '--raw', '--no-abbrev', '--no-renames', '-z', ...trees)
  if (found.exitCode !== 0) return undefined
  const { edited, removed } = parseChanges(found.stdout.toString())
  const below = (place: string) => (one: Edited) => ({ ...one, path: posix.join(place, one.path) })
  const [now, gone] = await Promise.all([readOld(git, edited), readOld(git, removed)])
  return { edited: now.map(below(folder)), gone: gone.map(below(old.folder)) }
}

function compareFolder(git: Git, directory: string, ...commits: string[]) {
  return git('diff', '--raw', '--no-abbrev', '--no-renames', '-z', ...commits, '--', `:(literal)${directory}`)
}

function readOld(git: Git, edited: Raw['edited']): Promise<Edited[]> {
  return Promise.all(edited.map(async ({ path, blob }) => ({ path, blob, was: await readText(git, blob) })))
}

async function readText(git: Git, blob: string): Promise<string> {
  return (await git('cat-file', 'blob', blob)).stdout.toString()
}

/** A server that wants a login, or never answers, must not hold a run up: nobody is asked, and no longer is waited. */
async function fetchCommit(git: Git, workspace: string, commit: string): Promise<boolean> {
  if (await hasCommit(git, commit)) return true
  const { run } = await import('../../../exec/src/run.ts')
  const fetch = ['fetch', '--quiet', '--no-tags', '--depth=1', 'origin', commit]
  await run('git', ['-c', `safe.directory=${workspace}`, ...fetch], {
    cwd: workspace,
    environment: { GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    timeout: 30_000,
  })
  return hasCommit(git, commit)
}

/** The first parent of the merge commit that GitHub makes of a pull request's head. */
async function mergedInto(git: Git, head: string | undefined): Promise<string | undefined> {
  if (head === undefined) return undefined
  // The commit itself names them even where a shallow clone hides them.
  const text = (await git('cat-file', 'commit', 'HEAD')).stdout.toString().split('\n\n', 1)[0] ?? ''
  const parents = [...text.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, commit]) => commit)
  return parents.length === 2 && parents[1] === head ? parents[0] : undefined
}

async function hasCommit(git: Git, commit: string): Promise<boolean> {
  return (await git('cat-file', '-e', `${commit}^{commit}`)).exitCode === 0
}

type Raw = {
  added: Array<{ path: string; blob: string }>
  edited: Array<{ path: string; blob: string }>
  removed: Array<{ path: string; blob: string }>
}

/**
 * Reads `git diff --raw --no-abbrev --no-renames -z`: modes, blobs and status, then the path, each ended by NUL. The
 * blob is the new one of an added file, and the old one of an edited or removed file.
 */
export function parseChanges(output: string): Raw {
  const fields = output.split('\0')
  const changes: Raw = { added: [], edited: [], removed: [] }
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, , old = '', blob = '', status = ''] = (fields[at] ?? '').split(' ')
    const path = fields[at + 1] as string
    if (status === 'A') changes.added.push({ path, blob })
    else if (status === 'D') changes.removed.push({ path, blob: old })
    else changes.edited.push({ path, blob: old })
  }
  return changes
}
