import type { Session } from '../database/session.ts'
import { isMarkedFor } from './marks.ts'
import type { MysqlSession } from './session.ts'

const start = (holder: number) => `deploy-actions: connection ${holder} is `

/**
 * Says, for as long as the lock is held, whose run holds it: by a statement that does nothing and that others can read,
 * since a session has no name of its own. MariaDB goes on with it when we are gone: it then ends what still migrates for
 * us. MySQL knows no statement that could.
 */
export function showBanner(session: MysqlSession, holder: number, lock: string, applicationName: string): void {
  const name = applicationName.replace(/[^\w./:-]+/g, ' ')
  const sleep = (seconds: number) => `DO SLEEP(${seconds}) /* ${start(holder)}${name} */`
  // It ends with its session at the latest.
  session.query(session.mariadb ? guard(sleep(1), holder, lock) : sleep(31_536_000)).catch(() => {})
}

/** Waits until nobody or another holds the lock; one that we gave back ourselves has ended this before. */
function guard(sleep: string, holder: number, lock: string): string {
  const quoted = lock.replace(/[\\']/g, '\\$&')
  return `BEGIN NOT ATOMIC
    DECLARE CONTINUE HANDLER FOR 1094 BEGIN END;
    WHILE IS_USED_LOCK('${quoted}') <=> ${holder} DO ${sleep}; END WHILE;
    FOR orphan IN (SELECT ID FROM information_schema.PROCESSLIST WHERE ${isMarkedFor(holder)}) DO
      EXECUTE IMMEDIATE CONCAT('KILL ', orphan.ID);
    END FOR;
  END`
}

/** Whose run it is that a connection holds the lock for; undefined where none says so that this user may see. */
export async function readBanner(session: Session, holder: number): Promise<string | undefined> {
  const [row] = await session.query<{ info: string }>(
    'SELECT INFO AS info FROM information_schema.PROCESSLIST WHERE INFO LIKE ? LIMIT 1',
    [`DO SLEEP(%) /* ${start(holder)}%`],
  )
  return row?.info.split(start(holder))[1]?.replace(/ \*\/$/, '')
}
