import { Marked, type Tokens } from 'marked'

/** The tags that GitHub lets through in a summary and that ours use; everything else is shown as text. */
const allowed = /^<\/?(?:details|summary|br|sub|sup|kbd|b|i|strong|em)(?:\s+open)?\s*\/?>$/i

const marked = new Marked({
  gfm: true,
  renderer: {
    html({ text }: Tokens.HTML | Tokens.Tag): string {
      return text
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/<[^>]*>?/g, (tag) => (allowed.test(tag) ? tag : escapeHtml(tag)))
    },
    code({ text, lang }: Tokens.Code): string | false {
      return lang === 'mermaid' ? `<pre class="mermaid">${escapeHtml(text)}</pre>` : false
    },
  },
})

/** Gives Markdown as GitHub shows it in a job summary: GitHub-flavoured, mermaid diagrams drawn, foreign HTML harmless. */
export function renderMarkdown(text: string): string {
  return marked.parse(text, { async: false })
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
