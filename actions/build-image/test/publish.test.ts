import { describe, expect, test } from '@jest/globals'
import { UserError } from '../../../packages/action/src/errors.ts'
import type { Service } from '../../../packages/config/src/types.ts'
import { digestOf, type Manifest, type RegistryClient } from '../../../packages/registry/src/client.ts'
import { labelNames } from '../src/labels.ts'
import { applyTags, type TagDecision } from '../src/publish/apply-tags.ts'
import { settleVersion } from '../src/publish/decide-version.ts'
import type { ServiceKeys } from '../src/read-keys.ts'
import type { KnownImage } from '../src/reuse/known-image.ts'

const manifestOf = (text: string): Manifest => ({
  digest: digestOf(Buffer.from(text)),
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  bytes: Buffer.from(text),
})
const older = manifestOf('older')
const image = manifestOf('image')
const move = async (): Promise<TagDecision> => ({ do: 'move' })

/** A registry in memory that can be told to lose what is written to a tag, as no real one can. */
function keep(tags: Record<string, Manifest>, options: { loses?: string; onPut?: () => void; refuses?: Error } = {}) {
  const writes: string[] = []
  const asked: string[] = []
  const client = {
    registry: 'r.example',
    repository: 'acme/api',
    getManifest: async (reference: string) => tags[reference],
    headManifest: async (reference: string) => {
      asked.push(`HEAD ${reference}`)
      return tags[reference]?.digest
    },
    putManifest: async (reference: string, manifest: Manifest) => {
      asked.push(`PUT ${reference}`)
      if (options.refuses !== undefined) throw options.refuses
      writes.push(reference)
      if (reference !== options.loses) tags[reference] = manifest
      options.onPut?.()
    },
    getBlob: async () => Buffer.alloc(0),
  } as Partial<RegistryClient> as RegistryClient
  return { client, writes, asked, tags }
}

const wanted = [
  { name: 'content-x', kind: 'key' as const, manifest: image },
  { name: 'sha-1', kind: 'sha' as const, manifest: image },
  { name: '1.0.0', kind: 'version' as const, manifest: image },
  { name: 'latest', kind: 'latest' as const, manifest: image },
]
const alive = new AbortController().signal

describe('tagging', () => {
  test('writes in order what is due, and says what it changed', async () => {
    const { client, writes } = keep({ 'sha-1': image, latest: older })
    expect(await applyTags(client, wanted, move, alive)).toEqual([
      { name: 'content-x', kind: 'key', change: 'created' },
      { name: 'sha-1', kind: 'sha', change: 'unchanged' },
      { name: '1.0.0', kind: 'version', change: 'created' },
      { name: 'latest', kind: 'latest', change: 'moved', from: older.digest },
    ])
    expect(writes).toEqual(['content-x', '1.0.0', 'latest'])
    expect((await applyTags(client, wanted, move, alive)).map(({ change }) => change)).toEqual(
      wanted.map(() => 'unchanged'),
    )
  })

  test('leaves alone what is decided to stay', async () => {
    const { client, tags } = keep({ '1.0.0': older, latest: older })
    const decide = async ({ kind }: { kind: string }): Promise<TagDecision> =>
      kind === 'version' ? { do: 'keep', why: 'a' } : kind === 'latest' ? { do: 'hold-back', why: 'b' } : { do: 'move' }
    expect((await applyTags(client, wanted, decide, alive)).slice(2)).toEqual([
      { name: '1.0.0', kind: 'version', change: 'kept', from: older.digest, why: 'a' },
      { name: 'latest', kind: 'latest', change: 'held-back', from: older.digest, why: 'b' },
    ])
    expect(tags['latest']).toBe(older)
  })

  test('writes nothing more after a cancel', async () => {
    const controller = new AbortController()
    const { client, writes } = keep({}, { onPut: () => controller.abort() })
    await expect(applyTags(client, wanted, move, controller.signal)).rejects.toMatchObject({
      name: 'CancelledError',
    })
    expect(writes).toEqual(['content-x'])
  })

  test('is not believed until the tag is read back', async () => {
    const { client } = keep({ '1.0.0': older }, { loses: '1.0.0' })
    await expect(applyTags(client, wanted, move, alive)).rejects.toMatchObject({
      reason: 'registry-digest-mismatch',
      received: older.digest,
      accepted: image.digest,
    })
  })

  const ofCommit = [{ name: 'sha-1', kind: 'sha' as const, manifest: image, isNew: true }]

  test('writes what is expected to be new without asking first, and claims nothing of what was there', async () => {
    for (const before of [undefined, image, older]) {
      const { client, asked } = keep(before === undefined ? {} : { 'sha-1': before })
      expect(await applyTags(client, ofCommit, move, alive)).toEqual([
        { name: 'sha-1', kind: 'sha', change: 'written' },
      ])
      expect(asked).toEqual(['PUT sha-1', 'HEAD sha-1'])
    }
  })

  test('finds what was expected to be new in a registry that lets no tag be written twice', async () => {
    const received = 'HTTP 400: ImageTagAlreadyExistsException'
    const refusal = new UserError('No.', { reason: 'registry-failed', received, remedy: '' })
    const named = keep({ 'sha-1': image }, { refuses: refusal })
    expect(await applyTags(named.client, ofCommit, move, alive)).toEqual([
      { name: 'sha-1', kind: 'sha', change: 'unchanged' },
    ])
    for (const tags of [{}, { 'sha-1': older }]) {
      await expect(applyTags(keep(tags, { refuses: refusal }).client, ofCommit, move, alive)).rejects.toBe(refusal)
    }
    const silent = new UserError('No.', { reason: 'registry-unreachable', remedy: '' })
    const { client, asked } = keep({ 'sha-1': image }, { refuses: silent })
    await expect(applyTags(client, ofCommit, move, alive)).rejects.toBe(silent)
    expect(asked).toEqual(['PUT sha-1'])
  })

  test('believes what is expected to be new no sooner than any other, and writes none of it after a cancel', async () => {
    const { client } = keep({ 'sha-1': older }, { loses: 'sha-1' })
    await expect(applyTags(client, ofCommit, move, alive)).rejects.toMatchObject({ reason: 'registry-digest-mismatch' })
    const cancelled = keep({})
    await expect(applyTags(cancelled.client, ofCommit, move, AbortSignal.abort())).rejects.toMatchObject({
      name: 'CancelledError',
    })
    expect(cancelled.asked).toEqual([])
  })

  test('does not ask again what is being asked already', async () => {
    const { client, asked } = keep({ '1.0.0': image, latest: older })
    const known = (digest: string | undefined) => ({ known: Promise.resolve(digest) })
    const orders = [
      { name: '1.0.0', kind: 'version' as const, manifest: image, ...known(image.digest) },
      { name: 'latest', kind: 'latest' as const, manifest: image, ...known(older.digest) },
    ]
    expect(await applyTags(client, orders, move, alive)).toEqual([
      { name: '1.0.0', kind: 'version', change: 'unchanged' },
      { name: 'latest', kind: 'latest', change: 'moved', from: older.digest },
    ])
    expect(asked).toEqual(['PUT latest', 'HEAD latest'])
  })
})

