import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand, tryCommand } from '../process/run-command.ts'
import { partsDirectory } from './parts-directory.ts'
import { findProgram } from './programs.ts'
import { provideFolder } from './provide-folder.ts'
import { tryAgain } from './try-again.ts'

/** What makes up Liquibase with its command line and its drivers, as group, artifact and version, with its sha256. */
const LIQUIBASE = {
  'org.liquibase:liquibase-core:4.33.0': '729691fdd26761f6264e4332a6a657e907c626863da8b4a0bf3bd22dbeebdc6b',
  'info.picocli:picocli:4.7.7': 'f86e30fffd10d2b13b8caa8d4b237a7ee61f2ffccf5b1941de718b765d235bf8',
  'org.yaml:snakeyaml:2.4': 'ef779af5d29a9dde8cc70ce0341f5c6f7735e23edff9685ceaa9d35359b7bb7f',
  'javax.xml.bind:jaxb-api:2.3.1': '88b955a0df57880a26a74708bc34f74dcaf8ebf4e78843a28b50eae945732b06',
  'com.opencsv:opencsv:5.11.2': '690daad9014f23afd3ab6f1b0c45a5e0b738ac37a8d2e810e196193aab521245',
  'commons-io:commons-io:2.19.0': '824268919b4b62f9f40f08c54381de5993b078f58667e332d17348ae019d72b9',
  'org.apache.commons:commons-lang3:3.17.0': '6ee731df5c8e5a2976a1ca023b6bb320ea8d3539fbe64c8a1d5cb765127c33b4',
  'org.apache.commons:commons-text:1.13.1': '76434bd2dd778ab140d84b3c6ffa40c40fe6219909f5ed1d8b8977c5ae8e50c8',
  'org.apache.commons:commons-collections4:4.5.0': '00f93263c267be201b8ae521b44a7137271b16688435340bf629db1bac0a5845',
  'org.postgresql:postgresql:42.7.5': '69020b3bd20984543e817393f2e6c01a890ef2e37a77dd11d6d8508181d079ab',
  'org.mariadb.jdbc:mariadb-java-client:3.5.3': '85c4ba2f221d0dfd439c26affbb294f784960763544263c65aba9c2c76858706',
  'org.xerial:sqlite-jdbc:3.49.1.0': '5c8609d2ca341deb8c6f71778974b5ba4995c7d32d7c7c89d9392a3e72c39291',
} as const

/** Flyway as it is released, of which what is for other databases and for clouds is left out. */
const FLYWAY = {
  artifact: 'org.flywaydb:flyway-commandline:11.8.2:tar.gz',
  sha256: 'b01677117b6be97e669314cc502da85bdce20b426bafc291738368ab980c8ca5',
  kept: ['flyway', 'lib/*.jar', 'lib/flyway/*.jar', 'drivers/postgresql-*.jar', 'drivers/mariadb-*.jar'],
  /** Flyway takes this one of Liquibase's. */
  driver: 'org.xerial:sqlite-jdbc:3.49.1.0',
} as const

/** Both need this Java. */
const OLDEST_JAVA = 17
/** Flyway's release is 200 MB. */
const DOWNLOAD = { timeout: 240_000, tries: 3 }
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'

/** Finds the way back to itself, so that a link to it will do, as with Flyway's own script. */
const SCRIPT = `#!/bin/sh
here=$(dirname -- "$(readlink -f -- "$0")")
exec "\${JAVA_HOME:+$JAVA_HOME/bin/}java" $JAVA_OPTS -cp "$here/../liquibase/*" liquibase.integration.commandline.LiquibaseCommandLine "$@"
`

const recipe = JSON.stringify({ LIQUIBASE, FLYWAY, COPY, SCRIPT })
/** Its name goes with its contents: another version of a tool is another folder. */
const folder = () => join(partsDirectory(), `java-${createHash('sha256').update(recipe).digest('hex').slice(0, 12)}`)

/** Gives the folder whose `bin` has `flyway` and `liquibase`, where there is a Java to run them. */
export async function findJavaTools(): Promise<string | undefined> {
  return existsSync(join(folder(), 'bin/flyway')) && (await hasJava()) ? folder() : undefined
}

