import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { refuseContainerIgnore, refuseNamedIgnore, requireIgnoreFileInPlace } from '../src/ignore-files.ts'

describe('the ignore file that all builders obey', () => {
  const service = { context: 'api', dockerfile: 'docker/api' }
  let root = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'ignore-files-'))
    for (const folder of ['api/inner', 'docker']) await mkdir(join(root, folder), { recursive: true })
    await writeFile(join(root, 'common.ignore'), 'secret.txt\n')
    await writeFile(join(root, 'api/inner/ignore'), 'secret.txt\n')
  })
  afterEach(() => rm(root, { recursive: true }))

  test.each([
    ['out of the context', 'api/.dockerignore', () => '../common.ignore'],
    ['out of the Dockerfile’s folder', 'docker/api.dockerignore', () => '../api/inner/ignore'],
    ['by an absolute path', 'api/.dockerignore', () => join(root, 'api/inner/ignore')],
  ])('is no link that leads %s', async (_, link, target) => {
    await symlink(target(), join(root, link))
    expect(() => requireIgnoreFileInPlace(root, service)).toThrow(
      expect.objectContaining({ reason: 'invalid-dockerignore', file: link, received: target() }),
    )
  })

  test('may be a link that stays, a file, or missing; one that does not count may lead anywhere', async () => {
    requireIgnoreFileInPlace(root, service)
    await symlink('inner/ignore', join(root, 'api/.dockerignore'))
    requireIgnoreFileInPlace(root, service)
    await rm(join(root, 'api/.dockerignore'))
    await symlink('../common.ignore', join(root, 'api/.dockerignore'))
    await writeFile(join(root, 'docker/api.dockerignore'), '')
    requireIgnoreFileInPlace(root, service)
  })

  test('is not another one for podman and buildah', async () => {
    const refusal = { reason: 'invalid-dockerignore', file: 'api/.containerignore' }
    await refuseContainerIgnore(root, service)
    await writeFile(join(root, 'api/.containerignore'), 'secret.txt\n')
    await expect(refuseContainerIgnore(root, service)).rejects.toMatchObject(refusal)
    await writeFile(join(root, 'api/.dockerignore'), 'other\n')
    await expect(refuseContainerIgnore(root, service)).rejects.toMatchObject(refusal)
    await writeFile(join(root, 'api/.dockerignore'), 'secret.txt\n')
    await refuseContainerIgnore(root, service)
    await writeFile(join(root, 'api/.dockerignore'), 'other\n')
    await writeFile(join(root, 'docker/api.dockerignore'), '')
    await refuseContainerIgnore(root, service)
  })

  test('leaves nothing out of a named context, where podman and buildah do not look at it', async () => {
    const named = { extraArgs: ['--build-context', 'lib=api', '--build-context=tools=docker-image://tools'] }
    await refuseNamedIgnore(root, named)
    await writeFile(join(root, 'api/.dockerignore'), 'node_modules\n')
    await refuseNamedIgnore(root, named)
    await writeFile(join(root, 'api/.dockerignore'), '**/ignore\n')
    await expect(refuseNamedIgnore(root, named)).rejects.toMatchObject({
      reason: 'invalid-dockerignore',
      file: 'api/.dockerignore',
      received: expect.stringContaining('api/inner/ignore'),
    })
    await refuseNamedIgnore(root, { extraArgs: [] })
  })
})
