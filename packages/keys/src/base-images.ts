import { UserError } from '../../action/src/errors.ts'
import type { Dockerfile, Stage } from './dockerfile.ts'
import { familiarName, type NamedContext } from './named-contexts.ts'
import { findNativePlatform } from './native-platform.ts'
import { predefineArgs } from './predefined-args.ts'
import { substitute, UnsetVariableError } from './substitute.ts'

/** Stages and images that images from outside name in turn, by the image's reference. */
export type HandedDown = ReadonlyMap<string, readonly string[]>

/** What decides which stages are built and what their variables stand for. */
export type BaseImageQuery = {
  buildArgs: Record<string, string>
  target: string | undefined
  /** The platforms that are built for; none or undefined: the builder's own. */
  platforms?: readonly string[]
  /** The platform that the builder runs on. Default: that of this machine. */
  nativePlatform?: string
  /** Contexts that the build is given by name: they take the place of a stage or image of that name. */
  namedContexts?: readonly NamedContext[]
  /** What the ONBUILD lines of images from outside name (`sourcesOfTriggers`), by the image's reference, where known. */
  handedDown?: HandedDown
  /** Named in errors. */
  file: string
}

/**
 * Gives the images from outside that a build of the target uses, as references with their variables replaced, sorted,
 * each once: FROM, COPY --from and RUN --mount=from of the target's stage and of every stage that it needs, for each
 * platform. An image that a named context stands for is given by that context's reference. `scratch` is none, and the
 * `--platform` of a FROM changes nothing: a digest stands for all platforms of an image. What an image does to those
 * that are built on it (ONBUILD) stands in the image, so it counts by the digest; images that its ONBUILD lines name in
 * turn are given where the query says which they are.
 *
 * Throws a UserError for a target that does not exist and for a variable without a value in FROM.
 */
export function findBaseImages(dockerfile: Dockerfile, query: BaseImageQuery): string[] {
  const { platforms = [], nativePlatform = findNativePlatform(), target } = query
  const images = (platforms.length === 0 ? [nativePlatform] : platforms).flatMap((targetPlatform) => [
    ...collectImages(dockerfile, query, predefineArgs({ targetPlatform, buildPlatform: nativePlatform, target })),
  ])
  return [...new Set(images)].sort()
}

function collectImages(
  dockerfile: Dockerfile,
  query: BaseImageQuery,
  predefined: Record<string, string>,
): Iterable<string> {
  const { stages } = dockerfile
  const contexts = new Map((query.namedContexts ?? []).map((context) => [context.name, context]))
  const images = new Set<string>()
  const needed = new Set<number>()
  const followed = new Set<string>()
  /** `index`: the stage that uses the image, whose build obeys the image's own ONBUILD lines. */
  const addImage = (reference: string, index: number): void => {
    images.add(reference)
    const use = `${index} ${reference}`
    if (followed.has(use)) return
    followed.add(use)
    for (const source of query.handedDown?.get(reference) ?? []) follow(source, index, true)
  }
  const addContext = (name: string, index: number): boolean => {
    const context = contexts.get(familiarName(name))
    if (context?.kind === 'image') addImage(context.reference, index)
    return context !== undefined
  }
  const follow = (reference: string, index: number, byNumber: boolean): void => {
    if (byNumber && reference.includes('$')) throw variableInSource(reference, query.file)
    const earlier = findStage(stages, reference, index, byNumber)
    if (earlier !== undefined) visit(earlier)
    // No context can take its place.
    else if (reference.toLowerCase() === 'scratch') return
    else if (!addContext(reference, index)) addImage(reference, index)
  }
  const visit = (index: number): void => {
    if (needed.has(index)) return
    needed.add(index)
    const stage = stages[index] as Stage
    if (stage.name !== undefined && addContext(stage.name, index)) return
    const from = replaceVariables(stage.from, dockerfile, query, predefined, stage.line)
    const parent = findStage(stages, from, index, false)
    const handedDown = parent === undefined ? [] : (stages[parent] as Stage).handedDown
    follow(from, index, false)
    for (const reference of [...handedDown, ...stage.sources]) follow(reference, index, true)
  }
  visit(findTarget(stages, query))
  return images
}

function variableInSource(reference: string, file: string): UserError {
  return new UserError(`${file}: COPY --from and RUN --mount=from take no variables.`, {
    reason: 'invalid-dockerfile',
    received: `from=${reference}`,
    accepted: 'the name of a stage or of an image, as it is',
    remedy: `Give it a stage of its own, and name that: \`FROM ${reference} AS tools\`, \`COPY --from=tools …\`.`,
    file,
  })
}

function findTarget(stages: Stage[], { target, file }: BaseImageQuery): number {
  if (stages.length === 0) {
    throw new UserError(`${file} has no FROM instruction.`, {
      reason: 'invalid-dockerfile',
      accepted: 'a Dockerfile with at least one stage',
      remedy: 'Check that the input dockerfile names the right file.',
      file,
    })
  }
  if (target === undefined) return stages.length - 1
  const found = findStage(stages, target, stages.length, true)
  if (found !== undefined) return found
  throw new UserError(`${file} has no stage for the target.`, {
    reason: 'unknown-target',
    received: target,
    accepted: stages.map((stage) => stage.name ?? '(unnamed)').join(', '),
    remedy: 'Correct the target, or name the stage: FROM … AS name.',
    file,
  })
}

/** The nearest earlier stage of that name counts; numbers name stages in COPY and --target only. */
function findStage(stages: Stage[], reference: string, before: number, byNumber: boolean): number | undefined {
  if (byNumber && /^\d+$/.test(reference) && Number(reference) < before) return Number(reference)
  for (let index = before - 1; index >= 0; index -= 1) {
    if (stages[index]?.name === reference.toLowerCase()) return index
  }
  return undefined
}

function replaceVariables(
  text: string,
  dockerfile: Dockerfile,
  query: BaseImageQuery,
  predefined: Record<string, string>,
  line: number,
): string {
  const replaced = attempt(() => {
    const values = evaluateGlobals(dockerfile, query.buildArgs, predefined)
    return substitute(text, (name) => values.get(name), dockerfile.escapeCharacter)
  })
  if (replaced.value !== undefined && replaced.value !== '') return replaced.value
  const why = replaced.problem ?? 'FROM names no image once its variables are replaced'
  throw new UserError(`${query.file}:${line}: ${why}.`, {
    reason: 'missing-build-arg',
    received: text,
    accepted: 'a build argument, or an ARG before the first FROM with a default',
    remedy: 'Add the build argument, or give it a default in the Dockerfile.',
    file: query.file,
    line,
  })
}

/** Gives what the variables before the first FROM stand for: line by line, each with what those above it have set. */
function evaluateGlobals(
  { globalArgs, escapeCharacter }: Dockerfile,
  buildArgs: Record<string, string>,
  predefined: Record<string, string>,
): Map<string, string> {
  const given = (name: string) => (Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined)
  const values = new Map(Object.entries(predefined).map(([name, value]) => [name, given(name) ?? value]))
  const replace = (text: string) => substitute(text, (name) => values.get(name), escapeCharacter)
  for (const arg of globalArgs) {
    const name = replace(arg.name)
    const value = given(name) ?? (arg.value === undefined ? undefined : replace(arg.value))
    if (value !== undefined) values.set(name, value)
  }
  return values
}

function attempt(replace: () => string): { value?: string; problem?: string } {
  try {
    return { value: replace() }
  } catch (error) {
    if (error instanceof UnsetVariableError || error instanceof SyntaxError) return { problem: error.message }
    throw error
  }
}
