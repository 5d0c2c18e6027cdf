import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { startMariadb } from '../../test/bed/parts/mariadb.ts'
import { startPostgres } from '../../test/bed/parts/postgres.ts'
import { openBed } from '../../test/bed/process/bed.ts'

/**
 * Writes the names of the functions that come with a server and do no more than to compute, from the bed's own servers,
 * into packages/migrations/src/gate/functions: `script/node script/lib/known-functions.ts`.
 */
const place = join(import.meta.dirname, '../../packages/migrations/src/gate/functions')

/** Extensions whose functions compute; others run the SQL that they are given, or change what is not theirs. */
const extensions =
  `btree_gin btree_gist citext cube earthdistance fuzzystrmatch hstore intarray isn ltree pg_trgm pgcrypto seg unaccent uuid-ossp`.split(
    ' ',
  )

/** Of the functions that a server calls volatile those that change nothing but what they are for. */
const volatile =
  'clock_timestamp|current_query|currval|gen_random_uuid|lastval|lo_(?:get|create|creat|from_bytea|open|close|tell|tell64|lseek|lseek64)|loread|nextval|setval|set_config|setseed|random|timeofday|pg_(?:try_)?advisory_.*|pg_.*_size|pg_blocking_pids|pg_current_wal_lsn|pg_is_in_recovery|pg_notify|pg_partition_.*|pg_sequence_last_value|pg_sleep.*|pg_stat_get_.*|pg_xact_.*|txid_status|uuid_generate_.*|gen_random_bytes|gen_salt|pgp_.*|crypt|digest|hmac|encrypt.*|decrypt.*|armor|dearmor|show_limit|set_limit|unaccent'

/** What only the server itself calls: comparisons behind operators, and the steps of aggregates. */
const comparing = '(?:eq|ne|lt|le|gt|ge|cmp)$'
const inner =
  '(?:cmp|_accum|_combine|_inv|_serialize|_deserialize|_transition|_trans|_final|send|typmodin|typmodout|equalimage)$'

const query = (schema: string) => `
  SELECT DISTINCT proname AS name FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace
  WHERE nspname = '${schema}' AND proname ~ '^[a-z]'
    AND proname !~ '${inner}'
    AND NOT (proname ~ '${comparing}' AND EXISTS (SELECT 1 FROM pg_operator WHERE oprcode = pg_proc.oid))
    AND (provolatile <> 'v' OR proname ~ '^(?:${volatile})$')
    AND prorettype::regtype::text NOT IN ('trigger', 'event_trigger', 'internal', 'cstring', 'language_handler', 'fdw_handler', 'index_am_handler', 'table_am_handler', 'tsm_handler')
    AND NOT EXISTS (SELECT 1 FROM unnest(proargtypes) t WHERE t::regtype::text IN ('internal', 'cstring'))
  ORDER BY 1`

function write(file: string, doc: string, constants: Record<string, string[]>): void {
  const parts = Object.entries(constants).map(([name, words]) => `export const ${name} = \`\n${wrap(words)}\n\``)
  const note = '// Written by script/lib/known-functions.ts from the servers of the bed.'
  writeFileSync(join(place, file), `${note}\n\n/** ${doc} */\n${parts.join('\n\n')}\n`)
}

function wrap(words: string[]): string {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 118) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

const bed = await openBed()
try {
  const postgres = bed.add(await startPostgres({ directory: bed.directory }))
  const client = new Client({ connectionString: await postgres.createDatabase('functions') })
  await client.connect()
  for (const extension of extensions) await client.query(`CREATE EXTENSION "${extension}" CASCADE`)
  const names = async (schema: string) =>
    (await client.query<{ name: string }>(query(schema))).rows.map(({ name }) => name)
  write('postgresql.ts', 'Functions of PostgreSQL that compute, and those of its usual extensions.', {
    builtIn: await names('pg_catalog'),
    ofExtensions: await names('public'),
  })
  await client.end()
  const mariadb = bed.add(await startMariadb({ directory: bed.directory }))
  const rows = await mariadb.ask<{ name: string }>(
    'SELECT DISTINCT LOWER(FUNCTION) AS name FROM information_schema.SQL_FUNCTIONS ORDER BY 1',
  )
  write('mysql.ts', 'Functions of MariaDB.', { builtIn: rows.map(({ name }) => name) })
} finally {
  await bed.close()
}
