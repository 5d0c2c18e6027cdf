import { type Commit, commitFormat, parseCommits } from './objects.ts'
import { git, runGit } from './run.ts'

export type LogOptions = {
  path?: string | undefined
  author?: string | undefined
  committer?: string | undefined
  since?: string | undefined
  until?: string | undefined
  skip?: number
  limit?: number
  reverse?: boolean
}

const filters = (options: LogOptions): string[] => [
  ...(options.author ? ['--fixed-strings', `--author=${options.author}`] : []),
  ...(options.committer ? ['--fixed-strings', `--committer=${options.committer}`] : []),
  ...(options.since ? [`--since=${options.since}`] : []),
  ...(options.until ? [`--until=${options.until}`] : []),
]

const pathspec = (options: LogOptions): string[] => (options.path ? ['--', options.path] : ['--'])

/** Commits reachable from revisions (`^sha` excludes), newest first unless reversed. */
export async function log(directory: string, revisions: string[], options: LogOptions = {}): Promise<Commit[]> {
  const output = await git(directory, [
    '--literal-pathspecs',
    'log',
    ...commitFormat,
    ...filters(options),
    ...(options.reverse ? ['--reverse', '--topo-order'] : []),
    ...(options.skip ? [`--skip=${options.skip}`] : []),
    ...(options.limit === undefined ? [] : [`--max-count=${options.limit}`]),
    ...revisions,
    ...pathspec(options),
  ])
  return parseCommits(output)
}

/** How many commits `log` would list. */
export async function countCommits(directory: string, revisions: string[], options: LogOptions = {}): Promise<number> {
  const args = ['--literal-pathspecs', 'rev-list', '--count', ...filters(options), ...revisions, ...pathspec(options)]
  return Number(await git(directory, args))
}

/** The best common ancestor, undefined when the histories have none. */
export async function mergeBase(directory: string, one: string, other: string): Promise<string | undefined> {
  const { status, stdout } = await runGit(directory, ['merge-base', one, other], { accept: [0, 1] })
  return status === 0 ? stdout.toString().trim().split('\n')[0] : undefined
}

export async function isAncestor(directory: string, ancestor: string, descendant: string): Promise<boolean> {
  const args = ['merge-base', '--is-ancestor', ancestor, descendant]
  const { status } = await runGit(directory, args, { accept: [0, 1, 128] })
  return status === 0
}

/** How many commits each side has that the other lacks. */
export async function aheadBehind(directory: string, base: string, head: string) {
  const output = await git(directory, ['rev-list', '--left-right', '--count', `${base}...${head}`, '--'])
  const [behind = '0', ahead = '0'] = output.split('\t')
  return { ahead: Number(ahead), behind: Number(behind) }
}
