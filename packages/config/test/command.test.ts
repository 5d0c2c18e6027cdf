import { describe, expect, test } from '@jest/globals'
import { describeCommand, splitCommand } from '../src/command.ts'
import { parseConfig } from '../src/parse.ts'

describe('splitCommand', () => {
  test.each([
    ['npm run seed', ['npm', 'run', 'seed']],
    ['  a \t b  ', ['a', 'b']],
    [`psql -c "SELECT 'a  b'" ''`, ['psql', '-c', "SELECT 'a  b'", '']],
    ['echo "say \\"x\\" \\$1" \\$2', ['echo', 'say "x" $1', '$2']],
    ["a'b c'd", ['ab cd']],
    // As a block of YAML ends, and goes on.
    ['npm run seed\n', ['npm', 'run', 'seed']],
    ['tool --a \\\n  --b\n', ['tool', '--a', '--b']],
    ['tool a#b A=1', ['tool', 'a#b', 'A=1']],
  ])('%s', (text, words) => {
    expect(splitCommand(text)).toEqual(words)
  })

  test.each([
    'a | b',
    'a && b',
    'a; b',
    'a > f',
    'a $HOME',
    'a "$HOME"',
    'a `b`',
    'a *.sql',
    "a 'b",
    'X=1 a',
    'a # b',
    'a\nb',
    '',
    "''",
  ])('refuses %s', (text) => {
    expect(splitCommand(text)).toHaveProperty('problem')
  })

  test('is undone by describeCommand', () => {
    const command = ['a', 'b c', "it's", '$x', ''] as const
    expect(splitCommand(describeCommand(command))).toEqual([...command])
  })
})

test('names the line of a command that needs a shell', async () => {
  const text = [
    'services:',
    '  api:',
    '    image: ghcr.io/acme/api',
    '    migrations:',
    '      before:',
    '        - [sh, -c, "a && b"]',
    '        - command: a && b',
  ].join('\n')
  await expect(parseConfig(text, 'deploy.yml')).rejects.toMatchObject({
    reason: 'invalid-config',
    received: 'a && b',
    line: 7,
    message: expect.stringContaining('services.api.migrations.before.1.command'),
  })
})
