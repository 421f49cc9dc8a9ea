import { loadRules } from '@stratalint/engine'
import { checkTree, messageFaults, type Tree } from '@stratalint/rule/vitest'
import { expect, it } from 'vitest'

const rules = await loadRules()

const LONG = 'a-name-that-goes-on-and-on-because-somebody-described-all-of-it-in-its-name'
const NAME = 'aNameThatGoesOnAndOnBecauseSomebodyDescribedAllOfItInItsName'
const service = (name: string): string => `src/domains/${LONG}/service/${LONG}-${name}.ts`
const types = (name: string): string => `src/domains/${LONG}/types/${LONG}-${name}.ts`

/** Checks that the rule reports one finding in a project with long names, and that its message stays within the limits. */
async function expectLimits(id: string, files: Tree): Promise<void> {
  const findings = await checkTree(
    files,
    rules.filter((rule) => rule.id === id),
  )
  expect(findings.map(({ rule }) => rule)).toEqual([id])
  expect(findings.flatMap(messageFaults)).toEqual([])
}

it('no-cycle stays within the limits of a message', async () => {
  await expectLimits('architecture/no-cycle', {
    [service('a')]:
      `import { ${NAME}One, ${NAME}Two, ${NAME}Three } from './${LONG}-b'\nexport const ${NAME} = [${NAME}One, ${NAME}Two, ${NAME}Three]\n`,
    [service('b')]:
      `import { ${NAME}One, ${NAME}Two } from './${LONG}-c'\nexport const ${NAME}Three = ${NAME}Two\nexport { ${NAME}One, ${NAME}Two }\n`,
    [service('c')]:
      `import { ${NAME}One } from './${LONG}-d'\nexport const ${NAME}Two = ${NAME}One\nexport { ${NAME}One }\n`,
    [service('d')]: `import { ${NAME} } from './${LONG}-a'\nexport const ${NAME}One = ${NAME}\n`,
  })
})

it('no-laundering stays within the limits of a message', async () => {
  await expectLimits('architecture/no-laundering', {
    [service('origin')]: `export const ${NAME}One = 1\nexport const ${NAME}Two = 2\n`,
    [types('bridge')]: `export { ${NAME}One as ${NAME}Three, ${NAME}Two } from '../service/${LONG}-origin'\n`,
    [types('user')]:
      `import { ${NAME}Three, ${NAME}Two } from './${LONG}-bridge'\nexport const ${NAME} = [${NAME}Three, ${NAME}Two]\n`,
  })
})

it('no-silencing stays within the limits of a message and shows no control characters', async () => {
  await expectLimits('architecture/no-silencing', {
    [types('user')]:
      `/* eslint-disable architecture/${LONG}${LONG}\u001b[31m\u202e\n\t${LONG} */\nexport const one = 1\n`,
  })
})

it('no-stale-exception stays within the limits of a message', async () => {
  const exception = {
    rule: `sample/${LONG}`,
    from: `src/**/${LONG}/**`,
    to: `src/**/${LONG}/${LONG}/**`,
    reason: 'for now',
    owner: `${LONG}\n${LONG}`,
    expires: '2024-01-31',
  }
  await expectLimits('architecture/no-stale-exception', {
    'stratalint.config.json': JSON.stringify({ extends: 'harness', exceptions: [exception] }),
    [types('user')]: 'export const one = 1\n',
  })
  await expectLimits('architecture/no-stale-exception', {
    'stratalint.config.json': JSON.stringify({
      extends: 'harness',
      exceptions: [{ ...exception, expires: undefined }],
    }),
    [types('user')]: 'export const one = 1\n',
  })
})

it('placed-file stays within the limits of a message', async () => {
  await expectLimits('architecture/placed-file', {
    [`src/domains/${LONG}/${LONG}/${LONG}/${LONG}.ts`]: 'export const one = 1\n',
  })
})
