import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand, tryCommand } from '../process/run-command.ts'
import { partsDirectory } from './parts-directory.ts'
import { findPrograms } from './programs.ts'
import { provideFolder } from './provide-folder.ts'
import { tryAgain } from './try-again.ts'

/** The migration tools of Python and what they need: wheels for Python 3.11 to 3.14, on x64 and on arm64. */
const WHEELS = {
  'alembic==1.20.1': ['9970712cfb81ea26c8658d378aaa5b8f6ff9146e5bb111d70497c164016cf598'],
  'SQLAlchemy==2.1.9': ['449fed5c2caa3b278cc57499d09db001fb3f28dc7f18affc48142aee4dcc0cdf'],
  'Mako==1.4.3': ['723296007c870bfd6b3f0c3230dba7198096e5269297ebf5e4eff9e7ffa39d4f'],
  'MarkupSafe==3.0.4': [
    '6da83a088f8ef93b2d483a8232a4dbf4d69d3d8496b568a03c56becac43e1808',
    '849dd2bb0e5e4ab2b71c7191726a4a8d5aa8a610daa584728cbee0b710ddc4ef',
    '8e124f974786f831d6043728e38296969d3579db8896fe004682f5758e613581',
    '6a45c3d514f2436064db00d7fc8778d888f0236ebfed649b53d13a59e69ad51b',
    '434139499bb20b502ed3baa1f169e618f924a97e7a777fea1a49446d80106cf6',
    '7018d4af1cd272e847aa5917983ab5e83e4f6579f9dbfecd4a79c0ca80b144c2',
    'a8e9f292fcda89b324f2f5c91d13f1424a153e40fc2756f38ee23b15835ff300',
    '1caa2fa5a6184fb233153b35f654e6687bd555476f6170f29d8ee9be1a8b0af9',
  ],
  'typing_extensions==4.16.0': ['481caa481374e813c1b176ada14e97f1f67a4539ce9cfeb3f350d78d6370c2e8'],
  'Django==5.2.19': ['5965d974a5218a2b68a11dd1276434707f23886525c23f0598eccedaf4f4ca00'],
  'asgiref==3.13.0': ['f9596a2434512686473d50f96ff6207fbba49ae1a785dfac614df4aeb085674d'],
  'sqlparse==0.6.1': ['3be5a72d04c873d690d7c6dedd33d6fae2ef82759881ceec02fc2efd0cba564f'],
  'psycopg2-binary==2.9.13': [
    '930e7e58b33a4f9c39e7532d7a40147925cf3372baed4229cbebe0cf3ba9ce6b',
    '3aea95340825f5ff236e7b40f0b5602c2c77a1e95943f71fae34909834043d29',
    'e3861eba31f8ea8663fd876166b032fd89179e42aa63764d6feb281f13f9eb60',
    '3dc3372b3731b3ef23407fe06b94f640ef87a2bda242fa386033d5589c87514a',
    'f04ada42bcd537adbaf8b7f3140237a204e452a88d0c1831cfce69f7d2e59f4e',
    'aa37089795bd9701576edc2eb5849ce77a439eda9dfdfa47857449332cfa5292',
    '190c18b97d9ef72f2e88c451b6588af90d6bd7bf54cb94b963280dc86a2c7076',
    'c00ebe9a2f31151aade0db233dc1446513a95e92c39ce055ee097af0ae86be1c',
  ],
} as const

