/** Functions that do more than to compute, and are told wherever they stand: run SQL, read or write files, end others. */
const reaching = new Set(
  `connectby crosstab crosstab2 crosstab3 crosstab4 cursor_to_xml cursor_to_xmlschema dblink dblink_exec dblink_open
  dblink_send_query drop_chunks dropgeometrycolumn dropgeometrytable lo_export lo_import lo_put lo_truncate lo_truncate64
  lo_unlink lowrite pg_cancel_backend pg_drop_replication_slot pg_file_rename pg_file_unlink pg_file_write pg_promote
  pg_read_binary_file pg_read_file pg_terminate_backend query_to_xml query_to_xml_and_xmlschema query_to_xmlschema
  ts_stat xpath_table`.split(/\s+/),
)

/** Whether a function does what no migration says: with the schema where it has one. */
export function isReaching(schema: string, name: string): boolean {
  return schema === 'cron' || reaching.has(name)
}
