import { git, runGit } from './run.ts'

/** Who wrote something and when (ISO 8601, UTC). */
export type Identity = { name: string; email: string; date: string }

export type Commit = {
  sha: string
  tree: string
  parents: string[]
  author: Identity
  committer: Identity
  message: string
}

export type TreeEntry = { path: string; mode: string; type: string; sha: string; size: number | undefined }

export type TagObject = { tag: string; type: string; object: string; message: string; tagger: Identity }

const fields = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B']

/** The arguments that make `git log` print what `parseCommits` reads. */
export const commitFormat = ['-z', `--format=tformat:${fields.join('%x00')}`]

const utc = (date: string): string => new Date(date).toISOString().replace('.000Z', 'Z')

/** Reads the output of `git log` with `commitFormat`. */
export function parseCommits(output: string): Commit[] {
  const values = output.split('\0')
  const commits: Commit[] = []
  for (let at = 0; at + fields.length <= values.length; at += fields.length) {
    const [sha = '', tree = '', parents = '', an = '', ae = '', ad = '', cn = '', ce = '', cd = '', message = ''] =
      values.slice(at, at + fields.length)
    commits.push({
      sha,
      tree,
      parents: parents.split(' ').filter(Boolean),
      author: { name: an, email: ae, date: utc(ad) },
      committer: { name: cn, email: ce, date: utc(cd) },
      message: message.replace(/\n+$/, ''),
    })
  }
  return commits
}

/** Reads one commit that is known to exist. */
export async function readCommit(directory: string, sha: string): Promise<Commit> {
  const output = await git(directory, ['log', '-1', ...commitFormat, sha, '--'])
  const [commit] = parseCommits(output)
  if (!commit) throw new Error(`no commit ${sha}`)
  return commit
}

/** Lists a tree; recursive lists every file with the folders above it, as the API does. */
export async function readTree(directory: string, tree: string, recursive = false): Promise<TreeEntry[]> {
  const output = await git(directory, ['ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), tree])
  return output
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const tab = line.indexOf('\t')
      const [mode = '', type = '', sha = '', size = '-'] = line.slice(0, tab).split(/ +/)
      return { path: line.slice(tab + 1), mode, type, sha, size: size === '-' ? undefined : Number(size) }
    })
}

/** The entry at a path of a commit or tree; undefined when there is none. */
export async function findEntry(directory: string, commit: string, path: string): Promise<TreeEntry | undefined> {
  const output = await git(directory, ['--literal-pathspecs', 'ls-tree', '-z', '-l', commit, '--', path])
  const line = output.split('\0')[0]
  if (!line) return undefined
  const tab = line.indexOf('\t')
  const [mode = '', type = '', sha = '', size = '-'] = line.slice(0, tab).split(/ +/)
  return { path, mode, type, sha, size: size === '-' ? undefined : Number(size) }
}

/** The bytes of a blob. */
export async function readBlob(directory: string, sha: string): Promise<Buffer> {
  const { stdout } = await runGit(directory, ['cat-file', 'blob', sha])
  return stdout
}

/** Writes an annotated tag object (without a ref) and gives its sha. */
export async function writeTag(directory: string, tag: TagObject): Promise<string> {
  const seconds = Math.floor(Date.parse(tag.tagger.date) / 1000)
  const lines = [
    `object ${tag.object}`,
    `type ${tag.type}`,
    `tag ${tag.tag}`,
    `tagger ${tag.tagger.name} <${tag.tagger.email}> ${seconds} +0000`,
  ]
  return await git(directory, ['mktag'], { input: `${lines.join('\n')}\n\n${tag.message.replace(/\n*$/, '\n')}` })
}

/** Reads an annotated tag object that is known to exist. */
export async function readTag(directory: string, sha: string): Promise<TagObject> {
  const text = await git(directory, ['cat-file', 'tag', sha])
  const end = text.indexOf('\n\n')
  const headers = new Map(
    text
      .slice(0, end)
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  )
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+)/.exec(headers.get('tagger') ?? '') ?? []
  return {
    tag: headers.get('tag') ?? '',
    type: headers.get('type') ?? '',
    object: headers.get('object') ?? '',
    message: text.slice(end + 2).replace(/\n+$/, ''),
    tagger: { name, email, date: utc(new Date(Number(seconds) * 1000).toISOString()) },
  }
}

/** Writes a commit object and gives its sha. */
export async function writeCommit(
  directory: string,
  commit: { tree: string; parents: string[]; message: string; author: Identity; committer: Identity },
): Promise<string> {
  const parents = commit.parents.flatMap((parent) => ['-p', parent])
  return await git(directory, ['commit-tree', commit.tree, ...parents], {
    input: commit.message,
    environment: {
      GIT_AUTHOR_NAME: commit.author.name,
      GIT_AUTHOR_EMAIL: commit.author.email,
      GIT_AUTHOR_DATE: commit.author.date,
      GIT_COMMITTER_NAME: commit.committer.name,
      GIT_COMMITTER_EMAIL: commit.committer.email,
      GIT_COMMITTER_DATE: commit.committer.date,
    },
  })
}
