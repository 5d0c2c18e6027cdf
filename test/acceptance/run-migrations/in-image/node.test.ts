import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from '@jest/globals'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { repositoryRoot } from '../../harness.ts'
import { type ImageProject, proveInImage } from './cases.ts'
import { neededParts, useImages } from './images.ts'
import { drizzle, knex, nodePgMigrate, prisma, sequelize, typeorm } from './node-projects.ts'

const absent = await reasonToSkip(...neededParts, 'certificates')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

const tools = {
  knex: ['knex', 'knex/bin/cli.js'],
  sequelize: ['sequelize-cli', 'sequelize-cli/lib/sequelize'],
  typeorm: ['typeorm', 'typeorm/cli.js'],
  drizzle: ['drizzle-kit', 'drizzle-kit/bin.cjs'],
  'node-pg-migrate': ['node-pg-migrate', 'node-pg-migrate/bin/node-pg-migrate.js'],
  prisma: ['prisma', 'prisma/build/index.js'],
} as const
const drivers = ['pg', 'drizzle-orm', 'sequelize', '@prisma/adapter-pg', '@prisma/client']

;(absent === undefined ? describe : describe.skip)('run-migrations in images with tools of Node.js', () => {
  const images = useImages(async ({ makeBase, nodeBase }) => {
    const dockerfile = `FROM ${await nodeBase()}\nCOPY root/ /\n`
    await makeBase('bed/node', dockerfile, async () => {})
    await makeBase('bed/tools', dockerfile, async (context) => {
      const folder = join(context, 'root/app/node_modules')
      const names = await withDependencies([...Object.values(tools).map(([name]) => name), ...drivers])
      await mkdir(join(folder, '.bin'), { recursive: true })
      for (const name of names)
        await cp(join(repositoryRoot, 'node_modules', name), join(folder, name), { recursive: true, filter: isRun })
      for (const [name, file] of Object.values(tools)) await symlink(`../${file}`, join(folder, '.bin', name))
    })
  })
  const projects: ImageProject[] = [knex, sequelize, typeorm, drizzle, nodePgMigrate, prisma]

  test.each(projects)('$tool', (project) => proveInImage(images, project))
})

/** Whether something of a package is there for those who run it, and not for their editor alone. */
const isRun = (path: string) => !/\.map$|\.d\.[cm]?ts$|\/typeorm\/browser$|\/js-beautify\/js\/test$/.test(path)

/** The packages that these need at run time, as the lock file has them, and they themselves. */
async function withDependencies(names: string[]): Promise<string[]> {
  const { packages } = JSON.parse(await readFile(join(repositoryRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }>
  }
  const found = new Set<string>()
  const queue = [...names]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const folder = join(repositoryRoot, 'node_modules', name)
    // Those for another platform are named, too, and are not there.
    if (found.has(name) || !existsSync(folder)) continue
    found.add(name)
    const own = Object.keys(packages).filter((path) => `${path}/`.startsWith(`node_modules/${name}/`))
    for (const { dependencies, optionalDependencies } of own.map((path) => packages[path] ?? {}))
      queue.push(...Object.keys({ ...dependencies, ...optionalDependencies }))
  }
  return [...found]
}
