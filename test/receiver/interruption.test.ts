import { reasonToSkip } from '../bed/setup/require-parts.ts'
import { type Machine, openMachine, requestOf } from './fixtures/machine.ts'

const absent = await reasonToSkip('container engine', 'registry', 'receiver', 'docker CLI', 'busybox')
if (absent) console.warn(absent)

/** What the next request must find, wherever the one before it was killed. */
const POINTS: readonly [string, 'first' | 'second'][] = [
  ['create *', 'first'],
  ['rename * staging-api-previous', 'first'],
  ['stop *', 'first'],
  ['rename staging-api-next staging-api', 'first'],
  ['start staging-api', 'second'],
  ['rm --force staging-api-previous', 'second'],
]

;(absent ? describe.skip : describe)('a receiver that was killed', () => {
  let machine: Machine

  beforeAll(async () => {
    machine = await openMachine('api', 'fresh')
  })
  afterAll(() => machine?.close())

  test.each(POINTS)(
    'after `docker %s`: the next request mends, and says that the %s one runs',
    async (point, serving) => {
      const { images, deploy, killAfter, page, containers } = machine
      await deploy(images.first, 'api')
      const fields = requestOf(images.second, 'api')
      await killAfter(point)
      const cut = await deploy(images.second, 'api', fields)
      await killAfter('')
      expect(cut).toMatchObject({ status: 500, text: '' })

      const answer = await deploy(images.second, 'api', fields)
      const expected = serving === 'second' ? { state: 'deployed' } : { state: 'failed', reason: 'interrupted' }
      expect(answer.said).toMatchObject({ ...expected, repeated: true, id: fields.id })
      expect(await page('api')).toContain(serving)
      expect(await containers('api')).toEqual(['staging-api'])
    },
  )

  test('in a deployment that would have failed: mending without a request brings the old one back', async () => {
    const { images, deploy, killAfter, page, containers, mend } = machine
    await deploy(images.first, 'api')
    await killAfter('start staging-api')
    await deploy(images.crashing, 'api')
    await killAfter('')
    expect(await page('api')).toBe('no answer')
    const done = await mend()
    expect(done).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(done.stdout)).toMatchObject({
      state: 'mended',
      services: { 'staging/api': 'restored', 'staging/fresh': 'nothing' },
    })
    expect(await page('api')).toContain('first')
    expect(await containers('api')).toEqual(['staging-api'])
  })

  test.each(['create *', 'start staging-fresh'])(
    'in a first deployment, after `docker %s`: nothing is left of it',
    async (point) => {
      const { images, deploy, killAfter, containers } = machine
      const fields = requestOf(images.crashing, 'fresh')
      await killAfter(point)
      await deploy(images.crashing, 'fresh', fields)
      await killAfter('')
      const answer = await deploy(images.crashing, 'fresh', fields)
      expect(answer.said).toMatchObject({ state: 'failed', reason: 'interrupted', restored: null })
      expect(await containers('fresh')).toEqual([])
    },
  )
})
