import { git } from './run.ts'

export type FileChange = {
  path: string
  previousPath: string | undefined
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed'
  additions: number
  deletions: number
  blob: string
  patch: string | undefined
}

const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'

const statuses: Record<string, FileChange['status']> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
}

type Raw = { status: FileChange['status']; blob: string; path: string; previousPath: string | undefined }

function parseRaw(values: string[]): Raw[] {
  const changes: Raw[] = []
  for (let at = 0; at < values.length && values[at]?.startsWith(':'); ) {
    const [, , from = '', to = '', letter = 'M'] = (values[at] ?? '').split(' ')
    const kind = letter.charAt(0)
    const moved = kind === 'R' || kind === 'C'
    changes.push({
      status: statuses[kind] ?? 'changed',
      blob: kind === 'D' ? from : to,
      path: values[at + (moved ? 2 : 1)] ?? '',
      previousPath: moved ? values[at + 1] : undefined,
    })
    at += moved ? 3 : 2
  }
  return changes
}

function parseCounts(values: string[]): { additions: number; deletions: number }[] {
  const counts = []
  for (let at = 0; at < values.length; ) {
    const [additions = '0', deletions = '0', path = ''] = (values[at] ?? '').split('\t')
    if (values[at]) counts.push({ additions: Number(additions) || 0, deletions: Number(deletions) || 0 })
    at += path === '' && values[at] ? 3 : 1 // a rename is followed by its two paths
  }
  return counts
}

/** Patches in the order of the changed files; a binary file has none. */
function parsePatches(output: string): (string | undefined)[] {
  const files = `\n${output}`.split('\ndiff --git ').slice(1)
  return files.map((file) => {
    const hunk = file.search(/\n@@ /)
    return hunk < 0 ? undefined : file.slice(hunk + 1).replace(/\n$/, '')
  })
}

/** What changed from one commit or tree (undefined: nothing at all) to another, with renames detected. */
export async function diff(
  directory: string,
  base: string | undefined,
  head: string,
  options: { patches?: boolean } = {},
): Promise<FileChange[]> {
  const range = ['-r', '-M', base ?? emptyTree, head]
  const [raw, counts, patches] = await Promise.all([
    git(directory, ['diff-tree', '--raw', '--no-abbrev', '-z', ...range]),
    git(directory, ['diff-tree', '--numstat', '-z', ...range]),
    options.patches === false ? '' : git(directory, ['-c', 'core.quotePath=false', 'diff-tree', '-p', ...range]),
  ])
  const lines = parseCounts(counts.split('\0'))
  const texts = parsePatches(patches)
  return parseRaw(raw.split('\0')).map((change, index) => ({
    ...change,
    additions: lines[index]?.additions ?? 0,
    deletions: lines[index]?.deletions ?? 0,
    patch: texts[index],
  }))
}

/** The difference as text: what the diff and patch media types give. */
export async function diffText(directory: string, base: string, head: string): Promise<string> {
  return await git(directory, ['diff-tree', '-r', '-M', '-p', base, head])
}
