import { marked } from 'marked'
import { escapeMarkdown, inlineCode } from '../src/escape.ts'
import { markdownTable, shortDigest, shortRevision } from '../src/summary.ts'

describe('markdownTable', () => {
  it('is a table to a reader, whatever its cells hold', () => {
    const html = marked.parse(
      markdownTable(
        ['Service', 'Image'],
        [
          [escapeMarkdown('a|b\nc'), inlineCode('x|y')],
          ['two\nlines', ''],
        ],
      ),
      { async: false },
    )
    expect(html.match(/<th>/g)).toHaveLength(2)
    expect(html.match(/<tr>/g)).toHaveLength(3)
    expect(html.match(/<td>/g)).toHaveLength(4)
    expect(html).toContain('<td>a|b c</td>')
    expect(html).toContain('<td>two lines</td>')
  })
})

describe('short forms', () => {
  it('keeps twelve digits of a digest, and leaves other text alone', () => {
    expect(shortDigest(`sha256:${'0123456789abcdef'.repeat(4)}`)).toBe('sha256:0123456789ab')
    expect(shortDigest('sha256:0123')).toBe('sha256:0123')
    expect(shortDigest('v1')).toBe('v1')
  })
  it('keeps seven digits of a commit, as code', () => {
    expect(shortRevision('0123456789'.repeat(4))).toBe('`0123456`')
    expect(shortRevision('')).toBe('')
  })
})
