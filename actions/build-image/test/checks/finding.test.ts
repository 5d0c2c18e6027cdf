import { expect, test } from '@jest/globals'
import { annotationLimit, type Finding, listFindings, type Severity, toAnnotations } from '../../src/checks/finding.ts'

const finding = (severity: Severity, message: string, line: number | undefined): Finding => ({
  file: 'Dockerfile',
  line,
  title: 'T',
  message,
  severity,
})

test('the gravest come first, ten at most, each once; the others are left for the summary', () => {
  const findings = [
    ...Array.from({ length: 9 }, (_, index) => finding('notice', `n${index}`, 1)),
    finding('warning', 'w', 1),
    finding('error', 'e', undefined),
    finding('warning', 'w', 1),
    finding('notice', 'n0', 1),
  ]
  const { annotations, rest } = toAnnotations(findings)
  expect(annotations).toHaveLength(annotationLimit)
  expect(annotations.slice(0, 3)).toEqual([
    { level: 'error', text: 'e', place: { title: 'T', file: 'Dockerfile' } },
    { level: 'warning', text: 'w', place: { title: 'T', file: 'Dockerfile', startLine: 1 } },
    { level: 'notice', text: 'n0', place: { title: 'T', file: 'Dockerfile', startLine: 1 } },
  ])
  expect(rest.map(({ message }) => message)).toEqual(['n8'])
})

test('the list cannot be broken by what stands in it', () => {
  expect(listFindings([])).toBe('')
  expect(listFindings([finding('notice', 'a\n# <b>@x', 1), finding('error', 'e', 1)]).split('\n')).toEqual([
    '- **error** `Dockerfile:1` T: e',
    expect.stringMatching(/^- \*\*notice\*\* `Dockerfile:1` T: a \\#.* &lt;b&gt;@&#8203;x$/),
  ])
})
