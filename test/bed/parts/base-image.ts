import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { partsDirectory } from '../setup/parts-directory.ts'
import { findProgram } from '../setup/programs.ts'
import { provideFolder } from '../setup/provide-folder.ts'
import { canPull } from './base-image/can-pull.ts'
import { openImage, packImage } from './base-image/image-archive.ts'
import { mirrorImage } from './base-image/mirror-image.ts'
import { npmFolder, provideNpm, readNpmRegistry } from './base-image/npm-program.ts'
import { pushImage } from './base-image/push-image.ts'
import { describe, type Ingredients, layOut } from './base-image/root-file-system.ts'
import { findSharedLibraries } from './base-image/shared-libraries.ts'
import type { Engine } from './engine.ts'
import type { Registry } from './registry.ts'

export interface BaseImage {
  /** `127.0.0.1:<port>/library/node:24-bookworm-slim`. */
  readonly reference: string
  readonly digest: string
  /** Whether the bed made the image from this machine's files, because the real one can't be pulled. */
  readonly made: boolean
  /** One sentence for the user that says where the image comes from. */
  readonly how: string
}

export interface BaseImageOptions {
  readonly engine: Engine
  readonly registry: Registry
}

const ROOT = resolve(import.meta.dirname, '../../..')

/** The package-lock.json files that `npm ci` must be able to install from without a network. */
const LOCK_FILES = ['examples/shop/api/package-lock.json', 'test/bed/parts/test/fixtures/app/package-lock.json']

const NAME = 'library/node'
const TAG = '24-bookworm-slim'
const REAL = `node:${TAG}`
const CERTIFICATES = '/etc/ssl/certs/ca-certificates.crt'

/**
 * Puts a base image with Node 24 and npm into the registry: the real one where it can be pulled, else one made from
 * this machine's own files.
 */
export async function makeBaseImage({ engine, registry }: BaseImageOptions): Promise<BaseImage> {
  const reference = `${registry.host}/${NAME}:${TAG}`
  if (await canPull(REAL)) {
    const digest = await mirrorImage(engine, registry, REAL, reference)
    return { reference, digest, made: false, how: `${REAL} was pulled from Docker Hub and mirrored.` }
  }
  const folder = await provideImage(await gather())
  const digest = await pushImage(await openImage(folder), registry, NAME, TAG)
  const how = `${REAL} can't be pulled here, so a base image was made of this machine's Node.js, busybox and libraries, with npm set to install offline.`
  return { reference, digest, made: true, how }
}

/** Tells whether the real image can be pulled: then none is made. */
export function isRealImageAtHand(): Promise<boolean> {
  return canPull(REAL)
}

/** Makes the image ahead, so that `makeBaseImage` needs no network for it later. */
export async function prepareBaseImage(): Promise<void> {
  await provideImage(await gather())
}

/** Tells whether the image is made already: then `makeBaseImage` needs no network. */
export async function isBaseImageMade(): Promise<boolean> {
  if (!existsSync(npmFolder()) || !findProgram('busybox') || !existsSync(CERTIFICATES)) return false
  return existsSync(await folderFor(await gather()))
}

/** Gives the folder of the packed image, made now unless an earlier bed made one of the same ingredients. */
async function provideImage(ingredients: Ingredients): Promise<string> {
  return provideFolder(await folderFor(ingredients), async (packed) => {
    const root = join(packed, '../root')
    await mkdir(root)
    await layOut(root, ingredients)
    await packImage(root, packed, process.versions.node)
  })
}

async function folderFor(ingredients: Ingredients): Promise<string> {
  return join(partsDirectory(), 'base-image', await keyOf(ingredients))
}

/** Finds what the image is made of. */
async function gather(): Promise<Ingredients> {
  const busybox = findProgram('busybox')
  if (!busybox) throw new Error('busybox was not found: run script/setup.')
  if (!existsSync(CERTIFICATES)) throw new Error(`${CERTIFICATES} was not found: run script/setup.`)
  const node = process.execPath
  return {
    node,
    busybox,
    libraries: await findSharedLibraries([node, busybox]),
    certificates: CERTIFICATES,
    npm: await provideNpm(),
    registry: await readNpmRegistry(),
    lockFiles: LOCK_FILES.map((path) => join(ROOT, path)),
  }
}

/** The recipe counts as an ingredient: a change to it makes a new image. */
async function keyOf(ingredients: Ingredients): Promise<string> {
  const hash = createHash('sha256')
  const recipe = join(import.meta.dirname, 'base-image')
  const steps = (await readdir(recipe)).sort().map((name) => readFile(join(recipe, name)))
  for (const part of [...(await describe(ingredients)), ...(await Promise.all(steps))]) {
    hash.update(createHash('sha256').update(part).digest())
  }
  return hash.digest('hex').slice(0, 16)
}
