// Removes what a step that was killed left behind: the private folder with its login and build secrets. It stands alone,
// so that it costs next to nothing where there is nothing to do. Never fails the job.
import { rm } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'

const folder = process.env['STATE_private-folder'] ?? ''
const temporary = process.env['RUNNER_TEMP'] ?? ''
// Where engines would split its name, or builds see what is in it, main has made its folder elsewhere, and says where.
const place = process.env['STATE_private-parent'] || temporary
// Nothing but a folder that main has made there is removed, whatever the state says.
if (/^deploy-actions-\w+$/.test(basename(folder)) && dirname(resolve(folder)) === resolve(place)) {
  await rm(folder, { recursive: true, force: true }).catch((error) =>
    console.log(`The temporary folder of build-image could not be removed: ${error.code}.`),
  )
}
