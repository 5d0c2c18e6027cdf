import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { expandShortNames } from '../../src/engine/containers/short-names.ts'
import { readImage } from './read-image.ts'
import { openYard, skipReasons, variants, type Yard } from './yard.ts'

test('names without a host are those of Docker Hub, and all others are left as they are', () => {
  const digest = `sha256:${'a'.repeat(64)}`
  const named = ['node:24', 'acme/base', `alpine@${digest}`, 'ghcr.io/acme/x:1', 'docker.io/library/y', 'localhost/z']
  expect(expandShortNames(named, 'FROM node:24\n')).toEqual([
    ...['--build-context', 'node:24=docker-image://docker.io/library/node:24'],
    ...['--build-context', 'acme/base=docker-image://docker.io/acme/base'],
    ...['--build-context', `alpine@${digest}=docker-image://docker.io/library/alpine@${digest}`],
  ])
  // Such a context would take the place of the stage.
  expect(expandShortNames(['node'], 'FROM node AS Node\nFROM node\n')).toEqual([])
})

const containers = variants.filter(({ builder }) => builder === 'podman' || builder === 'buildah')

describe('an image without a host', () => {
  let yard: Yard
  beforeAll(async () => {
    yard = await openYard()
  })
  afterAll(() => yard.close())

  for (const variant of containers) {
    const testHere = skipReasons.get(variant.title) === undefined ? test : test.skip
    testHere(`is of Docker Hub with ${variant.title}, whatever its own settings make of the name`, async () => {
      const engine = await yard.enter(variant)
      const push = async (name: string) => {
        const reference = yard.freshReference()
        const context = await yard.makeContext({ Dockerfile: `FROM scratch\nCOPY ${name} /\n`, [name]: 'x' })
        const { result, log } = await yard.build(engine, { context, reference })
        if (!result.done) throw new Error(log.slice(-25).join('\n'))
        return reference.replace(/:sha-1$/, '')
      }
      const [meant, other] = [await push('meant'), await push('other')]
      const settings = join(yard.bed.directory, `registries-${variant.builder}.conf`)
      const hub = `[[registry]]\nprefix = "docker.io/library/shorty"\nlocation = "${meant}"\ninsecure = true\n`
      await writeFile(settings, `${hub}[aliases]\n"shorty" = "${other}"\n`)
      process.env['CONTAINERS_REGISTRIES_CONF'] = settings
      const context = await yard.makeContext({
        Dockerfile:
          'FROM shorty:sha-1 AS one\nFROM scratch\nCOPY --from=shorty:sha-1 / /copied\nCOPY --from=one / /made\n',
      })
      const built = await yard.build(engine, { context, bases: ['shorty:sha-1'], pull: true })
      if (!built.result.done) throw new Error(built.log.slice(-25).join('\n'))
      const files = (await (await readImage(built)).layers()).join()
      expect(files).toContain('copied/meant')
      expect(files).toContain('made/meant')
      expect(files).not.toContain('other')
    })
  }
})
