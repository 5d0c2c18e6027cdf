/**
 * Functions that newer servers have, or extensions that the bed lacks: PostgreSQL 16 to 18, PostGIS without what drops or
 * alters, pgvector, TimescaleDB's and Citus's making of tables, pgjwt, ulid;
 * `volatile_default` is what the readers of programs write for a default that they were given as a text.
 */
const morePostgres = `any_value array_reverse array_sample array_shuffle array_sort casefold crc32 crc32c date_add
date_subtract erf erfc gamma json_array json_array_agg json_exists json_object_agg_strict json_query json_scalar
json_serialize json_value jsonb_object_agg_strict lgamma pg_input_error_info pg_input_is_valid random_normal
regexp_count regexp_instr regexp_like regexp_substr reverse to_bin to_oct unicode_assigned uuid_extract_timestamp
uuid_extract_version uuidv4 uuidv7 xmltext json_table xmltable
geometry geography geometrytype box2d box3d postgis_version postgis_full_version addgeometrycolumn find_srid
l1_distance l2_distance l2_norm l2_normalize cosine_distance inner_product hamming_distance jaccard_distance
vector_dims vector_norm binary_quantize subvector time_bucket time_bucket_gapfill create_hypertable
by_range by_hash
create_distributed_table create_reference_table sign verify gen_ulid generate_ulid uuid_generate_v7 nanoid
moddatetime insert_username autoinc tsvector_update_trigger tsvector_update_trigger_column
suppress_redundant_updates_trigger uid role jwt email volatile_default`

/** Functions of MySQL that MariaDB lacks, or does not list. */
const moreMysql = `any_value avg bin_to_uuid char date day hour if ifnull interval is_uuid json_schema_valid
json_schema_validation_report json_storage_free json_storage_size json_table left localtime localtimestamp match
member minute month point polygon linestring multipoint multipolygon multilinestring geometrycollection ps_current_thread_id
quarter regexp_like right row_number second statement_digest statement_digest_text time timestamp timestampadd
timestampdiff truncate user current_user utc_date utc_time utc_timestamp uuid_to_bin values value weight_string year
format_bytes format_pico_time grouping icu_version roles_graphml current_role distance_sphere lastval nextval setval
current_date current_time current_timestamp sysdate charset collation convert insert repeat replace default vec_fromtext
vec_totext vec_distance vec_distance_euclidean vec_distance_cosine count`

function setOf(...texts: string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.trim().split(/\s+/)))
}

/** Words of SQL that stand before a parenthesis without being functions. */
const words =
  setOf(`all and any array as between by case check coalesce conflict constraint cube current default distinct
else end except exists extract filter first float foreign from generated greatest group grouping having if in index into
intersect is join key last lateral least limit list materialized merge not null nullif nulls numeric decimal of offset on
only or order over overlay partition position precision primary range recursive references returning rollup row rows
select set sets similar some sum table then to treat trim tablesample unique union update using values varchar varying
when where window with within xmlconcat xmlelement xmlforest xmlparse xmlpi xmlroot xmlserialize bit char character
nchar timestamp time interval avg count max min substring normalize year month day hour minute second array_agg`)

let postgres: { builtIn: ReadonlySet<string>; ofExtensions: ReadonlySet<string> } | undefined
let mysql: ReadonlySet<string> | undefined

/** Loads the names of PostgreSQL's functions, and gives whether one does no more than to compute. */
export async function loadPostgresFunctions(): Promise<(schema: string, name: string) => boolean> {
  if (postgres === undefined) {
    const names = await import('./postgresql.ts')
    postgres = { builtIn: setOf(names.builtIn, morePostgres), ofExtensions: setOf(names.ofExtensions, morePostgres) }
  }
  const { builtIn, ofExtensions } = postgres
  return (schema, name) => {
    // PostGIS has hundreds of them.
    if (name.startsWith('st_') || ofExtensions.has(name)) return true
    if (schema === '') return words.has(name) || builtIn.has(name)
    return builtIn.has(name) && (schema === 'pg_catalog' || (schema === 'public' && name === 'gen_random_uuid'))
  }
}

/** The same of MySQL's and MariaDB's. */
export async function loadMysqlFunctions(): Promise<(name: string) => boolean> {
  if (mysql === undefined) mysql = setOf((await import('./mysql.ts')).builtIn, moreMysql)
  const known = mysql
  return (name) => known.has(name) || /^(?:st_|mbr)/.test(name)
}
