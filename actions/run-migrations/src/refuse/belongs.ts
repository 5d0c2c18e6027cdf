import { UserError } from '../../../../packages/action/src/errors.ts'
import { isProduction } from '../../../../packages/config/src/production.ts'
import type { Environment } from '../../../../packages/config/src/types.ts'
import type { Permission } from '../../../../packages/migrations/src/decide.ts'

/** An environment and the databases that deploy.yml lists for it. */
export type Listed = Pick<Environment, 'name' | 'databases'>

type Question = {
  /** `host:port/name`, or the path of a file. */
  label: string
  /** The input or variable that the URL came from. */
  source: string
  /** The environment of the step; empty where none is named. */
  environment: string
  listed: readonly Listed[]
  permission: Permission
  wipes: boolean
}

/**
 * Refuses a database that is not one of the environment's: production's address in staging's secret would undo all that
 * is guarded by the environment's name. Where deploy.yml lists none, one that calls itself production is told, and
 * refused where data may be lost. Gives what is to be told. Throws a UserError.
 */
export function requireOwnDatabase({ label, source, environment, listed, permission, wipes }: Question): string[] {
  if (environment === '') return []
  const holds = ({ databases }: Listed) => databases.some((entry) => isSame(entry, label))
  const own = listed.find(({ name }) => name === environment)
  if (own !== undefined && holds(own)) return []
  const other = listed.find(holds)
  const known = own?.databases ?? []
  if (other !== undefined || known.length > 0) {
    throw new UserError(
      other === undefined
        ? `deploy.yml does not list the database for ${environment}.`
        : `The database is that of ${other.name}, and this step is about ${environment}.`,
      {
        reason: 'unexpected-database',
        received: label,
        accepted: known.join(', ') || `a database that deploy.yml lists for no other environment than ${environment}`,
        remedy: `Correct ${source}, or the input environment. If the database is meant, list it in \`environments.${environment}.databases\` of deploy.yml.`,
      },
    )
  }
  if (isProduction(environment) || !callsItselfProduction(label, environment)) return []
  const remedy = `Correct ${source}. If the database is meant, list it: \`environments: { ${environment}: { databases: ['${label}'] } }\` in deploy.yml.`
  if (!wipes && permission !== 'warn')
    return [`The environment is ${environment}, and its database ${label} calls itself production. ${remedy}`]
  throw new UserError(`The database calls itself production, and this step may lose data of ${environment}.`, {
    reason: 'refused-on-production',
    received: `${label} with ${wipes ? 'wipe-and-reseed' : 'destructive: warn'}`,
    accepted: `a database that is known to be that of ${environment}`,
    remedy,
  })
}

const address = /^(\[[^\]]+\]|[^:/]+)(?::(\d+))?\/(.+)$/

/** Hosts are the same in any case, and without a port any port is meant. */
function isSame(entry: string, label: string): boolean {
  if (entry === label) return true
  const [wanted, found] = [address.exec(entry), address.exec(label)]
  if (wanted === null || found === null) return false
  const [, host, port, name] = wanted
  return (
    host?.toLowerCase() === found[1]?.toLowerCase() && (port === undefined || port === found[2]) && name === found[3]
  )
}

/** By a part of the host, or by its own name; not where either has the name of the environment, too. */
function callsItselfProduction(label: string, environment: string): boolean {
  const [, host = '', , name = ''] = address.exec(label) ?? [
    '',
    '',
    '',
    label
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, ''),
  ]
  // What is behind the last point is no name that anybody has chosen: there are hosts in `.live`.
  const words = [...host.split('.').slice(0, -1), ...(host.includes('.') ? [] : [host]), name]
  if (words.some((word) => word.toLowerCase().includes(environment.toLowerCase()))) return false
  return words.some(isProduction)
}
