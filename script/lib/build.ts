import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { actionNames } from './actions.ts'
import { compareFolders } from './compare.ts'
import { hintParser } from './hint-parser.ts'
import { runNcc } from './ncc.ts'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean' }, out: { type: 'string' } },
  allowPositionals: true,
})

/**
 * Parsers are what no start may pay for. MySQL's grammar is half of all code there is, and gets a bundle of its own that
 * is made small; what people may have to read is not.
 * PostgreSQL's parser is WebAssembly, and stands beside the bundle as a file. Only the actions named need it.
 */
const parserActions = ['run-migrations']
const parserFolder = join(root, 'node_modules/libpg-query')

/**
 * Modules of the toolkit whose loading has no effect of its own. Saying so lets the bundler leave out what an action
 * does not use (the OIDC client of @actions/core pulls in a whole HTTP stack, most of the start-up time).
 */
const effectFree = ['core', 'exec', 'github', 'http-client', 'io']

async function compile(): Promise<void> {
  await rm(join(root, 'build'), { recursive: true, force: true })
  await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'], {
    cwd: root,
  })
  await writeFile(join(root, 'build/packages/migrations/src/own-folder.js'), 'export const ownFolder = __dirname\n')
  for (const name of effectFree) {
    const target = join(root, 'build/node_modules/@actions', name)
    await cp(join(root, 'node_modules/@actions', name), target, { recursive: true })
    const manifest = JSON.parse(await readFile(join(target, 'package.json'), 'utf8'))
    await writeFile(join(target, 'package.json'), JSON.stringify({ ...manifest, sideEffects: false }, null, 2))
  }
}

async function bundle(action: string, out: string): Promise<void> {
  const folder = join(out, action)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const source = join(root, 'actions', action)
  // The bundler makes CommonJS where the nearest package.json does not say otherwise. Node loads its parts sooner than
  // those of a module.
  await writeFile(join(root, 'build/actions', action, 'package.json'), '{}')
  await runNcc(join(root, 'build/actions', action, 'src/index.js'), folder)
  await writeFile(join(folder, 'package.json'), `${JSON.stringify({ type: 'commonjs' }, null, 2)}\n`)
  if (parserActions.includes(action)) {
    const target = join(folder, 'libpg-query')
    await mkdir(target)
    const parser = await readFile(join(parserFolder, 'wasm/libpg-query.wasm'))
    await writeFile(join(target, 'libpg-query.wasm'), await hintParser(parser))
    await cp(join(parserFolder, 'LICENSE'), join(target, 'LICENSE'))
    const grammar = join(root, 'build/packages/migrations/src/mysql-rules/grammar.js')
    await runNcc(grammar, join(folder, 'mysql-grammar'), '--minify')
  }
  // An entry of its own, for the post step or for a laptop, stands beside the bundle that it shares.
  for (const file of ['action.yml', 'README.md', 'post.mjs', 'check.mjs']) {
    if (await exists(join(source, file))) await cp(join(source, file), join(folder, file))
  }
  await cp(join(root, 'LICENSE'), join(folder, 'LICENSE'))
}

async function build(out: string): Promise<void> {
  await compile()
  const names = await buildable()
  // Two at a time: the bundler is one process each, and runners have two cores.
  for (let index = 0; index < names.length; index += 2) {
    await Promise.all(names.slice(index, index + 2).map((name) => bundle(name, out)))
  }
  for (const name of names) console.log(`${name}: ${Math.round((await sizeOf(join(out, name))) / 1024)} kB`)
}

async function buildable(): Promise<string[]> {
  const present = await Promise.all(actionNames.map((name) => exists(join(root, 'actions', name, 'action.yml'))))
  return actionNames.filter((name, index) => present[index] && (positionals.length === 0 || positionals.includes(name)))
}

async function sizeOf(folder: string): Promise<number> {
  let size = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) size += (await stat(join(entry.parentPath, entry.name))).size
  }
  return size
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** Builds beside dist/ and gives what is not the same there. */
async function findDifferences(): Promise<string[]> {
  const fresh = join(root, 'build/fresh-dist')
  await build(fresh)
  return compareFolders(join(root, 'dist'), fresh)
}

/**
 * Only a build that gives every byte of dist/ is a proof. One that does not is told with what differs, and made once
 * more: a bundler that wavers is not to be taken for sources that are not what was bundled.
 */
async function check(): Promise<boolean> {
  for (const attempt of ['first', 'second']) {
    const differences = await findDifferences()
    if (differences.length === 0) return true
    console.error(`The ${attempt} build:`)
    for (const difference of differences) console.error(difference)
  }
  console.error('dist/ is not what the sources give: run script/build and commit it.')
  return false
}

if (values.check) process.exitCode = (await check()) ? 0 : 1
else await build(values.out === undefined ? join(root, 'dist') : resolve(values.out))