/** The newer driver for PostgreSQL, which Django takes before the other where it finds both. */
const PSYCOPG = {
  'psycopg==3.3.9': ['d2d7d04a1ce6dab4f5b27316bea3b52585cafa2f2d631e5b09dd69823f5c26f6'],
  'psycopg-binary==3.3.9': [
    '0953c1b94c73f97efce5b8fb1dad85cf5e4085b94902e439e27e6805ebc8be99',
    '9f6f4108a2e1d55303dfbb41d0f3b16a0aac95232a24ac8eb3df03f56fcb83aa',
    'a99f0b9a19ed7a56bf5d6776456b8f15f5364db8853b0f5d184db394a45c391d',
    'b081348d8992af26e9b252f04876c286428418a6b7845d8d4caae2044b259668',
    '180e4a99904d7a77f826fbb6dd16834bb3313675d8a6f055e39742fda00c33dc',
    '366e2021a785afed9154f83f64793f662348a9ef244fef9779175c0906e8aacc',
    '4992acd5a7479013d52615b8c23fdce9bc22f3cacbfb1007fa474e6b5ebe94c7',
    'eed1ac135d652e4454777afb4e4bb52cf88520bbfa2f30ae83066cd4df656697',
  ],
} as const

const requirementsOf = (wheels: Record<string, readonly string[]>) =>
  Object.entries(wheels)
    .map(([name, hashes]) => `${name} ${hashes.map((hash) => `--hash=sha256:${hash}`).join(' ')}\n`)
    .join('')
const requirements = requirementsOf(WHEELS)
const psycopg = requirementsOf(PSYCOPG)

/** Its name goes with its contents: another version of a tool is another folder. */
const folder = () =>
  join(
    partsDirectory(),
    `python-${createHash('sha256').update(`${requirements}${psycopg}`).digest('hex').slice(0, 12)}`,
  )

/** Gives the virtual environment with alembic, Django and a driver for PostgreSQL. */
export function findPythonTools(): string | undefined {
  return existsSync(join(folder(), 'bin/python')) ? folder() : undefined
}

/** Gives the folder of psycopg 3, which the virtual environment has not: for PYTHONPATH. */
export function findPsycopg(): string {
  return join(folder(), 'psycopg')
}

/** Tells whether a Python that is new enough, with pip, can only come as a package. */
export async function needsPython(): Promise<boolean> {
  return (await findNewPython()) === undefined
}

/** Makes the virtual environment in the parts' folder. Throws where there is no Python 3.11 or newer with pip. */
export async function providePythonTools(): Promise<void> {
  const python = await findNewPython()
  if (!python) throw new Error('Python 3.11 or newer, with pip, was not found.')
  await provideFolder(folder(), async (made) => {
    // Without pip in it, it needs none of the packages that Debian parts Python's own library into.
    await runCommand(python, ['-m', 'venv', '--without-pip', made])
    const flags = ['--quiet', '--no-deps', '--only-binary', ':all:', '--require-hashes', '--no-cache-dir']
    const pip = ['-m', 'pip', '--python', join(made, 'bin/python'), 'install', ...flags, '--timeout', '20']
    const install = async (text: string, ...options: string[]) => {
      const list = join(made, 'requirements.txt')
      await writeFile(list, text)
      await tryAgain('pip install', (timeout) =>
        runCommand(python, [...pip, ...options, '--requirement', list], { timeout }),
      )
    }
    await install(requirements)
    await install(psycopg, '--target', join(made, 'psycopg'))
    // Scripts as pip writes them know only the folder that they were made in, which is about to be renamed.
    for (const name of ['mako-render', 'sqlformat', 'activate', 'activate.csh', 'activate.fish', 'Activate.ps1'])
      await rm(join(made, 'bin', name), { force: true })
    for (const [name, module] of [
      ['alembic', 'alembic'],
      ['django-admin', 'django'],
    ] as const) {
      const script = join(made, 'bin', name)
      await writeFile(script, `#!/bin/sh\nexec "$(dirname -- "$0")/python" -m ${module} "$@"\n`)
      await chmod(script, 0o755)
    }
  })
}

async function findNewPython(): Promise<string | undefined> {
  const check = 'import sys, pip, venv; raise SystemExit(sys.version_info < (3, 11))'
  // The system's own first: it is the one that stays.
  for (const python of findPrograms('python3', ['/usr/bin']).reverse()) {
    if ((await tryCommand(python, ['-c', check])).code === 0) return python
  }
  return undefined
}
