import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** What every action may meet on its way to deploy.yml, to GitHub and to a registry. */
const common = ['packages/action', 'packages/config', 'packages/http']

/** The folders whose errors can end the action. */
const folders: Record<string, string[]> = {
  'build-image': ['actions/build-image', 'packages/keys', 'packages/registry', ...common],
  'run-migrations': ['actions/run-migrations', 'packages/migrations', 'packages/github', 'packages/record', ...common],
  'trigger-deploy-hook': ['actions/trigger-deploy-hook', ...records()],
  'promote-release': ['actions/promote-release', 'packages/keys', ...records()],
}

function records(): string[] {
  return ['packages/record', 'packages/registry', 'packages/github', ...common]
}

/** Codes that end no run of an action. */
const inner: Record<string, string[]> = {
  // Nothing that it reads is demanded by this way: a build secret that is missing has a code of its own.
  'build-image': ['missing-variable'],
  // The statement stays blocked, and the summary says that its approval cannot be traced; a lock is then left alone.
  'run-migrations': [
    'approval-origin-unknown',
    'github-conflict',
    'github-forbidden',
    'github-not-found',
    'github-rate-limit',
    'github-rejected',
    'github-unauthorized',
    'github-unavailable',
    'github-unreachable',
  ],
  // Nothing is uploaded.
  'trigger-deploy-hook': ['invalid-upload-address', 'registry-immutable-tag'],
  // No blob is uploaded, and no work tree is read: commits are asked of GitHub.
  'promote-release': ['invalid-upload-address', 'missing-git', 'missing-checkout', 'merge-method'],
}

describe.each(Object.keys(folders))('%s: the README names every reason with which the code ends', (name) => {
  const readme = read(`actions/${name}/README.md`)

  it.each(folders[name] ?? [])('of %s', (folder) => {
    const sources = globSync(`${folder}/src/**/*.ts`, { cwd: root }).map(read)
    // Those of registries and of GitHub are chosen by what was answered, and stand in lists of their own.
    const codesOf = /\breason: '([a-z]+(?:-[a-z]+)+)'|'((?:registry|github)-[a-z]+(?:-[a-z]+)*)'/g
    const found = sources.flatMap((text) => [...text.matchAll(codesOf)].map(([, named, listed]) => named ?? listed))
    const codes = [...new Set(found as string[])]
    expect(codes.length).toBeGreaterThan(0)
    const missing = codes.filter((code) => !inner[name]?.includes(code) && !readme.includes(`\`${code}\``))
    expect(missing.sort()).toEqual([])
  })
})
