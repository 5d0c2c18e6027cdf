import { describe, expect, test } from '@jest/globals'
import { findCopies } from '../../src/checks/copies.ts'
import { findStageUses } from '../../src/checks/stages.ts'

test('stages are part of the image, built on the way, or unused', () => {
  const text =
    'FROM a AS base\nFROM base AS deps\nFROM b AS tools\nFROM c AS unused\nFROM d AS mounted\nFROM deps\nCOPY --from=2 /x /\nRUN --mount=type=bind,from=mounted,target=/m true\n'
  const uses = (target?: string) => findStageUses(text, target).map(({ use }) => use)
  expect(uses()).toEqual(['image', 'image', 'build', 'unused', 'build', 'image'])
  expect(uses('DEPS')).toEqual(['image', 'image', 'unused', 'unused', 'unused', 'unused'])
  expect(uses('3')).toEqual(['unused', 'unused', 'unused', 'image', 'unused', 'unused'])
  expect(uses('no-such')).toEqual(Array(6).fill('unused'))
  expect(findStageUses('', undefined)).toEqual([])
  // An image that is named like a later stage is one from outside.
  expect(findStageUses('FROM app\nFROM x AS app\n', undefined).map(({ use }) => use)).toEqual(['unused', 'image'])
})

describe('what a COPY covers', () => {
  const covered = (line: string, path: string) =>
    findCopies(`FROM scratch\n${line}\n`, undefined).some(({ covers }) => covers(path))

  test.each([
    ['COPY . /', '.env', true],
    ['COPY ./ /app', 'a/.env', true],
    ['ADD / /app', '.env', true],
    ['COPY * /app/', 'a/.env', true],
    ['COPY ["./", "/my app"]', '.env', true],
    ['COPY --chown=1 --link src /app', 'src/.env', true],
    ['COPY src /app', '.env', false],
    ['COPY src /app', 'src2/.env', false],
    ['COPY ../src /app', 'src/.env', true],
    ['COPY *.json a/b /app/', 'package.json', true],
    ['COPY *.json a/b /app/', 'x/package.json', false],
    ['COPY "a b" /app/', 'a', false],
    ['COPY ["a b", "/app/"]', 'a b/x', true],
    ['COPY $DIR /app', 'x/.env', true],
    ['COPY src/$DIR /app', 'x/.env', false],
    ['COPY --from=x . /', '.env', false],
    ['COPY --exclude=.env . /', '.env', false],
    ['COPY --exclude=.env . /', 'a/.env', true],
    ['COPY --exclude=[ . /', '.env', true],
    ['ADD https://x.test/a.tgz /', '.env', false],
    ['ADD git@github.com:a/b.git /', '.env', false],
    ['COPY <<EOF /x\nCOPY . /\nEOF', '.env', false],
    ['RUN true # COPY . /', '.env', false],
    ['COPY !x /', '!x', true],
    ['COPY [', '.env', false],
  ])('%s: %s %p', (line, path, expected) => {
    expect(covered(line, path)).toBe(expected)
  })

  test('with the escape character that the file declares', () => {
    const copies = findCopies('# escape=`\nFROM scratch\nCOPY `\n  . `\n  /app\n', undefined)
    expect(copies).toMatchObject([{ line: 3, isWhole: true, inImage: true }])
  })

  test('of what the image keeps comes first', () => {
    const copies = findCopies('FROM a AS b\nCOPY . /\nFROM c\nCOPY --from=b /x /\nCOPY src /\n', undefined)
    expect(copies).toMatchObject([
      { line: 5, isWhole: false, inImage: true },
      { line: 2, isWhole: true, inImage: false },
    ])
  })
})
