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

/** ` > [2/3] RUN …:` between rules repeats the step's output; `Dockerfile:3` names the line in newer versions. */
function explainBuildKit(lines: string[]): Partial | undefined {
  const start = lines.findLastIndex((line) => /^ > .*:$/.test(line))
  if (start < 0) return undefined
  const step = (lines[start] ?? '').replace(/^ > (?:\[[^\]]*\] ?)?/, '').replace(/:$/, '')
  const end = lines.findIndex((line, index) => index > start && /^-{6,}$/.test(line))
  const tail = lines.slice(start + 1, end < 0 ? undefined : end).map((line) => line.replace(/^(?:#\d+ )?\d+\.\d+ /, ''))
  const place = lines.slice(start).find((line) => /^[^\s:]+:\d+$/.test(line))
  return { step, line: place === undefined ? undefined : Number(place.split(':').at(-1)), tail }
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
