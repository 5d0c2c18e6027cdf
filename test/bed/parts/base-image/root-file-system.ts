import { chmod, copyFile, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runCommand } from '../../process/run-command.ts'
import { fillNpmCache } from './npm-cache.ts'

export interface Ingredients {
  /** Node.js and busybox on this machine, and the shared libraries that they need. */
  readonly node: string
  readonly busybox: string
  readonly libraries: readonly string[]
  /** The machine's bundle of certificate authorities. */
  readonly certificates: string
  /** The folder of the unpacked npm package, and the npm registry that the image is set to. */
  readonly npm: string
  readonly registry: string
  readonly lockFiles: readonly string[]
}

/** What the `node` user owns in the image; all else is root's. */
export const OWNED_BY_NODE = ['home/node', 'usr/local/share/npm-cache'] as const

const FILES = {
  'etc/passwd':
    'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\nnode:x:1000:1000::/home/node:/bin/sh\n',
  'etc/group': 'root:x:0:\ntty:x:5:\nnogroup:x:65534:\nnode:x:1000:\n',
  'etc/hosts': '127.0.0.1 localhost\n::1 localhost\n',
  'etc/nsswitch.conf': 'passwd: files\ngroup: files\nhosts: files dns\n',
  'etc/os-release': 'ID=deploy-actions-bed\nPRETTY_NAME="Base image made by the test bed of deploy-actions"\n',
} as const

/** Lays out the files of an image with Node.js, npm and busybox, in which `npm ci` works without a network. */
export async function layOut(root: string, ingredients: Ingredients): Promise<void> {
  for (const folder of [
    'usr/bin',
    'usr/local/bin',
    'etc/ssl/certs',
    'root',
    'var/tmp',
    'tmp',
    'proc',
    'sys',
    'dev',
    ...OWNED_BY_NODE,
  ]) {
    await mkdir(join(root, folder), { recursive: true })
  }
  for (const folder of ['tmp', 'var/tmp']) await chmod(join(root, folder), 0o1777)
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(root, name), text)
  await copyFile(ingredients.certificates, join(root, 'etc/ssl/certs/ca-certificates.crt'))
  await layOutPrograms(root, ingredients)
  await layOutNpm(root, ingredients)
}

async function layOutPrograms(root: string, { node, busybox, libraries }: Ingredients): Promise<void> {
  await symlink('usr/bin', join(root, 'bin'))
  await symlink('usr/bin', join(root, 'sbin'))
  await symlink('bin', join(root, 'usr/sbin'))
  await copyFile(busybox, join(root, 'usr/bin/busybox'))
  const applets = (await runCommand(busybox, ['--list'])).split('\n').filter((name) => name && name !== 'busybox')
  for (const applet of applets) await symlink('busybox', join(root, 'usr/bin', applet))
  await copyFile(node, join(root, 'usr/local/bin/node'))
  for (const library of libraries) {
    await mkdir(join(root, dirname(library)), { recursive: true })
    await copyFile(library, join(root, library))
  }
}

async function layOutNpm(root: string, { npm, registry, lockFiles }: Ingredients): Promise<void> {
  const folder = 'lib/node_modules/npm'
  await cp(npm, join(root, 'usr/local', folder), { recursive: true })
  for (const name of ['npm', 'npx']) await symlink(`../${folder}/bin/${name}-cli.js`, join(root, 'usr/local/bin', name))
  await fillNpmCache({ npm, registry, lockFiles, cache: join(root, 'usr/local/share/npm-cache') })
  await mkdir(join(root, 'usr/local/etc'), { recursive: true })
  await writeFile(join(root, 'usr/local/etc/npmrc'), settings(registry))
}

function settings(registry: string): string {
  const lines = [
    `registry=${registry}`,
    'cache=/usr/local/share/npm-cache',
    'offline=true',
    'audit=false',
    'fund=false',
  ]
  return `${[...lines, 'update-notifier=false', 'logs-max=0'].join('\n')}\n`
}

/** Gives all that decides what `layOut` makes, for the name of a cached result. */
export async function describe(ingredients: Ingredients): Promise<(string | Buffer)[]> {
  const { node, busybox, libraries, certificates, npm, registry, lockFiles } = ingredients
  const manifests = lockFiles.map((lockFile) => join(dirname(lockFile), 'package.json'))
  const files = [busybox, ...libraries, certificates, join(npm, 'package.json'), ...lockFiles, ...manifests]
  return [await runCommand(node, ['--version']), registry, ...(await Promise.all(files.map((file) => readFile(file))))]
}
