import type { Access, Token } from './tokens.ts'

/** One way to be allowed: every permission named here. Any one way of a list is enough. */
export type Permission = Record<string, Access>

const contentsRead = [{ contents: 'read' }] satisfies Permission[]
const contentsWrite = [{ contents: 'write' }] satisfies Permission[]
const issuesOrPulls = (access: Access): Permission[] => [{ issues: access }, { pull_requests: access }]

/** What each operation of a repository asks of a token. `metadata: read` comes with every token. */
export const operationPermissions: Record<string, Permission[]> = {
  'repos/get': [{ metadata: 'read' }],
  'repos/list-branches': contentsRead,
  'repos/get-branch': contentsRead,
  'repos/get-branch-protection': [{ administration: 'read' }],
  'repos/list-tags': [{ metadata: 'read' }],
  'git/get-ref': contentsRead,
  'git/list-matching-refs': contentsRead,
  'git/create-ref': contentsWrite,
  'git/update-ref': contentsWrite,
  'git/delete-ref': contentsWrite,
  'git/get-commit': contentsRead,
  'git/get-tree': contentsRead,
  'git/get-blob': contentsRead,
  'git/get-tag': contentsRead,
  'git/create-tag': contentsWrite,
  'repos/get-content': contentsRead,
  'repos/list-commits': contentsRead,
  'repos/get-commit': contentsRead,
  'repos/compare-commits-with-basehead': contentsRead,
  'repos/merge': contentsWrite,
  'repos/list-branches-for-head-commit': contentsRead,
  'repos/list-pull-requests-associated-with-commit': [{ pull_requests: 'read' }],
  'repos/get-combined-status-for-ref': [{ statuses: 'read' }],
  'repos/list-commit-statuses-for-ref': [{ statuses: 'read' }],
  'repos/create-commit-status': [{ statuses: 'write' }],
  'checks/list-for-ref': [{ checks: 'read' }],
  'checks/create': [{ checks: 'write' }],
  'checks/get': [{ checks: 'read' }],
  'checks/update': [{ checks: 'write' }],
  'pulls/list': [{ pull_requests: 'read' }],
  'pulls/create': [{ pull_requests: 'write' }],
  'pulls/get': [{ pull_requests: 'read' }, { contents: 'read' }],
  'pulls/update': [{ pull_requests: 'write' }],
  'pulls/list-files': [{ pull_requests: 'read' }],
  'pulls/list-commits': [{ pull_requests: 'read' }],
  'pulls/merge': contentsWrite,
  'pulls/check-if-merged': contentsRead,
  'pulls/list-reviews': [{ pull_requests: 'read' }],
  'pulls/create-review': [{ pull_requests: 'write' }],
  'pulls/list-requested-reviewers': [{ pull_requests: 'read' }],
  'pulls/request-reviewers': [{ pull_requests: 'write' }],
  'issues/list-comments': issuesOrPulls('read'),
  'issues/create-comment': issuesOrPulls('write'),
  'issues/get-comment': issuesOrPulls('read'),
  'issues/update-comment': issuesOrPulls('write'),
  'issues/list-labels-on-issue': issuesOrPulls('read'),
  'issues/add-labels': issuesOrPulls('write'),
  'issues/remove-label': issuesOrPulls('write'),
  'repos/list-deployments': [{ deployments: 'read' }],
  'repos/create-deployment': [{ deployments: 'write' }],
  'repos/get-deployment': [{ deployments: 'read' }],
  'repos/delete-deployment': [{ deployments: 'write' }],
  'repos/list-deployment-statuses': [{ deployments: 'read' }],
  'repos/create-deployment-status': [{ deployments: 'write' }],
  'repos/get-deployment-status': [{ deployments: 'read' }],
  'repos/get-all-environments': [{ actions: 'read' }],
  'repos/get-environment': [{ actions: 'read' }],
  'repos/list-deployment-branch-policies': [{ actions: 'read' }],
  'repos/list-releases': contentsRead,
  'repos/create-release': contentsWrite,
  'repos/get-release': contentsRead,
  'repos/get-latest-release': contentsRead,
  'repos/get-release-by-tag': contentsRead,
  'repos/update-release': contentsWrite,
  'repos/delete-release': contentsWrite,
  'repos/generate-release-notes': contentsWrite,
  'repos/list-release-assets': contentsRead,
  'repos/upload-release-asset': contentsWrite,
  'repos/get-release-asset': contentsRead,
  'repos/delete-release-asset': contentsWrite,
  'repos/check-immutable-releases': [{ administration: 'read' }],
  'repos/get-repo-rulesets': [{ metadata: 'read' }],
  'repos/get-repo-ruleset': [{ metadata: 'read' }],
  'repos/get-branch-rules': [{ metadata: 'read' }],
  'actions/list-workflow-runs-for-repo': [{ actions: 'read' }],
  'actions/list-workflow-runs': [{ actions: 'read' }],
  'actions/get-workflow-run': [{ actions: 'read' }],
  'actions/cancel-workflow-run': [{ actions: 'write' }],
  'actions/list-jobs-for-workflow-run': [{ actions: 'read' }],
  'actions/get-job-for-workflow-run': [{ actions: 'read' }],
  'actions/list-repo-workflows': [{ actions: 'read' }],
  'actions/get-workflow': [{ actions: 'read' }],
  'actions/create-workflow-dispatch': [{ actions: 'write' }],
  'actions/get-github-actions-default-workflow-permissions-repository': [{ administration: 'read' }],
  'repos/create-dispatch-event': contentsWrite,
  'repos/get-collaborator-permission-level': [{ metadata: 'read' }],
}

/** What anybody may read of a public repository. */
const publicPermissions = new Set([
  'metadata',
  'contents',
  'pull_requests',
  'issues',
  'deployments',
  'statuses',
  'checks',
  'actions',
])

export function hasPermission(token: Token | undefined, name: string, access: Access): boolean {
  const granted = token?.permissions[name]
  return granted === 'write' || granted === access || (name === 'metadata' && access === 'read' && token !== undefined)
}

/** Whether a token of this repository, or a public repository, allows one of these ways. */
export function isAllowed(token: Token | undefined, ways: Permission[], isPublic: boolean): boolean {
  return ways.some((way) =>
    Object.entries(way).every(
      ([name, access]) =>
        hasPermission(token, name, access) || (isPublic && access === 'read' && publicPermissions.has(name)),
    ),
  )
}

/** The value of x-accepted-github-permissions. */
export const describePermissions = (ways: Permission[]): string =>
  ways
    .map((way) =>
      Object.entries(way)
        .map(([name, access]) => `${name}=${access}`)
        .join(','),
    )
    .join('; ')
