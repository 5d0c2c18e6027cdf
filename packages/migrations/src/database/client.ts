/** What a database's own programs need to reach it. Secret. */
export type Client =
  /** Variables as libpq reads them, for pg_dump and the like. */
  | { kind: 'postgresql'; environment: Record<string, string> }
  | { kind: 'mysql'; address: MysqlLogin; mariadb: boolean }
  /** Absolute path. */
  | { kind: 'sqlite'; file: string }

/** Where a MySQL or MariaDB server answers, and whom it lets in. */
export type MysqlLogin = {
  host: string
  port: number
  /** Of a Unix socket, which then stands for host and port. */
  socket: string | undefined
  user: string
  password: string
  database: string
  /** `required` encrypts without asking who answers, `verified` checks the certificate too. */
  encryption: 'none' | 'required' | 'verified'
}