describe('a version that two runs found free', () => {
  const facts = (
    client: RegistryClient,
    mine: Manifest,
    meanwhile: () => void,
  ): Parameters<typeof settleVersion>[1] => ({
    service: { image: 'r.example/acme/api', context: '.', versionFile: undefined } as unknown as Service,
    keys: { version: '1.0.0', sourceKey: 'ours' } as ServiceKeys,
    client,
    image: { manifest: mine } as KnownImage,
    clock: {
      now: () => 0,
      sleep: async () => {
        meanwhile()
      },
    },
    signal: alive,
    looked: 0,
  })
  const config = (sourceKey: string) =>
    Buffer.from(JSON.stringify({ config: { Labels: { [labelNames.sourceKey]: sourceKey } } }))
  const builtFrom = (sourceKey: string) => manifestOf(JSON.stringify({ config: { digest: sourceKey }, layers: [] }))
  const race = async (other: Manifest | undefined, options: { loses?: string } = {}) => {
    const mine = builtFrom('ours')
    const { client, writes, asked } = keep({ 'sha-1': mine }, options)
    const answering = {
      ...client,
      // By digest, too: an image is read by what its tag names.
      getManifest: async (reference: string) => (reference === other?.digest ? other : client.getManifest(reference)),
      getBlob: async (digest: string) => config(digest),
    } as RegistryClient
    const settle = () =>
      settleVersion(
        '1.0.0',
        facts(answering, mine, () => {
          if (other !== undefined) void client.putManifest('1.0.0', other)
        }),
      )
    const orders = [
      { name: '1.0.0', kind: 'version' as const, manifest: mine, settle },
      { name: 'latest', kind: 'latest' as const, manifest: mine },
    ]
    return { changes: applyTags(answering, orders, move, alive), writes, asked }
  }

  test('is that of the last one to write it: the other is refused, and moves no further tag', async () => {
    const { changes, writes } = await race(builtFrom('theirs'))
    await expect(changes).rejects.toMatchObject({ reason: 'version-collision' })
    expect(writes).toEqual(['1.0.0', '1.0.0'])
  })

  test('is said to be kept where the other built the same source', async () => {
    const same = manifestOf(JSON.stringify({ config: { digest: 'ours' }, layers: [], annotations: {} }))
    const { changes } = await race(same)
    expect(await changes).toEqual([
      { name: '1.0.0', kind: 'version', change: 'kept', from: same.digest, why: expect.any(String) },
      { name: 'latest', kind: 'latest', change: 'created' },
    ])
  })

  test('is created where nobody came between, and asked for once: what finds that out reads it back', async () => {
    const { changes, asked } = await race(undefined)
    expect((await changes).map(({ change }) => change)).toEqual(['created', 'created'])
    expect(asked).toEqual(['HEAD 1.0.0', 'HEAD latest', 'PUT 1.0.0', 'HEAD 1.0.0', 'PUT latest', 'HEAD latest'])
  })

  test('is not asked for until it says what is wanted', async () => {
    const mine = builtFrom('ours')
    const { client } = keep({ '1.0.0': mine })
    const answers = [older.digest, mine.digest]
    const headManifest = async () => answers.shift()
    const flapping = { ...client, headManifest, getBlob: async () => config('ours') } as RegistryClient
    await expect(
      settleVersion(
        '1.0.0',
        facts(flapping, mine, () => {}),
      ),
    ).rejects.toMatchObject({
      reason: 'registry-digest-mismatch',
      received: older.digest,
    })
  })

  test('is not believed where the registry lost it', async () => {
    const { changes, writes } = await race(undefined, { loses: '1.0.0' })
    await expect(changes).rejects.toMatchObject({ reason: 'registry-digest-mismatch', received: 'nothing' })
    expect(writes).toEqual(['1.0.0'])
  })
})
