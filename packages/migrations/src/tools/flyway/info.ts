import { isMapping, type Mapping } from '../../../../config/src/mapping.ts'

/** A migration as Flyway's `info` has it. */
export type Entry = {
  /** Null of one that is repeated. */
  version: string | null
  description: string
  type: string
  state: string
  /** The file's name, or what tells it where there is none. */
  script: string
  /** The checksum that the history has, where it is not the file's. */
  noted: number | undefined
}

type State = Pick<Entry, 'state'>

const applied = new Set(['Success', 'Out of Order', 'Missing', 'Future', 'Baseline', 'Outdated', 'Superseded'])
const failed = new Set(['Failed', 'Failed (Missing)', 'Failed (Future)'])
const left = new Set(['Above Target', 'Below Baseline', 'Ignored (Baseline)'])

/** Whether Flyway takes it for done, whatever became of its file since. */
export const isApplied = ({ state }: State): boolean => applied.has(state)
/** Whether it was begun and did not come to its end. */
export const isFailed = ({ state }: State): boolean => failed.has(state)
/** Whether it is neither applied nor ever to be, as things stand. */
export const isLeft = ({ state }: State): boolean => left.has(state)

/** Reads what `info validate` wrote as JSON; undefined for anything else than the answers of both. */
export function readInfo(stdout: string): { entries: Entry[]; allSchemasEmpty: boolean } | undefined {
  const results = listOf(parse(stdout)?.['individualResults'])
  const answer = (operation: string) => results?.find((one) => one['operation'] === operation)
  const [info, validate] = [answer('info'), answer('validate')]
  const migrations = listOf(info?.['migrations'])
  const invalid = validate?.['validationSuccessful'] === true ? [] : listOf(validate?.['invalidMigrations'])
  const allSchemasEmpty = info?.['allSchemasEmpty']
  if (migrations === undefined || invalid === undefined || typeof allSchemasEmpty !== 'boolean') return undefined
  const entries = migrations.map((one) => readEntry(one, invalid))
  return entries.every((one) => one !== undefined) ? { entries, allSchemasEmpty } : undefined
}

/** The lines of what Flyway wrote in place of an answer, where it did. */
export function readError(stdout: string): string[] | undefined {
  const error = parse(stdout)?.['error']
  const message = isMapping(error) ? error['message'] : undefined
  return typeof message === 'string' ? message.split(/\n-{3,}/)[0]?.split('\n') : undefined
}

function readEntry(one: Mapping, invalid: Mapping[]): Entry | undefined {
  const { version, description, type, state, filepath } = one
  const texts = [version, description, type, state, filepath]
  if (!texts.every((text): text is string => typeof text === 'string')) return undefined
  const [number = '', title = '', kind = '', said = '', path = ''] = texts
  const fault = invalid.find((other) => other['version'] === version && other['description'] === description)
  const { errorCode, errorMessage } = (fault?.['errorDetails'] ?? {}) as Mapping
  const checksum = /Applied to database : (-?\d+)/.exec(String(errorMessage))?.[1]
  return {
    version: number === '' ? null : number,
    description: title,
    type: kind,
    state: said,
    script: path.split(/[\\/]/).at(-1) || number || title,
    noted: errorCode === 'CHECKSUM_MISMATCH' ? Number(checksum ?? 0) : undefined,
  }
}

function parse(text: string): Mapping | undefined {
  try {
    const value = JSON.parse(text) as unknown
    return isMapping(value) ? value : undefined
  } catch {
    return undefined
  }
}

function listOf(value: unknown): Mapping[] | undefined {
  return Array.isArray(value) && value.every(isMapping) ? value : undefined
}
