import type { GitHub } from './client.ts'

/** One tracked file, link or submodule. `path` is relative to the repository's root. */
export type TreeEntry = { path: string; mode: string; sha: string }

/**
 * Lists every entry of a commit's tree below `path` (`.` for all), without a checkout. Where GitHub cuts the recursive
 * listing (over 100,000 entries or 7 MB) the folders are read one by one, so the list is always whole.
 */
export async function listTree(github: GitHub, commit: string, path: string): Promise<TreeEntry[]> {
  const root = path === '.' ? commit : await findSubtree(github, commit, path)
  if (root === undefined) return []
  const prefix = path === '.' ? '' : `${path}/`
  return readTree(github, root, prefix)
}

/**
 * Reads a file at a commit; undefined when the commit's tree was read and has no such file. Throws a UserError when the
 * tree cannot be read.
 */
export async function readFileAt(github: GitHub, commit: string, path: string): Promise<Buffer | undefined> {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
  const tree = folder === '.' ? commit : await findSubtree(github, commit, folder)
  if (tree === undefined) return undefined
  const entry = (await readLevel(github, tree)).find((each) => each.path === path.slice(path.lastIndexOf('/') + 1))
  if (entry === undefined || entry.type !== 'blob') return undefined
  return readBlob(github, entry.sha)
}

/** Reads a blob by its object id. */
export async function readBlob(github: GitHub, sha: string): Promise<Buffer> {
  const { data } = await github.read('read a file', 'contents: read', () =>
    github.rest.git.getBlob({ owner: github.owner, repo: github.repo, file_sha: sha }),
  )
  return Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8')
}

type Level = Array<{ path: string; mode: string; type: string; sha: string }>

async function readTree(github: GitHub, sha: string, prefix: string): Promise<TreeEntry[]> {
  const { data } = await github.read('list the files of a commit', 'contents: read', () =>
    github.rest.git.getTree({ owner: github.owner, repo: github.repo, tree_sha: sha, recursive: '1' }),
  )
  if (!data.truncated) return toEntries(data.tree as Level, prefix)
  const entries: TreeEntry[] = []
  for (const item of await readLevel(github, sha)) {
    if (item.type === 'tree') entries.push(...(await readTree(github, item.sha, `${prefix}${item.path}/`)))
    else entries.push({ path: prefix + item.path, mode: item.mode, sha: item.sha })
  }
  return entries
}

function toEntries(level: Level, prefix: string): TreeEntry[] {
  return level
    .filter((item) => item.type !== 'tree')
    .map((item) => ({ path: prefix + item.path, mode: item.mode, sha: item.sha }))
}

/** A folder that cannot be read is no empty one: GitHub answers 404 for what a token may not see. */
async function readLevel(github: GitHub, sha: string): Promise<Level> {
  const { data } = await github.read('list a folder of a commit', 'contents: read', () =>
    github.rest.git.getTree({ owner: github.owner, repo: github.repo, tree_sha: sha }),
  )
  return data.tree as Level
}

async function findSubtree(github: GitHub, commit: string, path: string): Promise<string | undefined> {
  let sha = commit
  for (const part of path.split('/')) {
    const found = (await readLevel(github, sha)).find((item) => item.path === part && item.type === 'tree')
    if (found === undefined) return undefined
    sha = found.sha
  }
  return sha
}
