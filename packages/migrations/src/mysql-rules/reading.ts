/** Modes that leave a text the same to the server: neither quotes nor signs mean anything else. */
const idleModes = new Set(
  `strict_all_tables strict_trans_tables no_auto_value_on_zero only_full_group_by no_zero_date no_zero_in_date
  error_for_division_by_zero no_engine_substitution traditional allow_invalid_dates no_auto_create_user no_dir_in_create
  no_unsigned_subtraction pad_char_to_full_length time_truncate_fractional simultaneous_assignment`.split(/\s+/),
)

/** Character sets in which every byte that looks like a quote or a backslash is one. */
const idleSets = /^(?:utf8|utf8mb3|utf8mb4|latin1|latin2|ascii|binary|default)$/i

const variable = String.raw`(?:@@\s*)?(?:(?:session|global|local|persist|persist_only)\b\s*\.?\s*)?(?<name>sql_mode|character_set_client)`
const value = String.raw`(?<value>'[^'\\]*'|"[^"\\]*"|[\w$]+|@[\w$]+|@@(?:\w+\.)?(?:sql_mode|character_set_client))`
const assigned = String.raw`${variable}\s*:?=\s*${value}(?=\s*(?:,|;|$))`
const assignment = new RegExp(String.raw`(?<=^\s*set\s+|,\s*)${assigned}`, 'giu')
const assignmentInBody = new RegExp(String.raw`(?<=\bset\s+|,\s*)${assigned}`, 'giu')
const less = String.raw`replace\s*\(\s*@@(?:session\.)?sql_mode\s*,\s*'(?<less>[\w,]+)'\s*,\s*''\s*\)`
const more = String.raw`concat\s*\(\s*@@(?:session\.)?sql_mode\s*,\s*'(?<more>[\w,]+)'\s*\)`
/** The session's own modes without some, or with some more. */
const adjusted = new RegExp(String.raw`\(\s*(?:select\s+)?(?:${less}|${more})\s*\)|${less}|${more}`, 'giu')
const saving = /@[\w$]+\s*:?=\s*@@(?:(?:session|global|local)\.)?(?:sql_mode|character_set_client)(?=\s*(?:,|;|$))/gi
const names = /sql_mode|character_set_client|character_set_connection/i
const sets = /^\s*set\s+(?:names|charset|char(?:acter)?\s+set)\s+(?<set>'\w+'|"\w+"|\w+)(?=\s*(?:,|;|$|collate\b))/i
const setsAny = /(?:^\s*set\s|,)\s*(?:names|charset|char(?:acter)?\s+set)\b/i

/**
 * Whether a statement may change how the server reads the texts behind it. Modes and character sets that are known not
 * to may be set, and what was kept in a variable may be put back where nothing else in `file` touches the variable.
 */
export function changesReading(statement: string, file: string): boolean {
  const text = unadjusted(statement.replaceAll('`', ''))
  const withoutIdle = (pattern: RegExp) =>
    text.replace(pattern, (all, ...more) => {
      const groups = more.at(-1) as { name: string; value: string }
      return isIdle(groups.name, groups.value, file) ? '' : all
    })
  if (!/^\s*set\b/i.test(text)) {
    const known = /^\s*create\b/i.test(text) ? withoutIdle(assignmentInBody) : text
    return !/^\s*select\b/i.test(text) && /sql_mode|character_set_client/i.test(readOnly(known))
  }
  if (setsAny.test(text)) {
    const named = sets.exec(text)
    if (named === null || !idleSets.test(bare(named.groups?.['set']))) return true
  }
  return names.test(withoutIdle(assignment).replace(saving, ''))
}

/** Writes the session's own modes for what only takes idle ones out of them, or adds such. */
function unadjusted(text: string): string {
  const simpler = text.replace(adjusted, (all, ...more) => {
    const groups = more.at(-1) as Record<'less' | 'more', string | undefined>
    return areIdle((groups.less ?? groups.more ?? '').toLowerCase()) ? '@@sql_mode' : all
  })
  return simpler === text ? text : unadjusted(simpler)
}

function areIdle(modes: string): boolean {
  return modes.split(',').every((mode) => mode.trim() === '' || idleModes.has(mode.trim()))
}

/** The same of a text that cannot be read. */
export function changesReadingSomewhere(text: string): boolean {
  return /sql_mode|character_set_client|\bset\s+(?:names|charset|char)/i.test(text)
}

/** What only asks for them is left out. */
function readOnly(text: string): string {
  return /^\s*(?:prepare|execute|set)\b/i.test(text)
    ? text
    : text.replace(/'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/g, "''").replace(/@@(?:\w+\.)?\w+/g, '')
}

function isIdle(name: string, given: string, file: string): boolean {
  if (/^@[^@]/.test(given)) return isKept(given, file)
  if (given.startsWith('@@')) return !/global/i.test(given)
  const words = bare(given).toLowerCase()
  if (/^character/i.test(name)) return idleSets.test(words)
  if (words === 'default' || words === '' || words === '0') return true
  return areIdle(words)
}

/** Whether a variable is only ever given what the server had, and put back. */
function isKept(name: string, file: string): boolean {
  const own = name.replaceAll('$', '\\$')
  const kind = String.raw`@@(?:(?:session|local)\.)?(?:sql_mode|character_set_client)\b`
  const all = [...file.matchAll(new RegExp(`${own}(?![\\w$])`, 'gi'))].length
  const kept = [...file.matchAll(new RegExp(String.raw`${own}\s*:?=\s*${kind}`, 'gi'))].length
  const back = [
    ...file.matchAll(new RegExp(String.raw`(?:sql_mode|character_set_client)\s*:?=\s*${own}(?![\w$])`, 'gi')),
  ].length
  return kept > 0 && kept + back === all
}

function bare(text = ''): string {
  return text.replace(/^['"]|['"]$/g, '')
}
