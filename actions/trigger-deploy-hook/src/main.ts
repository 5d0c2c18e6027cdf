import { saveState } from '@actions/core'
import type { Ending, Host } from '../../../packages/action/src/door.ts'
import { openGitHub } from '../../../packages/github/src/client.ts'
import { type Deployed, deployImage } from './deploy-image.ts'
import type { Inputs } from './inputs.ts'
import { keepRecords, type RecordKeeper } from './open-record.ts'
import { isGood, type Outcome } from './outcome.ts'
import { mainStartedState } from './post.ts'
import { makeEnding } from './report.ts'
import { rollBack } from './roll-back.ts'
import { openSetting, type Setting } from './setting.ts'
import { chooseServices, readImages } from './targets.ts'
import { planAgain, planWork, type Work } from './work.ts'

/** Plans all services, deploys them in the order in which they need each other, and goes back when one fails. */
export async function main(inputs: Inputs, host: Host): Promise<Ending> {
  saveState(mainStartedState, 'true')
  const setting = await openSetting(inputs, host)
  const images = readImages(setting)
  const services = chooseServices(setting, images)
  // All is read and planned before anything is done: a fault in the last service must not leave the first deployed.
  const works: Work[] = []
  for (const service of services) works.push(await planWork(setting, service, images))
  if (inputs.dryRun)
    return makeEnding(
      setting,
      works.map((work) => plannedOutcome(work)),
      [],
    )
  const keeper = keepRecords(setting.github, setting.runner.runUrl, setting.environment.name === 'production')
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
  const deployed = await deployImage(setting, keeper, { ...work, rollbackOf })
  return { work, outcome: outcomeOf(work, deployed, setting.clock.now() - start), touched: deployed.touched }
}

/** What is known of a service before, or without, anything being done. */
function plannedOutcome(work: Work): Outcome {
  const { plan, live, image, target, baseline } = work
  const base = {
    service: target.service,
    remedy: '',
    deploymentId: live?.id,
    image: image.image,
    revision: image.revision,
    liveRevision: baseline.revision ?? '',
    previousImage: live?.payload.image ?? '',
    previousRevision: live?.payload.revision ?? '',
    rolledBackTo: '',
    proof: 'none' as const,
    attempts: 0,
    failedAt: '' as const,
    logs: [],
    milliseconds: 0,
  }
  if (plan.deed === 'nothing')
    return { ...base, result: plan.result, reason: plan.reason, message: plan.message, proof: 'revision' }
  if (plan.deed === 'refuse')
    return {
      ...base,
      result: 'failed',
      reason: plan.reason,
      message: plan.message,
      remedy: plan.remedy,
      failedAt: 'trigger',
    }
  return { ...base, result: 'planned', reason: 'dry-run', message: `${target.service} would be deployed.` }
}

function outcomeOf(work: Work, deployed: Deployed, milliseconds: number): Outcome {
  const { result, reason, message, remedy, id, proof, liveRevision, attempts, failedAt, logs } = deployed
  return {
    service: work.target.service,
    result,
    reason,
    message,
    remedy,
    deploymentId: id,
    image: work.image.image,
    revision: work.image.revision,
    liveRevision,
    previousImage: work.live?.payload.image ?? '',
    previousRevision: work.live?.payload.revision ?? '',
    rolledBackTo: '',
    proof,
    attempts,
    failedAt,
    logs,
    milliseconds,
  }
}
