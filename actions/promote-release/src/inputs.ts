import { readBoolean, readChoice, readInput, readList, readOptional } from '../../../packages/action/src/inputs.ts'
import { maskSecret } from '../../../packages/action/src/mask.ts'

export const inputNames = [
  'phase',
  'source',
  'target',
  'environment',
  'version-strategy',
  'version',
  'images',
  'config',
  'service',
  'dry-run',
  'token',
  'registry-username',
  'registry-password',
  'signing-key',
] as const

export const outputNames = [
  'result',
  'reason',
  'decision',
  'pull-request',
  'version',
  'tag',
  'release-url',
  'images',
  'services',
  'manifest',
] as const

export const phases = ['propose', 'check', 'prepare', 'publish'] as const
export type Phase = (typeof phases)[number]

/** Everything a workflow may say to this action. */
export type Inputs = {
  phase: Phase | 'auto'
  source: string | undefined
  target: string | undefined
  environment: string | undefined
  versionStrategy: 'calver' | 'input' | undefined
  version: string | undefined
  images: string | undefined
  config: string | undefined
  services: string[]
  dryRun: boolean
  token: string
  registryUsername: string | undefined
  registryPassword: string | undefined
  signingKey: string | undefined
}

/** Reads the inputs: the only place that does. */
export function readInputs(): Inputs {
  const strategy = readChoice('version-strategy', ['calver', 'input', 'config'], 'config')
  const inputs: Inputs = {
    phase: readChoice('phase', ['auto', ...phases], 'auto'),
    source: readOptional('source'),
    target: readOptional('target'),
    environment: readOptional('environment'),
    versionStrategy: strategy === 'config' ? undefined : strategy,
    version: readOptional('version'),
    images: readOptional('images'),
    config: readOptional('config'),
    services: readList('service'),
    dryRun: readBoolean('dry-run', false),
    token: readInput('token'),
    registryUsername: readOptional('registry-username'),
    registryPassword: readOptional('registry-password'),
    signingKey: readOptional('signing-key'),
  }
  for (const secret of [inputs.token, inputs.registryPassword, inputs.signingKey]) if (secret) maskSecret(secret)
  return inputs
}
