import { changeSection, commitSection, mergeSection, promotionSection } from '../src/body.ts'
import { type Evidence, judgePromotion } from '../src/gates.ts'

const comparison = {
  aheadBy: 2,
  behindBy: 0,
  mergeBase: 'x',
  commits: [] as Array<{ sha: string; subject: string; author: string }>,
  files: [] as string[],
  filesCut: false,
}
const evidence: Evidence = {
  source: 'main',
  target: 'release',
  environment: 'staging',
  head: { branch: 'main', sha: 'a'.repeat(40), fromHere: true, isSourceHead: true },
  standings: [],
  images: [],
  targetAddsNothing: true,
  rules: { mergeCommitsAllowed: true, linearHistoryRequired: false, upToDateRequired: false },
  version: 'v1',
  versionTakenBy: undefined,
}

describe('mergeSection', () => {
  const section = promotionSection(evidence, judgePromotion(evidence), comparison)
  it('keeps what people wrote around it, and changes nothing the second time', () => {
    const once = mergeSection('Please look at the invoice.', section)
    expect(once.startsWith('Please look at the invoice.')).toBe(true)
    expect(mergeSection(once, section)).toBe(once)
  })
  it('replaces an older section', () => {
    const old = mergeSection('above', section.replace('v1', 'v0'))
    expect(mergeSection(`${old}\nbelow`, section)).toBe(`above\n\n${section}\nbelow`)
  })
})

describe('promotionSection', () => {
  it('stays within what GitHub takes, and never drops the gates', () => {
    const commits = Array.from({ length: 250 }, (_, index) => ({
      sha: String(index).padStart(40, '0'),
      subject: 's'.repeat(2000),
      author: '',
    }))
    const text = promotionSection(evidence, judgePromotion(evidence), { ...comparison, aheadBy: 250, commits })
    expect(text.length).toBeLessThan(65_536)
    expect(text).toContain('Proven on staging')
  })
})

describe('what comes from outside', () => {
  it('cannot mention, link or mark up', () => {
    const commits = [{ sha: 'c'.repeat(40), subject: '@everyone <img src=x> [x](http://x) `y` | z', author: '' }]
    const text = commitSection({ ...comparison, commits })
    expect(text).not.toMatch(/@everyone|<img|\[x\]\(/)
  })
  it('says when the list of files is not whole', () => {
    expect(changeSection({ ...comparison, filesCut: true })).toContain('first 300')
    expect(changeSection({ ...comparison, files: ['api/db/migrations/1.sql', 'api/Dockerfile', 'src/a.ts'] })).toMatch(
      /1\.sql[\s\S]*Dockerfile/,
    )
  })
})
