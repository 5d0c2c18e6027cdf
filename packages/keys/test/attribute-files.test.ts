import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mayHaveOtherAttributes } from '../src/checkout/attribute-files.ts'
import { openCheckout } from '../src/checkout/checkout.ts'
import { makeRepository, type TestRepository } from './repository.ts'

/** Git reads attributes from places that were decided when it was built, or by whoever put a script before it. */
describe('attributes from outside of the repository', () => {
  const before = { ...process.env }
  let repository: TestRepository
  let place: string
  const mayHave = () => mayHaveOtherAttributes(repository.folder, join(repository.folder, '.git'), new Map())
  /** Puts a script in git's place that `says` something before it runs git. */
  const replaceGit = async (says: string) => {
    const script = `#!/bin/sh\n${says}\nPATH='${before['PATH']}' exec git "$@"\n`
    await writeFile(join(place, 'git'), script, { mode: 0o755 })
    process.env['PATH'] = `${place}${delimiter}${before['PATH']}`
  }
  const answer = (system: string, user: string) =>
    `case "$*" in *GIT_ATTR_SYSTEM*) echo '${system}'; exit;; *GIT_ATTR_GLOBAL*) echo '${user}'; exit;; esac`

  beforeEach(async () => {
    repository = await makeRepository()
    place = await mkdtemp(join(tmpdir(), 'git-'))
    process.env['HOME'] = place
    delete process.env['XDG_CONFIG_HOME']
  })
  afterEach(async () => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
    await repository.remove()
    await rm(place, { recursive: true, force: true })
  })

  test('are none as a rule, and those of the user where there are some', async () => {
    expect(await mayHave()).toBe(false)
    await mkdir(join(place, '.config', 'git'), { recursive: true })
    await writeFile(join(place, '.config', 'git', 'attributes'), '')
    expect(await mayHave()).toBe(true)
  })

  test('are looked for where a git says that is not in its usual place', async () => {
    const [system, user] = [join(place, 'system'), join(place, 'user')]
    await replaceGit(answer(system, user))
    expect(await mayHave()).toBe(false)
    for (const file of [system, user]) {
      await writeFile(file, '')
      expect(await mayHave()).toBe(true)
      await rm(file)
    }
  })

  test('may be anywhere where that git does not say it', async () => {
    await replaceGit('case "$*" in *GIT_ATTR_*) exit 129;; esac')
    expect(await mayHave()).toBe(true)
  })

  test('convert files wherever that git has them from', async () => {
    await mkdir(join(place, 'other', '.config', 'git'), { recursive: true })
    await writeFile(join(place, 'other', '.config', 'git', 'attributes'), '*.txt eol=crlf\n')
    await replaceGit(`export HOME='${join(place, 'other')}'`)
    const commit = await repository.commit({ Dockerfile: 'FROM scratch\n', 'a.txt': 'one\n' })
    await rm(join(repository.folder, 'a.txt'))
    await repository.git('reset', '--quiet', '--hard')
    const recipe = { context: '.', dockerfile: 'Dockerfile', target: undefined, buildArgs: {}, revisionArg: undefined }
    const found = await openCheckout(repository.folder, commit).findDifferences({ ...recipe, platforms: [] })
    expect(found.map(({ path }) => path)).toEqual(['a.txt'])
  })
})
