import { posix } from 'node:path'
import type { Adapter, Failure } from '../contract.ts'
import { lastLines, saidBy } from '../failure.ts'
import { compareHistory, newest } from '../history.ts'
import { readFailure } from './failure.ts'
import { findPrisma } from './project.ts'
import { failedError, findFailed, readRecords } from './records.ts'

/** Prisma 6 and 7: a folder with migration.sql each, bookkeeping with starts, ends and failures. */
export const prisma: Adapter = {
  name: 'prisma',
  title: 'Prisma',
  executable: 'prisma',
  wantsEmpty: true,
  // `migrate status` is only a word that cannot be relied on; the others lose data or make a database.
  forbidden: ['migrate reset', 'migrate dev', 'db push', 'db execute', '--force-reset', '--accept-data-loss'],
  probe: ['migrate', 'deploy', '--help'],
  documentation: {
    triedOn: ['PostgreSQL'],
    detectedBy:
      '`migrations.path` or `schema` of `prisma.config.*`, `prisma.schema` of package.json, else `migrations/migration_lock.toml`; the files `migrations/*/migration.sql` beside it',
    bookkeeping: '`_prisma_migrations`',
    transaction: 'not to be relied on; a failed migration stays recorded until `prisma migrate resolve`',
    ownList:
      'none: `migrate status` says that all is up to date where a migration was rolled back (`migrate resolve --rolled-back`) and `migrate deploy` would run it again',
  },

  files: /^migration\.sql$/,

  detect: () => false,

  find: (project) => findPrisma(project, prisma.files),

  isRead: (name) => name.split('/').length === 2,

  read: (files) =>
    files
      .map(({ name, path, text }) => ({ name, path, text, version: posix.dirname(name) }))
      .sort((a, b) => (a.version < b.version ? -1 : 1)),

  async pending(session, files) {
    const records = await readRecords(session)
    const names = new Set(files.map(({ version }) => version))
    const failed = findFailed(records)
    const gone = failed.find((name) => !names.has(name))
    if (gone !== undefined) throw failedError(gone, false)
    const applied = records.filter(({ finished, rolledBack }) => finished && !rolledBack).map(({ name }) => name)
    const [stuck] = failed
    // One that has begun and not ended may be what another run is in the midst of.
    return {
      ...compareHistory([...new Set(applied)], files),
      ...(stuck === undefined ? {} : { stuck: failedError(stuck, true) }),
    }
  },

  current: newest,

  // With the engine a file is one script, and so in one transaction unless it says otherwise; with an adapter each
  // statement stands alone. What may be half done is not to be called rolled back.
  gateSource: ({ text }) => ({ sql: text, firstLine: 1, transactional: false, reversible: false }),

  async apply(pending, { session, settings, environment }, launcher): Promise<Failure | undefined> {
    if (launcher === undefined) throw new Error('Prisma needs a launcher.')
    const [failed] = findFailed(await readRecords(session))
    if (failed !== undefined) {
      const message = `An earlier run of ${failed} failed and is not resolved (P3009): Prisma applies nothing until it is.`
      return { message, code: 'P3009', version: failed, line: 1 }
    }
    const schema = settings['prisma.schema']
    const args = ['migrate', 'deploy', ...(schema === undefined ? [] : ['--schema', schema])]
    const result = await launcher.run(args, {
      ...environment,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    })
    if (result.exitCode === 0) return undefined
    return readFailure(saidBy(result), pending) ?? { message: lastLines(result, 'Prisma'), code: '' }
  },

  recovery: ({ file, failure }) =>
    failure.code === 'P3009' || failure.version !== undefined
      ? `What stood before the error may be done. Look at the database and undo that, then run \`prisma migrate resolve --rolled-back "${file.version}"\`, mend the file and run this again; or finish it by hand and run \`prisma migrate resolve --applied "${file.version}"\`.`
      : 'Mend what Prisma names, and run this again.',
}
