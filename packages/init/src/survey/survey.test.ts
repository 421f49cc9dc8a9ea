import { expect, it } from 'vitest'
import { temporaryProject } from '../../../../test/support/temporary-project.ts'
import { surveyFolder } from './survey.ts'

it('imports of names that are declared as types are gone when the program runs, with or without the keyword', async () => {
  const root = temporaryProject({
    'package.json': '{}',
    'src/order.ts': 'export interface Order { id: string }\nexport const EMPTY = 1\n',
    'src/index.ts': "export { Order } from './order'\nexport { EMPTY } from './order'\n",
    'src/type.ts': "import { Order } from './order'\nexport const ids = (all: Order[]) => all.map(({ id }) => id)\n",
    'src/barrel.ts': "import { Order } from './index'\nexport const first = (all: Order[]) => all[0]\n",
    'src/value.ts':
      "import { Order, EMPTY } from './order'\nexport const order = (): Order => ({ id: String(EMPTY) })\n",
    'src/all.ts': "import * as orders from './order'\nexport const empty = orders.EMPTY\n",
  })
  const { links } = await surveyFolder(root)
  expect(links.map(({ from, edge }) => `${from}:${edge.start} ${edge.typeOnly ? 'types' : 'runs'}`))
    .toMatchInlineSnapshot(`
    [
      "src/all.ts:24 runs",
      "src/barrel.ts:22 types",
      "src/index.ts:22 types",
      "src/index.ts:54 runs",
      "src/type.ts:22 types",
      "src/value.ts:29 runs",
    ]
  `)
})
