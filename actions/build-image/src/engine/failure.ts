import { stripAnsi } from '../../../../packages/action/src/escape.ts'
import { findArgumentFault } from './failure/argument.ts'
import { explainBuildKit } from './failure/buildkit.ts'
import { explainClassic } from './failure/classic.ts'
import { explainContainers } from './failure/containers.ts'
import { findLine } from './failure/line.ts'

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

/** How engines begin the words that they close with; what a program prints may look like some of it. */
const closingWords =
  /^(?:ERROR: |Error: |Error response from daemon|error during connect|failed to solve|executor failed running|The command '.*' returned a non-zero code)/

/**
 * Finds the failing step in what an engine printed: BuildKit's plain progress, old and new, podman and buildah, or the
 * classic builder; the line comes from the engine where it names one, else from the instruction's text in the
 * Dockerfile. An engine that ended without a word about it was at the step that it had not finished.
 */
export function explainFailure(lines: string[], dockerfile: string): FailureStory {
  const clean = lines.map((line) => stripAnsi(line).trimEnd())
  const refused = findArgumentFault(clean)
  // Nothing was built, and what follows are hints to the manual.
  if (refused !== undefined) return { step: undefined, line: undefined, tail: [refused.line], message: refused.line }
  const story = explainBuildKit(clean) ?? explainContainers(clean) ?? explainClassic(clean)
  const message =
    clean.findLast((line) => closingWords.test(line)) ??
    clean.findLast((line) => /^error\b/i.test(line)) ??
    clean.findLast((line) => line !== '') ??
    ''
  if (story === undefined) return { step: undefined, line: undefined, tail: clean.slice(-tailLength), message }
  const line = story.line ?? findLine(story.step, dockerfile)
  return { step: story.step, line, tail: story.tail.slice(-tailLength), message }
}
