import { isBaseImageMade, isRealImageAtHand, prepareBaseImage } from '../parts/base-image.ts'
import { needsPip, provideAct } from './act.ts'
import { canInstall, installPackages } from './apt.ts'
import { packagesForDiesel, provideDiesel } from './diesel.ts'
import { type GoProgram, goPrograms, isWorthBuilding, needsPipForGo, provideGoPrograms } from './go-programs.ts'
import { packagesForJavaTools, provideJavaTools } from './java-tools.ts'
import { findParts, PACKAGES, type Part, TEST_PARTS, wouldReplace } from './parts.ts'
import { findProgram } from './programs.ts'
import { needsPython, providePythonTools } from './python-tools.ts'

/** The exit code for parts that are absent and can't be had here; any other failure exits with 1. */
const ABSENT = 3

const began = Date.now()
/** The demo goes without what only some tests need, and does not wait for it. */
const demo = process.argv.includes('--demo')
const isWanted = ({ name }: Part) => !(demo && TEST_PARTS.includes(name))
const missing = (await findParts()).filter((part) => !part.present && isWanted(part))
if (missing.length > 0) await provide(missing)
const parts = missing.length === 0 ? [] : (await findParts()).filter(isWanted)
if (parts.every(({ present, name }) => present || TEST_PARTS.includes(name))) await provideBaseImage()
report(parts)

async function provide(parts: readonly Part[]): Promise<void> {
  const needed = parts.flatMap(({ name }) => (wouldReplace(name) ? [] : PACKAGES[name].needed))
  const wanted = parts.flatMap(({ name }) => PACKAGES[name].wanted ?? [])
  const act = parts.some(({ name }) => name === 'act')
  const toBuild = goPrograms.filter(
    (program) => parts.some(({ name }) => name === program.part) && isWorthBuilding(program),
  )
  if ((act && (await needsPip())) || (toBuild.length > 0 && (await needsPipForGo()))) needed.push('python3-pip')
  // Another vendor's package may have brought runc, and this one would take its place.
  if (toBuild.some(({ part }) => part === 'buildkitd') && !findProgram('runc')) needed.push('runc')
  const python = parts.some(({ name }) => name === 'migration tools of Python')
  if (python && (await needsPython())) needed.push('python3', 'python3-pip')
  const java = parts.some(({ name }) => name === 'migration tools of Java')
  if (java) needed.push(...(await packagesForJavaTools()))
  const diesel = parts.some(({ name }) => name === 'diesel')
  if (diesel) {
    const packages = await packagesForDiesel()
    needed.push(...packages.needed)
    wanted.push(...packages.wanted)
  }
  if (needed.length + wanted.length > 0 && canInstall()) {
    await tell(`apt-get install ${[...new Set(needed)].join(' ')}`, () => installPackages(needed, wanted))
  }
  if (act) await tell('act 0.2.89', provideAct)
  if (python) await tell('alembic 1.20.1, Django 5.2.19', providePythonTools)
  if (java) await tell('Flyway 11.8.2, Liquibase 4.33.0', provideJavaTools)
  await provideBuilt(toBuild)
  if (diesel) await tell('cargo install diesel_cli 2.3.14', provideDiesel)
}

async function provideBuilt(programs: readonly GoProgram[]): Promise<void> {
  if (programs.length === 0) return
  const names = programs.map(({ file, version }) => `${file} ${version}`)
  await tell(`go install ${names.join(' ')}`, () => provideGoPrograms(programs))
}

/** Makes the base image now, so that no test and no demo waits for a network later; a failure shows there again. */
async function provideBaseImage(): Promise<void> {
  const made = await isBaseImageMade().catch(() => false)
  if (made || (await isRealImageAtHand())) return
  await tell('base image', prepareBaseImage)
}

/** Shows a deed with its seconds; a failure is shown and left to the report, which names what is absent in the end. */
async function tell(what: string, deed: () => Promise<void>): Promise<void> {
  const start = Date.now()
  process.stdout.write(`  ${what} …`)
  try {
    await deed()
    process.stdout.write(` ${seconds(start)}\n`)
  } catch (error) {
    process.stdout.write(` failed after ${seconds(start)}\n`)
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  }
}

function report(parts: readonly Part[]): void {
  const strict = process.env.CI === 'true'
  const absent = parts.filter(({ present, name }) => !present && (strict || !TEST_PARTS.includes(name)))
  if (absent.length === 0) {
    console.log(`Set-up: every part is there (${seconds(began)})`)
    return
  }
  console.error(`Set-up: ${absent.length} of the bed's parts can't be had here (${seconds(began)})`)
  for (const { name, reason, remedy } of absent) console.error(`  ${name}: ${reason}\n    ${remedy}`)
  if (!canInstall()) console.error('  As root on Debian or Ubuntu script/setup installs them itself.')
  const allowed = process.argv.includes('--allow-missing') && !strict
  process.exitCode = allowed ? 0 : ABSENT
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1_000).toFixed(1)} s`
}
