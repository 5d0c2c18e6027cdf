import { nodeAs, relationName } from '../sql/nodes.ts'
import { isOwnView } from './drops.ts'
import { type Rule, rule } from './rule.ts'

const stopsWrites = rule({
  id: 'stops-writes',
  on: ['CreateTrigStmt', 'CreateFunctionStmt'],
  hazard: 'incompatible',
  phase: 'contract',
  reason:
    'A trigger that gives no new row (NULL, OLD for what is updated, NEW for what is deleted) makes writes of the code that runs now vanish without an error, and one that raises an error whatever the row refuses them all.',
  rewrite:
    'RETURN NEW (for DELETE RETURN OLD), and raise an error only for the rows that are wrong; or create it after the release that no longer writes so.',
  match: (operation, { triggers, isFresh, isOwn }) => {
    const created = nodeAs(operation.node, 'CreateTrigStmt')
    const stopping =
      created === undefined ? triggers.stoppedBy(operation) : triggers.stopsWrites(created) ? [created] : []
    return stopping
      .filter(({ relation }) => !isFresh(relationName(relation)) && !isOwnView(relation, { isOwn }))
      .map(({ relation, trigname = '' }) => `${relationName(relation)}.${trigname}`)
  },
})

export const triggerRules: Rule[] = [stopsWrites]
