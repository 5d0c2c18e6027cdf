import { UserError } from '../../../../packages/action/src/errors.ts'
import { defaultConfigFile } from '../../../../packages/config/src/load.ts'
import type { Changes } from '../../../../packages/migrations/src/base/changes.ts'
import type { Permission } from '../../../../packages/migrations/src/decide.ts'
import type { Context } from '../context.ts'
import type { Outcome } from '../report/outcome.ts'

/** From the strictest on. */
const permissions: readonly Permission[] = ['block', 'approved', 'warn']

type Policy = { permission: Permission; notes: Outcome['notes'] }

/**
 * What a pull request may do to data: no more than deploy.yml of its base says, or else the branch that is judged would
 * say it. What the base says and cannot be read is taken as the strictest; where it has no deploy.yml yet, the branch's
 * counts, which is told.
 */
export async function permissionOnPull(context: Context, changes: Changes): Promise<Policy> {
  const { permission, inputs, runner } = context
  const own: Policy = { permission, notes: [] }
  // What the step itself says is no matter of deploy.yml.
  if (!runner.isPullRequest || inputs.destructive !== undefined || permission === 'block') return own
  const held = await readBase(context, changes)
  if (held === 'absent') {
    const text = `The base has no deploy.yml yet: \`destructive-migrations: ${permission}\` is what this branch says.`
    return { permission, notes: [{ text }] }
  }
  if (permissions.indexOf(held.permission) >= permissions.indexOf(permission)) return own
  const text = `${held.why}, and that counts: \`destructive-migrations: ${permission}\` is what this branch says.`
  return { permission: held.permission, notes: [{ text }] }
}

async function readBase(
  { inputs, runner }: Context,
  changes: Changes,
): Promise<'absent' | { permission: Permission; why: string }> {
  const block = (why: string) => ({ permission: 'block', why }) as const
  if (!changes.known) return block('What deploy.yml of the base says cannot be read')
  const file = inputs.config ?? defaultConfigFile
  const [{ readGitTree }, { parseConfig }] = await Promise.all([
    import('../../../../packages/keys/src/git-tree.ts'),
    import('../../../../packages/config/src/parse.ts'),
  ])
  const text = await readGitTree(runner.workspace).read(changes.base, file)
  if (text === undefined) return 'absent'
  try {
    const { environments } = await parseConfig(text.toString(), file)
    const { environment } = inputs
    const asked = Object.hasOwn(environments, environment) ? environments[environment] : undefined
    if (asked === undefined) return block(`deploy.yml of the base has no environment ${environment}`)
    const permission = asked.destructiveMigrations ?? 'block'
    return { permission, why: `deploy.yml of the base says ${permission} for ${environment}` }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return block('deploy.yml of the base is not valid')
  }
}
