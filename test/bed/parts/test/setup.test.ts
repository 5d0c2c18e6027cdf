import { join } from 'node:path'
import { tryCommand } from '../../process/run-command.ts'
import { findParts, PACKAGES, PART_NAMES } from '../../setup/parts.ts'

const SETUP = join(import.meta.dirname, '../../setup')

/** Asks in a process of its own, whose PATH hides git; what is found in the system's own folders stays found. */
const askWithoutGit = (environment: NodeJS.ProcessEnv) => {
  const script = `
    const { reasonToSkip } = await import('${SETUP}/require-parts.ts')
    console.log(await reasonToSkip('git', 'certificates'))`
  const env = { PATH: '/nowhere', ...environment }
  return tryCommand(process.execPath, ['--input-type=module', '--eval', script], { env })
}

test('every part is present with its path, or absent with a reason and a remedy', async () => {
  const parts = await findParts()
  expect(parts.map(({ name }) => name)).toEqual(PART_NAMES)
  for (const part of parts) {
    expect(Object.keys(part)).toEqual(expect.arrayContaining(part.present ? ['path'] : ['reason', 'remedy']))
  }
  expect(Object.keys(PACKAGES)).toEqual([...PART_NAMES])
})

test('an absent part gives the reason to skip its tests, with the remedy', async () => {
  const { code, stdout } = await askWithoutGit({ CI: 'false' })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^git: .* was not found\. On Debian or Ubuntu: apt-get install git$/m)
})

test('where CI=true an absent part is an error', async () => {
  const { code, stderr } = await askWithoutGit({ CI: 'true' })
  expect(code).toBe(1)
  expect(stderr).toContain('Parts of the bed are absent, which CI does not accept.')
})

const whenRoot = process.getuid?.() === 0 ? test : test.skip

whenRoot('set-up that can neither find nor install a part says so and exits with 3', async () => {
  const run = (environment: NodeJS.ProcessEnv, ...args: string[]) =>
    tryCommand('/usr/bin/setpriv', ['--reuid', '65534', '--clear-groups', process.execPath, ...args], {
      env: { PATH: '/nowhere', ...environment },
    })
  const main = ['--disable-warning=ExperimentalWarning', join(SETUP, 'main.ts')]
  const strict = await run({}, ...main)
  expect(strict).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('git: git with its git-http-backend was not found'),
  })
  expect(await run({}, ...main, '--allow-missing')).toMatchObject({ code: 0 })
  expect(await run({ CI: 'true' }, ...main, '--allow-missing')).toMatchObject({ code: 3 })
  // Only root may start BuildKit's daemon; the demo does without it.
  expect((await run({ CI: 'true' }, ...main)).stderr).toContain('buildkitd: ')
  const demo = await run({ CI: 'true' }, ...main, '--demo')
  expect(demo.stderr).toContain('git: ')
  expect(demo.stderr).not.toContain('buildkitd: ')
})
