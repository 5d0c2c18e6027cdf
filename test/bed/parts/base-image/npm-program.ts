import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { runCommand } from '../../process/run-command.ts'
import { partsDirectory } from '../../setup/parts-directory.ts'

/** The npm of the image, by name and by content. */
const NPM = {
  version: '11.21.2',
  integrity: 'sha512-7HPApk+AflMUavSseL1Pm6CnYqMIHk53x+KmuhqmTDqPkjPMgxIpTPcTqsE91EKNw4gFBJV9fnXiSdGm1DXq9A==',
} as const

/** Gives the folder of the unpacked npm package, from the parts' folder or else from the npm registry. */
export async function provideNpm(): Promise<string> {
  const folder = join(partsDirectory(), `npm-${NPM.version}`)
  if (existsSync(folder)) return folder
  await mkdir(dirname(folder), { recursive: true })
  const temporary = await mkdtemp(`${folder}-`)
  try {
    const packed = await runCommand('npm', ['pack', `npm@${NPM.version}`, '--json', '--pack-destination', temporary])
    const [{ filename, integrity }] = JSON.parse(packed) as [{ filename: string; integrity: string }]
    if (integrity !== NPM.integrity)
      throw new Error(`npm@${NPM.version} has the integrity ${integrity}, not ${NPM.integrity}.`)
    await runCommand('tar', ['-xzf', join(temporary, filename), '-C', temporary, '--no-same-owner'])
    await rename(join(temporary, 'package'), folder)
    return folder
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

/** Gives the npm registry that this machine is set to use. */
export async function readNpmRegistry(): Promise<string> {
  return (await runCommand('npm', ['config', 'get', 'registry'])).trim()
}
