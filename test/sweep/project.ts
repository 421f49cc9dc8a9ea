import { execFileSync } from 'node:child_process'
import { temporaryProject } from '../support/temporary-project.ts'

const ORDERS = 'src/domains/orders'

/** One declaration in the wrong layer with three importers, a silenced import, one that an exception allows, and a long file. */
export const DEBT: Record<string, string> = {
  'stratalint.config.json': JSON.stringify({
    extends: 'harness',
    rules: { 'taste/max-file-lines': ['error', { max: 12 }] },
    exceptions: [
      {
        rule: 'architecture/layer-direction',
        from: `${ORDERS}/config/**`,
        to: `${ORDERS}/service/**`,
        reason: 'until limits move',
      },
    ],
  }),
  'package.json': '{ "dependencies": { "pg": "8.0.0" } }',
  '.gitignore': '.stratalint\nnode_modules\n',
  [`${ORDERS}/service/price.ts`]: `import { send } from './mail'

/** What something costs. */
export interface Price {
  amount: number
}

export const ROUND = 2

export const quote = (price: Price): string => send(price.amount)
`,
  [`${ORDERS}/types/order.ts`]: `import type { Price } from '../service/price'\n\nexport type Total = Price\n`,
  [`${ORDERS}/types/line.ts`]: `import type { Price } from '../service/price'\n\nexport type Line = { price: Price }\n`,
  [`${ORDERS}/repo/rows.ts`]: `import type { Price } from '../service/price'\n\nexport const rows: Price[] = []\n`,
  [`${ORDERS}/repo/round.ts`]: `// eslint-disable-next-line architecture/layer-direction -- the ledger rounds too
import { ROUND } from '../service/price'

export const round = (value: number): string => value.toFixed(ROUND)
`,
  [`${ORDERS}/config/limits.ts`]: `import { limit } from '../service/limit'\n\nexport const LIMIT = limit(3)\n`,
  [`${ORDERS}/service/limit.ts`]: `import { send } from './mail'\n\nexport const limit = (value: number): number => (send(value), value)\n`,
  [`${ORDERS}/service/mail.ts`]: `${['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'].map((name) => `export const ${name} = (): string => '${name}'\n`).join('\n')}\nexport const send = (value: number): string => first() + value\n`,
}

/** A project whose files are committed. */
export function repository(files: Record<string, string> = DEBT): string {
  const root = temporaryProject(files)
  git(root, 'init', '--quiet', '--initial-branch=main')
  git(root, 'config', 'user.name', 'Test')
  git(root, 'config', 'user.email', 'test@example.com')
  commit(root)
  return root
}

/** Commits everything. */
export function commit(root: string): void {
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--no-verify', '--message', 'A change')
}

/** The output of git. */
export function git(root: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' })
}
