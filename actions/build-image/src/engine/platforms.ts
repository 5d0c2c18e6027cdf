import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readInstructions, sourcesOf } from '../../../../packages/keys/src/dockerfile.ts'
import { findNativePlatform } from '../../../../packages/keys/src/native-platform.ts'

/** `linux/arm64/v8` and `linux/arm64` are one platform for programs; `linux/arm/v6` and `linux/arm/v7` are not. */
export function normalPlatform(platform: string): string {
  const [os = '', architecture = '', variant = ''] = platform.toLowerCase().split('/')
  const name = { x86_64: 'amd64', aarch64: 'arm64' }[architecture] ?? architecture
  return [os, name, ...(variant === '' || name === 'arm64' ? [] : [variant])].join('/')
}

/** Says whether a platform is this machine's own. */
export function isNative(platform: string): boolean {
  return normalPlatform(platform) === findNativePlatform()
}

const native: Record<string, string[]> = {
  x64: ['linux/amd64', 'linux/386'],
  arm64: ['linux/arm64'],
}

/** Names of the kernel's emulators, which come from QEMU's, by architecture. */
const emulators: Record<string, string> = {
  aarch64: 'linux/arm64',
  arm: 'linux/arm',
  i386: 'linux/386',
  x86_64: 'linux/amd64',
  riscv64: 'linux/riscv64',
  ppc64le: 'linux/ppc64le',
  s390x: 'linux/s390x',
  mips64el: 'linux/mips64le',
  loongarch64: 'linux/loong64',
}

/**
 * Gives the platforms whose programs this machine's kernel runs: its own, and those with an emulator that is registered
 * in binfmt_misc for containers too (flag F). `folder` is where the kernel shows them.
 */
export async function readRunnablePlatforms(folder = '/proc/sys/fs/binfmt_misc'): Promise<string[]> {
  const found = [...(native[process.arch] ?? [])]
  for (const entry of await readdir(folder).catch(() => [])) {
    const platform = emulators[entry.replace(/^qemu-/, '')]
    if (platform === undefined || !entry.startsWith('qemu-') || found.includes(platform)) continue
    const text = await readFile(join(folder, entry), 'utf8').catch(() => '')
    if (/^enabled$/m.test(text) && /^flags: .*F/m.test(text)) found.push(platform)
  }
  return found
}

/** Says whether programs of a platform run where those of `runs` do: an architecture runs its variants. */
export function canRun(platform: string, runs: string[]): boolean {
  const wanted = normalPlatform(platform)
  const base = wanted.split('/').slice(0, 2).join('/')
  return runs.some((each) => [wanted, base].includes(normalPlatform(each)))
}

/**
 * Finds the first RUN that would run on the target's platform, and gives its line: in the stages that the target is made
 * of, but for those that stay on the builder's own platform (`FROM --platform=$BUILDPLATFORM`, or a platform by name).
 */
export function findTargetRun(dockerfile: string, target: string | undefined): number | undefined {
  const stages = readStages(dockerfile)
  const pending = [findStage(stages, target) ?? stages.length - 1]
  const needed = new Set<number>()
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    const stage = stages[index]
    if (stage === undefined || needed.has(index)) continue
    needed.add(index)
    for (const name of [stage.from, ...stage.sources]) {
      const source = findStage(stages.slice(0, index), name)
      if (source !== undefined) pending.push(source)
    }
  }
  const lines = [...needed].flatMap((index) => {
    const run = stages[index]?.run
    return run === undefined || isPinned(stages, index) ? [] : [run]
  })
  return lines.length === 0 ? undefined : Math.min(...lines)
}

type Stage = { name: string; from: string; pinned: boolean; sources: string[]; run: number | undefined }

function readStages(dockerfile: string): Stage[] {
  const stages: Stage[] = []
  for (const instruction of readInstructions(dockerfile)) {
    const { keyword, flags, words, line } = instruction
    const stage = stages.at(-1)
    if (keyword === 'FROM') {
      const name = words[1]?.toLowerCase() === 'as' ? (words[2]?.toLowerCase() ?? '') : ''
      const pinned = flags.some((flag) => /^--platform=/.test(flag) && !/TARGET/.test(flag))
      stages.push({ name, from: words[0]?.toLowerCase() ?? '', pinned, sources: [], run: undefined })
    } else if (stage !== undefined) {
      if (keyword === 'RUN') stage.run ??= line
      stage.sources.push(...sourcesOf(instruction).map((source) => source.toLowerCase()))
    }
  }
  return stages
}

function findStage(stages: Stage[], name: string | undefined): number | undefined {
  if (name === undefined) return undefined
  const found = stages.findLastIndex((stage) => stage.name !== '' && stage.name === name.toLowerCase())
  if (found >= 0) return found
  return /^\d+$/.test(name) && Number(name) < stages.length ? Number(name) : undefined
}

/** A stage that goes on from another has its platform. */
function isPinned(stages: Stage[], index: number): boolean {
  const stage = stages[index]
  if (stage === undefined || stage.pinned) return stage?.pinned ?? false
  const parent = findStage(stages.slice(0, index), stage.from)
  return parent !== undefined && isPinned(stages, parent)
}
