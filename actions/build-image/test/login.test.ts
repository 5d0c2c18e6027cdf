import { describe, expect, test } from '@jest/globals'
import { mergeLogins } from '../src/engine/login.ts'

const me = { username: 'me', password: 'p:w' }
const auth = Buffer.from('me:p:w').toString('base64')

describe('the login for the engine', () => {
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

  test('wins over a helper and over the general store', () => {
    expect(mergeLogins({ credHelpers: { 'ghcr.io': 'old' } }, { 'ghcr.io': me }).credHelpers).toEqual({})
    const stored = mergeLogins({ credsStore: 'desktop' }, { 'docker.io': me })
    expect(stored).toMatchObject({
      credsStore: 'desktop',
      credHelpers: { 'https://index.docker.io/v1/': '' },
      auths: { 'https://index.docker.io/v1/': { auth } },
    })
  })
})
