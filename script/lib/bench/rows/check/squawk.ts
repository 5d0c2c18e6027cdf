import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Migrations } from './files.ts'

const root = resolve(import.meta.dirname, '../../../../..')
const script = join(root, 'node_modules/squawk-cli/js/bin/squawk')
const binary = join(root, `node_modules/@squawk-cli/${process.platform}-${process.arch}/bin/squawk`)

/** How squawk-cli is started: by what npm puts on PATH, a program of Node that starts the other, or without it. */
const starts = { npm: [process.execPath, script], binary: [binary] }

/** What it says of style, and of limits that the action sets, whatever a file says: here that would count as wrong. */
const style = 'prefer-robust-stmts,require-lock-timeout,require-statement-timeout'

/** Judges the files with squawk and gives its report. */
export function runSquawk({ folder, files }: Migrations, started: keyof typeof starts): string {
  for (const file of [script, binary]) if (!existsSync(file)) throw new Error(`${file} is not there.`)
  const [program = '', ...before] = starts[started]
  const words = [...before, '--exclude', style, '--reporter', 'gcc', ...files]
  const { status, stdout, error } = spawnSync(program, words, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100 * 1024 * 1024,
  })
  if (error !== undefined) throw error
  if (status === null) throw new Error('squawk was ended by a signal.')
  return stdout
}
