import { UserError } from '../../action/src/errors.ts'
import type { Dockerfile, Stage } from './dockerfile.ts'

/** What decides which stages are built and what their variables stand for. */
export type BaseImageQuery = {
  buildArgs: Record<string, string>
  target: string | undefined
  /** Named in errors. */
  file: string
}

/**
 * Gives the images from outside that a build of the target uses, as references with their variables replaced, sorted,
 * each once: FROM, COPY --from and RUN --mount=from of the target's stage and of every stage that it needs.
 * Throws a UserError for a target that does not exist and for a variable without a value in FROM.
 */
export function findBaseImages(dockerfile: Dockerfile, query: BaseImageQuery): string[] {
  const { stages } = dockerfile
  const start = findTarget(stages, query)
  const needed = new Set<number>()
  const images = new Set<string>()
  const visit = (index: number): void => {
    if (needed.has(index)) return
    needed.add(index)
    const stage = stages[index] as Stage
    const from = replaceVariables(stage.from, dockerfile, query, stage.line)
    const references = [
      { reference: from, byNumber: false },
      ...stage.sources.map((reference) => ({ reference, byNumber: true })),
    ]
    for (const { reference, byNumber } of references) {
      const earlier = findStage(stages, reference, index, byNumber)
      if (earlier !== undefined) visit(earlier)
      else if (reference.toLowerCase() !== 'scratch') images.add(reference)
    }
  }
  visit(start)
  return [...images].sort()
}

const architecture = process.arch === 'x64' ? 'amd64' : process.arch

/** What BuildKit sets by itself before the first FROM. */
const platformArgs: Record<string, string> = {
  TARGETPLATFORM: `linux/${architecture}`,
  TARGETOS: 'linux',
  TARGETARCH: architecture,
  TARGETVARIANT: '',
  BUILDPLATFORM: `linux/${architecture}`,
  BUILDOS: 'linux',
  BUILDARCH: architecture,
  BUILDVARIANT: '',
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

function replaceVariables(text: string, dockerfile: Dockerfile, query: BaseImageQuery, line: number): string {
  const lookUp = (name: string, depth = 0): string | undefined => {
    if (name in platformArgs) return query.buildArgs[name] ?? platformArgs[name]
    if (!(name in dockerfile.globalArgs)) return undefined
    const given = query.buildArgs[name]
    if (given !== undefined) return given
    const fallback = dockerfile.globalArgs[name]
    return fallback === undefined || depth > 5 ? fallback : substitute(fallback, (inner) => lookUp(inner, depth + 1))
  }
  const replaced = substitute(text, lookUp)
  if (replaced !== '') return replaced
  throw new UserError(`${query.file}:${line}: FROM names no image once its variables are replaced.`, {
    reason: 'missing-build-arg',
    received: text,
    accepted: 'a build argument, or an ARG before the first FROM with a default',
    remedy: 'Add the build argument, or give it a default in the Dockerfile.',
    file: query.file,
    line,
  })
}

/** `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+other}`, as the Dockerfile reference lists them. */
function substitute(text: string, lookUp: (name: string) => string | undefined): string {
  return text.replace(
    /\$(?:([A-Za-z_][A-Za-z0-9_]*)|\{([A-Za-z_][A-Za-z0-9_]*)(?::([-+])([^}]*))?\})/g,
    (_, bare: string | undefined, braced: string | undefined, operator: string | undefined, word = '') => {
      const value = lookUp(bare ?? braced ?? '') ?? ''
      if (operator === '-') return value === '' ? word : value
      if (operator === '+') return value === '' ? '' : word
      return value
    },
  )
}
