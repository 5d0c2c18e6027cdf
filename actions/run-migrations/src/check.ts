import { posix } from 'node:path'
import { judgeAgainstBase } from '../../../packages/migrations/src/base/against-base.ts'
import { type Changes, type Edited, readChanges } from '../../../packages/migrations/src/base/changes.ts'
import { judgeParts } from '../../../packages/migrations/src/base/parts.ts'
import { type Decision, decide } from '../../../packages/migrations/src/decide.ts'
import { judge } from '../../../packages/migrations/src/gate.ts'
import { letCompilerBegin } from '../../../packages/migrations/src/postgres/sql/compile-parser.ts'
import { bookkeepingTables } from '../../../packages/migrations/src/tools/books.ts'
import type { Adapter, Conduct, Found } from '../../../packages/migrations/src/tools/contract.ts'
import { refuseMisplaced, tellMisplaced } from '../../../packages/migrations/src/tools/order.ts'
import { refuseOtherEncoding } from '../../../packages/migrations/src/tools/plain-text.ts'
import { readSources, textsBefore } from '../../../packages/migrations/src/tools/sources.ts'
import { tellUnread } from '../../../packages/migrations/src/tools/unread.ts'
import type { MigrationFile } from '../../../packages/migrations/src/types.ts'
import type { Context } from './context.ts'
import { approve } from './judge/approvals.ts'
import { checkDrift } from './judge/drift.ts'
import { chooseGrammar } from './judge/grammar.ts'
import { compareMoved } from './judge/moved.ts'
import { permissionOnPull } from './judge/policy.ts'
import { baseCommit, headCommit } from './judge/pull.ts'
import { refuseForbiddenCommands } from './refuse/forbidden.ts'
import type { Outcome } from './report/outcome.ts'
import { launchForCheck } from './source/asking.ts'
import { findOnRunner, readCheckout } from './source/checkout.ts'
import type { Target } from './target.ts'

/** Judges the migrations that a branch adds, and what it does to those of its base, from the files alone. */
export async function checkService(target: Target, context: Context): Promise<Outcome> {
  const { host, runner, inputs } = context
  await letCompilerBegin()
  const warnings = await refuseForbiddenCommands(target, context)
  const { adapter, found, folder, files } = await readCheckout(target, runner.workspace, async (name) =>
    context.variables.get(name),
  )
  const pull = { base: baseCommit(runner.payload), head: headCommit(runner.payload) }
  const here = { adapter, path: folder.path, paths: files.map(({ path }) => path) }
  const own = withUnheld(await readChanges(runner.workspace, pull, folder.path), here)
  const { changes, findings: moved, notes: whereto } = await compareMoved(own, target, here, context)
  const notes: Outcome['notes'] = warnings.map((text) => ({ text }))
  if (!changes.known) {
    const text = `All migrations were judged, not only new ones: ${changes.why}.`
    notes.push({ text: runner.isPullRequest ? `${text} Set \`fetch-depth: 0\` at actions/checkout.` : text })
  }
  const { permission, notes: whose } = await permissionOnPull(context, changes)
  notes.push(...whose, ...whereto)
  const edited = new Set(changes.known ? changes.edited.map(({ path }) => path) : [])
  const kind = await chooseGrammar(target, adapter, found, context)
  const parts = await judgeParts(adapter, files, changedFiles(changes), found.settings, kind)
  const isNew = (file: MigrationFile) =>
    !changes.known ||
    changes.added.has(file.path) ||
    (file.part ? parts.added.has(file) : file.again === true && edited.has(file.path))
  const added = files.filter(isNew)
  // Without a database, what the base has stands for what is applied.
  const base = changes.known ? files.filter((file) => !isNew(file)) : files
  const place = { files, done: base.map(({ name }) => name) }
  notes.push(...tellUnread(adapter, folder.path, found.unread ?? [], place))
  // Without a base nobody knows which of them have run.
  if (changes.known) refuseMisplaced(adapter, added)
  notes.push(...tellMisplaced(adapter, files))
  if (changes.known) await refuseOtherEncoding(adapter, added, runner.workspace)
  const against = changes.known
    ? judgeAgainstBase(mergeOf(adapter, found, files, changes, notes), conductOf(adapter, found), kind)
    : { findings: [], remarks: [] }
  const gone = parts.removed.map(({ path, version }) => ({
    ...(files.some((file) => file.path === path) ? { file: path, title: 'Removed migration' } : {}),
    text: `${version} is removed, but where it has been applied the database keeps what it did.`,
  }))
  notes.push(...against.remarks, ...gone)
  const launch = launchForCheck(findOnRunner(adapter, target, found, context), runner)
  const judged = await judge(
    await readSources(adapter, added, launch, { ...found.settings, 'database.kind': kind }),
    kind,
    { books: bookkeepingTables(adapter.name, found.settings), earlier: textsBefore(files, added) },
  )
  const whole = { ...judged, findings: [...moved, ...against.findings, ...parts.findings, ...judged.findings] }
  const asked = { adapter, launch, directory: folder.path, settings: { ...found.settings, 'database.kind': kind } }
  notes.push(...(await checkDrift(target, asked, added.length, context)))
  const { verdict, notes: said } = await approve(whole, 'check', { ...context, permission })
  notes.push(...said)
  const decision = decide(verdict, inputs.when, permission)
  const blocked = decision.deed === 'block'
  const count = `${added.length} ${changes.known ? 'new ' : ''}migration${added.length === 1 ? '' : 's'}`
  host.say(`${target.service || folder.path}: ${count} judged.`)
  const end = conclude(decision, count, added.length)
  return {
    service: target.service,
    tool: adapter.title,
    directory: folder.path,
    // Judged as one set, what one makes another may take away: that says nothing of a database which has the first.
    ...(runner.isPullRequest && !changes.known && !blocked ? withoutBase(count, changes.why) : end),
    pending: added.map(({ name }) => name),
    applied: [],
    current: '',
    verdict,
    decision,
    database: undefined,
    failure: undefined,
    notes,
  }
}

