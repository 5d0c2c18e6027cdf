import { createReadStream, type Dirent, lstatSync, promises, readFileSync, type Stats } from 'node:fs'
import { loadCryptography } from '../../../action/src/cryptography.ts'
import { decodePath, encodePath } from '../path-text.ts'

/** What stands at a path of the work tree. */
export type DiskState =
  | { kind: 'absent' }
  /** A pipe, socket or device: no content that a build could be given. */
  | { kind: 'other' }
  | { kind: 'folder' }
  /** `blob`: the hash that git would give these very bytes, without any conversion. */
  | { kind: 'file'; mode: string; sha256: string; blob: string }

/** The names in a folder, those of further folders apart. `.git` is never among them. */
export type Folder = { files: string[]; folders: string[] }

/** Reads files and folders of one work tree, each of them once. `hash` is the repository's, sha1 or sha256. */
export type Disk = {
  describe(path: string): Promise<DiskState>
  /** Undefined when there is no such folder, or a symbolic link in its place. */
  list(path: string): Promise<Folder | undefined>
  stat(path: string): Promise<Stats | undefined>
  /** The hash that git would give these bytes. */
  hashBlob(content: Buffer): string
}

/** Looks at what lies below a folder, each path once, with blobs hashed as the repository's git does. */
export function openDisk(root: string, hash: 'sha1' | 'sha256'): Disk {
  const states = new Map<string, Promise<DiskState>>()
  const folders = new Map<string, Promise<Folder | undefined>>()
  const turn = limitTo(16)
  const stat = async (path: string) => look(onDisk(root, path))
  return {
    stat,
    hashBlob: (content) => hashBlob(content, hash),
    describe: (path) => remember(states, path, () => turn(() => describe(onDisk(root, path), hash))),
    list: (path) => remember(folders, path, () => turn(() => list(onDisk(root, path)))),
  }
}

function remember<T>(known: Map<string, Promise<T>>, path: string, read: () => Promise<T>): Promise<T> {
  const found = known.get(path)
  if (found !== undefined) return found
  const reading = read()
  known.set(path, reading)
  return reading
}

/** Where a path of the repository stands, as Node takes it. */
export function onDisk(root: string, path: string): string | Buffer {
  return path === '.' ? root : encodePath(`${root}/${path}`)
}

/** A changed tree of thousands of files must not open them all at once. */
function limitTo(width: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}

/** Reads a file that is small, as all are whose content says something to us, faster than another thread would. */
export function readSmall(file: string | Buffer): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** A look takes less time than handing it to another thread. */
function look(file: string | Buffer): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

async function describe(file: string | Buffer, hash: string): Promise<DiskState> {
  const found = look(file)
  if (found === undefined) return { kind: 'absent' }
  if (found.isDirectory()) return { kind: 'folder' }
  if (found.isSymbolicLink()) return hashed('120000', await promises.readlink(file, { encoding: 'buffer' }), hash)
  if (!found.isFile()) return { kind: 'other' }
  const mode = found.mode & 0o100 ? '100755' : '100644'
  // As with looking: opening, reading and closing would be three errands.
  if (found.size < 1 << 16) return hashed(mode, readFileSync(file), hash)
  if (found.size < 1 << 20) return hashed(mode, await promises.readFile(file), hash)
  const sha256 = loadCryptography().createHash('sha256')
  const blob = loadCryptography().createHash(hash).update(`blob ${found.size}\0`)
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) {
    sha256.update(chunk as Buffer)
    blob.update(chunk as Buffer)
  }
  return { kind: 'file', mode, sha256: sha256.digest('hex'), blob: blob.digest('hex') }
}

function hashed(mode: string, content: Buffer, hash: string): DiskState {
  return {
    kind: 'file',
    mode,
    sha256: loadCryptography().createHash('sha256').update(content).digest('hex'),
    blob: hashBlob(content, hash),
  }
}

function hashBlob(content: Buffer, hash: string): string {
  return loadCryptography().createHash(hash).update(`blob ${content.length}\0`).update(content).digest('hex')
}

async function list(folder: string | Buffer): Promise<Folder | undefined> {
  const found = await promises.lstat(folder).catch(() => undefined)
  if (!found?.isDirectory()) return undefined
  const entries: Dirent<Buffer>[] = await promises.readdir(folder, { withFileTypes: true, encoding: 'buffer' })
  const listed: Folder = { files: [], folders: [] }
  for (const entry of entries) {
    const name = decodePath(entry.name)
    if (name === '.git') continue
    if (entry.isDirectory()) listed.folders.push(name)
    else if (entry.isFile() || entry.isSymbolicLink()) listed.files.push(name)
  }
  return listed
}
