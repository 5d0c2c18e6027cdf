import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Engine, startEngine } from '../../../../test/bed/parts/engine.ts'
import { type Bed, openBed } from '../../../../test/bed/process/bed.ts'
import { runCommand } from '../../../../test/bed/process/run-command.ts'
import { reasonToSkip } from '../../../../test/bed/setup/require-parts.ts'
import { findCopies } from '../../src/checks/copies.ts'

const absent = await reasonToSkip('container engine', 'docker CLI')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

/** Each file's content is its own path, so that it is known again wherever it has been copied to. */
const tree = [
  '.git/HEAD',
  '.env',
  'package.json',
  'src/a.ts',
  'src/.env.local',
  'src/deep/b.json',
  'web/c.json',
  'a b/x',
  '!x',
]

const recipes = [
  'COPY . /',
  'COPY * /all/',
  'COPY src /out/',
  'COPY ./src/../web/ /out/',
  'COPY /src/deep /out/',
  'COPY *.json /out/',
  'COPY */*.json /out/',
  'COPY ["a b", ".env", "/out/"]',
  'COPY !x src/a.ts /out/',
  'ARG D=src\nCOPY --chown=1:1 \\\n  $D/deep /out/',
  'FROM scratch AS other\nCOPY . /\nFROM scratch\nCOPY --from=0 /web /out/',
  'FROM scratch AS unused\nCOPY . /\nFROM scratch\nCOPY web /out/',
]

/** What our own reading of COPY says is held to what a real build copies. */
;(absent === undefined ? describe : describe.skip)('COPY against a real engine', () => {
  let bed: Bed
  let engine: Engine

  beforeAll(async () => {
    bed = await openBed()
    engine = bed.add(await startEngine({ directory: bed.directory }))
  })
  afterAll(() => bed.close())

  test('the image holds what is said to be covered, and .git with all the rest', async () => {
    const context = join(bed.directory, 'context')
    for (const path of tree) {
      await mkdir(dirname(join(context, path)), { recursive: true })
      await writeFile(join(context, path), path)
    }
    const dockerfile = join(bed.directory, 'Dockerfile')
    const output = join(bed.directory, 'output')
    for (const recipe of recipes) {
      const text = recipe.startsWith('FROM') ? recipe : `FROM scratch\n${recipe}`
      await writeFile(dockerfile, `${text}\n`)
      const args = ['build', '--quiet', '--file', dockerfile, '--output', `type=local,dest=${output}`, context]
      await runCommand('docker', args, { env: engine.environment })
      const held = await readAll(output)
      await rm(output, { recursive: true, force: true })
      const copies = findCopies(text, undefined)
      const covered = tree.filter((path) => copies.some(({ covers }) => covers(path)))
      const kept = tree.filter((path) => copies.some(({ covers, inImage }) => inImage && covers(path)))
      if (recipe.includes('$')) {
        // A variable may stand for anything: too much is covered rather than too little.
        expect({ recipe, covered }).toEqual({ recipe, covered: expect.arrayContaining(held) })
      } else if (recipe.includes('--from')) {
        expect({ recipe, kept, covered }).toEqual({ recipe, kept: [], covered: tree })
      } else {
        expect({ recipe, held }).toEqual({ recipe, held: kept.sort() })
      }
    }
  })
})

async function readAll(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')))).sort()
}
