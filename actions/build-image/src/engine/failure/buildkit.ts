import type { StepStory } from './story.ts'

/** A step of BuildKit's that ended with an error. */
type FailedStep = { name: string; error: string; output: string[] }

/**
 * Finds the step that failed the build, in BuildKit's plain progress: `#4 [2/3] RUN …`, `#4 0.06 output`,
 * `#4 ERROR: …`. Of several with an error it is the one whose error the build ended with: steps beside it are cancelled,
 * and a cache that cannot be read ends no build.
 */
export function findFailedStep(lines: string[]): FailedStep | undefined {
  const failed = lines.flatMap((line) => {
    const [, number, error] = /^#(\d+) ERROR: (.*)$/.exec(line) ?? []
    return number === undefined || error === undefined ? [] : [{ number, error }]
  })
  const closing = lines.findLast((line) => /^(?:ERROR: )?(?:failed to|executor failed)/.test(line)) ?? ''
  const chosen =
    failed.findLast(({ error }) => closing.includes(error)) ??
    failed.findLast(({ error }) => !/cancell?ed/i.test(error)) ??
    failed.at(-1)
  return chosen && { ...readStep(lines, chosen.number), error: chosen.error }
}

/** Says whether a build that also pushes has failed in the push. */
export function isPushFailure(lines: string[]): boolean {
  const step = findFailedStep(lines)
  if (step === undefined) return lines.some((line) => /^ERROR: .*failed to push/.test(line))
  return /^pushing /.test(step.name) || /^failed to push /.test(step.error)
}

/** Tells the story of a build by BuildKit; undefined for what is none, or has no step. */
export function explainBuildKit(lines: string[]): StepStory | undefined {
  const step = findFailedStep(lines)
  const line = findMarkedLine(lines)
  const parse = explainParseError(lines)
  if (parse !== undefined) return { ...parse, line: line ?? parse.line }
  if (step === undefined) return explainUnbuildable(lines, line) ?? explainUnfinished(lines)
  return { step: bare(step.name), line, tail: step.output.length > 0 ? step.output : [step.error] }
}

/** Newer versions show the place: `Dockerfile:3`, a rule, and the lines, the one at fault marked with `>>>`. */
function findMarkedLine(lines: string[]): number | undefined {
  const start = lines.findIndex((line, index) => /^\S.*:\d+$/.test(line) && /^-{10,}$/.test(lines[index + 1] ?? ''))
  if (start < 0) return undefined
  const marked = lines.slice(start + 2).find((line) => /^\s*\d+ \| >>>/.test(line))
  const number = /^\s*(\d+) \|/.exec(marked ?? '')?.[1] ?? /:(\d+)$/.exec(lines[start] ?? '')?.[1]
  return number === undefined ? undefined : Number(number)
}

/** A Dockerfile that cannot be read has no step yet. */
function explainParseError(lines: string[]): StepStory | undefined {
  const match = lines
    .map((line) => /parse error (?:on )?line (\d+): (.*)$/.exec(line))
    .findLast((found) => found !== null)
  return match?.[1] === undefined
    ? undefined
    : { step: `line ${match[1]}`, line: Number(match[1]), tail: [match[2] ?? ''] }
}

/** A Dockerfile that can be read, but not built, has no step either: the closing words, and a mark or its checks, say where. */
function explainUnbuildable(lines: string[], marked: number | undefined): StepStory | undefined {
  const closing = lines.find((line) => /^(?:ERROR: )?failed to (?:solve|build)/.test(line))
  const found = lines.flatMap((line) => / - (.*) \(line (\d+)\)$/.exec(line)?.[2] ?? [])
  const line = marked ?? (found[0] === undefined ? undefined : Math.min(...found.map(Number)))
  if (closing === undefined || line === undefined) return undefined
  const notes = lines.filter((text) => /^\s+- .* \(line \d+\)$/.test(text)).map((text) => text.trim())
  return { step: `line ${line}`, line, tail: [closing.replace(/^ERROR: failed to solve: /, ''), ...notes] }
}

/** Without any error the engine ended in the middle of a step: the last one that began and did not end. */
function explainUnfinished(lines: string[]): StepStory | undefined {
  const ended = new Set(lines.flatMap((line) => /^#(\d+) (?:DONE|CACHED|ERROR|CANCELED)\b/.exec(line)?.[1] ?? []))
  const open = lines.flatMap((line) => /^#(\d+) \[/.exec(line)?.[1] ?? []).findLast((number) => !ended.has(number))
  if (open === undefined) return undefined
  const { name, output } = readStep(lines, open)
  return { step: bare(name), tail: output }
}

function readStep(lines: string[], number: string): { name: string; output: string[] } {
  const own = lines.filter((line) => line.startsWith(`#${number} `)).map((line) => line.slice(number.length + 2))
  return { name: own[0] ?? '', output: own.flatMap((line) => /^\d+\.\d+ (.*)$/.exec(line)?.[1] ?? []) }
}

/** `[linux/arm64 build 2/3] RUN make` is RUN make. */
function bare(name: string): string {
  return name.replace(/^\[[^\]]*\] ?/, '')
}
