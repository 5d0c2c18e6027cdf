import { readOnlyError } from '../database/read-only.ts'
import type { Session } from '../database/session.ts'

/**
 * Throws a UserError where a session cannot write. Privileges decide who may write to a server with read_only, so it is
 * tried: a statement that would change a table is refused before the table, which does not exist, is looked for.
 */
export async function refuseReadOnly(session: Session, label: string, source: string): Promise<void> {
  const [row] = await session.query<{ held: number }>('SELECT @@GLOBAL.read_only AS held')
  if (Number(row?.held) === 0) return
  const refused = await session.query('UPDATE deploy_actions_of_nobody SET held = 1').then(
    () => undefined,
    (error: unknown) => error,
  )
  if ((refused as { code?: string } | undefined)?.code !== 'ER_OPTION_PREVENTS_STATEMENT') return
  throw readOnlyError(label, source, 'read_only is on, and this user may not write regardless')
}
