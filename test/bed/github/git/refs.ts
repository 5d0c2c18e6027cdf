import { git, runGit } from './run.ts'

export const zeroSha = '0'.repeat(40)

/** A ref as git holds it; `commit` is what an annotated tag peels to. */
export type Ref = { name: string; type: string; sha: string; commit: string }

/** Lists refs whose full name starts with the prefix (at any character, as matching-refs does). */
export async function listRefs(directory: string, prefix: string): Promise<Ref[]> {
  const format = '%(refname)%00%(objecttype)%00%(objectname)%00%(*objectname)'
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1)
  const output = await git(directory, ['for-each-ref', `--format=${format}`, folder])
  const refs = output.split('\n').filter(Boolean)
  return refs
    .map((line) => {
      const [name = '', type = '', sha = '', peeled = ''] = line.split('\0')
      return { name, type, sha, commit: peeled || sha }
    })
    .filter((ref) => ref.name.startsWith(prefix))
}

/** The ref of exactly this full name. */
export async function readRef(directory: string, name: string): Promise<Ref | undefined> {
  return (await listRefs(directory, name)).find((ref) => ref.name === name)
}

/** Branches and tags by full name: what is compared before and after a push. */
export async function snapshotRefs(directory: string): Promise<Map<string, string>> {
  const refs = [...(await listRefs(directory, 'refs/heads/')), ...(await listRefs(directory, 'refs/tags/'))]
  return new Map(refs.map((ref) => [ref.name, ref.sha]))
}

/** Whether git takes this as the full name of a ref. */
export async function isRefName(directory: string, name: string): Promise<boolean> {
  const { status } = await runGit(directory, ['check-ref-format', name], { accept: [0, 1] })
  return status === 0
}

/** Moves, creates or (with the zero sha) deletes a ref. `old` guards against a move by somebody else. */
export async function updateRef(directory: string, name: string, sha: string, old?: string): Promise<void> {
  const change = sha === zeroSha ? ['-d', name] : [name, sha]
  await git(directory, ['update-ref', ...change, ...(old === undefined ? [] : [old])])
}

/**
 * Resolves what the API takes as a commit: a branch, a tag, `heads/…`, `tags/…`, a full ref, or a sha (also short).
 * Gives the commit's sha, undefined when there is none.
 */
export async function resolveCommit(directory: string, name: string): Promise<string | undefined> {
  if (!name || /[\s~^:?*[\\]|\.\.|@\{|^-/.test(name)) return undefined
  const candidates = [`refs/heads/${name}`, `refs/tags/${name}`]
  if (/^(heads|tags|pull)\//.test(name)) candidates.push(`refs/${name}`)
  if (/^refs\//.test(name) || name === 'HEAD') candidates.push(name)
  if (/^[0-9a-f]{4,40}$/i.test(name)) candidates.push(name)
  const input = candidates.map((candidate) => `${candidate}^{commit}\n`).join('')
  const output = await git(directory, ['cat-file', '--batch-check=%(objecttype) %(objectname)'], { input })
  const found = output.split('\n').find((line) => line.startsWith('commit '))
  return found?.split(' ')[1]
}

/** The type of an object, undefined when the repository doesn't hold it. */
export async function objectType(directory: string, sha: string): Promise<string | undefined> {
  const output = await git(directory, ['cat-file', '--batch-check=%(objecttype)'], { input: `${sha}\n` })
  return output.endsWith('missing') || output.endsWith('ambiguous') ? undefined : output
}
