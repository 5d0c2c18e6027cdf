import type { DatabaseKind } from '../kind.ts'

/** How a client of a database is given its SQL. Letters are short options, the rest long ones. */
export type SqlClient = {
  /** Whose grammar it speaks; undefined where no parser of ours does. */
  kind: DatabaseKind | undefined
  /** Letters of the short options that take a value. */
  valued: string
  /** Options whose value is SQL, and those whose value is a file of it. */
  text: readonly string[]
  file: readonly string[]
  /** Whether its arguments behind the database’s name are SQL. */
  positional?: boolean
}

const postgresql: SqlClient = {
  kind: 'postgresql',
  valued: 'cdfFLoPRTvhpU',
  text: ['c', 'command'],
  file: ['f', 'file'],
}
const mysql: SqlClient = { kind: 'mysql', valued: 'DehPSu', text: ['e', 'execute', 'init-command'], file: [] }
const clickhouse: SqlClient = { kind: undefined, valued: 'qhud', text: ['q', 'query'], file: ['queries-file'] }

/** Clients whose arguments are SQL, which drops things by words of its own. */
export const sqlClients: Readonly<Record<string, SqlClient>> = {
  psql: postgresql,
  pgcli: { ...postgresql, valued: 'dhpUu', text: [], file: [] },
  usql: postgresql,
  cockroach: { ...postgresql, valued: 'edfu', text: ['e', 'execute'] },
  mysql,
  mariadb: mysql,
  mycli: mysql,
  sqlite3: { kind: 'sqlite', valued: '', text: ['cmd'], file: ['init'], positional: true },
  duckdb: { kind: undefined, valued: 'cs', text: ['c', 's', 'cmd'], file: ['init', 'f'], positional: true },
  sqlcmd: { kind: undefined, valued: 'QqiSUPdvo', text: ['Q', 'q', 'query'], file: ['i', 'input-file'] },
  clickhouse,
  'clickhouse-client': clickhouse,
}
