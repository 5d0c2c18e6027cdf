import { marked } from 'marked'
import { codeBlock, escapeLog, escapeMarkdown, inlineCode, stripAnsi } from '../src/escape.ts'

/** What the runner does with a line: it trims every kind of space, then looks for `::name::`, and for `##[` anywhere. */
const isCommand = (line: string) => /^[\s\u0085]*::/u.test(line) || line.includes('##[')

describe('escapeLog', () => {
  it.each([
    ['at the start', '::set-output name=a::b'],
    ['after spaces', '  \t ::error::x'],
    ['after a no-break space', '\u00a0::add-mask::x'],
    ['after an ideographic space', '\u3000::add-mask::x'],
    ['in the older form', '##[error]x'],
    ['in the older form, later in the line', 'text ##[group]x'],
    ['after a carriage return', 'text\r::stop-commands::x'],
    ['after CR LF', 'text\r\n::stop-commands::x'],
    ['after a line feed', 'text\n::stop-commands::x'],
    ['behind a control character', '\u0000::error::x'],
    ['with a control character inside', '#\u0001#[error]x'],
    ['with a zero-width space inside', ':\u200b:error::x'],
    ['with a soft hyphen before', '\u00ad::error::x'],
    ['behind a colour', '\u001b[31m::error::x'],
    ['with a colour inside', ':\u001b[0m:error::x'],
    ['behind a byte order mark', '\ufeff::error::x'],
    ['after a next-line character', 'a\u0085::error::x'],
  ])('leaves no workflow command %s', (_where, text) => {
    const lines = escapeLog(text).split(/\r\n|\r|\n|\u2028|\u2029/)
    expect(lines.filter(isCommand)).toEqual([])
  })

  it('takes out what hides or turns text', () => {
    expect(escapeLog('a\u202eb\u2066c\u061cd\u200be\u2060f\u{e0041}g\u0007h')).toBe('abcdefgh')
  })

  it('leaves ordinary text alone', () => {
    const text = 'Übung: 5 ✓ a::b\n\tindented ✅ #1 ## [x]'
    expect(escapeLog(text)).toBe(text)
  })
})

describe('stripAnsi', () => {
  it('takes out colours, cursor movements and links', () => {
    expect(stripAnsi('\u001b[1;32mok\u001b[0m \u001b[2K\u001b]8;;https://x.test\u0007link\u001b]8;;\u001b\\')).toBe(
      'ok link',
    )
  })
})

describe('escapeMarkdown', () => {
  const render = (text: string) => marked.parse(`- ${escapeMarkdown(text)}`, { async: false })

  it.each([
    ['bold', '**b** __b__ *i* _i_ ~~s~~'],
    ['a link', '[a](https://evil.test)'],
    ['an image', '![a](https://evil.test/x.png)'],
    ['a bare address', 'see https://evil.test/x'],
    ['a bare www address', 'see www.evil.test and WWW.evil.test'],
    ['HTML', '<img src=x onerror=y><!-- c --><details>'],
    ['an entity', '&lt;b&gt;'],
    ['code', '`x` ``y``'],
    ['a heading on a second line', 'a\n# b'],
    ['a fence on a second line', 'a\n```\nb'],
    ['a backslash before markup', '\\*x\\*'],
    ['mathematics', '$x$ and $`y`$'],
  ])('shows %s as the text it is', (_what, text) => {
    const html = render(text)
    expect(html.match(/<(\w+)/g)).toEqual(['<ul', '<li'])
    const shown = html
      .replace(/<[^>]+>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .replace(/\u200b/g, '')
    expect(shown.trim()).toBe(text.replace(/\s+/g, ' '))
  })

  it('breaks mentions and issue numbers, which GitHub finds in the rendered text', () => {
    const shown = render('@acme/team #12').replace(/&#8203;/g, '\u200b')
    expect(shown).toContain('@\u200bacme/team')
    expect(shown).toContain('#\u200b12')
  })

  it('keeps a table whole', () => {
    const table = `| a | b |\n| --- | --- |\n| ${escapeMarkdown('x | y \\| z\nw')} | second |`
    const html = marked.parse(table, { async: false })
    expect(html.match(/<td>/g)).toHaveLength(2)
    expect(html).toContain('<td>x | y \\| z w</td>')
  })

  it('is on one line, with words kept apart', () => {
    expect(escapeMarkdown('a\r\nb\rc\u2028d\te')).toBe('a b c d e')
  })
})

describe('inlineCode', () => {
  const render = (text: string) => marked.parseInline(inlineCode(text), { async: false })

  it.each([
    ['plain', 'plain'],
    ['a`b', 'a`b'],
    ['``', '``'],
    ['`a``b```', '`a``b```'],
    ['a|b', 'a|b'],
    ['a\\|b', 'a\\|b'],
    ['**x** | `y`', '**x** | `y`'],
  ])('shows %s', (text, shown) => {
    expect(render(text)).toBe(`<code>${shown}</code>`)
  })

  it.each(['a|b', 'a\\|b', 'a\\\\|b', '`|`'])('keeps %s inside of its table cell', (text) => {
    const html = marked.parse(`| a | b |\n| --- | --- |\n| ${inlineCode(text)} | second |`, { async: false })
    expect(html).toContain(`<td><code>${text}</code></td>\n<td>second</td>`)
  })

  it('gives nothing for nothing', () => {
    expect(inlineCode(' \u200b\n')).toBe('')
  })
})

describe('codeBlock', () => {
  it.each(['plain', '```\nout\n```', 'a ````` b', '~~~\nx'])('holds %j whole', (text) => {
    const html = marked.parse(`${codeBlock(text, 'sh')}\n\nafter`, { async: false })
    expect(html).toMatch(/^<pre><code class="language-sh">[\s\S]*<\/code><\/pre>\n<p>after<\/p>\n$/)
    expect(html).toContain(text)
  })

  it('keeps lines that end in a carriage return apart, and takes colours out', () => {
    expect(codeBlock('\u001b[31ma\u001b[0m\rb\r\nc\n\n')).toBe('```\na\nb\nc\n```')
  })
})
