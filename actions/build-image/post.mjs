// Removes what a step that was killed left behind: the private folder with its login and build secrets. It stands alone,
// so that it costs next to nothing where there is nothing to do. Never fails the job.
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, resolve } from 'node:path'

const folder = process.env['STATE_private-folder'] ?? ''
const temporary = process.env['RUNNER_TEMP'] ?? ''
// Where the runner's folder has a name that engines would split, main has made its own in the system's.
const places = /[,"'\\\r\n]/.test(temporary) ? [tmpdir(), '/tmp'] : [temporary]
// Nothing but a folder that main has made there is removed, whatever the state says.
if (
  /^deploy-actions-\w+$/.test(basename(folder)) &&
  places.some((place) => dirname(resolve(folder)) === resolve(place))
) {
  await rm(folder, { recursive: true, force: true }).catch((error) =>
    console.log(`The temporary folder of build-image could not be removed: ${error.code}.`),
  )
}
