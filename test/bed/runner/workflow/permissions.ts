import type { Permissions } from '../types.ts'

/** The permissions that a workflow may name; `metadata` is always there to read. */
const NAMES = [
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
]

const RANK = { none: 0, read: 1, write: 2 }

/** What a job gets when neither it nor its workflow says anything: GitHub's restricted default. */
export const DEFAULT_PERMISSIONS: Permissions = { contents: 'read', packages: 'read', metadata: 'read' }

/** Reads a `permissions:` value; undefined stands for none given. What isn't named is `none`. */
export function readPermissions(value: unknown): Permissions | undefined {
  if (value === undefined) return undefined
  if (value === 'read-all' || value === 'write-all') {
    const level = value === 'read-all' ? 'read' : 'write'
    return { ...Object.fromEntries(NAMES.map((name) => [name, level] as const)), metadata: 'read' }
  }
  const given = Object.entries((value ?? {}) as Record<string, keyof typeof RANK>)
  const granted = given.flatMap(([name, level]) => (level === 'none' ? [] : [[name, level] as const]))
  return { ...Object.fromEntries(granted), metadata: 'read' }
}

/** What is asked for beyond what was granted, in GitHub's words: `'deployments: write', but is only allowed 'deployments: none'`. */
export function findExcess(asked: Permissions, granted: Permissions): { asked: string; allowed: string } | undefined {
  const excess = Object.entries(asked).filter(([name, level]) => RANK[level] > RANK[granted[name] ?? 'none'])
  if (excess.length === 0) return undefined
  return {
    asked: excess.map(([name, level]) => `${name}: ${level}`).join(', '),
    allowed: excess.map(([name]) => `${name}: ${granted[name] ?? 'none'}`).join(', '),
  }
}
