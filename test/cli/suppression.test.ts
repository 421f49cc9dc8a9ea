import { describe, expect, it } from 'vitest'
import { checkJson, project, VIOLATION } from './project.ts'

const IMPORT = "import type { Price } from '../service/price'\n"
const FINDING = 'architecture/layer-direction'
/** Reports a comment that silences nothing. */
const UNUSED = 'architecture/no-silencing'

/** The rules that report something in a file with this text, and the number of silenced findings. */
function rulesIn(text: string, args: readonly string[] = []): { rules: string[]; suppressed: number } {
  const { findings, summary } = checkJson(project({ ...VIOLATION, 'src/domains/orders/types/order.ts': text }), args)
  return { rules: findings.map(({ rule }) => rule), suppressed: summary['suppressed']! }
}

describe('a comment with the rule and a reason silences', () => {
  it.each([
    ['the next line', `// eslint-disable-next-line ${FINDING} -- moves with the ledger\n${IMPORT}`],
    [
      'the next line, as oxlint writes it',
      `// oxlint-disable-next-line ${FINDING} -- moves with the ledger\n${IMPORT}`,
    ],
    ['the next line, in a block', `/* eslint-disable-next-line ${FINDING} -- moves with the ledger */\n${IMPORT}`],
    ['the same line', `${IMPORT.trimEnd()} // eslint-disable-line ${FINDING} -- moves with the ledger\n`],
    ['the file', `/* eslint-disable ${FINDING} -- moves with the ledger */\n${IMPORT}`],
    ['the file, as oxlint writes it', `/* oxlint-disable ${FINDING} -- moves with the ledger */\n${IMPORT}`],
    ['several rules at once', `// eslint-disable-next-line no-console, ${FINDING} -- moves with the ledger\n${IMPORT}`],
  ])('%s', (_, text) => {
    expect(rulesIn(text)).toEqual({ rules: [], suppressed: 1 })
  })

  it('the same with ESLint as the engine', () => {
    expect(
      rulesIn(`// eslint-disable-next-line ${FINDING} -- moves with the ledger\n${IMPORT}`, ['--engine', 'eslint']),
    ).toEqual({ rules: [], suppressed: 1 })
  })
})

describe('no finding is silenced by', () => {
  it.each<[string, string, ...string[]]>([
    ['a blanket disable of the next line', `// eslint-disable-next-line\n${IMPORT}`],
    ['a blanket disable of the file', `/* eslint-disable */\n${IMPORT}`],
    ['the name of another rule', `// eslint-disable-next-line architecture/no-cycle -- moves\n${IMPORT}`, UNUSED],
    ['a comment two lines above', `// eslint-disable-next-line ${FINDING} -- moves\n\n${IMPORT}`, UNUSED],
    [
      'an enable in between',
      `/* eslint-disable ${FINDING} -- moves */\n/* eslint-enable ${FINDING} */\n${IMPORT}`,
      UNUSED,
    ],
    ['rule configuration in a comment', `/* eslint ${FINDING}: off */\n${IMPORT}`],
    ['rule configuration in a comment, as JSON', `/* eslint "${FINDING}": "off" */\n${IMPORT}`],
    ['a file directive in a line comment', `// eslint-disable ${FINDING} -- moves\n${IMPORT}`],
  ])('%s', (_, text, ...more) => {
    expect(rulesIn(text)).toEqual({ rules: [...more, FINDING], suppressed: 0 })
  })
})

it('a comment without a reason silences the import and is a finding itself', () => {
  expect(rulesIn(`// eslint-disable-next-line ${FINDING}\n${IMPORT}`)).toEqual({
    rules: ['architecture/no-silencing'],
    suppressed: 1,
  })
})
