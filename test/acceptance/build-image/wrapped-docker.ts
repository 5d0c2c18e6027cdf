import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuildBed, Shop } from './build-bed.ts'

/**
 * Puts a `docker` of its own before the bed's on PATH, and gives that PATH. The script is a shell's, with the
 * subcommand in `$1`; what it does not end itself goes on to the real docker, which it may also call as `$DOCKER`.
 */
export async function wrapDocker({ engine }: BuildBed, { server }: Shop, script: string): Promise<string> {
  count += 1
  const bin = join(server, `bin-${count}`)
  await mkdir(bin)
  const text = `#!/bin/sh\nDOCKER=${engine.docker}/docker\n${script}\nexec $DOCKER "$@"\n`
  await writeFile(join(bin, 'docker'), text, { mode: 0o755 })
  return `${bin}:${engine.environment['PATH']}`
}

let count = 0

/** The docker builder is asked for, since what is wrapped is `docker build` and `docker push`. */
export const plainDocker = { builder: 'docker' }

/** Shell that waits for a file, for four minutes at most: it must not outlive a test that fails. */
export function waitForFile(path: string): string {
  return `n=0; while [ ! -e ${path} ] && [ $n -lt 4800 ]; do sleep 0.05; n=$((n + 1)); done`
}
