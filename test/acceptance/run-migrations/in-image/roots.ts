import { realpathSync } from 'node:fs'
import { chmod, cp, mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { findSharedLibraries } from '../../../bed/parts/base-image/shared-libraries.ts'
import { runCommand } from '../../../bed/process/run-command.ts'
import { findProgram } from '../../../bed/setup/programs.ts'

/** Lays out what every process may look for: users, a name service, and a temporary folder. */
export async function layOutSystem(root: string): Promise<void> {
  await mkdir(join(root, 'etc'), { recursive: true })
  await writeFile(join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\napp:x:1000:1000::/nonexistent:/bin/sh\n')
  await writeFile(join(root, 'etc/group'), 'root:x:0:\napp:x:1000:\n')
  await writeFile(join(root, 'etc/nsswitch.conf'), 'passwd: files\ngroup: files\nhosts: files dns\n')
  await mkdir(join(root, 'tmp'))
  await chmod(join(root, 'tmp'), 0o1777)
}

/** Lays out busybox as the shell and the small programs that scripts take. */
export async function layOutShell(root: string): Promise<void> {
  const busybox = findProgram('busybox') ?? ''
  await mkdir(join(root, 'bin'), { recursive: true })
  await mkdir(join(root, 'usr/bin'), { recursive: true })
  await cp(busybox, join(root, 'bin/busybox'), { dereference: true })
  for (const name of ['sh', 'cat', 'dirname', 'ls', 'readlink', 'sed', 'uname', 'expr', 'sleep', 'tr'])
    await symlink('busybox', join(root, 'bin', name))
  await symlink('/bin/busybox', join(root, 'usr/bin/env'))
}

/** Lays out programs, and what they and modules are linked to, at the places where this machine has them. */
export async function layOutPrograms(root: string, programs: readonly string[], modules: readonly string[] = []) {
  // What lies beside a module comes with it.
  const libraries = (await findSharedLibraries([...programs, ...modules])).filter((path) =>
    /^\/(?:usr\/)?lib/.test(path),
  )
  for (const path of new Set([...programs, ...libraries])) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await cp(path, join(root, path), { dereference: true })
  }
}

/** Lays out this machine's Java; gives its home. */
export async function layOutJava(root: string): Promise<string> {
  const java = process.env['JAVA_HOME'] ? join(process.env['JAVA_HOME'], 'bin/java') : (findProgram('java') ?? '')
  const home = join(realpathSync(java), '../..')
  const left = new Set(['src.zip', 'ct.sym', 'jfr', 'libjvm.debuginfo'])
  for (const part of ['lib', 'conf']) {
    const filter = (path: string) => !left.has(path.slice(path.lastIndexOf('/') + 1))
    await cp(join(home, part), join(root, home, part), { recursive: true, dereference: true, filter })
  }
  const libraries = ['libjava', 'libnet', 'libnio', 'libzip', 'server/libjvm'].map((name) =>
    join(home, 'lib', `${name}.so`),
  )
  await layOutPrograms(root, [realpathSync(java)], libraries)
  return home
}

/** Lays out this machine's Ruby with everything that is installed for it. */
export async function layOutRuby(root: string): Promise<string> {
  const ruby = findProgram('ruby') ?? ''
  const ask =
    'require "json"; c = RbConfig::CONFIG; puts JSON[[RbConfig.ruby] + c.values_at("rubylibdir", "rubyarchdir", "vendordir", "vendorarchdir", "sitedir") + $LOAD_PATH + Gem.path]'
  const [executable = '', ...folders] = JSON.parse(await runCommand(ruby, ['-e', ask])) as string[]
  const modules: string[] = []
  // What somebody installed at home is left out, and what lies in another folder comes with it.
  const shared = [...new Set(folders)].filter((folder) => /^\/(?:usr|var|opt)\//.test(folder))
  const outermost = shared.filter((folder) => !shared.some((other) => folder.startsWith(`${other}/`)))
  for (const folder of [...outermost, '/usr/share/zoneinfo']) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined)
    if (entries === undefined) continue
    modules.push(...entries.flatMap((one) => (one.name.endsWith('.so') ? [join(one.parentPath, one.name)] : [])))
    await mkdir(dirname(join(root, folder)), { recursive: true })
    await runCommand('cp', ['-R', '--preserve=links', '-T', folder, join(root, folder)])
  }
  await layOutPrograms(root, [realpathSync(executable)], modules)
  await mkdir(join(root, 'usr/local/bin'), { recursive: true })
  await symlink(realpathSync(executable), join(root, 'usr/local/bin/ruby'))
  return realpathSync(executable)
}
