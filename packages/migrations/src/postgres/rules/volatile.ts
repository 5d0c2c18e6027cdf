import type { Constraint } from 'libpg-query'
import { walk } from '../sql/nodes.ts'

/**
 * Functions whose value is the same for all rows of one statement, so that PostgreSQL 11 and newer store it once instead
 * of writing the table anew: those of its own that are IMMUTABLE or STABLE and stand in defaults.
 */
const stable = new Set(
  `abs age array_append array_cat array_fill array_length array_prepend array_to_string ascii bool box btrim cardinality
  ceil ceiling char_length chr concat concat_ws convert_from convert_to cos current_database current_schema
  current_setting current_timestamp current_user date date_bin date_part date_trunc daterange decode degrees encode exp
  extract float8 floor format gcd getdatabaseencoding host inet_client_addr initcap int4 int4range int8 int8range
  interval isfinite json_build_array json_build_object json_object jsonb_build_array jsonb_build_object jsonb_object
  jsonb_pretty jsonb_set jsonb_strip_nulls justify_days justify_hours justify_interval lcm left length ln log lower lpad
  ltrim make_date make_interval make_time make_timestamp make_timestamptz md5 mod network now numeric numrange
  octet_length pg_typeof pi plainto_tsquery point power quote_ident quote_literal radians regexp_replace repeat replace
  reverse right round rpad rtrim sha256 sha512 sign sin split_part sqrt starts_with statement_timestamp string_to_array
  substr substring text timestamptz timezone to_char to_date to_json to_jsonb to_number to_timestamp to_tsquery
  to_tsvector transaction_timestamp translate trunc tsrange tstzrange upper version width_bucket`.split(/\s+/),
)

/** Whether a default may have another value for each row. */
export function isVolatile({ raw_expr: given }: Constraint): boolean {
  let found = false
  walk(given, (kind, value) => {
    if (kind !== 'FuncCall') return true
    const { funcname = [] } = value as { funcname?: Array<{ String?: { sval?: string } }> }
    const parts = funcname.map((part) => part.String?.sval ?? '')
    // One in another schema only shares its name with the server's own.
    if (!stable.has(parts.at(-1) ?? '') || (parts.length > 1 && parts[0] !== 'pg_catalog')) found = true
    return true
  })
  return found
}
