import { readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leftovers } from '../bed/parts/test/fixtures/leftovers.ts'
import { identify } from '../bed/process/process-identity.ts'
import { openShop } from '../bed/shop/shop.ts'
import { describeFlow, patience } from './open.ts'

/** The folders of the beds that this process owns. */
function ownBeds(): string[] {
  const own = JSON.stringify(identify(process.pid))
  const beds = readdirSync(tmpdir()).filter((name) => name.startsWith('deploy-actions-bed-'))
  return beds
    .map((name) => join(tmpdir(), name))
    .filter((directory) => {
      try {
        return readFileSync(join(directory, 'owner.json'), 'utf8') === own
      } catch {
        return false
      }
    })
}

describeFlow('a part that never comes up', () => {
  const path = process.env['PATH']
  let folder = ''

  beforeAll(async () => {
    // A database whose first step hangs, before the machine's own on PATH. Its user is not root.
    folder = await mkdtemp(join(tmpdir(), 'bed-hanging-'))
    await chmod(folder, 0o777)
    for (const name of ['initdb', 'postgres']) {
      await writeFile(join(folder, name), `#!/bin/sh\necho $$ >'${folder}/pid'\nsleep 1000\n`, { mode: 0o755 })
    }
    process.env['PATH'] = `${folder}:${path}`
  })
  afterAll(async () => {
    process.env['PATH'] = path
    await rm(folder, { recursive: true, force: true })
  })

  test(
    'is named when its time is over, and nothing of the shop is left',
    async () => {
      const beds: string[] = []
      const opening = openShop({ deadline: 10_000, onPart: () => beds.push(...ownBeds()) })
      await expect(opening).rejects.toThrow(
        /did not open within 10 s\. Still being started: .*database \(for \d+\.\d s\)/,
      )
      expect(beds.length).toBeGreaterThan(0)
      expect(ownBeds()).toEqual([])
      for (const bed of new Set(beds)) expect(await leftovers(bed)).toEqual([])
      expect(identify(Number(await readFile(join(folder, 'pid'), 'utf8')))).toBeUndefined()
    },
    patience,
  )
})
