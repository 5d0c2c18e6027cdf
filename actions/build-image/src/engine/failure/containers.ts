import type { StepStory } from './story.ts'

const heading = /^(?:\[[^\]]+\] )*STEP \d+\/\d+: /

/**
 * Tells the story of a build by podman or buildah: `[linux/arm64] [1/2] STEP 2/3: RUN …`, its output, and
 * `Error: building at STEP "RUN …": …`, which names the step where several were under way.
 */
export function explainContainers(lines: string[]): StepStory | undefined {
  const named = lines.map((line) => /^Error: building at STEP "(.*?)": /.exec(line)?.[1]).findLast((step) => step)
  const headings = lines.flatMap((line, index) =>
    heading.test(line) ? [{ index, step: line.replace(heading, '') }] : [],
  )
  const last = headings.findLast(({ step }) => named !== undefined && isSame(step, named)) ?? headings.at(-1)
  if (last === undefined) return undefined
  const next = headings.find(({ index }) => index > last.index)?.index ?? lines.length
  const said = lines.slice(last.index + 1, next).filter((line) => line !== '')
  const output = said.filter((line) => !/^(?:Error: |time="|--> )/.test(line))
  const errors = lines.filter((line) => /^Error: /.test(line))
  return { step: last.step, tail: output.length > 0 ? output : errors }
}

/** The error shows a command in brackets as words: compare what both have. */
function isSame(step: string, named: string): boolean {
  const letters = (text: string) => text.replace(/[^A-Za-z0-9]+/g, '')
  return letters(step) === letters(named)
}
