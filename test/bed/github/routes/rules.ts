import { activeRules } from '../acts/rules.ts'
import { hasPermission } from '../auth/permissions.ts'
import { ok, type RepositoryCall, type Routes } from '../http/call.ts'
import { found } from '../http/errors.ts'
import { paginate } from '../http/pagination.ts'
import type { Ruleset } from '../store/records.ts'
import { findUser, nodeId } from '../store/world.ts'
import { htmlUrl, repositoryUrl } from '../views/repository.ts'

function viewRuleset({ world, repository, token }: RepositoryCall, ruleset: Ruleset) {
  const bypass = token !== undefined && ruleset.bypass.includes(token.login)
  return {
    id: ruleset.id,
    name: ruleset.name,
    target: ruleset.target,
    source_type: 'Repository',
    source: repository.fullName,
    enforcement: ruleset.enforcement,
    current_user_can_bypass: bypass ? 'always' : 'never',
    node_id: nodeId('RRS', ruleset.id),
    _links: {
      self: { href: `${repositoryUrl(world, repository)}/rulesets/${ruleset.id}` },
      html: { href: `${htmlUrl(world, repository)}/rules/${ruleset.id}` },
    },
    created_at: ruleset.createdAt,
    updated_at: ruleset.createdAt,
  }
}

function viewBypass({ world }: RepositoryCall, login: string) {
  const user = findUser(world, login)
  return { actor_id: user.id, actor_type: user.type === 'Bot' ? 'Integration' : 'User', bypass_mode: 'always' }
}

function getRuleset(call: RepositoryCall) {
  const id = Number(call.parameters['ruleset_id'])
  const ruleset = found(call.repository.rulesets.find((candidate) => candidate.id === id))
  return ok({
    ...viewRuleset(call, ruleset),
    conditions: { ref_name: { include: ruleset.include, exclude: ruleset.exclude } },
    rules: ruleset.rules,
    // Who may pass the rules by is told only to those who may change them.
    ...(hasPermission(call.token, 'administration', 'write')
      ? { bypass_actors: ruleset.bypass.map((login) => viewBypass(call, login)) }
      : {}),
  })
}

async function listRulesets(call: RepositoryCall) {
  const targets = String(call.query['targets'] ?? 'branch,tag').split(',')
  const rulesets = call.repository.rulesets.filter((ruleset) => targets.includes(ruleset.target))
  return await paginate(call, rulesets, (ruleset) => viewRuleset(call, ruleset))
}

/** The rules that hold for a branch, whether it exists or not. */
async function getBranchRules(call: RepositoryCall) {
  const { repository, parameters } = call
  const rules = activeRules(repository, `refs/heads/${parameters['branch']}`)
  return await paginate(call, rules, ({ rule, ruleset }) => ({
    ...rule,
    ruleset_source_type: 'Repository',
    ruleset_source: repository.fullName,
    ruleset_id: ruleset.id,
  }))
}

export const rules: Routes = {
  'repos/get-repo-rulesets': listRulesets,
  'repos/get-repo-ruleset': getRuleset,
  'repos/get-branch-rules': getBranchRules,
}
