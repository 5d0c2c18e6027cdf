// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of Dockerfiles
import { describe, expect, test } from '@jest/globals'
import { findBaseImages } from '../src/base-images.ts'
import { parseDockerfile, readInstructions } from '../src/dockerfile.ts'

const find = (text: string, buildArgs: Record<string, string> = {}) =>
  findBaseImages(parseDockerfile(text), { buildArgs, target: undefined, file: 'Dockerfile' })

describe('a Dockerfile is read as BuildKit reads it', () => {
  test.each([
    ['an escape that is escaped ends its line', 'FROM a\nLABEL path=C:\\\\\nCOPY --from=b / /', ['a', 'b']],
    ['a word goes on in the next line', 'FROM a/\\\nb:1', ['a/b:1']],
    ['a backtick that is escaped ends its line', '# escape=`\nFROM a\nLABEL x=``\nCOPY --from=b / /', ['a', 'b']],
    ['a comment between lines that a backtick joins', '# escape=`\nFROM a\nCOPY `\n# no\n\n --from=b / /', ['a', 'b']],
    ['an unknown directive ends the directives', '# x=y\n# escape=`\nFROM a\nRUN a \\\n FROM no', ['a']],
    ['a mount in quotes', 'FROM a\nRUN --mount=type=bind,"from=b",target=/m true', ['a', 'b']],
    ['a mount as a whole in quotes', "FROM a\nRUN '--mount=type=bind,from=b' true", ['a']],
    ['a flag with a value in quotes', "FROM a\nRUN --mount='type=bind,from=b,target=/m n' true", ['a', 'b']],
    [
      'a mount with fields in quotes of their own',
      'FROM a\nRUN --mount=\\"target=/a,b\\",\\"from=b\\" true',
      ['a', 'b'],
    ],
    ['a mount from nothing, which is the context', 'FROM a\nRUN --mount=from=,target=/m true', ['a']],
    ['a mount in capitals', 'FROM a\nRUN --mount=type=bind,FROM=b,target=/m true', ['a', 'b']],
    ['a flag behind others that hold quotes', `FROM a\nCOPY --chown="u s" --from='b' / /`, ['a', 'b']],
    ['the later of two', 'FROM a\nCOPY --from=b --from=c / /', ['a', 'c']],
    ['quotes around an image', 'FROM "a:1"', ['a:1']],
    [
      'what looks like a here-document in quotes',
      'FROM a\nRUN echo "<<EOF"\nCOPY --from=b / /\nRUN echo EOF',
      ['a', 'b'],
    ],
    ['what looks like one inside of a word', 'FROM a\nRUN echo x<<EOF\nCOPY --from=b / /\nEOF', ['a', 'b']],
    ['a quote that nothing closes', "FROM a\nRUN it's <<EOF\nCOPY --from=b / /\nEOF", ['a', 'b']],
    ['a here-document with a number', 'FROM a\nRUN 3<<EOF cat\nFROM no\nEOF\nCOPY --from=b / /', ['a', 'b']],
    ['a here-document with odd ends', 'FROM a\nCOPY <<E-O.F+1 /w\nFROM no\nE-O.F+1\nCOPY --from=b / /', ['a', 'b']],
    [
      'several here-documents',
      'FROM a\nCOPY <<X <<-"Y" /d/\nFROM no\nX\n\tFROM no\n\tY\nCOPY --from=b / /',
      ['a', 'b'],
    ],
    ['a here-document that is handed down', 'FROM a\nONBUILD RUN <<EOF\nFROM no\nEOF\nCOPY --from=b / /', ['a', 'b']],
    ['what a stage hands down', 'FROM a AS x\nONBUILD COPY --from=b / /\nFROM x', ['a', 'b']],
    ['what nothing is made from hands nothing down', 'FROM a AS x\nONBUILD COPY --from=b / /', ['a']],
    ['arguments take what stands above them', 'ARG A=a\nARG B=${A}\nARG A=b\nFROM $B', ['a']],
    ['the later of two defaults', 'ARG A=a\nARG A=b\nFROM $A', ['b']],
    ['an argument named again keeps its default', 'ARG A=a\nARG A\nFROM $A', ['a']],
    ['a default in place of what BuildKit sets', 'ARG TARGETARCH=b\nFROM a-$TARGETARCH', ['a-b']],
    ['several arguments in a line', `ARG A="a" B='b'\nFROM $A/$B`, ['a/b']],
    ['quotes inside of a word', 'ARG A=t"w"o\nFROM $A', ['two']],
    ['a blank in quotes', 'ARG A="x y" B=b\nFROM ${A:+a}/$B', ['a/b']],
    ['an end that is cut off', 'ARG V=v1.2.3\nFROM a:${V%.*}-${V%%.*}', ['a:v1.2-v1']],
    ['a beginning that is cut off', 'ARG V=v1.2.3\nFROM a:${V#v}-${V##*.}', ['a:1.2.3-3']],
    ['text that is replaced', 'ARG V=1.2.3\nFROM a:${V/./_}-${V//./_}', ['a:1_2.3-1_2_3']],
    ['pattern characters that are meant', 'ARG V=a*b*c\nFROM x:${V//\\*/_}', ['x:a_b_c']],
  ])('%s', (_, text, images) => {
    expect(find(text)).toEqual(images)
  })

  test('single quotes keep a variable from being replaced', () => {
    expect(find("ARG X=b\nARG A='$X'\nFROM a:${A#?}")).toEqual(['a:X'])
  })

  test('an argument that is given wins over each default of that name', () => {
    expect(find('ARG A=a\nARG B=$A\nARG A=b\nFROM $B-$A', { A: 'c' })).toEqual(['c-c'])
  })

  test.each(['FROM a:${V', 'FROM a:${V/x', 'FROM a:${}', 'FROM a:${V^^}', 'FROM "a'])('%s is refused', (text) => {
    expect(() => find(`ARG V=1\n${text}`)).toThrow(expect.objectContaining({ reason: 'missing-build-arg', line: 2 }))
  })

  test('a variable where none is replaced is refused, with what to write', () => {
    expect(() => find('ARG T=b\nFROM a\nCOPY --from=${T} / /')).toThrow(
      expect.objectContaining({
        reason: 'invalid-dockerfile',
        remedy: expect.stringContaining('FROM ${T} AS tools'),
      }),
    )
  })

  test('instructions keep the line that they start in', () => {
    const text = '# escape=`\r\n\r\nFROM a\r\nRUN x `\r\n  # no\r\n  y\r\nRUN z'
    expect(readInstructions(text).map(({ line, keyword, words }) => [line, keyword, ...words])).toEqual([
      [3, 'FROM', 'a'],
      [4, 'RUN', 'x', 'y'],
      [7, 'RUN', 'z'],
    ])
  })
})
