import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Engine, startEngine } from '../../../test/bed/parts/engine.ts'
import { type Bed, openBed } from '../../../test/bed/process/bed.ts'
import { runCommand } from '../../../test/bed/process/run-command.ts'
import { findProgram } from '../../../test/bed/setup/programs.ts'
import { ignoreCases, ignoreTree } from './ignore-cases.ts'

const present = findProgram('dockerd') !== undefined
if (!present && process.env['CI'] === 'true') throw new Error('CI lacks dockerd: run script/setup.')
if (!present)
  console.warn('skipped: dockerd not found; run script/setup')

  /** The table that our own matcher is held to is itself held to a real build, so that it cannot be wrong in our favour. */
;(present ? describe : describe.skip)('.dockerignore against a real engine', () => {
  let bed: Bed
  let engine: Engine

  beforeAll(async () => {
    bed = await openBed()
    engine = bed.add(await startEngine({ directory: bed.directory }))
  })
  afterAll(() => bed.close())

  test('a build sees exactly the files that the table lists', async () => {
    const context = join(bed.directory, 'context')
    for (const path of ignoreTree) {
      await mkdir(join(context, path, '..'), { recursive: true })
      await writeFile(join(context, path), path === 'Dockerfile' ? 'FROM scratch\nCOPY . /\n' : path)
    }
    const version = await runCommand('docker', ['version', '--format', '{{.Server.Version}}'], {
      env: engine.environment,
    })
    const cases = ignoreCases.filter(({ newer }) => newer !== true || Number.parseInt(version, 10) >= 23)
    const seen: Record<string, string[]> = {}
    for (const { text } of cases) {
      await writeFile(join(context, '.dockerignore'), text)
      const output = join(bed.directory, 'output')
      const args = ['build', '--quiet', '--file', join(context, 'Dockerfile'), '--output', `type=local,dest=${output}`]
      await runCommand('docker', [...args, context], { env: engine.environment })
      seen[text] = await listFiles(output)
      await rm(output, { recursive: true, force: true })
    }
    expect(seen).toEqual(Object.fromEntries(cases.map((each) => [each.text, each.seen])))
  })
})

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => path !== '.dockerignore')
    .sort()
}
