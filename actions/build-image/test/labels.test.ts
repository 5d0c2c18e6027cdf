import { describe, expect, test } from '@jest/globals'
import { makeLabels } from '../src/labels.ts'

const facts = {
  commit: 'c0ffee',
  version: '1.2.0',
  sourceUrl: 'https://github.com/acme/shop',
  about: undefined,
  sourceKey: 'source',
  contentKey: 'content',
}

describe('the labels of an image', () => {
  test('say what the event knows of the repository, and nothing of the time', () => {
    const about = {
      name: 'shop',
      description: 'Sells\nthings\u0007 online',
      html_url: 'https://github.com/acme/shop',
      license: { spdx_id: 'MIT' },
    }
    expect(makeLabels({ ...facts, about })).toEqual({
      'org.opencontainers.image.revision': 'c0ffee',
      'org.opencontainers.image.version': '1.2.0',
      'org.opencontainers.image.source': 'https://github.com/acme/shop',
      'org.opencontainers.image.title': 'shop',
      'org.opencontainers.image.description': 'Sells things online',
      'org.opencontainers.image.url': 'https://github.com/acme/shop',
      'org.opencontainers.image.licenses': 'MIT',
      'io.github.deploy-actions.source-key': 'source',
      'io.github.deploy-actions.content-key': 'content',
    })
  })

  test('leave out what is not known', () => {
    const about = { name: '', description: null, license: { spdx_id: 'NOASSERTION' } }
    expect(Object.keys(makeLabels({ ...facts, version: undefined, sourceUrl: '', about }))).toEqual([
      'org.opencontainers.image.revision',
      'io.github.deploy-actions.source-key',
      'io.github.deploy-actions.content-key',
    ])
  })
})
