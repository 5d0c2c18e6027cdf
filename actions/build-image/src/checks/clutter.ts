import type { BuildContext } from './context.ts'
import { type Copy, findCopies } from './copies.ts'
import type { Finding } from './finding.ts'
import { placeInIgnoreFile } from './ignore-place.ts'

/** A folder over this size makes every build wait for its transfer. */
const bigFolder = 100 * 1024 ** 2
/** Sizes are asked of this many files at most. */
const mostSizes = 20_000

const made =
  /(?:^|\/)(node_modules|bower_components|\.venv|venv|__pycache__|\.terraform|\.gradle|\.pytest_cache|\.mypy_cache|\.next\/cache)\//

/**
 * Finds folders that a COPY of the whole context carries along for nothing: what tools have made, which belongs to the
 * runner's platform, and what is big. Notices only: they cost time, not safety.
 */
export async function findClutter(context: BuildContext): Promise<Finding[]> {
  const copy = findCopies(context.recipe, context.target).find(({ isWhole }) => isWhole)
  if (copy === undefined) return []
  const copied = context.files.filter((path) => copy.covers(path))
  const folders = new Map<string, { first: string; count: number }>()
  const others: string[] = []
  for (const path of copied) {
    const name = made.exec(path)?.[1]
    if (name === undefined) {
      others.push(path)
      continue
    }
    const folder = folders.get(name) ?? { first: path, count: 0 }
    folder.count += 1
    folders.set(name, folder)
  }
  const findings = [...folders].map(([name, { first, count }]) =>
    describe(context, copy, first, {
      title: `${name} in the build`,
      message: `The build is given ${name} of the runner, ${count} files, which may not fit the image.`,
      pattern: `**/${name}`,
    }),
  )
  return [...findings, ...(await findBigFolders(context, copy, others))]
}

async function findBigFolders(context: BuildContext, copy: Copy, files: string[]): Promise<Finding[]> {
  const sizes = new Map<string, { bytes: number; first: string }>()
  for (const path of files.slice(0, mostSizes)) {
    const name = path.split('/')[0] ?? path
    const sum = sizes.get(name) ?? { bytes: 0, first: path }
    sum.bytes += await context.size(path)
    sizes.set(name, sum)
  }
  return [...sizes]
    .filter(([, { bytes }]) => bytes > bigFolder)
    .map(([name, { bytes, first }]) =>
      describe(context, copy, first, {
        title: 'Big folder in the build',
        message: `The build is given ${name} with ${Math.round(bytes / 1024 ** 2)} MiB, if all of it is needed.`,
        pattern: name,
      }),
    )
}

function describe(
  context: BuildContext,
  copy: Copy,
  path: string,
  { title, message, pattern }: { title: string; message: string; pattern: string },
): Finding {
  const { file, line, remedy } = placeInIgnoreFile(context, path, copy)
  return { file, line, title, message: `${message} ${remedy(pattern)}`, severity: 'notice' }
}