function conclude(decision: Decision, count: string, added: number): Pick<Outcome, 'result' | 'reason' | 'message'> {
  return decision.deed === 'block'
    ? { result: 'blocked', reason: decision.reason, message: `${count}: not to be merged like this.` }
    : { result: 'checked', reason: added === 0 ? 'nothing-new' : 'checked', message: `${count}, none in the way.` }
}

function withoutBase(count: string, why: string): Pick<Outcome, 'result' | 'reason' | 'message'> & { remedy: string } {
  return {
    result: 'failed',
    reason: 'unknown-base',
    message: `${count}, but which of them are new cannot be told: ${why}.`,
    remedy:
      'Set `fetch-depth: 0` at actions/checkout, or let it keep its credentials (`persist-credentials`), and see that git is installed before it runs.',
  }
}

/** What the base does not have is new, even where git does not tell of it: in a submodule. */
function withUnheld(changes: Changes, { path: folder, paths }: { path: string; paths: string[] }): Changes {
  if (!changes.known) return changes
  const below = folder === '.' ? '' : `${folder}/`
  const unheld = paths.filter((path) => path.startsWith(below) && !changes.held.has(path))
  return { ...changes, added: new Set([...changes.added, ...unheld]) }
}

/** Files that were there before, with what stood in them. */
function changedFiles(changes: Changes): Edited[] {
  return changes.known ? [...changes.edited, ...changes.gone] : []
}

/** What the tool makes of late files is also what its adapter refuses. */
function conductOf({ conduct, refuseLate }: Adapter, { settings }: Found): Conduct {
  return { ...conduct, ...(refuseLate && { refuseLate: (added, before) => refuseLate(added, before, settings) }) }
}

/** What the merge will have; `notes` is told what cannot be said of it. */
function mergeOf(
  adapter: Adapter,
  found: Found,
  files: MigrationFile[],
  changes: Changes & { known: true },
  notes: Outcome['notes'],
) {
  const isMigration = (path: string) =>
    adapter.files.test(posix.basename(path)) &&
    (adapter.within ?? /^/).test(path) &&
    (adapter.isNoted?.(path, found.settings) ?? true) &&
    (adapter.isRead?.(posix.relative(found.directory, path), found.settings) ?? true) &&
    files.some(({ name }) => posix.extname(name) === posix.extname(path))
  const ahead = changes.ahead.filter(({ path }) => isMigration(path))
  // A tool with a project may have more to read than these files, such as a journal.
  const whole = ahead.length === 0 || adapter.find === undefined || adapter.orderedByFiles === true
  if (!whole) {
    notes.push({
      text: `The base has ${ahead.length} files that this branch lacks, and the order was not compared with theirs: merge or rebase, and check again.`,
    })
  }
  const inFolder = ahead.map((file) => ({ ...file, name: posix.relative(found.directory, file.path) }))
  return {
    files: whole && ahead.length > 0 ? adapter.read([...found.files, ...inFolder], found.settings) : files,
    added: changes.added,
    gone: changes.gone,
    // Those with several in them are compared part by part.
    edited: changes.edited.filter(({ path }) => !files.some((file) => file.part && file.path === path)),
    // How to undo one is no part of what was applied.
    removed: changes.removed.filter(
      (path) =>
        adapter.partsOf === undefined && isMigration(path) && !/(?:^|\.)(?:down|undo)\./.test(posix.basename(path)),
    ),
  }
}
