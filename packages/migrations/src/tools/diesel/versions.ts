import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { UserError } from '../../../../action/src/errors.ts'
import type { MigrationFile } from '../../types.ts'
import type { FolderFile } from '../contract.ts'
import { hasStatements } from '../undo.ts'

/** Puts the files of each folder together, in the order of their versions. Throws for a version that is there twice. */
export function readVersions(files: FolderFile[]): MigrationFile[] {
  const texts = new Map(files.map(({ name, text }) => [name, text]))
  const migrations = files.flatMap(({ name, path, text }): MigrationFile[] => {
    if (posix.basename(name) !== 'up.sql') return []
    const folder = posix.dirname(name)
    const metadata = texts.get(posix.join(folder, 'metadata.toml'))
    return [
      {
        name,
        path,
        text,
        version: versionOf(folder),
        reversible: hasStatements(texts.get(posix.join(folder, 'down.sql')) ?? ''),
        ...(metadata === undefined || runsInTransaction(metadata) ? {} : { transactional: false }),
      },
    ]
  })
  migrations.sort((a, b) => (a.version < b.version ? -1 : 1))
  for (const [at, file] of migrations.entries()) {
    const twin = migrations[at - 1]
    if (twin?.version === file.version) throw twins(twin, file)
  }
  return migrations
}

/** As Diesel has it: what stands before the first underscore, without dashes. */
export function versionOf(folder: string): string {
  return (folder.split('_')[0] ?? '').replaceAll('-', '')
}

/** A file that is there and does not name the key means no transaction; one that cannot be read counts for nothing. */
function runsInTransaction(metadata: string): boolean {
  const lines = metadata.split('\n').map((line) => line.replace(/#.*$/, '').trim())
  const value = lines.map((line) => /^run_in_transaction\s*=\s*(.+)$/.exec(line)?.[1]).find((one) => one !== undefined)
  if (value === undefined) return lines.some((line) => line !== '' && !/^\[[\w.-]+\]$|^[\w."-]+\s*=/.test(line))
  return value !== 'false'
}

/** Comments, blanks and the order of functions aside, what `diesel setup` writes as the first migration. */
const initialSetup = '9c6594fdfb2ca4fac5bfd5a9a3799d1fc80cfa15ae95d007ce6ae05d7ea183e7'

/** Whether a file is the one that Diesel makes itself: two functions, of which one runs text that it is given. */
export function isInitialSetup({ version, text }: MigrationFile): boolean {
  if (!/^0+$/.test(version)) return false
  const plain = text.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim()
  return createHash('sha256').update(plain).digest('hex') === initialSetup
}

function twins(one: MigrationFile, other: MigrationFile): UserError {
  return new UserError(`Two migrations have the version ${one.version}: Diesel would run only one of them.`, {
    reason: 'duplicate-version',
    received: `${posix.dirname(one.name)}, ${posix.dirname(other.name)}`,
    remedy: 'Give one of the folders another version; dashes do not tell versions apart.',
    file: other.path,
  })
}
