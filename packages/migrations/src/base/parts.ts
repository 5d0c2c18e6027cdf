import { fingerprint } from '../approvals/fingerprint.ts'
import type { DatabaseKind } from '../kind.ts'
import type { Adapter, Settings } from '../tools/contract.ts'
import type { MigrationFile } from '../types.ts'
import type { Finding } from '../verdict.ts'
import { baseRules } from './against-base.ts'
import type { Edited } from './changes.ts'

/** What a branch did to files that hold several migrations each. */
export type Parts = {
  /** Migrations that the base does not have, though it has their file, and those that run again. */
  added: Set<MigrationFile>
  /** What it did to those that the base has. */
  findings: Finding[]
  /** Those that are gone, where their tool does not mind. */
  removed: MigrationFile[]
}

/** Compares the migrations in files that hold several with what stood there in the base. */
export async function judgeParts(
  adapter: Adapter,
  files: MigrationFile[],
  edited: Edited[],
  settings: Settings,
  kind: DatabaseKind,
): Promise<Parts> {
  const added = new Set<MigrationFile>()
  const findings: Finding[] = []
  const removed: MigrationFile[] = []
  for (const { path, was } of edited) {
    const now = files.filter((file) => file.part && file.path === path)
    const before = new Map(
      (await adapter.partsOf?.({ path, text: was }, settings))?.map((part) => [part.version, part]),
    )
    for (const part of now) {
      const old = before.get(part.version)
      before.delete(part.version)
      if (old === undefined) added.add(part)
      else if (bare(old.text) === bare(part.text)) continue
      else if (part.again) added.add(part)
      else findings.push(finding('edited-migration', part, kind))
    }
    for (const gone of before.values()) {
      if (files.some(({ version }) => version === gone.version)) continue
      if (adapter.conduct?.removed === 'refused') findings.push(finding('removed-migration', gone, kind))
      else removed.push(gone)
    }
  }
  return { added, findings, removed }
}

/** Without what only says that another one follows. */
function bare(text: string): string {
  return text.trim().replace(/[\s,\]}]+$/, '')
}

function finding(rule: 'edited-migration' | 'removed-migration', part: MigrationFile, kind: DatabaseKind): Finding {
  const { path, text, version } = part
  const line = rule === 'edited-migration' ? (part.line ?? 1) : 1
  return { rule, ...baseRules[rule], subject: version, file: path, line, fingerprint: fingerprint(text, kind) }
}
