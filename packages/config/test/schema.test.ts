import { Ajv } from 'ajv'
import { parseConfig } from '../src/parse.ts'
import schema from '../src/schema.json' with { type: 'json' }

type Node = {
  $ref?: string
  description?: string
  properties?: Record<string, Node>
  additionalProperties?: boolean | Node
  anyOf?: Node[]
  items?: Node
}

/** Gives every key that the schema names, with the keys above it; `*` for a name that users choose. */
function keysOf(node: Node, above: string[] = []): Array<{ path: string; node: Node }> {
  if (node.$ref !== undefined) {
    const name = node.$ref.replace('#/definitions/', '') as keyof typeof schema.definitions
    return keysOf(schema.definitions[name] as Node, above)
  }
  const own = Object.entries(node.properties ?? {}).flatMap(([key, child]) => [
    { path: [...above, key].join('.'), node: child },
    ...keysOf(child, [...above, key]),
  ])
  const named = typeof node.additionalProperties === 'object' ? keysOf(node.additionalProperties, [...above, '*']) : []
  return [...own, ...named, ...(node.anyOf ?? []).flatMap((each) => keysOf(each, above))]
}

const keys = keysOf(schema as Node)

/** A value for each key that is not its default, and how it must come out. */
const marks: Record<
  string,
  [value: unknown, built: (config: Awaited<ReturnType<typeof parseConfig>>) => unknown, expected?: unknown]
