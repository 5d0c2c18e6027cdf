import type { DatabaseKind } from '../kind.ts'

/** The types of the columns of a table of notes: a name that is its key, a text, a moment. */
export type NoteTypes = { name: string; text: string; time: string }

/** Each database's own. */
export const noteTypes: Record<DatabaseKind, NoteTypes> = {
  postgresql: { name: 'text', text: 'text', time: 'timestamptz' },
  // Text of any length is no key there.
  mysql: {
    name: 'varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin',
    text: 'varchar(1000)',
    time: 'timestamp',
  },
  sqlite: { name: 'text', text: 'text', time: 'text' },
}
