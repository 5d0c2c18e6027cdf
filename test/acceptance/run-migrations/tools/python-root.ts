import { cp, mkdir, readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { findSharedLibraries } from '../../../bed/parts/base-image/shared-libraries.ts'
import { runCommand } from '../../../bed/process/run-command.ts'
import { findPythonTools } from '../../../bed/setup/python-tools.ts'

const left = new Set(['__pycache__', 'test', 'tests', 'idlelib', 'ensurepip', 'dist-packages', 'turtledemo'])

/** Copies this machine's Python, with its library, to the same places below a folder: what an image takes to run it. */
export async function layOutPython(root: string): Promise<void> {
  const tools = findPythonTools() ?? ''
  const ask =
    'import json,sys,sysconfig;print(json.dumps([sys._base_executable,sysconfig.get_path("stdlib"),sysconfig.get_config_var("DESTSHARED")]))'
  const answer = await runCommand(join(tools, 'bin/python'), ['-c', ask])
  const [executable, library, modules] = JSON.parse(answer) as [string, string, string]
  const extensions = (await readdir(modules)).filter((name) => name.endsWith('.so')).map((name) => join(modules, name))
  for (const path of [executable, ...(await findSharedLibraries([executable, ...extensions]))]) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await cp(path, join(root, path), { dereference: true })
  }
  // Where the virtual environment's link leads.
  await cp(executable, join(root, dirname(executable), 'python3'), { dereference: true })
  await cp(library, join(root, library), { recursive: true, filter: (path) => !left.has(basename(path)) })
}

/** Copies the virtual environment with the tools into a folder. */
export function copyTools(folder: string): Promise<void> {
  const filter = (path: string) => !left.has(basename(path))
  return cp(findPythonTools() ?? '', folder, { recursive: true, verbatimSymlinks: true, filter })
}
