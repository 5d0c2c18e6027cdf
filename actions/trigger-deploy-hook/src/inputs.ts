import {
  readBoolean,
  readChoice,
  readDuration,
  readInput,
  readList,
  readOptional,
} from '../../../packages/action/src/inputs.ts'
import { maskSecret } from '../../../packages/action/src/mask.ts'
import { type Signature, signatures } from '../../../packages/config/src/types.ts'
import { maskHookUrl } from './hook/address.ts'

/** Every input, as in action.yml. */
export const inputNames = [
  'config',
  'service',
  'environment',
  'dry-run',
  'token',
  'signing-key',
  'provider',
  'url',
  'secret',
  'signature',
  'image',
  'images',
  'ref',
  'to',
  'timeout',
  'ready-url',
  'ready-revision',
  'ready-tcp',
  'rollback',
  'stale',
  'environment-url',
] as const

/** Every output, as in action.yml. */
export const outputNames = [
  'deployment-id',
  'live-revision',
  'live-digest',
  'previous-image',
  'rolled-back-to',
  'attempts',
  'failed-at',
  'services',
  'result',
  'reason',
] as const

export type Stale = 'fail' | 'skip' | 'allow'

/** What the workflow asked for; undefined where it left it to deploy.yml or to the defaults. */
export type Inputs = {
  config: string | undefined
  services: string[]
  environment: string | undefined
  dryRun: boolean
  token: string
  signingKey: string | undefined
  provider: 'webhook'
  url: string | undefined
  secret: string | undefined
  signature: Signature | undefined
  image: string | undefined
  images: string | undefined
  ref: string | undefined
  to: string | undefined
  /** Milliseconds. */
  timeout: number | undefined
  readyUrl: string | undefined
  readyRevision: string | undefined
  readyTcp: string | undefined
  rollback: 'auto' | 'off'
  stale: Stale
  environmentUrl: string | undefined
}

/** Reads all inputs: the only place that does. Throws a UserError for a value that is not accepted. */
export function readInputs(): Inputs {
  const token = readInput('token')
  const signingKey = readOptional('signing-key')
  const url = readOptional('url')
  const secret = readOptional('secret')
  for (const value of [token, signingKey, secret]) if (value) maskSecret(value)
  if (url !== undefined) maskHookUrl(url)
  const signature = readChoice('signature', ['config', ...signatures], 'config')
  // Webhook is the only provider so far, so auto has nothing to choose.
  readChoice('provider', ['auto', 'webhook'], 'auto')
  return {
    config: readOptional('config'),
    services: readList('service'),
    environment: readOptional('environment'),
    dryRun: readBoolean('dry-run', false),
    token,
    signingKey,
    provider: 'webhook',
    url,
    secret,
    signature: signature === 'config' ? undefined : signature,
    image: readOptional('image'),
    images: readOptional('images'),
    ref: readOptional('ref'),
    to: readOptional('to'),
    timeout: readOptional('timeout') === undefined ? undefined : readDuration('timeout', '20m'),
    readyUrl: readOptional('ready-url'),
    readyRevision: readOptional('ready-revision'),
    readyTcp: readOptional('ready-tcp'),
    rollback: readChoice('rollback', ['auto', 'off'], 'auto'),
    stale: readChoice('stale', ['skip', 'fail', 'allow'], 'skip'),
    environmentUrl: readOptional('environment-url'),
  }
}
