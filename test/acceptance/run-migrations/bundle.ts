import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type BundleOptions, nodeBinary, repositoryRoot, runBundle } from '../harness.ts'

/** A work tree and the database that it migrates. */
export type Shop = { workspace: string; url: string; write(files: Record<string, string>): Promise<void> }

const path = `${join(repositoryRoot, 'node_modules/.bin')}:${process.env['PATH']}`

/** Makes a work tree with these files. */
export async function makeWorkTree(workspace: string, url: string, files: Record<string, string>): Promise<Shop> {
  const write = async (more: Record<string, string>) => {
    for (const [name, text] of Object.entries(more)) {
      await mkdir(dirname(join(workspace, name)), { recursive: true })
      await writeFile(join(workspace, name), text)
    }
  }
  await mkdir(workspace, { recursive: true })
  await write(files)
  return { workspace, url, write }
}

/** What lets statements through that are not read yet, or that lose data: these tests are about databases. */
const permitted = { destructive: 'warn', environment: 'staging', 'wait-timeout': '3m' }

/** Runs the bundle on a shop. */
export function migrateShop(shop: Shop, inputs: Record<string, string>, options: Partial<BundleOptions> = {}) {
  return runBundle('run-migrations', {
    cwd: shop.workspace,
    ...options,
    inputs: { 'database-url': shop.url, ...permitted, ...inputs },
    environment: { PATH: path, ...options.environment },
  })
}

/** Starts the bundle on a shop and gives the process, to be killed. */
export function spawnOnShop(shop: Shop, inputs: Record<string, string>, environment: Record<string, string> = {}) {
  const given = Object.entries({ 'database-url': shop.url, ...permitted, ...inputs })
  const variables = given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const dist = resolve(repositoryRoot, process.env['DEPLOY_ACTIONS_DIST'] ?? 'dist')
  const env = { PATH: path, GITHUB_WORKSPACE: shop.workspace, ...environment, ...Object.fromEntries(variables) }
  return spawn(nodeBinary(), [join(dist, 'run-migrations/index.js')], { cwd: shop.workspace, env, stdio: 'ignore' })
}

/** What people see of a run: all but the lines that tell the runner what to hide. */
export function unmasked({ stdout, stderr, summary }: { stdout: string; stderr: string; summary: string }): string {
  return [stdout.replace(/^::add-mask::.*$/gm, ''), stderr, summary].join('\n')
}
