import type { Ending, Host } from '../../../packages/action/src/door.ts'
import { isProduction } from '../../../packages/config/src/production.ts'
import { openGitHub } from '../../../packages/github/src/client.ts'
import { deployImage } from './deploy-image.ts'
import type { Inputs } from './inputs.ts'
import { brokenOutcome, outcomeOf, plannedOutcome } from './make-outcome.ts'
import { keepRecords, type RecordKeeper } from './open-record.ts'
import { isGood, type Outcome } from './outcome.ts'
import { makeEnding } from './report.ts'
import { rollBack } from './roll-back.ts'
import { openSetting, type Setting } from './setting.ts'
import { chooseServices, readImages } from './targets.ts'
import { planAgain, planWork, type Work } from './work.ts'

/** Plans all services, deploys them in the order in which they need each other, and goes back when one fails. */
export async function main(inputs: Inputs, host: Host): Promise<Ending> {
  const setting = await openSetting(inputs, host)
  const images = await readImages(setting)
  const services = chooseServices(setting, images)
  // All is read and planned before anything is done: a fault in the last service must not leave the first deployed.
  const works = await Promise.all(services.map((service) => planWork(setting, service, images)))
  if (inputs.dryRun)
    return makeEnding(
      setting,
      works.map((work) => plannedOutcome(work)),
      [],
    )
  const keeper = keepRecords(setting.github, {
    runUrl: setting.runner.runUrl,
    production: isProduction(setting.environment.name),
    signingKey: setting.signingKey,
    warn: host.warn,
  })
  try {
    return await deployAll(setting, keeper, works)
  } catch (error) {
    const { token } = inputs
    const client = await openGitHub({ token, apiUrl: setting.runner.apiUrl, repository: setting.runner.repository })
    await keeper.abandon(
      client,
      host.signal.aborted
        ? 'The run was cancelled: what runs now is not proven'
        : 'The step failed before there was proof',
    )
    throw error
  }
}

async function deployAll(setting: Setting, keeper: RecordKeeper, works: Work[]): Promise<Ending> {
  const done: Array<{ work: Work; outcome: Outcome; touched: boolean }> = []
  for (const planned of works) {
    const { work, outcome, touched } = await setting.host.group(
      `Deploy ${planned.target.service} to ${setting.environment.name}`,
      () => deployOne(setting, keeper, planned),
    )
    done.push({ work, outcome, touched })
    if (!isGood(outcome)) break
  }
  const failed = done.some(({ outcome }) => !isGood(outcome))
  if (failed && setting.inputs.rollback === 'auto') {
    const changed = done.filter(({ touched, outcome }) => touched && outcome.result !== 'superseded')
    if (changed.length > 0) await setting.host.group('Roll back', () => rollBack(setting, keeper, changed))
  }
  const untouched = works.slice(done.length).map((work) => work.target.service)
  return makeEnding(
    setting,
    done.map(({ outcome }) => outcome),
    untouched,
  )
}

async function deployOne(
  setting: Setting,
  keeper: RecordKeeper,
  planned: Work,
): Promise<{ work: Work; outcome: Outcome; touched: boolean }> {
  const work = await planAgain(setting, planned)
  const { plan } = work
  const start = setting.clock.now()
  if (plan.deed !== 'deploy') {
    setting.host.say(`${work.target.service}: ${plan.message}`)
    return { work, outcome: plannedOutcome(work), touched: false }
  }
  const rollbackOf = work.isRollback ? (work.live?.id ?? null) : null
  try {
    const deployed = await deployImage(setting, keeper, { ...work, rollbackOf })
    return { work, outcome: outcomeOf(work, deployed, setting.clock.now() - start), touched: deployed.touched }
  } catch (error) {
    if (setting.host.signal.aborted) throw error
    // A fault half-way must not keep us from taking back what this run has changed.
    await keeper.abandon(setting.github, 'The deployment broke off before there was proof')
    setting.host.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return { work, outcome: brokenOutcome(work, error, setting.clock.now() - start), touched: true }
  }
}
