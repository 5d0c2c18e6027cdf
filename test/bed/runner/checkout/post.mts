import { spawnSync } from 'node:child_process'

const directory = process.env['STATE_directory']
const section = `http.${process.env['GITHUB_SERVER_URL']}/`
// A section that is not there, or a workspace that is gone, is as good.
if (directory !== undefined) {
  spawnSync('git', ['config', '--local', '--remove-section', section], { cwd: directory, stdio: 'ignore' })
}
