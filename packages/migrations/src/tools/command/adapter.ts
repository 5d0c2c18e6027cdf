import { UserError } from '../../../../action/src/errors.ts'
import type { Adapter, Ask } from '../contract.ts'
import { lastLines, saidBy, sqlStateIn } from '../failure.ts'
import { newest } from '../history.ts'
import { findFiles, isUnknown, matchNames, type Other, sourceOf } from './files.ts'
import { type Listed, parseNames } from './names.ts'
import { requireCommand } from './require.ts'

/** Any command that applies, and another that lists what is pending: the result rests on the word of the second. */
export const command: Adapter = {
  name: 'command',
  title: 'a command',
  executable: undefined,
  verifiedBy: 'tool',
  // It is looked for and not started: nobody knows what it does with an option.
  probe: [],
  forbidden: [],
  documentation: {
    triedOn: ['PostgreSQL'],
    detectedBy: 'never: by `command` and `pending-command`; `*.sql` in the folder is judged where its names are listed',
    bookkeeping: 'what `pending-command` lists: what is pending, or with boxes (`[X]`, `[ ]`) what is applied as well',
    transaction: 'not known',
    ownList: '`pending-command`',
  },

  files: /\.sql$/i,

  detect: () => false,

  async find(project) {
    const { commands } = project
    if (commands === undefined) return undefined
    const words = requireCommand(commands.apply, 'The command that migrates')
    const list = requireCommand(commands.pending, 'The command that lists what is pending')
    const { directory, files, others } = await findFiles(project, command.files)
    return {
      directory,
      files,
      because: '`command`',
      workingDirectory: project.context,
      settings: {
        'command.apply': JSON.stringify(words),
        'command.pending': JSON.stringify(list),
        'command.others': JSON.stringify(others),
      },
      executable: words[0] as string,
    }
  },

  read: (files) =>
    files
      .filter(({ name }) => !/\.(?:down|undo)\.sql$/i.test(name))
      .map(({ name, path, text }) => ({ name, path, text, version: name }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),

  async pending(_session, files, settings, ask) {
    const others = JSON.parse(settings['command.others'] ?? '[]') as Other[]
    const listed = await list(wordsOf(settings['command.pending']), ask)
    const pending = matchNames(listed.pending, files, others)
    // Empty like this it could be of either kind.
    if (listed.applied === undefined) return { applied: [], pending, current: '', missing: [], appliedUnknown: true }
    const { applied } = listed
    const unknown = matchNames(applied, files, others).filter(isUnknown)
    const missing = files.length + others.length === 0 ? [] : unknown.map(({ version }) => version)
    return { applied, pending, current: newest({ applied }), missing }
  },

  current: newest,

  gateSource: sourceOf,

  async apply(pending, { settings, environment }, launcher) {
    if (launcher === undefined) throw new Error('A command needs a launcher.')
    const [, ...args] = wordsOf(settings['command.apply'])
    const result = await launcher.run(args, environment)
    if (result.exitCode === 0) return undefined
    const said = saidBy(result)
    // The last that it spoke of, as tools do before they begin with one; it counts only if it is pending still.
    const begun = pending
      .map(({ name, version }) => ({ version, at: said.lastIndexOf(name) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => b.at - a.at)[0]
    return {
      message: /^.*\b(?:ERROR|error):\s*(.+)$/m.exec(said)?.[1] ?? lastLines(result, 'The command'),
      code: sqlStateIn(said),
      ...(begun === undefined ? {} : { version: begun.version }),
    }
  },

  recovery: () =>
    'Whether the command rolled back what it had begun is not known: look at the database, mend what the error names, and run this again.',
}

function wordsOf(setting: string | undefined): string[] {
  return JSON.parse(setting ?? '[]') as string[]
}

async function list(words: string[], ask: Ask | undefined): Promise<Listed> {
  if (ask === undefined) throw new Error('Nothing can be listed without the command that does.')
  const result = await ask(words)
  const shown = words.join(' ')
  if (result.exitCode !== 0) {
    throw new UserError('The command that lists what is pending failed, so what is pending is not known.', {
      reason: 'pending-command-failed',
      received: `${shown}: ${lastLines(result, 'it')}`,
      accepted: 'exit code 0, and one name a line on standard output; no line where nothing is pending',
      remedy: 'Mend the command (`pending-command`); its own output is in the log above.',
    })
  }
  return parseNames(result.stdout, shown)
}
