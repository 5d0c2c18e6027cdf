import type { Service } from '../../config/src/types.ts'
import { recipeOf } from './recipe.ts'
import { computeSourceKey } from './source-key.ts'
import type { TreeReader } from './tree.ts'

/** Gives the source key that a commit's tree gives a configured service (see computeSourceKey). */
export function computeServiceSourceKey(service: Service, tree: TreeReader, commit: string): Promise<string> {
  return computeSourceKey(recipeOf(service), tree, commit)
}
