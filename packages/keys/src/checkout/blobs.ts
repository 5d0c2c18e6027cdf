import { readGit } from '../git-tree.ts'

/** Reads objects of a repository. What is asked for in one turn of the event loop is read by one process. */
export type Blobs = {
  /** The content; undefined when the clone does not hold it. */
  read(sha: string): Promise<Buffer | undefined>
  /** Sizes in bytes by hash; those that the clone does not hold are left out. */
  sizes(shas: string[]): Promise<Map<string, number>>
}

type Contents = Promise<Map<string, Buffer>>

/** Reads the contents of a repository's blobs by their hashes: what is asked for in one turn of the event loop, with one git. */
export function openBlobs(folder: string): Blobs {
  const asked = new Map<string, Contents>()
  let next: { shas: string[]; contents: Contents } | undefined
  const join = (sha: string): Contents => {
    if (next === undefined) {
      const shas: string[] = []
      const turn = new Promise<void>((resolve) => setImmediate(resolve))
      const contents = turn.then(() => {
        next = undefined
        return readContents(folder, shas)
      })
      next = { shas, contents }
    }
    next.shas.push(sha)
    return next.contents
  }
  return {
    async read(sha) {
      const contents = asked.get(sha) ?? join(sha)
      asked.set(sha, contents)
      return (await contents).get(sha)
    },
    async sizes(shas) {
      const sizes = new Map<string, number>()
      if (shas.length === 0) return sizes
      const checked = await readGit(folder, ['cat-file', '--batch-check'], `${[...new Set(shas)].join('\n')}\n`)
      for (const line of checked.stdout.toString('latin1').split('\n')) {
        const [sha = '', type, size] = line.split(' ')
        if (type === 'blob') sizes.set(sha, Number(size))
      }
      return sizes
    },
  }
}

async function readContents(folder: string, shas: string[]): Contents {
  const { stdout } = await readGit(folder, ['cat-file', '--batch'], `${shas.join('\n')}\n`)
  const contents = new Map<string, Buffer>()
  for (let at = 0; at < stdout.length; ) {
    const end = stdout.indexOf(10, at)
    const [sha = '', type, size] = stdout.toString('latin1', at, end).split(' ')
    at = end + 1
    if (type !== 'blob') continue
    contents.set(sha, stdout.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return contents
}
