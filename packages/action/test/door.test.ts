import { runFixture } from './fixtures/runner-files.ts'

const run = (way: string, during?: { says: string; signal: NodeJS.Signals }) =>
  runFixture('door.ts', { WAY: way }, during)

describe('runAction', () => {
  it('ends well: exit code 0, its outputs, the message, the summary', async () => {
    const ended = await run('success')
    expect(ended.exitCode).toBe(0)
    expect(ended.outputs).toEqual({ image: 'name@sha256:1', digest: '', result: 'built', reason: 'pushed' })
    expect(ended.stdout).toBe('It is done.\n')
    expect(ended.summary).toBe('### Done\n')
  })

  it('ends badly with the message and what to do in one annotation', async () => {
    const ended = await run('failure')
    expect(ended.exitCode).toBe(1)
    expect(ended.outputs).toMatchObject({ result: 'failed', reason: 'not-proven', image: 'name@sha256:1' })
    expect(ended.stdout).toBe('::error title=a-title::It was not proven.%0AWhat to do: Look at the service.\n')
  })

  it("annotates a user's fault on its file and line, without a stack trace", async () => {
    const ended = await run('fault')
    expect(ended.exitCode).toBe(1)
    expect(ended.outputs).toEqual({ image: '', digest: '', result: 'failed', reason: 'invalid-config' })
    expect(ended.stdout.split('\n')).toHaveLength(2)
    expect(ended.stdout).toMatch(/^::error title=a-title,file=\.github\/deploy\.yml,line=7::The key is wrong\.%0A/)
    expect(ended.stdout).toContain('%0AReceived: a|b <b>@me</b>%0AAccepted: c%0AWhat to do: Write c.')
    expect(ended.stdout).not.toContain('::add-mask')
    expect(ended.stdout).not.toMatch(/\bat .+:\d+:\d+/)
    expect(ended.summary).toContain('- **Where:** .github/deploy.yml, line 7\n')
    expect(ended.summary).toContain('- **Reason code:** `invalid-config`')
    expect(ended.summary).not.toContain('<b>')
    expect(ended.summary).not.toContain('@me')
  })

  it('shows a defect of ours with its stack and its cause', async () => {
    const ended = await run('defect')
    expect(ended.exitCode).toBe(1)
    expect(ended.outputs).toEqual({ image: '', digest: '', result: 'failed', reason: 'internal-error' })
    expect(ended.stdout).toMatch(/Error: outer\n +at .+door\.ts:\d+/)
    expect(ended.stdout).toMatch(/Caused by: Error: inner\n +at .+door\.ts:\d+/)
    expect(ended.stdout).toContain('::error title=a-title::A defect in deploy-actions, not in your set-up: outer%0A')
    expect(ended.summary).toMatch(/```\nError: outer\n +at /)
  })

  it('copes with a thrown undefined', async () => {
    const ended = await run('thrown')
    expect(ended.exitCode).toBe(1)
    expect(ended.outputs['reason']).toBe('internal-error')
  })

  it('is a defect when it waits for what can never come', async () => {
    const ended = await run('stuck')
    expect(ended.exitCode).toBe(1)
    expect(ended.outputs).toMatchObject({ result: 'failed', reason: 'internal-error' })
    expect(ended.stdout).toContain('nothing was under way')
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('ends as cancelled after %s', async (signal) => {
    const ended = await run('sleep', { says: 'waiting', signal })
    expect(ended.exitCode).toBe(1)
    expect(ended.outputs).toEqual({ image: '', digest: '', result: 'failed', reason: 'cancelled' })
    expect(ended.stdout).toContain('::error title=a-title::The run was cancelled: nothing more was changed.')
    expect(ended.stdout).not.toContain(' at ')
    expect(ended.summary).toContain('a-title: cancelled')
  })

  it('hides secrets in the log and in the summary, where Markdown escapes change them', async () => {
    const ended = await run('secret')
    const shown = ended.stdout.replace(/^::add-mask::.*\n/gm, '')
    expect(shown).toContain('said ***')
    expect(shown).not.toMatch(/hunter/)
    expect(ended.summary).toContain('It said ***')
    expect(ended.summary).not.toMatch(/hunter/)
  })

  it('cuts a summary before the bytes at which the runner would refuse it, between characters', async () => {
    const ended = await run('large')
    expect(ended.exitCode).toBe(0)
    expect(ended.summaryBytes).toBeLessThan(1_048_576)
    expect(ended.summaryBytes).toBeGreaterThan(900_000)
    expect(ended.summary).toMatch(/ä\n\n…cut: the summary was over 1 MB\.\n$/)
    expect(ended.summary).not.toContain('\ufffd')
  })

  it('lets nothing that an action says become a workflow command', async () => {
    const { stdout } = await run('talk')
    const lines = stdout.split('\n')
    expect(lines[0]).toMatch(/^::warning file=a%2Cb\.txt,line=3::/)
    expect(lines[1]).toBe('::notice title=a%3Ab::100%25')
    expect(lines[2]).toMatch(/^::group::one%0A/)
    const commands = lines.filter((line) => line.trimStart().startsWith('::')).map((line) => line.split(/[: ]+/)[1])
    expect(commands).toEqual(['warning', 'notice', 'group', 'endgroup'])
    expect(stdout).not.toContain('##[')
  })

  it('needs no summary file', async () => {
    const ended = await runFixture('door.ts', { WAY: 'success', GITHUB_STEP_SUMMARY: '' })
    expect(ended.exitCode).toBe(0)
  })
})
