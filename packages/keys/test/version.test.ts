import { describe, expect, test } from '@jest/globals'
import { parseVersion } from '../src/version.ts'

const read = (path: string, text: string, pattern?: string) => parseVersion({ path, pattern }, text)

describe('the version', () => {
  test.each([
    ['package.json', '{"name":"x","version":"1.2.3"}', undefined, '1.2.3'],
    ['package.json', '\ufeff{"version":"1.2.3"}', undefined, '1.2.3'],
    [
      'api/pyproject.toml',
      '[build]\nversion = "9"\n[project]\nname="x"\nversion = "1.2.3" # now\n',
      undefined,
      '1.2.3',
    ],
    ['pyproject.toml', "[tool.poetry]\nversion = '0.9.0'\n", undefined, '0.9.0'],
    ['Cargo.toml', '[package]\nversion = "3.0.0-rc.1"\n[dependencies]\nserde = "1"\n', undefined, '3.0.0-rc.1'],
    ['pyproject.toml', 'project.name = "x"\nproject.version = "1.2.3"\n', undefined, '1.2.3'],
    ['pyproject.toml', 'project = { name = "x", version = "1.2.3" }\n', undefined, '1.2.3'],
    ['pyproject.toml', '[project]\ndynamic = ["version"]\n[tool.poetry]\nversion = "0.9.0"\n', undefined, '0.9.0'],
    ['Cargo.toml', '[package]\ndescription = """\nversion = "9"\n"""\n"version" = "1.2.3"\n', undefined, '1.2.3'],
    ['Cargo.toml', '\ufeff["package"]\r\nversion = """1.2.3"""\r\n', undefined, '1.2.3'],
    ['Cargo.toml', '[package]\nversion.workspace = true\n[workspace]\npackage.version = "1.2.3"\n', undefined, '1.2.3'],
    ['VERSION', '2026.11.21\n', undefined, '2026.11.21'],
    ['mix.exs', 'project: [\n  version: "4.5.6",\n', 'version: "([^"]+)"', '4.5.6'],
  ])('%s', async (path, text, pattern, version) => {
    expect(await read(path, text, pattern)).toBe(version)
  })

  test.each([
    ['package.json', '{}', 'missing-version'],
    ['package.json', '{', 'invalid-version-file'],
    ['Cargo.toml', '[package]\nversion.workspace = true\n', 'missing-version'],
    ['Cargo.toml', '[package\nversion = "1.2.3"\n', 'invalid-version-file'],
    ['pyproject.toml', '[project]\nversion = 1.2\n', 'missing-version'],
    ['VERSION', '1.0.0+build.5', 'invalid-version'],
    ['VERSION', '', 'missing-version'],
    ['VERSION', '1.2.3\n# a comment\n', 'missing-version'],
    ['pom.xml', `<project>${'<x/>'.repeat(100)}</project>`, 'missing-version'],
    ['Chart.yaml', 'version: 1.2.3\n', 'missing-version'],
    ['package-lock.json', '{"version":"1.2.3"}', 'missing-version'],
  ])('%s with %j is refused', async (path, text, reason) => {
    await expect(read(path, text)).rejects.toThrow(expect.objectContaining({ reason, file: path }))
  })

  test('a file of another kind is told where a pattern goes, and is not shown as a whole', async () => {
    const error = await read('pom.xml', `<project>${'<x/>'.repeat(100)}</project>`).catch((caught) => caught)
    expect(error.remedy).toContain('`version-file: { path: pom.xml, pattern: ')
    expect(error.received.length).toBeLessThan(100)
  })

  test('a pattern that is no expression is the user’s to mend', async () => {
    await expect(read('mix.exs', 'x', '(')).rejects.toThrow(
      expect.objectContaining({ reason: 'invalid-version-pattern' }),
    )
  })
})
