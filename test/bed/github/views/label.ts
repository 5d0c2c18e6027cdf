import type { Label } from '../store/records.ts'
import type { Repository } from '../store/repository.ts'
import { nodeId, type World } from '../store/world.ts'
import { repositoryUrl } from './repository.ts'

export const viewLabel = (world: World, repository: Repository, label: Label) => ({
  id: label.id,
  node_id: nodeId('LA', label.id),
  url: `${repositoryUrl(world, repository)}/labels/${encodeURIComponent(label.name)}`,
  name: label.name,
  description: '',
  color: label.color,
  default: false,
})