> = {
  'defaults.target': ['t1', (c) => c.services['plain']?.target],
  'defaults.build-args': [{ A: 'b1' }, (c) => c.services['plain']?.buildArgs],
  'defaults.revision-arg': ['R1', (c) => c.services['plain']?.revisionArg],
  'defaults.platforms': [['linux/riscv64'], (c) => c.services['plain']?.platforms],
  'defaults.secret-envs': [{ id1: 'S1' }, (c) => c.services['plain']?.secrets['id1'], { variable: 'S1' }],
  'defaults.secret-files': [{ file1: 'f1' }, (c) => c.services['plain']?.secrets['file1'], { file: 'f1' }],
  'defaults.ssh': [['key1=k'], (c) => c.services['plain']?.ssh],
  'defaults.extra-args': [['--no-cache1'], (c) => c.services['plain']?.extraArgs],
  'defaults.cache': ['gha1', (c) => c.services['plain']?.cache],
  'defaults.provenance': [true, (c) => c.services['plain']?.provenance],
  'defaults.sbom': [true, (c) => c.services['plain']?.sbom],
  'defaults.max-age': ['1d', (c) => c.services['plain']?.maxAge, 86400],
  'defaults.migrations.tool': ['sql', (c) => c.services['plain']?.migrations?.tool],
  'defaults.migrations.directory': ['d1', (c) => c.services['plain']?.migrations?.directory],
  'defaults.migrations.image-directory': ['/i1', (c) => c.services['plain']?.migrations?.imageDirectory],
  'defaults.migrations.run-in': ['image', (c) => c.services['plain']?.migrations?.runIn],
  'defaults.migrations.database-url-env': ['U1', (c) => c.services['plain']?.migrations?.databaseUrlEnv],
  'defaults.migrations.database': ['mysql', (c) => c.services['plain']?.migrations?.database],
  'defaults.migrations.models': ['mo1', (c) => c.services['plain']?.migrations?.models],
  'defaults.migrations.network': ['n1', (c) => c.services['plain']?.migrations?.network],
  'defaults.migrations.command': ['m1', (c) => c.services['plain']?.migrations?.command],
  'defaults.migrations.pending-command': ['l1', (c) => c.services['plain']?.migrations?.pendingCommand],
  'defaults.migrations.forbidden': [['w1'], (c) => c.services['plain']?.migrations?.forbidden],
  'defaults.migrations.database-reach': ['network', (c) => c.services['plain']?.migrations?.databaseReach],
  'defaults.migrations.backup': ['b1 x', (c) => c.services['plain']?.migrations?.backup, ['b1', 'x']],
  'defaults.migrations.backup-directory': ['/k1', (c) => c.services['plain']?.migrations?.backupDirectory],
  'defaults.migrations.before': [
    ['on1 now'],
    (c) => c.services['plain']?.migrations?.before,
    [{ command: ['on1', 'now'], env: [], timeout: 300000, runIn: undefined }],
  ],
  'defaults.migrations.after': [
    [{ command: ['off1'], timeout: '1m' }],
    (c) => c.services['plain']?.migrations?.after,
    [{ command: ['off1'], env: [], timeout: 60000, runIn: undefined }],
  ],
  'defaults.migrations.seed.command': ['seed1', (c) => c.services['plain']?.migrations?.seed?.command, ['seed1']],
  'defaults.migrations.seed.baseline': ['not-empty', (c) => c.services['plain']?.migrations?.seed?.baseline],
  'defaults.migrations.seed.name': ['s1', (c) => c.services['plain']?.migrations?.seed?.name],
  'defaults.migrations.seed.inputs': [['f1'], (c) => c.services['plain']?.migrations?.seed?.inputs],
  'defaults.migrations.seed.env': [['E1'], (c) => c.services['plain']?.migrations?.seed?.env],
  'defaults.migrations.seed.timeout': ['1h', (c) => c.services['plain']?.migrations?.seed?.timeout, 3600000],
  'defaults.migrations.seed.run-in': ['runner', (c) => c.services['plain']?.migrations?.seed?.runIn],
  'defaults.migrations.baseline': ['1.sql', (c) => c.services['plain']?.migrations?.baseline],
  'defaults.migrations.at-start': [true, (c) => c.services['plain']?.migrations?.atStart],
  'services.*.image': ['ghcr.io/acme/marked', (c) => c.services['own']?.image],
  'services.*.context': ['c2', (c) => c.services['own']?.context],
  'services.*.dockerfile': ['f2', (c) => c.services['own']?.dockerfile],
  'services.*.target': ['t2', (c) => c.services['own']?.target],
  'services.*.build-args': [{ A: 'b2' }, (c) => c.services['own']?.buildArgs],
  'services.*.revision-arg': ['R2', (c) => c.services['own']?.revisionArg],
  'services.*.platforms': [['linux/s390x'], (c) => c.services['own']?.platforms],
  'services.*.version-file.path': ['v2', (c) => c.services['own']?.versionFile?.path],
  'services.*.version-file.pattern': ['p2', (c) => c.services['own']?.versionFile?.pattern],
  'services.*.version-file.bump': ['when-content-changed', (c) => c.services['own']?.versionFile?.bump],
  'services.*.before-build.command': ['make', (c) => c.services['own']?.beforeBuild?.command],
  'services.*.before-build.inputs': [['src/**'], (c) => c.services['own']?.beforeBuild?.inputs],
  'services.*.secret-envs': [{ id2: 'S2' }, (c) => c.services['own']?.secrets['id2'], { variable: 'S2' }],
  'services.*.secret-files': [{ file2: 'f2' }, (c) => c.services['own']?.secrets['file2'], { file: 'f2' }],
  'services.*.ssh': [['key2=k'], (c) => c.services['own']?.ssh],
  'services.*.extra-args': [['--no-cache2'], (c) => c.services['own']?.extraArgs],
  'services.*.cache': ['gha2', (c) => c.services['own']?.cache],
  'services.*.provenance': [true, (c) => c.services['own']?.provenance],
  'services.*.sbom': [true, (c) => c.services['own']?.sbom],
  'services.*.max-age': ['2d', (c) => c.services['own']?.maxAge, 172800],
  'services.*.needs': [['plain'], (c) => c.services['own']?.needs],
  'services.*.migrations.tool': ['dbmate', (c) => c.services['own']?.migrations?.tool],
  'services.*.migrations.directory': ['d2', (c) => c.services['own']?.migrations?.directory],
  'services.*.migrations.image-directory': ['/i2', (c) => c.services['own']?.migrations?.imageDirectory],
  'services.*.migrations.run-in': ['runner', (c) => c.services['own']?.migrations?.runIn],
  'services.*.migrations.database-url-env': ['U2', (c) => c.services['own']?.migrations?.databaseUrlEnv],
  'services.*.migrations.database': ['sqlite', (c) => c.services['own']?.migrations?.database],
  'services.*.migrations.models': ['mo2', (c) => c.services['own']?.migrations?.models],
  'services.*.migrations.network': ['n2', (c) => c.services['own']?.migrations?.network],
  'services.*.migrations.command': ['m2', (c) => c.services['own']?.migrations?.command],
  'services.*.migrations.pending-command': ['l2', (c) => c.services['own']?.migrations?.pendingCommand],
  'services.*.migrations.forbidden': [['w2'], (c) => c.services['own']?.migrations?.forbidden],
  'services.*.migrations.database-reach': ['tool', (c) => c.services['own']?.migrations?.databaseReach],
  'services.*.migrations.backup': ['b2 x', (c) => c.services['own']?.migrations?.backup, ['b2', 'x']],
  'services.*.migrations.backup-directory': ['/k2', (c) => c.services['own']?.migrations?.backupDirectory],
  'services.*.migrations.before': [
    ['on2 now'],
    (c) => c.services['own']?.migrations?.before,
    [{ command: ['on2', 'now'], env: [], timeout: 300000, runIn: undefined }],
  ],
  'services.*.migrations.after': [
    [{ command: ['off2'], timeout: '2m' }],
    (c) => c.services['own']?.migrations?.after,
    [{ command: ['off2'], env: [], timeout: 120000, runIn: undefined }],
  ],
  'services.*.migrations.seed.command': ['seed2', (c) => c.services['own']?.migrations?.seed?.command, ['seed2']],
  'services.*.migrations.seed.baseline': ['not-empty', (c) => c.services['own']?.migrations?.seed?.baseline],
  'services.*.migrations.seed.name': ['s2', (c) => c.services['own']?.migrations?.seed?.name],
  'services.*.migrations.seed.inputs': [['f2'], (c) => c.services['own']?.migrations?.seed?.inputs],
  'services.*.migrations.seed.env': [['E2'], (c) => c.services['own']?.migrations?.seed?.env],
  'services.*.migrations.seed.timeout': ['2h', (c) => c.services['own']?.migrations?.seed?.timeout, 7200000],
  'services.*.migrations.seed.run-in': ['runner', (c) => c.services['own']?.migrations?.seed?.runIn],
  'services.*.migrations.baseline': ['2.sql', (c) => c.services['own']?.migrations?.baseline],
  'services.*.migrations.at-start': [true, (c) => c.services['own']?.migrations?.atStart],
  'environments.*.branch': ['b3', (c) => c.environments['own']?.branch],
  'environments.*.from': ['plain', (c) => c.environments['own']?.from],
  'environments.*.url': ['https://u3', (c) => c.environments['own']?.url],
  'environments.*.hook.provider': ['webhook', (c) => c.environments['own']?.hook?.provider],
  'environments.*.hook.url-env': ['H3', (c) => c.environments['own']?.hook?.urlEnv],
  'environments.*.hook.secret-env': ['S3', (c) => c.environments['own']?.hook?.secretEnv],
  'environments.*.hook.signature': ['starchart', (c) => c.environments['own']?.hook?.signature],
  'environments.*.ready.url': ['https://r3', (c) => c.environments['own']?.ready?.url],
  'environments.*.ready.revision': ['header:X3', (c) => c.environments['own']?.ready?.revision],
  'environments.*.timeout': ['33s', (c) => c.environments['own']?.timeout],
  'environments.*.databases': [['db/one'], (c) => c.environments['own']?.databases],
  'environments.*.destructive-migrations': ['warn', (c) => c.environments['own']?.destructiveMigrations],
  'release.version-strategy': ['input', (c) => c.release.versionStrategy],
  'release.rolling': ['newest', (c) => c.release.rolling],
}

