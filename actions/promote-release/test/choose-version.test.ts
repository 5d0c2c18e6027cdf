import type { Config } from '../../../packages/config/src/types.ts'
import { planVersion, previewVersion } from '../src/choose-version.ts'
import type { Inputs } from '../src/inputs.ts'

const facts = { committedAt: '2026-11-21T10:00:00Z', commit: 'c', readTags: async () => new Map<string, string>() }
const route = (versionStrategy: 'calver' | 'input') => ({
  config: { release: { versionStrategy, rolling: undefined } } as Config,
})
const setting = (inputs: Partial<Inputs> = {}) => ({ inputs: inputs as Inputs })

describe('planVersion', () => {
  it('shows no calendar version where the version is given at the release, before the merge or after it', async () => {
    expect(await previewVersion(setting(), route('input'), facts.readTags)).toBeUndefined()
    expect(await planVersion(setting(), route('input'), facts)).toBeUndefined()
  })

  it('is the version given, whatever the strategy', async () => {
    expect(await planVersion(setting({ version: 'v1.4.0' }), route('calver'), facts)).toBe('v1.4.0')
    expect(await previewVersion(setting({ version: 'v1.4.0' }), route('input'), facts.readTags)).toBe('v1.4.0')
  })

  it('is a calendar version else, and the strategy of the inputs wins', async () => {
    expect(await planVersion(setting(), route('calver'), facts)).toBe('v2026.11.21')
    expect(await planVersion(setting({ versionStrategy: 'calver' }), route('input'), facts)).toBe('v2026.11.21')
    expect(await planVersion(setting({ versionStrategy: 'input' }), route('calver'), facts)).toBeUndefined()
  })
})
