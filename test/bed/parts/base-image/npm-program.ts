import { join } from 'node:path'
import { runCommand } from '../../process/run-command.ts'
import { partsDirectory } from '../../setup/parts-directory.ts'
import { provideFolder } from '../../setup/provide-folder.ts'
import { type Bounds, tryAgain } from '../../setup/try-again.ts'
import { runNpm } from './npm.ts'

/** The npm of the image, by name and by content. */
const NPM = {
  version: '11.21.2',
  integrity: 'sha512-7HPApk+AflMUavSseL1Pm6CnYqMIHk53x+KmuhqmTDqPkjPMgxIpTPcTqsE91EKNw4gFBJV9fnXiSdGm1DXq9A==',
} as const

/** Gives where the unpacked npm package is kept. */
export function npmFolder(): string {
  return join(partsDirectory(), `npm-${NPM.version}`)
}

/** Gives the folder of the unpacked npm package, from the parts' folder or else from the npm registry. */
export function provideNpm(bounds?: Bounds): Promise<string> {
  const specification = `npm@${NPM.version}`
  return provideFolder(npmFolder(), async (folder) => {
    const destination = join(folder, '..')
    const args = ['pack', specification, '--json', '--pack-destination', destination]
    const packed = await tryAgain(
      `npm pack ${specification}`,
      (timeout) => runNpm(['npm'], args, { timeout, cwd: destination }),
      bounds,
    )
    const [{ filename, integrity }] = JSON.parse(packed) as [{ filename: string; integrity: string }]
    if (integrity !== NPM.integrity)
      throw new Error(`${specification} has the integrity ${integrity}, not ${NPM.integrity}.`)
    const archive = join(destination, filename)
    await runCommand('tar', ['-xzf', archive, '-C', folder, '--no-same-owner', '--strip-components=1'])
  })
}

/** Gives the npm registry that this machine is set to use. */
export async function readNpmRegistry(): Promise<string> {
  return (await runNpm(['npm'], ['config', 'get', 'registry'], { timeout: 30_000 })).trim()
}
