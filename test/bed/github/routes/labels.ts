import { announcePull } from '../acts/announce-pull.ts'
import { ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { found, notFound } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import type { Label } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import type { World } from '../store/world.ts'
import { viewLabel } from '../views/label.ts'
import { actorOf } from './actor.ts'
import { issueOf } from './comments.ts'

type LabelInput = string | { name: string }

/** A label that nobody has used yet is made in passing, as GitHub does. */
function labelOf(world: World, repository: Repository, name: string): Label {
  const used = [...repository.pulls.values()].flatMap((pull) => pull.labels)
  return used.find((label) => label.name === name) ?? { id: world.nextId(), name, color: 'ededed' }
}

async function addLabels(call: RepositoryCall) {
  const { world, repository } = call
  const pull = issueOf(call)
  const input = call.body as LabelInput[] | { labels?: LabelInput[] }
  const wanted = (Array.isArray(input) ? input : (input.labels ?? [])).map((label) =>
    typeof label === 'string' ? label : label.name,
  )
  for (const name of wanted) {
    if (pull.labels.some((label) => label.name === name)) continue
    const label = labelOf(world, repository, name)
    pull.labels.push(label)
    await announcePull(world, repository, actorOf(call), pull, 'labeled', {
      label: viewLabel(world, repository, label),
    })
  }
  return ok(pull.labels.map((label) => viewLabel(world, repository, label)))
}

async function removeLabel(call: RepositoryCall) {
  const { world, repository, parameters } = call
  const pull = issueOf(call)
  const label = pull.labels.find((candidate) => candidate.name === parameters['name'])
  if (!label) throw notFound('Label does not exist')
  pull.labels = pull.labels.filter((candidate) => candidate !== found(label))
  await announcePull(world, repository, actorOf(call), pull, 'unlabeled', {
    label: viewLabel(world, repository, label),
  })
  return ok(pull.labels.map((kept) => viewLabel(world, repository, kept)))
}

export const labels: Routes = {
  'issues/list-labels-on-issue': async (call) =>
    await paginate(call, issueOf(call).labels, (label) => viewLabel(call.world, call.repository, label)),
  'issues/add-labels': addLabels,
  'issues/remove-label': removeLabel,
}
