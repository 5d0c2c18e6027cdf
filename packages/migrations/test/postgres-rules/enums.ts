import type { Cases } from './cases.ts'

export const enumCases: Cases = {
  'uncommitted-enum-value': {
    unsafe: ["ALTER TYPE mood ADD VALUE 'fine'; UPDATE a SET mood = 'fine' WHERE b = 1"],
    safe: [
      "-- no-transaction\nALTER TYPE mood ADD VALUE 'fine'; UPDATE a SET mood = 'fine' WHERE b = 1",
      "ALTER TYPE mood ADD VALUE 'fine'",
    ],
  },
}
