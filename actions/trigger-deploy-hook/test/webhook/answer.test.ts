import { readAnswer } from '../../src/providers/webhook/answer.ts'

const read = (status: number, body: unknown) =>
  readAnswer(status, Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)))

describe('readAnswer', () => {
  it.each([
    [200, '', 'accepted', 'accepted', true],
    [202, '{"deploy":{"id":"dep-1"}}', 'accepted', 'accepted', true],
    [200, '{"status":100,"description":"OK"}', 'accepted', 'accepted', true],
    [200, 'Hook rules were not satisfied.', 'refused', 'hook-refused', false],
    [403, 'Hook rules were not satisfied.', 'refused', 'hook-refused', false],
    [500, 'Error occurred while evaluating hook rules.', 'refused', 'hook-refused', false],
    [401, 'no', 'refused', 'hook-refused', false],
    [301, '', 'refused', 'hook-redirected', false],
    [302, '{"state":"ok"}', 'refused', 'hook-redirected', false],
    [308, '', 'refused', 'hook-redirected', false],
    [404, 'Hook not found.', 'refused', 'hook-not-found', false],
    [409, 'in progress', 'refused', 'hook-failed', false],
    [429, '', 'refused', 'hook-failed', false],
    [503, '', 'refused', 'hook-failed', false],
    [500, '', 'failed', 'hook-failed', true],
    [408, '', 'unknown', 'hook-answer-lost', true],
    [502, '', 'unknown', 'hook-answer-lost', true],
    [504, '', 'unknown', 'hook-answer-lost', true],
    [200, '{"status":1000,"description":"nope"}', 'failed', 'hook-failed', true],
    [200, '{"success":false}', 'failed', 'hook-failed', true],
    [200, '{"ok":false}', 'failed', 'hook-failed', true],
    [200, '{"error":"quota"}', 'failed', 'hook-failed', true],
  ])('HTTP %i with %j is %s (%s)', (status, body, state, reason, touched) => {
    const answer = read(status, body)
    expect(answer).toMatchObject({ state, reason, touched })
    if (state === 'refused' || state === 'failed') expect(answer.remedy).not.toBe('')
  })

  it("takes our receiver's word, with the digest that its engine reports", () => {
    const digest = `sha256:${'a'.repeat(64)}`
    expect(read(200, { state: 'deployed', digest })).toMatchObject({ state: 'deployed', digest, touched: true })
  })

  it.each([
    [true, 'container-ended', true],
    [false, 'container-ended', true],
    [null, 'unknown-service', false],
    [null, 'interrupted', true],
    [undefined, 'container-ended', true],
  ])('a failure that restored %s (%s): touched is %s', (restored, reason, touched) => {
    const answer = read(500, { state: 'failed', reason, error: 'It ended.', restored, logs: ['one', 2, 'three'] })
    expect(answer).toMatchObject({ state: 'failed', touched, logs: ['one', 'three'] })
    expect([answer.reason, answer.message.includes('It ended.')]).toEqual([`receiver-failed-${reason}`, true])
  })

  it('a state that it does not know is no success when the status says failure', () => {
    expect(read(500, { state: 'rolling' }).state).toBe('failed')
  })

  it('keeps what it repeats short, and free of colours', () => {
    const answer = read(400, `\u001b[31m${'x'.repeat(5000)}`)
    expect(answer.message.length).toBeLessThan(500)
    expect(answer.message).not.toContain('\u001b')
  })
})
