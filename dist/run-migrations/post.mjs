// Removes what a step that was killed left behind: the temporary container on an engine that only ssh reaches, and the
// private folder with the key. It stands alone, so that it costs next to nothing where there is nothing to do. Never
// fails the job.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'

const folder = process.env['STATE_private-folder'] ?? ''
const temporary = process.env['RUNNER_TEMP'] ?? ''
// Nothing but a folder that main has made there is used and removed, whatever the state says.
const isOurs = /^deploy-actions-\w+$/.test(basename(folder)) && dirname(resolve(folder)) === resolve(temporary)
if (isOurs && existsSync(folder)) {
  removeContainer(process.env.STATE_engine ?? '')
  await rm(folder, { recursive: true, force: true }).catch((error) =>
    console.log(`The temporary folder of run-migrations could not be removed: ${error.code}.`),
  )
}

function removeContainer(state) {
  if (state === '') return
  try {
    const { environment, container } = JSON.parse(state)
    const env = { ...process.env, ...environment }
    execFileSync('docker', ['rm', '--force', '--volumes', container], { env, stdio: 'ignore', timeout: 20_000 })
  } catch (error) {
    console.log(`A temporary container may be left on the engine: ${error.code ?? error.name}.`)
  }
}
