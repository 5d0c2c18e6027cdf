import { UserError } from '../../../action/src/errors.ts'

type Place = { host: string; port: string; database: string }

/** Parameters by which some programs take a part of the place, and others do not. */
const parts: Record<string, keyof Place> = {
  host: 'host',
  hostname: 'host',
  hostaddr: 'host',
  port: 'port',
  dbname: 'database',
  database: 'database',
}
/** Those that lead to a place of their own. */
const wholes = new Set(['service', 'servicefile', 'socketPath', 'unix_socket'])

/**
 * Refuses a parameter of a URL that leads elsewhere than the URL itself does: our session and the tool could then be in
 * two databases, and the one that is guarded not the one that is changed. Throws a UserError that does not repeat it.
 */
export function refuseElsewhere(parameters: URLSearchParams, own: Place, subject: string): void {
  for (const [name, value] of parameters) {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (!wholes.has(name) && (part === undefined || value === own[part])) continue
    throw new UserError(`${subject} names two places: one itself, and another one by a parameter.`, {
      reason: 'invalid-database-url',
      received: `a parameter \`${name}\` that leads elsewhere than the URL itself`,
      accepted: 'host, port and database in their places, once',
      remedy: `Programs do not agree on which of them counts. Write the place that is meant as \`…@host:port/database\`, and take \`${name}\` out.`,
    })
  }
}
