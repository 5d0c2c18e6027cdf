import type { StepStory } from './story.ts'

/** Tells the story of a build by docker's classic builder: `Step 3/3 : RUN …`, its output, its closing words. */
export function explainClassic(lines: string[]): StepStory | undefined {
  const start = lines.findLastIndex((line) => /^Step \d+\/\d+ : /.test(line))
  if (start < 0) return undefined
  const step = (lines[start] ?? '').replace(/^Step \d+\/\d+ : /, '')
  const said = lines.slice(start + 1).filter((line) => line !== '' && !/^ ---> |^Removing intermediate/.test(line))
  const output = said.filter((line) => !/^The command '.*' returned a non-zero code/.test(line))
  return { step, tail: output.length > 0 ? output : said }
}
