import { UserError } from '../../../action/src/errors.ts'
import { fingerprint } from '../approvals/fingerprint.ts'
import type { RuleText } from '../gate/observed.ts'
import type { DatabaseKind } from '../kind.ts'
import type { Conduct } from '../tools/contract.ts'
import type { MigrationFile } from '../types.ts'
import type { Finding } from '../verdict.ts'
import type { Edited } from './changes.ts'

/** What a branch can do wrong to the migrations that stand in its base already, and that databases have applied. */
export const baseRules = {
  'late-migration': {
    hazard: 'history',
    phase: 'neutral',
    reason:
      'Its version sorts before migrations that the base has, and where those are applied the tool does not run it.',
    rewrite: 'Give it a newer version than the newest of the base.',
  },
  'edited-migration': {
    hazard: 'history',
    phase: 'neutral',
    reason: 'The base has it, and where it has been applied it does not run again: databases would differ.',
    rewrite: 'Restore the file, and put the change into a new migration.',
  },
  'removed-migration': {
    hazard: 'history',
    phase: 'neutral',
    reason: 'The base has it, and the tool refuses to work where it is applied and its file is gone.',
    rewrite: 'Restore the file, and undo what it does by a new migration.',
  },
  'renamed-migration': {
    hazard: 'history',
    phase: 'neutral',
    reason:
      'The base has it under another name, by which databases know it: where it has been applied it would run again.',
    rewrite: 'Give the file its name back.',
  },
  'moved-migrations': {
    hazard: 'history',
    phase: 'neutral',
    reason:
      'The base has the migrations elsewhere, and none of those is in the new folder: databases have applied them, and would get others on top.',
    rewrite: 'Move the files together with the setting, under the names that they have.',
  },
  'twin-versions': {
    hazard: 'broken',
    phase: 'neutral',
    reason: 'Two files have one version, and the bookkeeping has room for one: the other would not run or fail.',
    rewrite: 'Give the new file a version of its own, newer than the newest of the base.',
  },
} as const satisfies Record<string, RuleText>

/** What a branch makes of a folder of migrations. */
export type Merge = {
  /** All that the merge will have, in the order in which they would run on an empty database. */
  files: MigrationFile[]
  /** Paths. */
  added: Set<string>
  edited: Edited[]
  removed: string[]
  /** What stood in files that are gone. */
  gone?: Edited[]
}

/** What is worth knowing, and stands in nobody's way. */
type Remark = { text: string; file?: string; title?: string }

/**
 * Judges what a branch does to the history of migrations, from the files alone. `conduct` is what the tool makes of a
 * file that is late, edited or gone.
 */
export function judgeAgainstBase(
  merge: Merge,
  conduct: Conduct,
  kind: DatabaseKind,
): { findings: Finding[]; remarks: Remark[] } {
  const findings: Finding[] = []
  const remarks: Remark[] = []
  const find = (rule: keyof typeof baseRules, path: string, text: string, subject: string) =>
    findings.push({ rule, ...baseRules[rule], subject, file: path, line: 1, fingerprint: fingerprint(text, kind) })

  const before = merge.files.filter(({ path }) => !merge.added.has(path))
  const own = merge.files.filter(({ path }) => merge.added.has(path))
  // One that runs whenever it has changed has no place in the order.
  const newest = before.findLast(({ again }) => again !== true)
  const late = conduct.refuseLate === undefined ? lateOnes(merge.files, own, newest) : []
  for (const { name, path, text } of late) {
    const subject = `${name} comes before ${newest?.name}`
    if (conduct.late !== undefined) find('late-migration', path, text, `${subject}, and is ${conduct.late}`)
    else {
      remarks.push({
        file: path,
        title: 'Late migration',
        text: `${subject}, which the base has: where that one is applied, this one runs after it. It has to work in either order.`,
      })
    }
  }
  const refused = refusalOf(() => conduct.refuseLate?.(own, before))
  if (refused !== undefined) {
    const file = own.find(({ path }) => path === refused.file) ?? own[0]
    find('late-migration', refused.file ?? file?.path ?? '', file?.text ?? '', refused.message)
  }

  for (const twins of sameVersion(merge.files)) {
    const brought = twins.findLast((file) => own.includes(file))
    const other = twins.find((file) => file !== brought)
    if (brought !== undefined && other !== undefined) {
      find('twin-versions', brought.path, brought.text, `${brought.name} and ${other.name} are both ${brought.version}`)
    }
  }

  for (const { path, was, blob } of merge.edited) {
    const file = merge.files.find((one) => one.path === path)
    if (file === undefined || file.again) continue
    // No checksum counts them.
    if (unmarked(was) === unmarked(file.text)) {
      remarks.push({
        file: path,
        text: `${path} is changed in its line ends or byte order mark only: no database notices.`,
      })
      continue
    }
    const shown = `${path}, which is blob ${blob.slice(0, 12)} in the base`
    if (conduct.edited === 'refused')
      find('edited-migration', path, file.text, `${shown}: its checksum will be refused`)
    else if (saysOtherwise(path, was, file.text, kind)) find('edited-migration', path, file.text, shown)
    else remarks.push({ file: path, text: `${path} is changed in its blanks and comments only: no database notices.` })
  }

  const old = new Map(merge.gone?.map(({ path, was }) => [path, plain(was)]))
  for (const path of merge.removed) {
    const was = old.get(path) ?? ''
    const again = was === '' ? undefined : own.find((file) => file.again !== true && plain(file.text) === was)
    if (again !== undefined && !path.includes(again.version)) {
      find('renamed-migration', again.path, again.text, `${again.path} was ${path}`)
    } else if (conduct.removed === 'refused') find('removed-migration', path, path, path)
    else remarks.push({ text: `${path} is removed, but where it has been applied the database keeps what it did.` })
  }
  return { findings, remarks }
}

function plain(text: string): string {
  return unmarked(text).trimEnd()
}

/** As checksums of migrations count it. */
function unmarked(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n/g, '\n')
}

/** Whether a file does something else than it did. In SQL blanks and comments do nothing; in a program they may. */
export function saysOtherwise(path: string, was: string, now: string, kind: DatabaseKind): boolean {
  return /\.sql$/i.test(path) ? fingerprint(was, kind) !== fingerprint(now, kind) : plain(was) !== plain(now)
}

function lateOnes(all: MigrationFile[], own: MigrationFile[], newest: MigrationFile | undefined): MigrationFile[] {
  const last = newest === undefined ? -1 : all.indexOf(newest)
  return own.filter((file) => file.again !== true && all.indexOf(file) < last)
}

/** What an adapter throws of a late file is a finding like any other here. */
function refusalOf(look: () => void): UserError | undefined {
  try {
    look()
    return undefined
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
}

function sameVersion(files: MigrationFile[]): MigrationFile[][] {
  const groups = new Map<string, MigrationFile[]>()
  for (const file of files) groups.set(file.version, [...(groups.get(file.version) ?? []), file])
  return [...groups.values()].filter((same) => same.length > 1)
}
