import { isReservedInPostgresql } from '../reserved-words.ts'

/** A name as PostgreSQL takes it: in quotes only where it has to be, as SQLAlchemy writes it. */
export function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !isReservedInPostgresql(name) ? name : `"${name.replaceAll('"', '""')}"`
}
