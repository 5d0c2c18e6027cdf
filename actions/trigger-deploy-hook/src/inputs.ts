import {
  parseDuration,
  readBoolean,
  readChoice,
  readInput,
  readList,
  readOptional,
} from '../../../packages/action/src/inputs.ts'
import { maskSecret, maskUrl } from '../../../packages/action/src/mask.ts'
import { type ProviderName, providerNames, type Signature, signatures } from '../../../packages/config/src/types.ts'

export const inputNames = [
  'environment',
  'images',
  'image',
  'to',
  'migrations',
  'ref',
  'provider',
  'url',
  'secret',
  'signature',
  'ready-url',
  'ready-revision',
  'ready-tcp',
  'timeout',
  'rollback',
  'stale',
  'environment-url',
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
  'deployment-id',
  'live-revision',
  'live-digest',
  'previous-image',
  'rolled-back-to',
  'attempts',
  'failed-at',
  'services',
] as const

/** Everything a workflow may say to this action. */
export type Inputs = {
  environment: string | undefined
  images: string | undefined
  image: string | undefined
  to: string | undefined
  migrations: string | undefined
  ref: string | undefined
  url: string | undefined
  secret: string | undefined
  provider: ProviderName | undefined
  signature: Signature | undefined
  readyUrl: string | undefined
  readyRevision: string | undefined
  readyTcp: string | undefined
  /** Milliseconds. */
  timeout: number | undefined
  rollback: 'auto' | 'off'
  stale: 'skip' | 'fail' | 'allow'
  environmentUrl: string | undefined
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
  const provider = readChoice('provider', ['auto', ...providerNames], 'auto')
  const signature = readChoice('signature', ['config', ...signatures], 'config')
  const timeout = readOptional('timeout')
  const inputs: Inputs = {
    environment: readOptional('environment'),
    images: readOptional('images'),
    image: readOptional('image'),
    to: readOptional('to'),
    migrations: readOptional('migrations'),
    ref: readOptional('ref'),
    url: readOptional('url'),
    secret: readOptional('secret'),
    provider: provider === 'auto' ? undefined : provider,
    signature: signature === 'config' ? undefined : signature,
    readyUrl: readOptional('ready-url'),
    readyRevision: readOptional('ready-revision'),
    readyTcp: readOptional('ready-tcp'),
    timeout: timeout === undefined ? undefined : parseDuration(timeout, 'The input timeout'),
    rollback: readChoice('rollback', ['auto', 'off'], 'auto'),
    stale: readChoice('stale', ['skip', 'fail', 'allow'], 'skip'),
    environmentUrl: readOptional('environment-url'),
    config: readOptional('config'),
    services: readList('service'),
    dryRun: readBoolean('dry-run', false),
    token: readInput('token'),
    registryUsername: readOptional('registry-username'),
    registryPassword: readOptional('registry-password'),
    signingKey: readOptional('signing-key'),
  }
  for (const secret of [inputs.token, inputs.secret, inputs.registryPassword, inputs.signingKey])
    if (secret) maskSecret(secret)
  if (inputs.url !== undefined) maskUrl(inputs.url)
  return inputs
}
