import { UserError } from '../../../../action/src/errors.ts'
import type { History, MigrationFile } from '../../types.ts'
import type { Launcher, Settings } from '../contract.ts'
import { lastLines } from '../failure.ts'
import { newest } from '../history.ts'
import { planScript, readAnswer } from './scripts.ts'

/** A migration as Django has loaded it. */
type Entry = {
  /** `app.name`, as the bookkeeping has it. */
  version: string
  /** The Python module: `shop.migrations.0001_initial`. */
  module: string
  /** Whether it is applied in the database that Django itself sees. */
  applied: boolean
  /** The migrations that this one stands for. */
  replaces: string[]
  /** What is in its file, where it is not applied. */
  text: string
}

export type Plan = {
  /** In the order in which they run. */
  plan: Entry[]
  /** All that there is a file for, or that a file stands for. */
  known: string[]
  /** Apps with several last migrations. */
  conflicts: Record<string, string[]>
  /** What Django's table holds in the database that Django itself sees, oldest first. */
  recorded: string[]
}

/** Asks Django for its migrations. Throws a UserError where it cannot say. */
export async function askPlan(launcher: Launcher): Promise<Plan> {
  const result = await launcher.run(['manage.py', 'shell', '-c', planScript], {}, true)
  const answer = result.exitCode === 0 ? readAnswer(result.stdout) : undefined
  if (answer !== undefined) return answer as Plan
  throw new UserError('Django cannot say what its migrations are, so what is pending is not known.', {
    reason: 'pending-command-failed',
    received: lastLines(result, 'manage.py'),
    accepted: 'a project whose `python3 manage.py showmigrations` works where the migrations run',
    remedy: 'Mend what its own error names: a setting, a variable of the environment, or a package that is missing.',
  })
}

/** One that stands for others is applied when they all are: Django then only notes it. */
export function isApplied({ version, replaces }: Entry, applied: string[]): boolean {
  return applied.includes(version) || (replaces.length > 0 && replaces.every((one) => applied.includes(one)))
}

/** Compares Django's plan with what its table holds. */
export function compareDjango(
  { plan, known }: Plan,
  applied: string[],
  files: MigrationFile[],
  settings: Settings,
): History {
  const names = new Set(known)
  const project = settings['django.project'] ?? 'manage.py'
  return {
    applied,
    pending: plan.filter((entry) => !isApplied(entry, applied)).map((entry) => fileOf(entry, files, project)),
    current: newest({ applied }),
    missing: applied.filter((version) => !names.has(version)),
    // With a squashed file Django notes down what it stands for, and the other way round.
    marked: plan.flatMap(({ version, replaces }) => (replaces.length > 0 ? [version, ...replaces] : [])),
  }
}

/** Throws a UserError for an app whose history ends in two places: Django itself applies nothing then. */
export function refuseConflicts({ conflicts }: Plan): void {
  const [conflict] = Object.entries(conflicts)
  if (conflict === undefined) return
  const [app, names] = conflict
  throw severalLeaves(app, names, undefined)
}

/** The error for an app with several last migrations. */
export function severalLeaves(app: string, names: string[], file: string | undefined): UserError {
  return new UserError(`The migrations of the app ${app} have several ends: ${names.join(' and ')}.`, {
    reason: 'several-heads',
    received: names.join(', '),
    accepted: 'one migration that no other one of the app depends on',
    remedy: `Run \`python manage.py makemigrations --merge ${app}\` and commit the file that it makes, or let the later one depend on the other.`,
    ...(file === undefined ? {} : { file }),
  })
}

/**
 * Gives an entry's file: that of the checkout, or for one of an installed package the project's own `manage.py`, which
 * is what there is to point at.
 */
function fileOf(entry: Entry, files: MigrationFile[], project: string): MigrationFile {
  const { version, module, text } = entry
  const own = files
    .filter(({ path }) => `.${path.replace(/\.py$/, '').replaceAll('/', '.')}`.endsWith(`.${module}`))
    .sort((a, b) => a.path.length - b.path.length)[0]
  return own === undefined ? { name: version, path: project, text, version, foreign: true } : { ...own, version }
}
