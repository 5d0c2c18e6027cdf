import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const count = 1000

/** What the files hold in turn, each with whether it is unsafe. Both sides read the very same files. */
const statements: Array<{ sql: string; unsafe: boolean }> = [
  { sql: 'CREATE TABLE t%n (id bigint PRIMARY KEY, name text NOT NULL);', unsafe: false },
  { sql: 'ALTER TABLE users ADD COLUMN c%n text;', unsafe: false },
  { sql: 'ALTER TABLE users DROP COLUMN c%n;', unsafe: true },
  { sql: 'UPDATE users SET c = %n WHERE c IS NULL AND id < %n;', unsafe: false },
  { sql: 'DELETE FROM users;', unsafe: true },
  { sql: "DO $$ BEGIN EXECUTE 'TRUNCATE t%n'; END $$;", unsafe: true },
  { sql: 'CREATE VIEW v%n AS SELECT id, name FROM users WHERE id > %n;', unsafe: false },
  { sql: 'ALTER TABLE users ALTER COLUMN id TYPE bigint;', unsafe: true },
  { sql: 'DROP SCHEMA s%n CASCADE;', unsafe: true },
  { sql: "INSERT INTO settings VALUES ('k%n', 'DROP TABLE users');", unsafe: false },
]

/** A folder whose `migrations` has the files. */
export type Migrations = { folder: string; files: string[] }

/** Writes the files. Gives their names in order, from the folder on. */
export async function writeMigrations(): Promise<Migrations> {
  const folder = await mkdtemp(join(tmpdir(), 'deploy-actions-check-'))
  await mkdir(join(folder, 'migrations'))
  for (let index = 0; index < count; index += 1) {
    const name = `${String(index).padStart(4, '0')}.sql`
    const text = (statements[index % statements.length]?.sql ?? '').replaceAll('%n', String(index))
    await writeFile(join(folder, 'migrations', name), `${text}\n`)
  }
  return { folder, files: (await readdir(join(folder, 'migrations'))).sort().map((name) => join('migrations', name)) }
}

/** Whether the file in this place is unsafe. */
export function isUnsafe(index: number): boolean {
  return statements[index % statements.length]?.unsafe === true
}

export async function removeMigrations({ folder }: Migrations): Promise<void> {
  if (folder !== '') await rm(folder, { recursive: true, force: true })
}
