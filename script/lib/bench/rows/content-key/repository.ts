import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compilePackages, run } from '../compiled.ts'

const fileCount = 20_000
const fileSize = 25_000

export type Prepared = {
  /** A repository whose folder `app` has the files of the context. */
  folder: string
  commit: string
  /** The packages as JavaScript, as they ship. */
  compiled: string
}

let prepared: Prepared | undefined

/**
 * Makes a repository of 20,000 files of 25 kB in 500 folders, committed, ten of them changed since. It is made once for all rows
 * that need it, and removed when the process ends.
 */
export function prepareRepository(): Prepared {
  if (prepared !== undefined) return prepared
  const place = mkdtempSync(join(tmpdir(), 'deploy-actions-bench-'))
  process.once('exit', () => rmSync(place, { recursive: true, force: true, maxRetries: 3 }))
  const folder = join(place, 'repository')
  const app = join(folder, 'app')
  const noise = makeNoise(1 << 20)
  for (let index = 0; index < fileCount; index += 1) {
    const within = join(app, `module-${index % 20}`, `part-${Math.floor(index / 20) % 25}`)
    if (index < 500) mkdirSync(within, { recursive: true })
    const start = (index * 37) % (noise.length - fileSize)
    writeFileSync(
      join(within, `file-${index}.js`),
      `// ${index}\n${noise.toString('latin1', start, start + fileSize)}`,
      'latin1',
    )
  }
  writeFileSync(join(app, 'Dockerfile'), 'FROM scratch\nCOPY . /\n')
  writeFileSync(join(app, '.dockerignore'), '.git\nnode_modules\n**/*.md\n!README.md\n')
  const git = (...args: string[]) => run('git', args, folder)
  git('init', '--quiet')
  git('config', 'core.compression', '0')
  // Git would tidy up in the background, beside what is measured and after all is removed.
  git('config', 'gc.auto', '0')
  git('config', 'maintenance.auto', 'false')
  git('add', '--all')
  git('-c', 'user.name=Bench', '-c', 'user.email=bench@example.test', 'commit', '--quiet', '--message', 'Files')
  for (let index = 0; index < 10; index += 1)
    appendFileSync(join(app, `module-${index}`, 'part-0', `file-${index}.js`), 'changed\n')
  prepared = { folder, commit: git('rev-parse', 'HEAD').trim(), compiled: compilePackages() }
  return prepared
}

/** Bytes that do not compress, the same on every machine. */
function makeNoise(length: number): Buffer {
  const parts: Buffer[] = []
  for (let size = 0; size < length; size += 32) parts.push(createHash('sha256').update(String(size)).digest())
  return Buffer.concat(parts)
}
