import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/**
 * Bundles one entry and its chunks, with the licences of all that went in. What it gives depends on the sources alone:
 * the bundler keeps no cache, whose leftovers of another commit showed in what came out.
 */
export async function runNcc(entry: string, target: string, ...more: string[]): Promise<void> {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  const options = ['--license', 'licenses.txt', '--quiet', '--no-cache', ...more]
  await run(process.execPath, [ncc, 'build', entry, '-o', target, ...options], { cwd: root })
}
