import { canonicalJson } from '../src/canonical.ts'
import {
  hasProofMark,
  parsePayload,
  proofMark,
  type RecordPayload,
  signPayload,
  verifyPayload,
} from '../src/payload.ts'

const digest = `sha256:${'a'.repeat(64)}`
const unsigned: Omit<RecordPayload, 'signature'> = {
  type: 'deploy-actions/record',
  schema: 1,
  service: 'api',
  environment: 'staging',
  image: `ghcr.io/acme/api@${digest}`,
  digest,
  revision: 'r'.repeat(40),
  commit: 'c'.repeat(40),
  source_key: 's'.repeat(64),
  content_key: 'k'.repeat(64),
  version: '1.0.0',
  release: '',
  migrations: '',
  run: 'https://github.com/acme/shop/actions/runs/1',
  compatibility: 'expand',
  reversible: 'true',
  rollback_of: null,
}

describe('signPayload and verifyPayload', () => {
  const signed = signPayload(unsigned, 'key')
  const verify = (raw: object, key: string | undefined = 'key') => {
    const read = parsePayload(raw)
    return read !== undefined && verifyPayload(read, key)
  }

  it('takes what was signed with the key, as an object and as JSON text encoded once or twice', () => {
    expect(verify(signed)).toBe(true)
    const texts = [JSON.stringify(signed), JSON.stringify(JSON.stringify(signed))]
    for (const text of texts) expect(parsePayload(text)?.payload).toEqual(signed)
  })

  it.each(Object.keys(unsigned).filter((key) => !['type', 'schema', 'digest'].includes(key)))('covers %s', (key) => {
    const change = key === 'rollback_of' ? 7 : key === 'image' ? `ghcr.io/evil/api@${digest}` : 'other'
    expect(verify({ ...signed, [key]: change })).toBe(false)
  })

  it('refuses another key, no signature, and an added field', () => {
    expect(verify(signed, 'other key')).toBe(false)
    expect(verify(signPayload(unsigned, undefined))).toBe(false)
    expect(verify({ ...signed, signature: '' })).toBe(false)
    expect(verify({ ...signed, extra: 'x' })).toBe(false)
  })

  it('takes a signed payload with fields of a later version, and one that lacks optional fields of this one', () => {
    const later = { ...unsigned, provider: 'render' }
    expect(verify(signPayload(later, 'key'))).toBe(true)
    const { release: _, migrations: __, ...earlier } = unsigned
    const read = parsePayload(signPayload(earlier as typeof unsigned, 'key'))
    expect(read?.payload).toMatchObject({ release: '', migrations: '', service: 'api' })
    expect(read !== undefined && verifyPayload(read, 'key')).toBe(true)
  })

  it('takes everything without a key', () => {
    const read = parsePayload(signPayload(unsigned, undefined))
    expect(read !== undefined && verifyPayload(read, undefined)).toBe(true)
  })
})

describe('parsePayload', () => {
  it.each<[string, unknown]>([
    ['text that is no JSON', '{'],
    ['a number', 7],
    ['null', null],
    ['the payload of somebody else', { task: 'deploy' }],
    ['another schema', { ...unsigned, schema: 2, signature: '' }],
    ['one without a source key', { ...unsigned, source_key: undefined, signature: '' }],
    ['an image that is not pinned', { ...unsigned, image: 'ghcr.io/acme/api:latest', signature: '' }],
    ['an image with another digest', { ...unsigned, digest: `sha256:${'b'.repeat(64)}`, signature: '' }],
  ])('refuses %s', (_, raw) => expect(parsePayload(raw)).toBeUndefined())
})

describe('the proof of a success', () => {
  it('is bound to the deployment, the digest and the key, and fits a description', () => {
    const mark = proofMark(42, digest, 'key')
    expect(mark.length).toBeLessThan(80)
    expect(hasProofMark(`api answers${mark}`, 42, digest, 'key')).toBe(true)
    expect(hasProofMark(`api answers${mark}`, 43, digest, 'key')).toBe(false)
    expect(hasProofMark(`api answers${mark}`, 42, `sha256:${'b'.repeat(64)}`, 'key')).toBe(false)
    expect(hasProofMark(`api answers${mark}`, 42, digest, 'other')).toBe(false)
    expect(hasProofMark('api answers', 42, digest, 'key')).toBe(false)
    expect(hasProofMark('', 42, digest, undefined)).toBe(true)
  })
})

describe('canonicalJson', () => {
  it('sorts keys at every depth and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined, é: true })).toBe(
      '{"b":[1,{"c":"x","d":null}],"é":true}',
    )
  })
})
