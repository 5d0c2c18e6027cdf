/** How a server reads the texts of a session. */
export type Reading = {
  /** The words of MySQL's and MariaDB's sql_mode, in small letters. */
  modes?: readonly string[]
  /** In PostgreSQL a backslash in quotes escapes: standard_conforming_strings is off. */
  escapes?: boolean
  /** In PostgreSQL another schema comes before that of the server's own functions. */
  shadowed?: boolean
}

/** What of MySQL's modes decides where a text in quotes ends, and what it is. */
export type Quoting = { ansiQuotes: boolean; plainBackslash: boolean }

/** Gives what modes say of quotes. */
export function quotingOf(modes: readonly string[] = []): Quoting {
  // The modes of other databases bring ANSI_QUOTES with them, and the server lists it beside them.
  return { ansiQuotes: modes.includes('ansi_quotes'), plainBackslash: modes.includes('no_backslash_escapes') }
}

/** Takes sql_mode apart. */
export function readModes(text: string): string[] {
  return text
    .toLowerCase()
    .split(',')
    .map((mode) => mode.trim())
    .filter((mode) => mode !== '')
}
