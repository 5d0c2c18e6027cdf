import {
  readBoolean,
  readChoice,
  readInput,
  readList,
  readOptional,
  readPairs,
} from '../../../packages/action/src/inputs.ts'

/** Every input, as in action.yml. */
export const inputNames = [
  'config',
  'service',
  'environment',
  'dry-run',
  'token',
  'registry-username',
  'registry-password',
  'image',
  'context',
  'dockerfile',
  'target',
  'build-args',
  'revision-arg',
  'version',
  'version-file',
  'tags',
  'latest',
  'push',
  'reuse',
  'builder',
] as const

/** Every output, as in action.yml. */
export const outputNames = [
  'image',
  'digest',
  'repository',
  'version',
  'tags',
  'content-key',
  'source-key',
  'pushed',
  'services',
  'result',
  'reason',
] as const

export const builders = ['auto', 'buildx', 'docker', 'buildah'] as const
export type Builder = (typeof builders)[number]
export type Auto = 'auto' | 'true' | 'false'
export type Reuse = 'auto' | 'never' | 'require'

/** What the workflow asked for; undefined where it left it to deploy.yml or to the defaults. */
export type Inputs = {
  config: string | undefined
  services: string[]
  environment: string | undefined
  dryRun: boolean
  token: string
  registryUsername: string | undefined
  registryPassword: string | undefined
  image: string | undefined
  context: string | undefined
  dockerfile: string | undefined
  target: string | undefined
  buildArgs: Record<string, string>
  revisionArg: string | undefined
  version: string | undefined
  versionFile: string | undefined
  tags: string[]
  latest: Auto
  push: Auto
  reuse: Reuse
  builder: Builder
}

/** Reads all inputs: the only place that does. Throws a UserError for a value that is not accepted. */
export function readInputs(): Inputs {
  return {
    config: readOptional('config'),
    services: readList('service'),
    environment: readOptional('environment'),
    dryRun: readBoolean('dry-run', false),
    token: readInput('token'),
    registryUsername: readOptional('registry-username'),
    registryPassword: readOptional('registry-password'),
    image: readOptional('image'),
    context: readOptional('context'),
    dockerfile: readOptional('dockerfile'),
    target: readOptional('target'),
    buildArgs: readPairs('build-args'),
    revisionArg: readOptional('revision-arg'),
    version: readOptional('version'),
    versionFile: readOptional('version-file'),
    tags: readList('tags'),
    latest: readChoice('latest', ['auto', 'true', 'false'], 'auto'),
    push: readChoice('push', ['auto', 'true', 'false'], 'auto'),
    reuse: readChoice('reuse', ['auto', 'never', 'require'], 'auto'),
    builder: readChoice('builder', builders, 'auto'),
  }
}
