import { type Instruction, readInstructions, sourcesOf } from '../../../../packages/keys/src/dockerfile.ts'

/** A stage with its instructions, and what becomes of it when the target is built. */
type StageUse = {
  instructions: Instruction[]
  /** `image`: its layers are in the image. `build`: it is built on the way. `unused`: BuildKit leaves it out. */
  use: 'image' | 'build' | 'unused'
}

type Stage = { name: string | undefined; from: string; instructions: Instruction[] }

/** Splits a Dockerfile into stages and says of each what it is to the target: a stage's name or number, or the last one. */
export function findStageUses(text: string, target: string | undefined): StageUse[] {
  const stages: Stage[] = []
  for (const instruction of readInstructions(text)) {
    if (instruction.keyword === 'FROM') {
      const [from = '', as, name] = instruction.words
      stages.push({ name: as?.toLowerCase() === 'as' ? name?.toLowerCase() : undefined, from, instructions: [] })
    } else stages.at(-1)?.instructions.push(instruction)
  }
  const wanted = target === undefined ? stages.length - 1 : findStage(stages, target, stages.length)
  const image = new Set<number>()
  for (let at = wanted; at >= 0 && !image.has(at); at = findStage(stages, stages[at]?.from ?? '', at)) image.add(at)
  const reached = new Set<number>()
  const visit = (at: number): void => {
    const stage = stages[at]
    if (stage === undefined || reached.has(at)) return
    reached.add(at)
    for (const source of [stage.from, ...stage.instructions.flatMap(sourcesOf)]) visit(findStage(stages, source, at))
  }
  visit(wanted)
  return stages.map(({ instructions }, at) => ({
    instructions,
    use: image.has(at) ? 'image' : reached.has(at) ? 'build' : 'unused',
  }))
}

/** The stage of that name or number before the given one; -1 for an image from outside. */
function findStage(stages: Stage[], name: string, before: number): number {
  const at = stages.findLastIndex((stage, index) => index < before && stage.name === name.toLowerCase())
  if (at >= 0 || !/^\d+$/.test(name)) return at
  return Number(name) < before ? Number(name) : -1
}
