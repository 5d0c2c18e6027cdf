import { appendFile, chmod, lstat, mkdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { ignoreRules, type Project } from './project.ts'
import type { Random } from './random.ts'

/** One thing that may happen to a checkout. */
export type Mutation = {
  name: string
  apply(project: Project, random: Random): Promise<void>
  /**
   * Why the key may change although the image does not. Without a reason it must not: an image would be built for
   * nothing.
   */
  mayDiffer?: Reason
}

/** All reasons why another key may stand for the same image; docs/architecture.md tells users. */
export type Reason =
  /** The Dockerfile's text counts, comments too. */
  | 'dockerfile text'
  /** The ignore file counts by its text wherever it is, whatever its rules do. */
  | 'ignore file text'
  /** A file that is committed counts by its blob, one that is not by its SHA-256. */
  | 'committed or not'
  /** The source key has a submodule by its commit, ignored files of it included. */
  | 'submodule commit'
  /** The source key has what git keeps, which other attributes may write as the same bytes. */
  | 'conversion'

const files = ['a.js', 'src/a.js', 'src/b.js', 'src/deep/c.js', 'docs/guide.md', 'docs/keep.txt', 'run.sh', 'big.bin']
const stands = (path: string) =>
  lstat(path).then(
    (found) => found.isFile(),
    () => false,
  )

async function pickFile(project: Project, random: Random): Promise<string> {
  const there: string[] = []
  for (const file of files) if (await stands(project.at(`api/${file}`))) there.push(file)
  if (there.length === 0) {
    await project.repository.write({ 'api/a.js': 'again\n' })
    return project.at('api/a.js')
  }
  return project.at(`api/${random.pick(there)}`)
}

const commit = async (project: Project) => {
  await project.repository.git('add', '--all')
  await project.repository.git('commit', '--quiet', '--allow-empty', '--message', 'Change')
}
const content = (random: Random) => `content ${random.below(1_000_000)}\n`

export const mutations: Mutation[] = [
  { name: 'content', apply: async (p, r) => writeFile(await pickFile(p, r), content(r)) },
  {
    name: 'content of the same size, at once after it was staged',
    async apply(p, r) {
      const file = await pickFile(p, r)
      await p.repository.git('add', '--all')
      const bytes = await readFile(file)
      if (bytes.length > 0) bytes[0] = 65 + ((bytes[0] as number) % 26)
      await writeFile(file, bytes)
    },
  },
  {
    name: 'content that is committed',
    async apply(p, r) {
      await writeFile(await pickFile(p, r), content(r))
      await commit(p)
    },
    mayDiffer: 'committed or not',
  },
  { name: 'a commit of what stands there', apply: (p) => commit(p), mayDiffer: 'committed or not' },
  {
    name: 'a commit of nothing',
    apply: async (p) => void (await p.repository.git('commit', '--quiet', '--allow-empty', '--message', 'Nothing')),
    // What is staged goes with it.
    mayDiffer: 'committed or not',
  },
  {
    name: 'the right to execute',
    async apply(p, r) {
      const file = await pickFile(p, r)
      await chmod(file, (await lstat(file)).mode & 0o100 ? 0o644 : 0o755)
    },
  },
  {
    name: 'other permission bits',
    async apply(p, r) {
      const file = await pickFile(p, r)
      await chmod(file, (await lstat(file)).mode ^ 0o020)
    },
  },
  { name: 'time', apply: async (p, r) => utimes(await pickFile(p, r), new Date(), new Date(r.below(1e9) * 1000)) },
  {
    name: 'a new name',
    async apply(p, r) {
      const file = await pickFile(p, r)
      await rename(file, `${file}.${r.below(100)}.js`)
    },
  },
  {
    name: 'the target of a link',
    async apply(p, r) {
      await rm(p.at('api/link.js'), { force: true })
      await symlink(r.pick(['a.js', 'nowhere', 'src', '../web/index.js', '/etc']), p.at('api/link.js'))
    },
  },
  {
    name: 'an untracked file',
    apply: (p, r) =>
      p.repository.write({ [`api/${r.pick(['new', 'src/new', 'docs/new'])}-${r.below(9)}.js`]: content(r) }),
  },
  {
    name: 'a file that git ignores',
    apply: (p, r) => p.repository.write({ [`api/${r.pick(['x.tmp', 'generated/y.js', 'src/z.tmp'])}`]: content(r) }),
  },
  { name: 'a file less', apply: async (p, r) => rm(await pickFile(p, r)) },
  {
    name: 'a folder less',
    apply: (p, r) =>
      rm(p.at(`api/${r.pick(['src/deep', 'docs', 'generated', 'src'])}`), { recursive: true, force: true }),
  },
  {
    name: 'an empty folder',
    apply: async (p, r) =>
      void (await mkdir(p.at(`api/${r.pick(['void', 'src/void/deep', 'docs/void'])}`), { recursive: true })),
  },
  {
    name: 'a rule more in .dockerignore',
    apply: (p, r) => appendFile(p.at('api/.dockerignore'), `\n${r.pick(ignoreRules)}`),
    mayDiffer: 'ignore file text',
  },
  {
    name: 'other rules in .dockerignore',
    apply: (p, r) =>
      writeFile(p.at('api/.dockerignore'), ['**/.git', r.pick(ignoreRules), r.pick(ignoreRules)].join('\n')),
    mayDiffer: 'ignore file text',
  },
  {
    name: 'a comment in the Dockerfile',
    apply: (p, r) => writeFile(p.at('api/Dockerfile'), `FROM scratch\nCOPY . /\n# ${r.below(1000)}\n`),
    mayDiffer: 'dockerfile text',
  },
  { name: 'a file of another folder', apply: (p, r) => p.repository.write({ 'web/index.js': content(r) }) },
  {
    name: 'line ends that git calls clean',
    async apply(p) {
      const text = await readFile(p.at('api/auto.txt'), 'utf8').catch(() => 'one\n')
      await writeFile(
        p.at('api/auto.txt'),
        text.includes('\r') ? text.replaceAll('\r', '') : text.replaceAll('\n', '\r\n'),
      )
      await p.repository.git('add', 'api/auto.txt')
    },
  },
  {
    name: 'other attributes, checked out anew',
    async apply(p, r) {
      const path = r.pick(['crlf.txt', 'auto.txt', 'id.txt'])
      await appendFile(
        p.at('.gitattributes'),
        `${path} ${r.pick(['-text', 'text eol=crlf', 'text eol=lf', 'ident', '-ident'])}\n`,
      )
      await rm(p.at(`api/${path}`), { force: true })
      await p.repository.git('checkout', 'HEAD', '--', `api/${path}`).catch(() => '')
    },
    mayDiffer: 'conversion',
  },
  {
    name: 'attributes that are gone, and files that stand as they were',
    async apply(p, r) {
      await p.repository.write({ '.gitattributes': '*.bin filter=lfs\n' })
      if (r.below(2) === 0) await commit(p)
    },
    mayDiffer: 'conversion',
  },
  {
    name: 'attributes that are back, and files that stand as they were',
    async apply(p, r) {
      await p.repository.write({ '.gitattributes': '*.bin filter=lfs\ncrlf.txt text eol=crlf\nid.txt ident\n' })
      if (r.below(2) === 0) await commit(p)
    },
    mayDiffer: 'conversion',
  },
  {
    name: 'a pointer in place of its content, or back',
    async apply(p, r) {
      const isSmudged = r.below(2) === 0
      await rm(p.at('api/big.bin'), { force: true })
      const off = ['-c', 'filter.lfs.smudge=cat']
      await p.repository.git(...(isSmudged ? [] : off), 'checkout', 'HEAD', '--', 'api/big.bin').catch(() => '')
    },
  },
  {
    name: 'a file of the submodule',
    async apply(p, r) {
      if (await stands(p.at('api/lib/index.js')))
        await writeFile(p.at(`api/lib/${r.pick(['index.js', 'notes.txt', 'more.js'])}`), content(r))
    },
  },
  {
    name: 'another commit of the submodule',
    async apply(p, r) {
      const next = await p.library.commit({ 'index.js': content(r) })
      await p.repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'update', '--init', '--force')
      await p.repository.git('-C', 'api/lib', '-c', 'protocol.file.allow=always', 'fetch', '--quiet')
      await p.repository.git('-C', 'api/lib', 'checkout', '--quiet', '--force', next)
    },
  },
  {
    name: 'a submodule that is not checked out, or is again',
    async apply(p) {
      if (await stands(p.at('api/lib/.git')))
        await p.repository.git('submodule', '--quiet', 'deinit', '--force', 'api/lib')
      else
        await p.repository.git(
          '-c',
          'protocol.file.allow=always',
          'submodule',
          '--quiet',
          'update',
          '--init',
          'api/lib',
        )
    },
    mayDiffer: 'submodule commit',
  },
  {
    name: 'a file that git does not look at',
    async apply(p, r) {
      const file = await pickFile(p, r)
      await p.repository.git('update-index', r.pick(['--assume-unchanged', '--skip-worktree']), file).catch(() => '')
      await writeFile(file, content(r))
    },
  },
  {
    name: 'everything as it was committed',
    async apply(p) {
      const flagged = (await p.repository.git('ls-files', '-v')).split('\n').filter((line) => !line.startsWith('H '))
      for (const line of flagged)
        await p.repository.git('update-index', '--no-assume-unchanged', '--no-skip-worktree', line.slice(2))
      await p.repository.git('reset', '--quiet', '--hard')
      await p.repository.git('clean', '-ffdxq')
    },
  },
]
