import { readFile } from 'node:fs/promises'
import { CancelledError } from '../../../../packages/action/src/errors.ts'
import { cacheType, withoutFailing } from './cache.ts'
import { parseCheck, parseMetadataWarnings, parseProgressWarnings } from './check.ts'
import type { BuildRequest, EngineFinding, EngineTools } from './engine.ts'
import { findFailedStep } from './failure/buildkit.ts'
import { isAtLeast } from './probe/command.ts'
import { runStep, type Step } from './steps.ts'

/** Without these, buildx would write a provenance into its metadata file, and attest one to each image. */
export const quietBuildx = {
  BUILDX_METADATA_PROVENANCE: 'disabled',
  BUILDX_METADATA_WARNINGS: '1',
  BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
}

/** buildx has named attestations since 0.10; before that it made none. */
export function attestationArguments(request: BuildRequest, version: string): string[] {
  return isAtLeast(version, '0.10') ? [`--provenance=${request.provenance}`, `--sbom=${request.sbom}`] : []
}

/** Gives the arguments for reading and writing the cache; one that cannot be written fails nothing. */
export function cacheArguments({ cacheFrom, cacheTo }: BuildRequest): string[] {
  return [
    ...cacheFrom.flatMap((value) => ['--cache-from', value]),
    ...cacheTo.flatMap((value) => ['--cache-to', withoutFailing(value)]),
  ]
}

/**
 * Builds, and builds once more without the cache where the cache alone has failed: one that is set up wrongly fails
 * even with ignore-error. Gives the step and what to warn of.
 */
export async function buildDespiteCache(
  request: BuildRequest,
  build: (request: BuildRequest) => Promise<Step>,
  tools: Pick<EngineTools, 'onLine' | 'signal'>,
): Promise<{ step: Step; warnings: string[] }> {
  const step = await build(request)
  const failure = step.failure === undefined ? undefined : findCacheFailure(step.lines)
  if (tools.signal.aborted) throw new CancelledError()
  if (failure === undefined) return { step, warnings: findCacheWarnings(step.lines) }
  const inline = request.cacheTo.filter((value) => cacheType(value) === 'inline')
  if (request.cacheFrom.length === 0 && request.cacheTo.length === inline.length) return { step, warnings: [] }
  const warning = `The build cache cannot be used: ${failure}. The build goes on without it.`
  tools.onLine(warning)
  return { step: await build({ ...request, cacheFrom: [], cacheTo: inline }), warnings: [warning] }
}

const aboutCache = /cache (?:ex|im)porter|(?:ex|im)porting cache|cache (?:ex|im)port|export cache|import cache/i

/** A failed step about the cache, or a message that names it, was not the build itself. */
function findCacheFailure(lines: string[]): string | undefined {
  const step = findFailedStep(lines)
  if (step !== undefined && aboutCache.test(step.name)) return step.error
  if (step !== undefined && !aboutCache.test(step.error)) return undefined
  const message = lines.findLast((line) => /^ERROR: |^failed to /i.test(line))
  return message !== undefined && aboutCache.test(message) ? message.replace(/^ERROR: /, '') : undefined
}

/**
 * BuildKit goes on after such an error, and shows it as the error of that step. Before the first build has written a
 * cache there is none, which is nothing to warn of.
 */
function findCacheWarnings(lines: string[]): string[] {
  const step = findFailedStep(lines)
  const isFirst = step !== undefined && /^importing cache/.test(step.name) && /: not found$/.test(step.error.trim())
  return step !== undefined && !isFirst && aboutCache.test(step.name)
    ? [`The build cache was left aside (${step.name}): ${step.error}`]
    : []
}

/** What buildx left in its metadata file; nothing where it left none. */
export async function readMetadata(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(file, 'utf8').catch(() => '{}')
  return JSON.parse(text) as Record<string, unknown>
}

/** What BuildKit said about the Dockerfile while it built: in the metadata with addresses, else in its progress. */
export function findingsOf(metadata: Record<string, unknown>, lines: string[], file: string): EngineFinding[] {
  const told = parseMetadataWarnings(metadata, file)
  return told.length > 0 ? told : parseProgressWarnings(lines, file)
}

/** Runs BuildKit's checks without a build. Its exit code says only that there are findings. */
export async function runCheck(
  command: string[],
  args: string[],
  request: BuildRequest,
  tools: EngineTools,
): Promise<EngineFinding[]> {
  const [program = 'docker', ...words] = command
  const flags = ['--call', 'check,format=json', '--progress', 'quiet']
  const step = await runStep('build', program, [...words, ...flags, ...args, request.context], {
    ...tools,
    onLine: () => {},
  })
  try {
    return parseCheck(step.stdout, request.dockerfile)
  } catch (error) {
    tools.onLine(`The build checks gave nothing to read: ${error instanceof Error ? error.message : String(error)}`)
    return []
  }
}
