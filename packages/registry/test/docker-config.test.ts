import { mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mergeLogins, writeDockerConfig } from '../src/docker-config.ts'

const me = { username: 'me', password: 'p:w' }
const auth = Buffer.from('me:p:w').toString('base64')

describe('a login for docker', () => {
  test('is laid over what is there, which stays', () => {
    const existing = {
      auths: { 'quay.io': { auth: 'x' } },
      credHelpers: { 'gcr.io': 'gcloud' },
      proxies: { default: { httpProxy: 'http://proxy' } },
    }
    expect(mergeLogins(existing, { 'ghcr.io': me })).toEqual({
      auths: { 'quay.io': { auth: 'x' }, 'ghcr.io': { auth } },
      credHelpers: { 'gcr.io': 'gcloud' },
      proxies: { default: { httpProxy: 'http://proxy' } },
    })
    expect(existing.auths).not.toHaveProperty('ghcr.io')
  })

  test('keeps an identity token as what it is', () => {
    const login = { username: '', password: '', identityToken: 'refresh-me' }
    expect(mergeLogins({}, { 'ghcr.io': login }).auths).toEqual({ 'ghcr.io': { identitytoken: 'refresh-me' } })
  })

  test('wins over a helper and over the general store', () => {
    expect(mergeLogins({ credHelpers: { 'ghcr.io': 'old' } }, { 'ghcr.io': me }).credHelpers).toEqual({})
    const stored = mergeLogins({ credsStore: 'desktop' }, { 'docker.io': me })
    expect(stored).toMatchObject({
      credsStore: 'desktop',
      credHelpers: { 'https://index.docker.io/v1/': '' },
      auths: { 'https://index.docker.io/v1/': { auth } },
    })
  })

  test('wins over what stands there for the same registry under another name, or for a part of it', () => {
    const old = { auth: 'b2xkOm9sZA==' }
    const existing = {
      auths: { 'docker.io': old, 'https://registry-1.docker.io/v2/': old, 'ghcr.io/acme': old, 'quay.io/acme': old },
      credHelpers: { 'docker.io': 'old', 'https://ghcr.io': 'old', 'quay.io': 'old' },
    }
    expect(mergeLogins(existing, { 'docker.io': me, 'ghcr.io': me })).toEqual({
      auths: { 'quay.io/acme': old, 'https://index.docker.io/v1/': { auth }, 'ghcr.io': { auth } },
      credHelpers: { 'quay.io': 'old' },
    })
  })

  describe('is written', () => {
    let folder: string
    const { DOCKER_CONFIG } = process.env
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'docker-config-'))
      process.env['DOCKER_CONFIG'] = join(folder, 'existing')
    })
    afterEach(async () => {
      if (DOCKER_CONFIG === undefined) delete process.env['DOCKER_CONFIG']
      else process.env['DOCKER_CONFIG'] = DOCKER_CONFIG
      await rm(folder, { recursive: true })
    })

    test('to a private folder beside what is there, which is not touched', async () => {
      const existing = JSON.stringify({ auths: { 'quay.io': { auth: 'x' } } })
      await mkdir(join(folder, 'existing/contexts'), { recursive: true })
      await writeFile(join(folder, 'existing/config.json'), existing)
      const target = join(folder, 'own')
      await writeDockerConfig(target, { 'ghcr.io': me })
      expect(JSON.parse(await readFile(join(target, 'config.json'), 'utf8'))).toMatchObject({
        auths: { 'quay.io': { auth: 'x' }, 'ghcr.io': { auth } },
      })
      expect((await stat(join(target, 'config.json'))).mode & 0o777).toBe(0o600)
      expect((await stat(target)).mode & 0o777).toBe(0o700)
      expect(await readlink(join(target, 'contexts'))).toBe(join(folder, 'existing/contexts'))
      expect(await readFile(join(folder, 'existing/config.json'), 'utf8')).toBe(existing)
    })

    test('where there is none yet', async () => {
      await writeDockerConfig(join(folder, 'own'), { 'ghcr.io': me })
      expect(JSON.parse(await readFile(join(folder, 'own/config.json'), 'utf8')).auths).toEqual({ 'ghcr.io': { auth } })
    })
  })
})