function put(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [key, ...rest] = path as [string, ...string[]]
  if (rest.length === 0) target[key] = value
  else {
    target[key] ??= {}
    put(target[key] as Record<string, unknown>, rest, value)
  }
}

describe('schema.json', () => {
  it('compiles in the strict mode of ajv', () => {
    const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, validateFormats: false })
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(() => ajv.compile(schema)).not.toThrow()
  })

  it('describes every key to those who complete from it', () => {
    expect(keys.length).toBeGreaterThan(40)
    expect(keys.filter(({ node }) => (node.description ?? '').length < 5).map(({ path }) => path)).toEqual([])
  })

  it('closes every object, so that no misspelt key goes unnoticed', () => {
    const open = (node: Node): boolean => node.properties !== undefined && node.additionalProperties !== false
    expect(keys.filter(({ node }) => open(node)).map(({ path }) => path)).toEqual([])
    expect(Object.entries(schema.definitions).filter(([, node]) => open(node as Node))).toEqual([])
    expect(open(schema as Node)).toBe(false)
  })

  it('has no key that the configuration forgets', async () => {
    const leaves = keys.map(({ path }) => path).filter((path) => !keys.some((each) => each.path.startsWith(`${path}.`)))
    const parents = new Set(['services', 'environments'])
    expect(Object.keys(marks).sort()).toEqual(leaves.filter((path) => !parents.has(path)).sort())
    const raw: Record<string, unknown> = {
      services: { plain: { image: 'ghcr.io/acme/plain', migrations: {} } },
      environments: { plain: {} },
    }
    for (const [path, [value]] of Object.entries(marks)) put(raw, path.replace('*', 'own').split('.'), value)
    const config = await parseConfig(JSON.stringify(raw), 'deploy.yml')
    for (const [path, [value, built, expected]] of Object.entries(marks))
      expect({ [path]: built(config) }).toEqual({ [path]: expected === undefined ? value : expected })
  })
})
