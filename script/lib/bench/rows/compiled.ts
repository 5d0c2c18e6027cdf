import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../../..')
let compiled: string | undefined

/**
 * Gives the folder of the packages as JavaScript, as they ship. They are compiled once for all rows that need them, and
 * removed when the process ends.
 */
export function compilePackages(): string {
  if (compiled !== undefined) return compiled
  const folder = mkdtempSync(join(tmpdir(), 'deploy-actions-bench-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  run(process.execPath, [compiler, '-p', join(root, 'tsconfig.build.json'), '--outDir', folder], root)
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  compiled = folder
  return folder
}

/** Runs a command and gives what it says. Throws unless it ends well. */
export function run(command: string, args: string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}: ${stderr}${stdout}`)
  return stdout
}
