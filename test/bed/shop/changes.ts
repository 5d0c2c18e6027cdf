/** What people push to the example, beyond its first commit. */
export type Change = { message: string; files: Record<string, string> }

/** The version file of a service with another version, as a change of its code needs it. */
export function bumpVersion(
  files: Record<string, string>,
  service: 'api' | 'web',
  version: string,
): Record<string, string> {
  const path = `${service}/package.json`
  const manifest = JSON.parse(files[path] ?? '{}') as Record<string, unknown>
  return { [path]: `${JSON.stringify({ ...manifest, version }, null, 2)}\n` }
}

/** A migration that drops a column which the running api still reads. */
export function badMigration(files: Record<string, string>): Change {
  return {
    message: 'Drop the price of a product',
    files: {
      ...bumpVersion(files, 'api', '1.1.0'),
      'api/db/migrations/20261001100000_drop_price.sql':
        '-- migrate:up\nalter table products drop column price_cents;\n\n-- migrate:down\nalter table products add column price_cents integer not null default 0;\n',
    },
  }
}

/** A web service that needs a key which staging has and nobody gave to production. */
export function brokenRelease(files: Record<string, string>): Change {
  const server = files['web/server.js'] ?? ''
  return {
    message: 'Take payments',
    files: {
      ...bumpVersion(files, 'web', '1.1.0'),
      'web/server.js': server.replace(
        'const revision =',
        "if (!process.env.PAYMENT_KEY) {\n  console.error('PAYMENT_KEY is not set: payments cannot be taken')\n  process.exit(1)\n}\nconst revision =",
      ),
    },
  }
}
