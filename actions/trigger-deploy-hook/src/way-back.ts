import { UserError } from '../../../packages/action/src/errors.ts'
import { type DeploymentRecord, type RecordQuery, walkRecords } from '../../../packages/record/src/records.ts'
import { afterDeploy, atStart, breaksOlderCode, type MigrationFacts } from './migrations.ts'
import type { Setting } from './setting.ts'

/**
 * Gives the migrations that stand between what ran by a record and now, where they took away what its code uses: those
 * of the newest deployment since that had such. A record that is newer than they are was proven on what they left.
 */
export async function findBreaking(
  setting: Setting,
  query: RecordQuery,
  record: DeploymentRecord,
): Promise<MigrationFacts | undefined> {
  for await (const { id, payload, wasProven } of walkRecords(setting.github, query)) {
    if (id <= record.id) return undefined
    const { migrations: current, compatibility, reversible } = payload
    // What waits for the deployment only runs after one that came up.
    const followed = compatibility === afterDeploy && wasProven
    if (followed || breaksOlderCode(compatibility)) return { current, compatibility, reversible }
  }
  return undefined
}

/** Why a way back is not taken, and what to do instead. */
export function explainBreaking(
  service: string,
  back: string,
  facts: MigrationFacts,
): { message: string; remedy: string } {
  const refused = `${service} is not brought back to ${back}`
  const forward = 'Mend it by a newer commit that works on the database as it is.'
  const byHand = 'with `to: name@sha256:…`'
  if (facts.compatibility === atStart) {
    return {
      message: `${refused}: the start of what was deployed since applies migrations, and that code would meet a database that it does not know.`,
      remedy: `${forward} Where run-migrations with \`mode: plan\` says that they are still pending, bring the older code back by hand, ${byHand}.`,
    }
  }
  const at = facts.current === '' ? '' : `, which stands at ${facts.current}`
  const kind = facts.compatibility === 'mixed' ? 'mixed' : 'contract'
  const undo =
    facts.reversible === 'true'
      ? 'undo the migrations first (their files say how), and then bring it back by hand'
      : 'the migrations do not all say how to undo them: bring the database back from its backup first, and then the image by hand'
  return {
    message: `${refused}: ${kind} migrations were applied since, and that code may break on the database${at}.`,
    remedy: `${forward} If it has to be the older code: ${undo}, ${byHand}.`,
  }
}

/** Refuses to go back by hand where that would run code on a database that is no longer made for it. */
export async function refuseBreaking(setting: Setting, query: RecordQuery, record: DeploymentRecord): Promise<void> {
  const facts = await findBreaking(setting, query, record)
  if (facts === undefined) return
  const { payload } = record
  const back = payload.version || payload.revision.slice(0, 7)
  const { message, remedy } = explainBreaking(query.service, back, facts)
  throw new UserError(message, {
    reason: 'incompatible-rollback',
    received: `compatibility: ${facts.compatibility}`,
    accepted: 'a version that was proven after these migrations, or an image by its digest',
    remedy,
  })
}
