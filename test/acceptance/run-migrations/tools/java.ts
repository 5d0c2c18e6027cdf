import { delimiter, join } from 'node:path'
import { findJavaTools } from '../../../bed/setup/java-tools.ts'

/** What tests add to the environment of the bundle: where the tools are, and how Java starts in the shortest time. */
export async function javaEnvironment(): Promise<Record<string, string>> {
  const flags = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto'
  const folder = join((await findJavaTools()) ?? '', 'bin')
  return { PATH: `${folder}${delimiter}${process.env['PATH']}`, JAVA_ARGS: flags, JAVA_OPTS: flags }
}
