import type { Routes } from '../http/call.ts'
import { branches } from './branches.ts'
import { checks } from './checks.ts'
import { comments } from './comments.ts'
import { commits } from './commits.ts'
import { comparison } from './compare.ts'
import { contents } from './contents.ts'
import { deploymentStatuses } from './deployment-statuses.ts'
import { deployments } from './deployments.ts'
import { environments } from './environments.ts'
import { gitObjects } from './git-objects.ts'
import { labels } from './labels.ts'
import { merges } from './merges.ts'
import { pulls } from './pulls.ts'
import { refs } from './refs.ts'
import { releaseAssets } from './release-assets.ts'
import { releases } from './releases.ts'
import { repositories } from './repositories.ts'
import { reviews } from './reviews.ts'
import { rules } from './rules.ts'
import { runs } from './runs.ts'
import { statuses } from './statuses.ts'
import { workflows } from './workflows.ts'

export { globalRoutes } from './meta.ts'

/** Every operation on a repository that the double answers, by its id in GitHub's description. */
export const repositoryRoutes: Routes = {
  ...branches,
  ...checks,
  ...environments,
  ...releaseAssets,
  ...releases,
  ...rules,
  ...runs,
  ...workflows,
  ...comments,
  ...commits,
  ...comparison,
  ...contents,
  ...deploymentStatuses,
  ...deployments,
  ...gitObjects,
  ...labels,
  ...merges,
  ...pulls,
  ...refs,
  ...repositories,
  ...reviews,
  ...statuses,
}
