import { bumpVersion } from '../../../../../test/bed/shop/changes.ts'

/**
 * A change that costs both sides the same and shares no byte with the other side's: a version for each service (which
 * invalidates what is installed from package.json), code in each, and a migration.
 */
export function changeBoth(
  files: Record<string, string>,
  side: 'ours' | 'bare',
  round: number,
): Record<string, string> {
  const version = `${side === 'ours' ? 1 : 2}.0.${round}`
  const mark = `${side} ${version}`
  return {
    ...bumpVersion(files, 'api', version),
    ...bumpVersion(files, 'web', version),
    'api/server.js': `${files['api/server.js']}\n// ${mark}\n`,
    'web/server.js': `${files['web/server.js']}\n// ${mark}\n`,
    ...Object.fromEntries(
      // Those of the rounds before stay: a migration that was applied has to be there.
      Array.from({ length: round }, (_, index) => migration(index + 1)),
    ),
  }
}

function migration(round: number): [path: string, sql: string] {
  const number = String(round).padStart(4, '0')
  return [
    `api/db/migrations/2026110100${number}_add_round_${round}.sql`,
    `-- migrate:up\ncreate table round_${round} (id bigint generated always as identity primary key);\n\n-- migrate:down\ndrop table round_${round};\n`,
  ]
}
