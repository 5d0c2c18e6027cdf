import { createHash } from 'node:crypto'
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeRepository, type TestRepository } from '../repository.ts'
import type { Random } from './random.ts'

/** A repository with one of everything: a service in `api`, with a submodule, links, and files that git converts. */
export type Project = {
  repository: TestRepository
  library: TestRepository
  at(path: string): string
  remove(): Promise<void>
}

export const ignoreRules = [
  ...['*.log', '**/*.md', 'docs', 'docs/*', 'src/**', '!src/a.js', '!docs/keep.txt', 'lib/notes.txt', '!lib/notes.txt'],
  ...['**/deep', '!**/b.js', 'big.bin', '*.txt', '!crlf.txt', 'lib', 'generated', '/src/deep', 'link*', 'src/?.js'],
]

/** A filter such as git-LFS has: git keeps a pointer, and the work tree has the content, which lies beside. */
export const filterScript = `#!/usr/bin/env node
const { createHash } = require('node:crypto')
const { readFileSync, writeFileSync } = require('node:fs')
const input = readFileSync(0)
const store = process.argv[3]
// As git-LFS does: a pointer is kept as it is.
if (input.toString().startsWith('version https://git-lfs')) {
  const hash = /oid sha256:([0-9a-f]{64})/.exec(input.toString())[1]
  process.stdout.write(process.argv[2] === 'clean' ? input : readFileSync(store + '/' + hash))
} else if (process.argv[2] === 'clean') {
  const hash = createHash('sha256').update(input).digest('hex')
  writeFileSync(store + '/' + hash, input)
  process.stdout.write('version https://git-lfs.github.com/spec/v1\\noid sha256:' + hash + '\\nsize ' + input.length + '\\n')
} else process.stdout.write(input)
`

/** Makes a filter out of a script and gives how git's settings name it. */
export async function configureFilter(repository: TestRepository, name: string): Promise<void> {
  const store = join(repository.folder, '.git/filter')
  await mkdir(store, { recursive: true })
  await writeFile(join(store, 'filter.cjs'), filterScript)
  const command = (step: string) => `'${process.execPath}' '${store}/filter.cjs' ${step} '${store}'`
  await repository.git('config', `filter.${name}.clean`, command('clean'))
  await repository.git('config', `filter.${name}.smudge`, command('smudge'))
  await repository.git('config', `filter.${name}.required`, 'true')
}

export async function makeProject(random: Random): Promise<Project> {
  const [repository, library] = await Promise.all([makeRepository(), makeRepository()])
  await library.commit({ 'index.js': 'library\n', 'notes.txt': 'notes\n', 'deep/x.js': 'x\n' })
  await configureFilter(repository, 'lfs')
  await repository.write({
    '.gitignore': 'generated/\n*.tmp\n',
    '.gitattributes': '*.bin filter=lfs\ncrlf.txt text eol=crlf\nauto.txt text=auto\nid.txt ident\n',
    'web/index.js': 'web\n',
    'api/Dockerfile': 'FROM scratch\nCOPY . /\n',
    'api/.dockerignore': ['**/.git', ...[1, 2, 3].map(() => random.pick(ignoreRules))].join('\n'),
    'api/a.js': 'a\n',
    'api/src/a.js': 'sa\n',
    'api/src/b.js': 'sb\n',
    'api/src/deep/c.js': 'sc\n',
    'api/docs/guide.md': 'guide\n',
    'api/docs/keep.txt': 'keep\n',
    'api/big.bin': createHash('sha256')
      .update(String(random.below(1000)))
      .digest('hex')
      .repeat(100),
    'api/crlf.txt': 'one\r\ntwo\r\n',
    'api/auto.txt': 'one\ntwo\n',
    'api/id.txt': '$Id$\n',
    'api/run.sh': 'run\n',
    'api/odd "name"\n.js': 'odd\n',
  })
  const at = (path: string) => join(repository.folder, path)
  await chmod(at('api/run.sh'), 0o755)
  await symlink('a.js', at('api/link.js'))
  await symlink('../web', at('api/link-out'))
  await repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.folder, 'api/lib')
  await repository.commit()
  // Checked out anew, so that what git converts is there as git writes it.
  await rm(at('api'), { recursive: true })
  await repository.git('reset', '--quiet', '--hard')
  await repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'update', '--init')
  return {
    repository,
    library,
    at,
    async remove() {
      await repository.remove()
      await library.remove()
    },
  }
}
