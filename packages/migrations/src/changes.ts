import { capture } from '../../exec/src/capture.ts'

/** How the files of a folder differ from the base of a pull request. */
export type Changes =
  | { known: true; added: Set<string>; edited: string[]; removed: string[] }
  /** The base cannot be told from: every file counts. */
  | { known: false; why: string }

/**
 * Compares a folder with the commit that a pull request goes into. The merge base is taken where the history reaches
 * back to it; in a shallow checkout of the merge commit the base itself says the same. A base that is not there is
 * fetched once with whatever access the checkout has. Paths are relative to the repository's root. Never throws for
 * a missing base.
 */
export async function readChanges(workspace: string, base: string | undefined, directory: string): Promise<Changes> {
  if (base === undefined) return { known: false, why: 'this run is not about a pull request' }
  if (!/^[0-9a-f]{40,64}$/.test(base)) return { known: false, why: 'the event names no base commit' }
  const git = (...args: string[]) =>
    capture('git', ['-C', workspace, ...args], { environment: { GIT_TERMINAL_PROMPT: '0' } })
  if (!(await hasCommit(git, base))) {
    await git('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', base)
    if (!(await hasCommit(git, base)))
      return { known: false, why: `the base commit ${base.slice(0, 7)} is not in this checkout` }
  }
  const merged = await git('merge-base', base, 'HEAD')
  const from = merged.exitCode === 0 ? merged.stdout.trim() : base
  const diff = await git('diff', '--name-status', '--no-renames', '-z', from, '--', directory)
  if (diff.exitCode !== 0) return { known: false, why: 'git cannot compare with the base' }
  return parseChanges(diff.stdout)
}

async function hasCommit(git: (...args: string[]) => Promise<{ exitCode: number }>, commit: string): Promise<boolean> {
  return (await git('cat-file', '-e', `${commit}^{commit}`)).exitCode === 0
}

/** Reads `git diff --name-status --no-renames -z`: status and path in turn, each ended by NUL. */
export function parseChanges(output: string): Changes & { known: true } {
  const fields = output.split('\0')
  const changes = { known: true as const, added: new Set<string>(), edited: [] as string[], removed: [] as string[] }
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const path = fields[at + 1] as string
    if (fields[at] === 'A') changes.added.add(path)
    else if (fields[at] === 'D') changes.removed.push(path)
    else changes.edited.push(path)
  }
  return changes
}
