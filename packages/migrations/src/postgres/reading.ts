/** Settings by which the server tells where a text in quotes ends. */
const settings = /standard_conforming_strings|backslash_quote|escape_string_warning|client_encoding/i

/** Encodings in which every byte that looks like a quote or a backslash is one. */
const encodings = String.raw`(?:utf-?8|unicode|sql_ascii|latin-?\d+|iso_?8859_?\d+|win\d+|koi8r?)`
const idle = new RegExp(
  [
    String.raw`\bset\s+(?:session\s+|local\s+)?client_encoding\s*(?:=|to)\s*(?:'${encodings}'|"${encodings}"|${encodings}|default)(?![\w'"])`,
    String.raw`\bset\s+(?:session\s+|local\s+)?standard_conforming_strings\s*(?:=|to)\s*(?:'on'|on|true|'true'|1|default)(?![\w'"])`,
    String.raw`\bset\s+(?:session\s+|local\s+)?(?:escape_string_warning|backslash_quote)\s*(?:=|to)\s*'?\w+'?(?![\w'"])`,
    String.raw`\bset_config\s*\(\s*'client_encoding'\s*,\s*'${encodings}'`,
    String.raw`\bset_config\s*\(\s*'standard_conforming_strings'\s*,\s*'(?:on|true|1)'`,
    String.raw`\b(?:show|reset)\s+(?:standard_conforming_strings|client_encoding)\b`,
    String.raw`\bset\s+(?:session\s+|local\s+)?names\s+'${encodings}'`,
  ].join('|'),
  'gi',
)
/** One of these stands in whatever the others are about. */
const words = /client_encoding|standard_conforming_strings|backslash_quote|escape_string_warning|names|set_config/i
const names = /\bset\s+(?:session\s+|local\s+)?names\b|\bset_config\s*\(\s*(?!\s|'[\w.]+'\s*,)/i

/**
 * Whether a statement may change how the server reads the texts behind it: a backslash before a quote, the bytes of a
 * character. Those of our parser stay as they are.
 */
export function changesReading(statement: string): boolean {
  if (!words.test(statement)) return false
  // A pg_dump sets both to what they are anyway.
  const rest = statement.replace(idle, '')
  return settings.test(rest) || names.test(rest)
}

/** Why what stands behind such a statement is not known. */
export const otherwise =
  'standard_conforming_strings or the encoding, by which texts in quotes are read, is changed before this'

/** Why a text with a backslash in quotes is not known. */
export const escaping = 'the server’s standard_conforming_strings is off, so that a backslash in quotes escapes'
