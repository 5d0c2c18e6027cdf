import { cp, mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from '@jest/globals'
import { findJavaTools } from '../../../bed/setup/java-tools.ts'
import { findProgram } from '../../../bed/setup/programs.ts'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { type ImageProject, proveInImage } from './cases.ts'
import { neededParts, useImages } from './images.ts'
import { layOutJava, layOutPrograms, layOutShell, layOutSystem } from './roots.ts'

const absent = await reasonToSkip(...neededParts, 'migration tools of Java')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

/** How Java starts in the shortest time; an image of somebody's own has such variables, too. */
const flags = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto'

/** As Flyway's own image: the tool is what a container starts, and it is no root. */
const flyway: ImageProject = {
  tool: 'flyway',
  directory: '.',
  files: () => ({
    'flyway.toml':
      '[environments.production]\nurl = "jdbc:postgresql://127.0.0.1:1/production"\nuser = "nobody"\n[flyway]\nenvironment = "production"\nlocations = ["filesystem:sql"]\n',
  }),
  migration: (name, statements) => ({
    path: `sql/V${name.replace('_', '__')}.sql`,
    text: statements.map((sql) => `${sql};\n`).join(''),
  }),
  version: (name) => name.slice(0, 3),
  tables: ['flyway_schema_history'],
  dockerfile: `FROM bed/flyway\nWORKDIR /srv/shop\nCOPY . .\nUSER app\nENTRYPOINT ["flyway"]\nCMD ["clean"]\n`,
  withoutTool: 'FROM bed/java\nWORKDIR /srv/shop\nCOPY . .\nUSER app\n',
  withoutMigrations: 'FROM bed/flyway\nWORKDIR /srv/shop\nCOPY flyway.toml .\nUSER app\n',
}

/** As Liquibase's own image, whose changelogs lie in another place than in the repository. */
const liquibase: ImageProject = {
  tool: 'liquibase',
  directory: '.',
  files: () => ({
    'liquibase.properties': 'changeLogFile=db/changelog.yaml\nurl=jdbc:postgresql://127.0.0.1:1/production\n',
    'db/changelog.yaml': 'databaseChangeLog:\n  - includeAll: { path: steps, relativeToChangelogFile: true }\n',
  }),
  migration: (name, statements) => ({
    path: `db/steps/${name}.sql`,
    text: `--liquibase formatted sql\n\n--changeset shop:${name.slice(0, 3)}\n${statements.map((sql) => `${sql};\n`).join('')}`,
  }),
  version: (name) => `db/steps/${name}.sql::${name.slice(0, 3)}::shop`,
  tables: ['databasechangelog', 'databasechangeloglock'],
  dockerfile: `FROM bed/liquibase\nWORKDIR /liquibase\nCOPY . .\nUSER app\nENTRYPOINT ["/liquibase/docker-entrypoint.sh"]\nCMD ["--help"]\n`,
  withoutTool: 'FROM bed/java\nWORKDIR /liquibase\nCOPY . .\nUSER app\n',
  withoutMigrations: 'FROM bed/liquibase\nWORKDIR /liquibase\nCOPY liquibase.properties .\nUSER app\n',
}

;(absent === undefined ? describe : describe.skip)('run-migrations in images with tools of Java', () => {
  const images = useImages(async ({ makeBase }) => {
    let home = ''
    const layOut = async (context: string) => {
      const root = join(context, 'root')
      await layOutSystem(root)
      await layOutShell(root)
      // Flyway's script asks for it.
      await layOutPrograms(root, [await realpath(findProgram('bash') ?? '')])
      home = await layOutJava(root)
    }
    await makeBase('bed/java-files', 'FROM scratch\nCOPY root/ /\n', layOut)
    const java = `FROM bed/java-files\nENV JAVA_HOME=${home} PATH=/opt/tools/bin:/bin:/usr/bin JAVA_ARGS="${flags}" JAVA_OPTS="${flags}"\n`
    await makeBase('bed/java', java, async () => {})
    for (const tool of ['flyway', 'liquibase'])
      await makeBase(`bed/${tool}`, 'FROM bed/java\nCOPY --chmod=755 root/ /opt/tools/\n', async (context) => {
        const tools = (await findJavaTools()) ?? ''
        await mkdir(join(context, 'root/bin'))
        for (const part of [tool, `bin/${tool}`])
          await cp(join(tools, part), join(context, 'root', part), { recursive: true, dereference: true })
      })
  })

  test.each([flyway, liquibase])('$tool', (project) => proveInImage(images, project))
})
