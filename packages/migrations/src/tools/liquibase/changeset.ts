import type { Settings } from '../contract.ts'

/** A changeset of a changelog, as it stands in its file. */
export type Changeset = {
  id: string
  author: string
  /** What the bookkeeping calls its file: the path by which it was included. */
  name: string
  /** Its file, relative to the repository's root. */
  path: string
  /** Its first and its last line, from 1. */
  line: number
  end: number
  /** Whether it is written as SQL; others are sent to Liquibase to know. */
  sql: boolean
  runOnChange: boolean
  runAlways: boolean
  /** Whether other checksums than its own are accepted. */
  anyChecksum: boolean
  transactional: boolean
  reversible: boolean
  /** Statements are parted by something else than a semicolon. */
  delimited: boolean
  dbms: string
  contexts: string
  labels: string
}

/** Something that a changelog holds, in order: changesets, and where others are to be found. */
export type Entry =
  | { changeset: Omit<Changeset, 'name' | 'path'>; logicalPath?: string | undefined }
  | { include: string; relative: boolean; line: number }
  | { includeAll: string; relative: boolean; line: number }

/** A changelog as it was read; `logicalPath` is what it wants to be called. */
export type Changelog = { entries: Entry[]; logicalPath?: string | undefined }

/** What Liquibase calls a changeset. */
export function identify({ name, id, author }: Pick<Changeset, 'name' | 'id' | 'author'>): string {
  return `${name}::${id}::${author}`
}

/** Reads the attributes of a changeset, which are called the same in every form of a changelog. */
export function readAttributes(
  text: (name: string) => string | undefined,
): Omit<Changeset, 'name' | 'path' | 'line' | 'end' | 'sql' | 'anyChecksum' | 'reversible'> {
  const says = (name: string, standard: boolean) => (text(name)?.toLowerCase() ?? String(standard)) === 'true'
  return {
    id: text('id') ?? '',
    author: text('author') ?? '',
    runOnChange: says('runOnChange', false),
    runAlways: says('runAlways', false),
    transactional: says('runInTransaction', true),
    delimited: text('endDelimiter') !== undefined,
    dbms: text('dbms') ?? '',
    contexts: text('contextFilter') ?? text('context') ?? '',
    labels: text('labels') ?? '',
  }
}

const setting = 'liquibase.changesets'

/** Puts changesets into the settings of a project, which hold nothing but text. */
export function packChangesets(changesets: Changeset[]): Record<string, string> {
  return { [setting]: JSON.stringify(changesets) }
}

/** Takes them out again; none where there are no settings. */
export function unpackChangesets(settings: Settings = {}): Changeset[] {
  return JSON.parse(settings[setting] ?? '[]') as Changeset[]
}

/** The lines of a changeset in the text of its file. */
export function textOf({ line, end }: Pick<Changeset, 'line' | 'end'>, file: string): string {
  return file
    .split('\n')
    .slice(line - 1, end)
    .join('\n')
}
