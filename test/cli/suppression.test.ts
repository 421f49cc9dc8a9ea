import { describe, expect, it } from 'vitest'
import { checkJson, project, VIOLATION } from './project.ts'

const IMPORT = "import type { Price } from '../service/price'\n"
const FINDING = 'architecture/layer-direction'

/** The rules that still speak about a file with this text, and how many findings a comment has silenced. */
function rulesAfter(text: string, args: readonly string[] = []): { rules: string[]; suppressed: number } {
  const { findings, summary } = checkJson(project({ ...VIOLATION, 'src/domains/orders/types/order.ts': text }), args)
  return { rules: findings.map(({ rule }) => rule), suppressed: summary['suppressed']! }
}

describe('a comment that names the rule and gives a reason silences it', () => {
  it.each([
    ['the next line', `// eslint-disable-next-line ${FINDING} -- moves with the ledger\n${IMPORT}`],
    ['the next line, in oxlint words', `// oxlint-disable-next-line ${FINDING} -- moves with the ledger\n${IMPORT}`],
    ['the next line, in a block', `/* eslint-disable-next-line ${FINDING} -- moves with the ledger */\n${IMPORT}`],
    ['the same line', `${IMPORT.trimEnd()} // eslint-disable-line ${FINDING} -- moves with the ledger\n`],
    ['the file', `/* eslint-disable ${FINDING} -- moves with the ledger */\n${IMPORT}`],
    ['the file, in oxlint words', `/* oxlint-disable ${FINDING} -- moves with the ledger */\n${IMPORT}`],
    ['several rules at once', `// eslint-disable-next-line no-console, ${FINDING} -- moves with the ledger\n${IMPORT}`],
  ])('%s', (_, text) => {
    expect(rulesAfter(text)).toEqual({ rules: [], suppressed: 1 })
  })

  it('the same with ESLint as the engine', () => {
    expect(
      rulesAfter(`// eslint-disable-next-line ${FINDING} -- moves with the ledger\n${IMPORT}`, ['--engine', 'eslint']),
    ).toEqual({ rules: [], suppressed: 1 })
  })
})

describe('anything else silences nothing', () => {
  it.each([
    ['a blanket disable of the next line', `// eslint-disable-next-line\n${IMPORT}`],
    ['a blanket disable of the file', `/* eslint-disable */\n${IMPORT}`],
    ['the name of another rule', `// eslint-disable-next-line architecture/no-cycle -- moves\n${IMPORT}`],
    ['a comment two lines above', `// eslint-disable-next-line ${FINDING} -- moves\n\n${IMPORT}`],
    ['an enable in between', `/* eslint-disable ${FINDING} -- moves */\n/* eslint-enable ${FINDING} */\n${IMPORT}`],
    ['rule configuration in a comment', `/* eslint ${FINDING}: off */\n${IMPORT}`],
    ['rule configuration in a comment, as JSON', `/* eslint "${FINDING}": "off" */\n${IMPORT}`],
    ['a file directive in a line comment', `// eslint-disable ${FINDING} -- moves\n${IMPORT}`],
  ])('%s', (_, text) => {
    const { rules, suppressed } = rulesAfter(text)
    expect(rules).toContain(FINDING)
    expect(suppressed).toBe(0)
  })
})

it('a comment without a reason silences the import and is told itself', () => {
  expect(rulesAfter(`// eslint-disable-next-line ${FINDING}\n${IMPORT}`)).toEqual({
    rules: ['architecture/no-silencing'],
    suppressed: 1,
  })
})
