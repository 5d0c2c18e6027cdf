import type { CheckRun } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import type { World } from '../store/world.ts'

/** The checks of a repository: those that Apps made, and one for each job of its runs. Oldest first. */
export function listCheckRuns(world: World, repository: Repository): CheckRun[] {
  const ofJobs = world.runs.list(repository.fullName).flatMap((run) =>
    world.runs.listJobs(run.id).map(
      (job): CheckRun => ({
        id: job.id,
        name: job.name,
        headSha: run.headSha,
        status: job.status,
        conclusion: job.conclusion,
        startedAt: job.startedAt,
        completedAt: job.completedAt,
        detailsUrl: `${world.serverUrl}/${repository.fullName}/actions/runs/${run.id}/job/${job.id}`,
        externalId: '',
        title: null,
        summary: null,
        text: null,
        annotations: 0,
      }),
    ),
  )
  return [...repository.checkRuns, ...ofJobs].sort((one, other) => one.id - other.id)
}
