import { isReservedInPostgresql } from '../reserved-words.ts'

/** A name as PostgreSQL takes it: in quotes only where it has to be, as SQLAlchemy writes it. */
export function quoteAsSqlAlchemy(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !isReservedInPostgresql(name) ? name : `"${name.replaceAll('"', '""')}"`
}

/** A template whose parts are names; undefined where one of them is not known. */
export function joinKnown(strings: TemplateStringsArray, ...parts: Array<string | undefined>): string | undefined {
  return parts.some((part) => part === undefined) ? undefined : String.raw(strings, ...parts)
}
