import { stripAnsi } from '../../../../packages/action/src/escape.ts'
import { parseInstructions } from '../../../../packages/keys/src/dockerfile.ts'

/** What a person needs of a failed build. */
export type FailureStory = {
  /** The instruction that failed, as the engine names it; undefined where it names none. */
  step: string | undefined
  /** Its line in the Dockerfile. */
  line: number | undefined
  /** The last lines of that step, 20 at most. */
  tail: string[]
  /** The engine's own closing words. */
  message: string
}

const tailLength = 20

/**
 * Finds the failing step in what an engine printed: BuildKit's plain progress, the classic builder, or buildah; the
 * line comes from the engine where it names one, else from the instruction's text in the Dockerfile.
 */
export function explainFailure(lines: string[], dockerfile: string): FailureStory {
  const clean = lines.map((line) => stripAnsi(line).trimEnd())
  const story = explainBuildKit(clean) ?? explainBuildah(clean) ?? explainClassic(clean)
  const message =
    clean.findLast((line) => /^(?:ERROR|Error|error)\b/.test(line)) ?? clean.findLast((line) => line !== '') ?? ''
  if (story === undefined) return { step: undefined, line: undefined, tail: clean.slice(-tailLength), message }
  const line = story.line ?? findLine(story.step, dockerfile)
  return { step: story.step, line, tail: story.tail.slice(-tailLength), message }
}

type Partial = { step: string; line?: number | undefined; tail: string[] }

/** `#4 [2/3] RUN …`, `#4 0.06 output`, `#4 ERROR: …`; newer versions name the line: `Dockerfile:3`. */
function explainBuildKit(lines: string[]): Partial | undefined {
  const failed = lines.map((line) => /^#(\d+) ERROR: /.exec(line)?.[1]).findLast((number) => number !== undefined)
  if (failed === undefined) return explainParseError(lines)
  const own = lines.filter((line) => line.startsWith(`#${failed} `)).map((line) => line.slice(failed.length + 2))
  const step = own.find((line) => line.startsWith('['))?.replace(/^\[[^\]]*\] ?/, '') ?? ''
  const tail = own.flatMap((line) => /^\d+\.\d+ (.*)$/.exec(line)?.[1] ?? [])
  const place = lines.map((line) => /^[^\s:#]+:(\d+)$/.exec(line)?.[1]).find((number) => number !== undefined)
  return { step, line: place === undefined ? undefined : Number(place), tail }
}

/** A Dockerfile that cannot be read has no step yet. */
function explainParseError(lines: string[]): Partial | undefined {
  const match = lines
    .map((line) => /parse error (?:on )?line (\d+): (.*)$/.exec(line))
    .findLast((found) => found !== null)
  return match?.[1] === undefined
    ? undefined
    : { step: `line ${match[1]}`, line: Number(match[1]), tail: [match[2] ?? ''] }
}

function explainClassic(lines: string[]): Partial | undefined {
  const start = lines.findLastIndex((line) => /^Step \d+\/\d+ : /.test(line))
  if (start < 0) return undefined
  const step = (lines[start] ?? '').replace(/^Step \d+\/\d+ : /, '')
  return { step, tail: lines.slice(start + 1).filter((line) => line !== '' && !/^ ---> /.test(line)) }
}

function explainBuildah(lines: string[]): Partial | undefined {
  const start = lines.findLastIndex((line) => /^(?:\[\d+\/\d+\] )?STEP \d+\/\d+: /.test(line))
  if (start < 0) return undefined
  const step = (lines[start] ?? '').replace(/^(?:\[\d+\/\d+\] )?STEP \d+\/\d+: /, '')
  return { step, tail: lines.slice(start + 1).filter((line) => line !== '') }
}

function findLine(step: string, dockerfile: string): number | undefined {
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim()
  const wanted = squeeze(step)
  const instructions = parseInstructions(dockerfile.split(/\r?\n/))
  const exact = instructions.find(({ text }) => squeeze(text) === wanted)
  // Engines shorten long steps, and replace variables in them.
  const near = instructions.find(
    ({ text }) => wanted.length > 8 && squeeze(text).startsWith(wanted.replace(/\.{3}$/, '')),
  )
  return (exact ?? near)?.line
}
