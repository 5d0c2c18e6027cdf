import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { runBundle } from '../harness.ts'
import { describeBuild, useBuildBed } from './build-bed.ts'

let temporary: string
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'deploy-actions-post-'))
})
afterAll(() => rm(temporary, { recursive: true, force: true }))

const runPost = (folder: string) =>
  runBundle('build-image', {
    cwd: temporary,
    entry: 'post',
    state: { 'private-folder': folder },
    environment: { RUNNER_TEMP: temporary },
  })

test('removes the login and the secrets that a killed step has left behind', async () => {
  const folder = join(temporary, 'deploy-actions-aB3dE9')
  await mkdir(join(folder, 'docker'), { recursive: true })
  await writeFile(join(folder, 'docker/config.json'), '{}')
  expect(await runPost(folder)).toMatchObject({ exitCode: 0, stdout: '' })
  expect(existsSync(folder)).toBe(false)
  expect((await runPost(folder)).exitCode).toBe(0)
  expect((await runPost('')).exitCode).toBe(0)
})

test('removes what main has made elsewhere, because the runner’s folder would not do', async () => {
  const elsewhere = join(temporary, 'elsewhere')
  const folder = join(elsewhere, 'deploy-actions-aB3dE9')
  await mkdir(folder, { recursive: true })
  const post = (state: Record<string, string>) =>
    runBundle('build-image', {
      cwd: temporary,
      entry: 'post',
      state: { 'private-folder': folder, ...state },
      environment: { RUNNER_TEMP: join(temporary, 'work/temp') },
    })
  expect((await post({})).exitCode).toBe(0)
  expect(existsSync(folder)).toBe(true)
  expect((await post({ 'private-parent': elsewhere })).exitCode).toBe(0)
  expect(existsSync(folder)).toBe(false)
})

test('removes nothing that main has not made there', async () => {
  const other = join(temporary, 'other')
  const outside = await mkdtemp(join(tmpdir(), 'deploy-actions-'))
  await mkdir(join(other, 'deploy-actions-inside'), { recursive: true })
  const above = join(temporary, 'deploy-actions-x', '..', '..')
  for (const folder of [other, join(other, 'deploy-actions-inside'), outside, above]) {
    expect((await runPost(folder)).exitCode).toBe(0)
    expect(existsSync(folder) || folder === above).toBe(true)
  }
  expect(existsSync(temporary)).toBe(true)
  await rm(outside, { recursive: true })
})

describeBuild('build-image and its post step', () => {
  const { makeRepository, build } = useBuildBed()

  test('tells the post step of its folder, and removes it itself', async () => {
    const built = await build(await makeRepository())
    expect(built.state['private-folder']).toMatch(/\/deploy-actions-\w+$/)
    expect(built.leftovers).toEqual([])
  })
})
