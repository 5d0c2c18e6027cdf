import { UserError } from '../../../../action/src/errors.ts'
import type { Session } from '../../database/session.ts'
import { readRows } from '../bookkeeping.ts'
import type { Adapter } from '../contract.ts'
import { newest } from '../history.ts'
import { readPythonFailure } from '../python/failure.ts'
import { askDrift } from './drift.ts'
import { orderFiles } from './graph.ts'
import { askPlan, compareDjango, isApplied, type Plan, refuseConflicts } from './plan.ts'
import { findDjangoProject } from './project.ts'
import { readSource, readSources } from './sources.ts'

/** Django 4.2 and newer: Python files of several apps and of installed packages, each in a transaction of its own. */
export const django: Adapter = {
  name: 'django',
  title: 'Django',
  executable: 'python3',
  forbidden: [
    'flush',
    'sqlflush',
    'reset_db',
    'zero',
    'loaddata',
    'makemigrations',
    'squashmigrations',
    '--fake',
    'dbshell',
  ],
  probe: ['-c', 'import django'],
  documentation: {
    triedOn: ['PostgreSQL', 'SQLite'],
    detectedBy:
      '`manage.py` with `DJANGO_SETTINGS_MODULE`; the files `migrations/0001_*.py` of the apps below it, and those of installed packages, which Django names',
    bookkeeping: '`django_migrations`',
    transaction: 'each file by itself, unless it says `atomic = False`',
    ownList: 'what Django has read of `django_migrations`, asked for by `manage.py shell`',
  },

  files: /^\d{4}_\w+\.py$/,

  within: /(?:^|\/)migrations\/[^/]+$/,

  detect: () => false,

  orderedByFiles: true,

  find: (project) => findDjangoProject(project, django),

  read: (files) => orderFiles(files),

  async pending(session, files, settings, _ask, launch) {
    const launcher = await launch?.()
    if (launcher === undefined) throw new Error('Django needs a launcher.')
    let plan = await askPlan(launcher)
    refuseConflicts(plan)
    let applied = await readApplied(session)
    // Another run may have been at it between the two questions.
    if (strangersIn(plan, applied).length > 0) {
      plan = await askPlan(launcher)
      applied = await readApplied(session)
    }
    const strange = strangersIn(plan, applied)
    if (strange.length > 0) throw otherDatabase(strange, applied)
    return compareDjango(plan, applied, files, settings)
  },

  byTool: {
    async pending(launcher, files, settings) {
      const plan = await askPlan(launcher)
      refuseConflicts(plan)
      return compareDjango(plan, plan.recorded, files, settings)
    },
  },

  current: newest,

  drift: { against: 'files', ask: askDrift },

  gateSource: readSource,

  gateSources: readSources,

  async apply(pending, { environment }, launcher) {
    if (launcher === undefined) throw new Error('Django needs a launcher.')
    const result = await launcher.run(['manage.py', 'migrate', '--noinput', '--no-color'], environment)
    if (result.exitCode === 0) return undefined
    const failure = readPythonFailure(result, pending, 'Django')
    const begun = [...result.stdout.matchAll(/^\s*Applying (\S+?)\.\.\.(?! OK)/gm)].at(-1)?.[1]
    return begun === undefined || failure.version !== undefined ? failure : { ...failure, version: begun }
  },

  recovery: ({ file, source }) =>
    source.transactional
      ? 'The migration was rolled back; those before it stand. Mend the file and run this again; nothing has to be undone by hand.'
      : `The migration does not run in one transaction, so what stood before the error may be done. Look at the database, then undo that and run this again, or finish it by hand and record it: \`python manage.py migrate --fake ${file.version.replace('.', ' ')}\`.`,
}

async function readApplied(session: Session): Promise<string[]> {
  const rows = await readRows<{ app: string; name: string }>(
    session,
    { table: 'django_migrations' },
    ['app', 'name'],
    'id',
  )
  return rows.map(({ app, name }) => `${app}.${name}`)
}

/** What Django finds otherwise in its own database than we do in ours. */
function strangersIn({ plan }: Plan, applied: string[]): string[] {
  return plan.filter((entry) => entry.applied !== isApplied(entry, applied)).map(({ version }) => version)
}

function otherDatabase(strange: string[], applied: string[]): UserError {
  const first = strange[0] ?? ''
  const ours = applied.includes(first)
  return new UserError('Django looks at another database than this step.', {
    reason: 'unexpected-database',
    received: `${first} is ${ours ? 'applied' : 'not applied'} here, and for Django it is ${ours ? 'not' : 'applied'}`,
    accepted: 'settings whose database `default` is that of DATABASE_URL',
    remedy: 'Let settings.py read DATABASE_URL, or give this step the URL of the database that settings.py names.',
  })
}