/** The packages of Debian that are still needed to fetch and to run them. */
export async function packagesForJavaTools(): Promise<string[]> {
  const java = (await hasJava()) ? [] : ['default-jre-headless']
  return findProgram('mvn') === undefined ? [...java, 'maven'] : java
}

/**
 * Fetches both with Maven, from where this machine's settings say, into the parts' folder; nothing of it stays in
 * Maven's own. Throws where a file is not the one that is known.
 */
export async function provideJavaTools(): Promise<void> {
  const maven = findProgram('mvn')
  if (maven === undefined) throw new Error('Maven was not found.')
  await provideFolder(folder(), async (made) => {
    const temporary = await mkdtemp(join(partsDirectory(), 'maven-'))
    try {
      const artifacts = { ...LIQUIBASE, [FLYWAY.artifact]: FLYWAY.sha256 }
      await writeFile(join(temporary, 'pom.xml'), projectOf(Object.keys(artifacts)))
      const fetched = join(temporary, 'fetched')
      const flags = ['--batch-mode', '--quiet', '--strict-checksums', `-Dmaven.repo.local=${join(temporary, 'cache')}`]
      const copy = [COPY, `-DoutputDirectory=${fetched}`, '-DexcludeTransitive=true']
      await tryAgain(
        'mvn dependency:copy-dependencies',
        (timeout) => runCommand(maven, [...flags, ...copy], { cwd: temporary, timeout }),
        DOWNLOAD,
      )
      for (const [artifact, sha256] of Object.entries(artifacts)) await verify(join(fetched, fileOf(artifact)), sha256)
      await unpackFlyway(join(fetched, fileOf(FLYWAY.artifact)), join(made, 'flyway'))
      await mkdir(join(made, 'liquibase'))
      for (const artifact of Object.keys(LIQUIBASE))
        await rename(join(fetched, fileOf(artifact)), join(made, 'liquibase', fileOf(artifact)))
      const driver = fileOf(FLYWAY.driver)
      await symlink(join('../../liquibase', driver), join(made, 'flyway/drivers', driver))
    } finally {
      await rm(temporary, { recursive: true, force: true, maxRetries: 3 })
    }
    await mkdir(join(made, 'bin'))
    const scripts = { liquibase: SCRIPT, flyway: `#!/bin/sh\n${flywayLine}\n` }
    for (const [name, text] of Object.entries(scripts)) {
      await writeFile(join(made, 'bin', name), text)
      await chmod(join(made, 'bin', name), 0o755)
    }
  })
}

/** Its own script follows links, but none that is relative. */
const flywayLine = 'exec "$(dirname -- "$(readlink -f -- "$0")")/../flyway/flyway" "$@"'

async function unpackFlyway(archive: string, into: string): Promise<void> {
  await mkdir(into)
  const kept = FLYWAY.kept.map((name) => `*/${name}`)
  const flags = ['--strip-components=1', '--wildcards', '--no-wildcards-match-slash', '--no-same-owner']
  await runCommand('tar', ['-xzf', archive, '-C', into, ...flags, ...kept])
}

function projectOf(artifacts: readonly string[]): string {
  const dependencies = artifacts.map((artifact) => {
    const [group, name, version, type = 'jar'] = artifact.split(':')
    return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version><type>${type}</type></dependency>`
  })
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>deploy-actions</groupId><artifactId>bed</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>${dependencies.join('\n')}</dependencies></project>\n`
}

function fileOf(artifact: string): string {
  const [, name, version, type = 'jar'] = artifact.split(':')
  return `${name}-${version}.${type}`
}

async function verify(file: string, expected: string): Promise<void> {
  const actual = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  if (actual !== expected) throw new Error(`${file} has the sha256 ${actual}, not ${expected}.`)
}

async function hasJava(): Promise<boolean> {
  const home = process.env.JAVA_HOME
  const java = home ? join(home, 'bin/java') : findProgram('java')
  if (java === undefined) return false
  const { stderr } = await tryCommand(java, ['-version'])
  return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) >= OLDEST_JAVA
}
