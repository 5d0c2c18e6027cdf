import {
  parseDuration,
  readBoolean,
  readChoice,
  readInput,
  readList,
  readOptional,
} from '../../../packages/action/src/inputs.ts'
import { maskSecret } from '../../../packages/action/src/mask.ts'
import { type Signature, signatures } from '../../../packages/config/src/types.ts'
import { maskHookAddress } from './address.ts'

export const inputNames = [
  'environment',
  'images',
  'image',
  'to',
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
  ref: string | undefined
  url: string | undefined
  secret: string | undefined
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
  signingKey: string | undefined
}

/** Reads the inputs: the only place that does. */
export function readInputs(): Inputs {
  // There is one provider so far; the input is read so that another value is refused.
  readChoice('provider', ['auto', 'webhook'], 'auto')
  const signature = readChoice('signature', ['config', ...signatures], 'config')
  const timeout = readOptional('timeout')
  const inputs: Inputs = {
    environment: readOptional('environment'),
    images: readOptional('images'),
    image: readOptional('image'),
    to: readOptional('to'),
    ref: readOptional('ref'),
    url: readOptional('url'),
    secret: readOptional('secret'),
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
    signingKey: readOptional('signing-key'),
  }
  for (const secret of [inputs.token, inputs.secret, inputs.signingKey]) if (secret) maskSecret(secret)
  if (inputs.url !== undefined) maskHookAddress(inputs.url)
  return inputs
}
