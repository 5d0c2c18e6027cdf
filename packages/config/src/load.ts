import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../action/src/errors.ts'
import type { Config, Environment, Service } from './types.ts'

/** Where the configuration stands unless the input `config` says otherwise. */
export const defaultConfigFile = '.github/deploy.yml'

/**
 * Reads deploy.yml from the work tree; undefined when it is absent and was not asked for by name, since a single
 * service needs none. Throws a UserError for a file that is missing though named, or is not valid.
 */
export async function loadConfig(workspace: string, named: string | undefined): Promise<Config | undefined> {
  const file = named ?? defaultConfigFile
  let text: string
  try {
    text = readFileSync(join(workspace, file), 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (named === undefined && code === 'ENOENT') {
      refuseOtherName(workspace)
      return undefined
    }
    throw new UserError(`The configuration file ${file} cannot be read.`, {
      reason: 'missing-config',
      received: code === 'ENOENT' ? 'no such file' : code,
      accepted: 'a path relative to the repository root',
      remedy: 'Check the input `config`, and that actions/checkout ran before this step.',
      cause: error,
    })
  }
  const { parseConfig } = await import('./parse.ts')
  return parseConfig(text, file)
}

/** Without this the file, and with it what it forbids, would not be heeded, and nobody be told. */
function refuseOtherName(workspace: string): void {
  const other = '.github/deploy.yaml'
  if (!existsSync(join(workspace, other))) return
  throw new UserError(`The configuration file is called ${other}, which is not looked for.`, {
    reason: 'missing-config',
    received: other,
    accepted: defaultConfigFile,
    remedy: `Rename it to ${defaultConfigFile}, or name it by the input \`config\`.`,
  })
}

/** Gives the services that a step is about: all of them in the order in which they need each other, or those named. */
export function selectServices(config: Config, names: string[]): Service[] {
  const wanted = names.length === 0 ? Object.keys(config.services) : names
  for (const name of wanted) {
    if (!Object.hasOwn(config.services, name)) {
      throw new UserError('The input service names a service that deploy.yml does not define.', {
        reason: 'unknown-service',
        received: name,
        accepted: Object.keys(config.services).join(', '),
        remedy: `Add the service to ${config.file ?? defaultConfigFile}, or correct the input.`,
      })
    }
  }
  return orderByNeeds(config, wanted)
}

/** Gives an environment of the configuration. Throws a UserError that lists those defined. */
export function selectEnvironment(config: Config, name: string): Environment {
  const environment = Object.hasOwn(config.environments, name) ? config.environments[name] : undefined
  if (environment !== undefined) return environment
  throw new UserError('The input environment names an environment that deploy.yml does not define.', {
    reason: 'unknown-environment',
    received: name || '(nothing)',
    accepted: Object.keys(config.environments).join(', ') || '(none is defined)',
    remedy: `Add it below \`environments:\` in ${config.file ?? defaultConfigFile}, or correct the input.`,
  })
}

function orderByNeeds(config: Config, wanted: string[]): Service[] {
  const ordered: Service[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (name: string, path: string[]): void => {
    if (state.get(name) === 'done') return
    if (state.get(name) === 'open') {
      throw new UserError('Services need each other in a circle.', {
        reason: 'invalid-config',
        received: [...path, name].join(' → '),
        accepted: 'needs without a circle',
        remedy: 'Take one of these `needs` out.',
        file: config.file,
      })
    }
    state.set(name, 'open')
    const service = config.services[name] as Service
    for (const need of service.needs) visit(need, [...path, name])
    state.set(name, 'done')
    if (wanted.includes(name)) ordered.push(service)
  }
  for (const name of wanted) visit(name, [])
  return ordered
}
