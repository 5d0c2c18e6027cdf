import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { runCommand } from '../../process/run-command.ts'
import { OWNED_BY_NODE } from './root-file-system.ts'

const MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json'

interface Blob {
  readonly digest: string
  readonly read: () => Promise<Buffer<ArrayBuffer>>
}

/** An image of one layer, as a registry takes it. */
export interface ImageArchive {
  readonly layer: Blob
  readonly config: Blob
  readonly mediaType: string
  readonly manifest: string
}

/**
 * Packs a root file system into a folder as `layer.tar.gz`, `config.json` and `manifest.json` (image manifest version
 * 2, schema 2).
 */
export async function packImage(root: string, folder: string, nodeVersion: string): Promise<void> {
  const tar = join(folder, 'layer.tar')
  await archive(root, tar)
  const layer = join(folder, 'layer.tar.gz')
  await pipeline(createReadStream(tar), createGzip({ level: 1 }), createWriteStream(layer))
  const config = JSON.stringify(configuration(await digestOf(tar), nodeVersion))
  await rm(tar)
  await writeFile(join(folder, 'config.json'), config)
  const manifest = {
    schemaVersion: 2,
    mediaType: MANIFEST,
    config: await describe('application/vnd.docker.container.image.v1+json', join(folder, 'config.json')),
    layers: [await describe('application/vnd.docker.image.rootfs.diff.tar.gzip', layer)],
  }
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
}

/** Opens a folder that `packImage` filled. */
export async function openImage(folder: string): Promise<ImageArchive> {
  const manifest = await readFile(join(folder, 'manifest.json'), 'utf8')
  const { config, layers } = JSON.parse(manifest) as { config: { digest: string }; layers: [{ digest: string }] }
  return {
    layer: { digest: layers[0].digest, read: () => readFile(join(folder, 'layer.tar.gz')) },
    config: { digest: config.digest, read: () => readFile(join(folder, 'config.json')) },
    mediaType: MANIFEST,
    manifest,
  }
}

/** In two goes, because tar gives one owner to all that it packs at a time; needs no root. */
async function archive(root: string, tar: string): Promise<void> {
  const common = ['--file', tar, '--directory', root, '--sort=name', '--mtime=@0', '--numeric-owner', '--format=gnu']
  const others = OWNED_BY_NODE.map((path) => `--exclude=./${path}`)
  await runCommand('tar', ['--create', ...common, '--owner=0', '--group=0', ...others, '.'])
  const owned = OWNED_BY_NODE.map((path) => `./${path}`)
  await runCommand('tar', ['--append', ...common, '--owner=1000', '--group=1000', ...owned])
}

function configuration(layer: string, nodeVersion: string): object {
  return {
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
    os: 'linux',
    created: '1970-01-01T00:00:00Z',
    config: {
      Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', `NODE_VERSION=${nodeVersion}`],
      Cmd: ['node'],
    },
    rootfs: { type: 'layers', diff_ids: [layer] },
    history: [{ created: '1970-01-01T00:00:00Z', created_by: 'the test bed of deploy-actions' }],
  }
}

async function describe(mediaType: string, file: string): Promise<object> {
  return { mediaType, size: (await readFile(file)).length, digest: await digestOf(file) }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return `sha256:${hash.digest('hex')}`
}
