import { expect, it } from 'vitest'
import { CYCLE, HOSTILE, LAYER, resultOf } from '../../test-support/findings.ts'
import { toGithub } from './github.ts'

const context = { repositoryPath: (file: string) => `packages/shop/${file}` }

it('prints one command per finding, and the summary line', () => {
  expect(toGithub(resultOf([LAYER, CYCLE]), context)).toMatchInlineSnapshot(`
    "::error file=packages/shop/src/domains/orders/types/order.ts,line=3,endLine=3,col=28,endColumn=46,title=architecture/layer-direction::types/order.ts (types) imports type Price from ../service/price (service); types may import only types and utils.%0AFix: (1) Move type Price to src/domains/orders/types/price.ts.%0A     (2) Import Price from ./price.%0ADo not re-export it through index.ts.
    ::warning file=packages/shop/src/utils/a.ts,line=1,endLine=1,col=19,endColumn=24,title=architecture/no-cycle::Import cycle through types: a.ts → b.ts → a.ts.%0A  packages/shop/src/utils/a.ts:1  imports src/utils/b.ts%0A  packages/shop/src/utils/b.ts  imports types of src/utils/a.ts%0AFix: Declare in b.ts just the members of A that it reads.%0ADo not hide it behind a dynamic import().
    1 error and 1 warning. Checked 2 files and 3 imports, 0 unresolved.
    "
  `)
})

it('keeps hostile text inside its command', () => {
  const [command, closing, end, ...more] = toGithub(resultOf([HOSTILE]), { repositoryPath: (file) => file }).split('\n')
  expect(command).toMatchInlineSnapshot(
    `"::error file=src/we%2Cird%3A 100%25/[id](x)|\`a\`/ [31m<b>é #1.ts,line=1,endLine=2,title=architecture/layer-direction::imports ]]> <script>&"x" [2J  {0} [link](1)  ::error ::owned | \`code\` 50%25 �%0AFix: Delete <b>|\` ::set-output name=x::y.%0A***"`,
  )
  expect(closing).toBe('1 error. Checked 2 files and 3 imports, 0 unresolved.')
  expect([end, more]).toEqual(['', []])
})

it('prints no columns for a range over several lines', () => {
  expect(toGithub(resultOf([{ ...LAYER, endLine: 4 }]), context)).toMatch(/^::error file=[^:]*,line=3,endLine=4,title=/)
})

it('prints only the summary line for a clean run', () => {
  expect(toGithub(resultOf([]), context)).toBe('No findings. Checked 2 files and 3 imports, 0 unresolved.\n')
})
