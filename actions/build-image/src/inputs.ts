import { UserError } from '../../../packages/action/src/errors.ts'
import {
  readBoolean,
  readChoice,
  readInput,
  readList,
  readOptional,
  readPairs,
  readText,
} from '../../../packages/action/src/inputs.ts'
import { maskSecret } from '../../../packages/action/src/mask.ts'
import { parseAge } from '../../../packages/config/src/age.ts'
import { canonicalPlatform } from '../../../packages/config/src/platform.ts'
import type { SecretSource } from '../../../packages/config/src/types.ts'
import { type EngineChoice, engineNames } from './engine/engine.ts'
import { parseExtraArgs } from './secrets/extra-args.ts'
import { joinSecretInputs, parseSecretEnvs, parseSecretFiles, parseSecretLines } from './secrets/parse.ts'

/** Every input, as in action.yml. */
export const inputNames = [
  'config',
  'service',
  'environment',
  'dry-run',
  'token',
  'registry-username',
  'registry-password',
  'signing-key',
  'image',
  'context',
  'dockerfile',
  'target',
  'build-args',
  'revision-arg',
  'secrets',
  'secret-envs',
  'secret-files',
  'ssh',
  'platforms',
  'assemble',
  'extra-args',
  'version',
  'version-file',
  'tags',
  'latest',
  'push',
  'reuse',
  'max-age',
  'builder',
  'cache',
  'provenance',
  'sbom',
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
  'platform-digests',
  'pushed',
  'services',
  'result',
  'reason',
] as const

export type Auto = 'auto' | 'true' | 'false'
export type Push = Auto | 'by-digest'
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
  signingKey: string | undefined
  image: string | undefined
  context: string | undefined
  dockerfile: string | undefined
  target: string | undefined
  buildArgs: Record<string, string>
  revisionArg: string | undefined
  /** Build secrets by id, wherever they come from. */
  secrets: Record<string, SecretSource>
  ssh: string[]
  platforms: string[]
  /** What the jobs of the single platforms gave, as they gave it. */
  assemble: string | undefined
  extraArgs: string[]
  version: string | undefined
  versionFile: string | undefined
  tags: string[]
  latest: Auto
  push: Push
  reuse: Reuse
  /** Seconds. */
  maxAge: number | undefined
  builder: EngineChoice
  cache: string | undefined
  provenance: boolean | undefined
  sbom: boolean | undefined
}

/** Reads all inputs: the only place that does. Throws a UserError for a value that is not accepted. */
export function readInputs(): Inputs {
  return {
    config: readOptional('config'),
    services: readList('service'),
    environment: readOptional('environment'),
    dryRun: readBoolean('dry-run', false),
    token: readSecret('token') ?? '',
    registryUsername: readOptional('registry-username'),
    registryPassword: readSecret('registry-password'),
    signingKey: readSecret('signing-key'),
    image: readOptional('image'),
    context: readOptional('context'),
    dockerfile: readOptional('dockerfile'),
    target: readOptional('target'),
    buildArgs: readPairs('build-args'),
    revisionArg: readRevisionArg(),
    secrets: joinSecretInputs({
      secrets: parseSecretLines(readText('secrets')),
      'secret-envs': parseSecretEnvs(readInput('secret-envs')),
      'secret-files': parseSecretFiles(readInput('secret-files')),
    }),
    ssh: readList('ssh'),
    platforms: readPlatforms(),
    assemble: readAssemble(),
    extraArgs: parseExtraArgs(readText('extra-args')),
    version: readOptional('version'),
    versionFile: readOptional('version-file'),
    tags: readList('tags'),
    latest: readChoice('latest', ['auto', 'true', 'false'], 'auto'),
    push: readChoice('push', ['auto', 'true', 'false', 'by-digest'], 'auto'),
    reuse: readChoice('reuse', ['auto', 'never', 'require'], 'auto'),
    maxAge: readAge(),
    builder: readChoice('builder', ['auto', ...engineNames], 'auto'),
    cache: readOptional('cache'),
    provenance: readSwitch('provenance'),
    sbom: readSwitch('sbom'),
  }
}

/** Masked before anything is said: who fills an input from elsewhere than `secrets` has no mask of the runner's. */
function readSecret(name: string): string | undefined {
  const value = readOptional(name)
  if (value !== undefined) maskSecret(value)
  return value
}

/** `true` or `false`; undefined where deploy.yml is to decide. */
function readSwitch(name: string): boolean | undefined {
  return readOptional(name) === undefined ? undefined : readBoolean(name, false)
}

/** A name alone: what is written after a `=` would become part of it, and the commit would reach no ARG. */
function readRevisionArg(): string | undefined {
  const name = readOptional('revision-arg')
  if (name === undefined || /^[A-Za-z_]\w*$/.test(name)) return name
  const meant = /^([A-Za-z_]\w*)\s*=/.exec(name)?.[1]
  throw new UserError('The input revision-arg is not the name of a build argument.', {
    reason: 'invalid-input',
    received: name,
    accepted: 'the name of one ARG of the Dockerfile: letters, digits and underscores',
    remedy: `Write the name alone${meant === undefined ? '' : `, \`revision-arg: ${meant}\``}: its value is the commit.`,
  })
}

function readAge(): number | undefined {
  const text = readOptional('max-age')
  if (text === undefined) return undefined
  const age = parseAge(text)
  if (age !== undefined) return age
  throw new UserError('The input max-age is not an age.', {
    reason: 'invalid-input',
    received: text,
    accepted: 'a number of seconds, or a number with s, m, h or d: 12h, 30d',
    remedy: 'Write the age in one of the accepted forms.',
  })
}

function readPlatforms(): string[] {
  const platforms = readList('platforms').map(canonicalPlatform)
  const wrong = platforms.find((platform) => !/^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9]+)?$/.test(platform))
  if (wrong === undefined) return [...new Set(platforms)]
  throw new UserError('The input platforms names something that is no platform.', {
    reason: 'invalid-input',
    received: wrong,
    accepted: 'linux/amd64, linux/arm64, linux/arm/v7 and the like, separated by commas or lines',
    remedy: 'Correct the platform.',
  })
}

/**
 * Lines without anything are what is left of outputs that are empty: that is not the same as an input that is not given,
 * which has no line at all.
 */
function readAssemble(): string | undefined {
  const text = readText('assemble')
  return text === '' ? undefined : text
}
