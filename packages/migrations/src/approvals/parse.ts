import { messageOf, UserError } from '../../../action/src/errors.ts'
import { type EventParser, type LineOf, locateLines } from '../../../config/src/positions.ts'

/** A person's permission for one statement of one file. */
export type Approval = {
  /** Relative to the repository's root. */
  file: string
  /** Fingerprint of the statement. */
  statement: string
  reason: string
  by: string
  /** Line of the approvals file, from 1. */
  line: number
}

/** Where approvals stand when nothing else is said. */
export const approvalsFile = '.github/approved-migrations.yml'

/** What a fingerprint looks like. It stands here because the making of one loads cryptography, and inputs need none. */
const fingerprintPattern = /^v1-[0-9a-f]{20}$/

const keys = ['file', 'statement', 'reason', 'by'] as const

/**
 * Parses the text of a file of approvals: a YAML list of `file`, `statement`, `reason` and `by`, all of them required.
 * An empty file has none. Throws a UserError that names file, line and key.
 */
export async function parseApprovals(text: string, file: string): Promise<Approval[]> {
  const yaml = await import('js-yaml')
  if (text.split('\n').every((line) => /^\s*(?:#.*|---)?\s*$/.test(line))) return []
  let raw: unknown
  try {
    raw = yaml.load(text, { filename: file })
  } catch (error) {
    const mark = (error as { mark?: { line?: number } }).mark
    throw invalid(`it is not valid YAML: ${messageOf(error).split('\n')[0]}`, file, (mark?.line ?? 0) + 1)
  }
  const lineOf = locateLines(text, yaml as unknown as EventParser)
  if (raw === null) return []
  if (!Array.isArray(raw)) throw invalid('it is not a list', file, 1, typeof raw)
  const approvals = raw.map((entry, index) => readEntry(entry, index, file, lineOf))
  const seen = new Map<string, number>()
  for (const { file: about, statement, line } of approvals) {
    const first = seen.get(`${about} ${statement}`)
    if (first !== undefined) throw invalid(`the entry of line ${first} stands there twice`, file, line, statement)
    seen.set(`${about} ${statement}`, line)
  }
  return approvals
}

function readEntry(entry: unknown, index: number, file: string, lineOf: LineOf): Approval {
  const line = lineOf(`/${index}`) ?? 1
  const at = (key: string) => lineOf(`/${index}/${key}`) ?? line
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    throw invalid(`entry ${index + 1} is not a mapping`, file, line, JSON.stringify(entry))
  }
  const held = entry as Record<string, unknown>
  const extra = Object.keys(held).find((key) => !keys.includes(key as never))
  if (extra !== undefined) throw invalid(`${extra} is not a key of an entry`, file, at(extra), extra)
  const read = (key: (typeof keys)[number]): string => {
    const value = held[key]
    if (value === undefined) throw invalid(`entry ${index + 1} lacks the key ${key}`, file, line)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    throw invalid(`${key} has to be a text that says something`, file, at(key), JSON.stringify(value))
  }
  const statement = read('statement')
  if (!fingerprintPattern.test(statement)) {
    throw invalid('statement is not a fingerprint', file, at('statement'), statement)
  }
  return { file: read('file').replace(/^\.\//, ''), statement, reason: read('reason'), by: read('by'), line }
}

function invalid(what: string, file: string, line: number, received?: string): UserError {
  return new UserError(`${file}:${line}: ${what}.`, {
    reason: 'invalid-approvals',
    received,
    accepted: 'a list of entries with file, statement (v1- and 20 hexadecimal digits), reason and by',
    remedy: 'Paste the entry as the blocked migration’s error prints it, and fill in the reason and who approves.',
    file,
    line,
  })
}
