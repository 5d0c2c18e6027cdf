import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from '@jest/globals'
import { findDiesel } from '../../../bed/setup/diesel.ts'
import { findGolangMigrate } from '../../../bed/setup/programs.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { repositoryRoot } from '../../harness.ts'
import { type ImageProject, proveInImage } from './cases.ts'
import { neededParts, useImages } from './images.ts'
import { layOutPrograms, layOutSystem } from './roots.ts'

const absent = await reasonToSkip(...neededParts, 'diesel', 'golang-migrate')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

const sql = (statements: string[]) => statements.map((one) => `${one};\n`).join('')

/** As images without a distribution are made: no shell, the program itself, and a user who is only a number. */
const diesel: ImageProject = {
  tool: 'diesel',
  directory: '.',
  files: () => ({
    'diesel.toml': '[print_schema]\nfile = "src/schema.rs"\n\n[migrations_directory]\ndir = "db/steps"\n',
  }),
  migration: (name, statements) => ({ path: `db/steps/2024-01-01-000${name}/up.sql`, text: sql(statements) }),
  version: (name) => `20240101000${name.slice(0, 3)}`,
  tables: ['__diesel_schema_migrations'],
  dockerfile:
    'FROM bed/diesel\nWORKDIR /app\nCOPY diesel.toml .\nCOPY db db\nUSER 65532:65532\nENTRYPOINT ["/app/server"]\n',
  withoutTool: 'FROM bed/libraries\nENV PATH=/usr/bin\nWORKDIR /app\nCOPY db db\nUSER 65532\n',
  withoutMigrations: 'FROM bed/diesel\nWORKDIR /app\nCOPY diesel.toml .\nUSER 65532\n',
}

const golangMigrate: ImageProject = {
  tool: 'golang-migrate',
  directory: 'internal/db',
  files: () => ({}),
  migration: (name, statements) => ({ path: `internal/db/migrations/${name}.up.sql`, text: sql(statements) }),
  version: (name) => String(Number(name.slice(0, 3))),
  // Ours names the files, of which its own knows the newest.
  tables: ['schema_migrations', 'deploy_actions_golang_migrate'],
  // The program is all that the image holds beside the files, and those lie elsewhere than in the repository.
  settings: 'image-directory: /migrations',
  dockerfile: 'FROM bed/migrate\nCOPY internal/db/migrations /migrations\nENTRYPOINT ["/server"]\n',
  withoutTool: 'FROM scratch\nCOPY internal/db/migrations /migrations\nENTRYPOINT ["/server"]\n',
  withoutMigrations: 'FROM bed/migrate\nENTRYPOINT ["/server"]\n',
}

const dbmate: ImageProject = {
  tool: 'dbmate',
  directory: 'db/migrations',
  files: () => ({}),
  migration: (name, statements) => ({
    path: `db/migrations/${name}.sql`,
    text: `-- migrate:up\n${sql(statements)}-- migrate:down\n`,
  }),
  version: (name) => name.slice(0, 3),
  tables: ['schema_migrations'],
  dockerfile: 'FROM bed/dbmate\nWORKDIR /srv\nCOPY . .\nUSER 1000\nCMD ["dbmate", "drop"]\n',
  withoutTool: 'FROM scratch\nWORKDIR /srv\nCOPY . .\nCMD ["/server"]\n',
  withoutMigrations: 'FROM bed/dbmate\nWORKDIR /srv\n',
}

;(absent === undefined ? describe : describe.skip)('run-migrations in images with nothing but a program', () => {
  const images = useImages(async ({ makeBase }) => {
    const diesel = findDiesel()?.path ?? ''
    await makeBase('bed/libraries', 'FROM scratch\nCOPY root/ /\n', async (context) => {
      await layOutSystem(join(context, 'root'))
      await layOutPrograms(join(context, 'root'), [], [diesel])
    })
    const program = (path: string, name: string) => async (context: string) => {
      await mkdir(join(context, 'root/usr/bin'), { recursive: true })
      await cp(path, join(context, 'root/usr/bin', name), { dereference: true })
    }
    const of = (base: string) => `FROM ${base}\nENV PATH=/usr/bin\nCOPY root/ /\n`
    await makeBase('bed/diesel', of('bed/libraries'), program(diesel, 'diesel'))
    await makeBase('bed/migrate', of('scratch'), program((await findGolangMigrate())?.path ?? '', 'migrate'))
    const binary = join(repositoryRoot, `node_modules/@dbmate/linux-${process.arch}/bin/dbmate`)
    await makeBase('bed/dbmate', of('scratch'), program(binary, 'dbmate'))
  })

  test.each([diesel, golangMigrate, dbmate])('$tool', (project) => proveInImage(images, project))
})
