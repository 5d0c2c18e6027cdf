import type { MysqlAddress } from '../mysql/address.ts'

/** What a database's own programs need to reach it. Secret. */
export type Client =
  /** Variables as libpq reads them, for pg_dump and the like. */
  | { kind: 'postgresql'; environment: Record<string, string> }
  | { kind: 'mysql'; address: MysqlAddress; mariadb: boolean }
  /** Absolute path. */
  | { kind: 'sqlite'; file: string }
