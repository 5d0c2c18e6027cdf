/** The look of the demo's page: light or dark as the reader has it. */
export const styles = `
:root { color-scheme: light dark; --text: #1f2328; --muted: #59636e; --line: #d1d9e0; --soft: #f6f8fa; --good: #1a7f37; --bad: #cf222e; --wait: #9a6700; --page: #fff }
@media (prefers-color-scheme: dark) { :root { --text: #f0f6fc; --muted: #9198a1; --line: #3d444d; --soft: #151b23; --good: #3fb950; --bad: #f85149; --wait: #d29922; --page: #0d1117 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--text); font: 15px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif }
main { max-width: 1012px; margin: 0 auto; padding: 32px 24px 96px }
h1 { font-size: 26px; margin: 0 } h2 { font-size: 19px; margin: 36px 0 10px; padding-bottom: 6px; border-bottom: 1px solid var(--line) } h3 { font-size: 16px; margin: 0 0 12px }
.lead { color: var(--muted); margin: 4px 0 0 } small { color: var(--muted); font-weight: 400 }
table { border-collapse: collapse; display: block; overflow-x: auto; max-width: 100%; margin: 8px 0 16px }
td, th { border: 1px solid var(--line); padding: 6px 12px; text-align: left; vertical-align: top } th { background: var(--soft); font-weight: 600 }
code { font: 85% ui-monospace, SFMono-Regular, Menlo, monospace; background: var(--soft); padding: .15em .4em; border-radius: 6px; overflow-wrap: anywhere }
pre { font: 85%/1.45 ui-monospace, SFMono-Regular, Menlo, monospace; background: var(--soft); padding: 12px; border-radius: 6px; overflow: auto } pre code { background: none; padding: 0; font-size: 100% }
pre.mermaid { background: none; text-align: center; padding: 0 }
.stages td { border: 0; padding: 3px 12px 3px 0 } .stages .mark { color: var(--muted); font-weight: 700 } .stages .time { color: var(--muted); text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
.passed .mark, .success .mark { color: var(--good) } .failed .mark, .failure .mark { color: var(--bad) }
.run { border: 1px solid var(--line); border-radius: 8px; padding: 16px 20px; margin: 16px 0 }
.badge { font-size: 12px; border-radius: 12px; padding: 2px 10px; border: 1px solid currentColor; color: var(--muted) } .badge.success { color: var(--good) } .badge.failure { color: var(--bad) }
.markdown > h3 { margin-top: 20px } details { margin: 8px 0 } summary { cursor: pointer } .steps > summary { color: var(--muted) }
.note { border-left: 4px solid var(--wait); background: var(--soft); padding: 8px 12px; margin: 8px 0; border-radius: 0 6px 6px 0 } .note.error { border-color: var(--bad) } .note.notice { border-color: var(--muted) }
.note pre { margin: 4px 0 0; padding: 0; background: none; white-space: pre-wrap }
`
