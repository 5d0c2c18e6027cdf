import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Session } from '../../../../packages/migrations/src/database/session.ts'
import type { History } from '../../../../packages/migrations/src/types.ts'
import { typedName } from '../../../../packages/migrations/src/wipe/wipe.ts'
import type { Source } from '../source/source.ts'

/** Whether the database is to be wiped; throws a UserError where another name was typed than its own. */
export async function confirmWipe(typed: string, session: Session): Promise<boolean> {
  // Throws where only the tool reaches the database, and so nobody could drop anything.
  await session.query('SELECT 1')
  const own = typedName(session)
  if (typed === own) return true
  throw new UserError('The name that was typed is not that of the database, so it was not wiped.', {
    reason: 'wipe-not-confirmed',
    received: typed,
    accepted: own,
    remedy: `Type \`${own}\` for \`wipe-and-reseed\` if everything in it may be lost, or take the input out.`,
  })
}

/** What will be pending once the database is empty. */
export function historyOfNothing({ files }: Source): History {
  return { applied: [], pending: files, current: '', missing: [] }
}
