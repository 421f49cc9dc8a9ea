import { checkTree, type Tree } from '@stratalint/rule/vitest'
import type { DescribeContext } from '@stratalint/rule'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { countedFlags, type CountOptions } from './count-lines.ts'
import rule from './max-file-lines.ts'
import { outlineOf } from './outline.ts'
import { planSplit, type WrittenPlan } from './plan-split.ts'

const FOLDER = 'src/domains/orders/service'
const FILE = `${FOLDER}/order-total.ts`

const lines = (count: number, text = '  prices.pop()'): string => `${text}\n`.repeat(count)
const fn = (name: string, count: number, result = 'prices.length'): string =>
  `export function ${name}(prices: number[]) {\n${lines(count)}  return ${result}\n}\n`

/** The texts of long files; those of others are what imports them. */
const CASES: Record<string, Tree> = {
  'what other files import': {
    [FILE]: `${fn('orderTotal', 8)}\n${fn('renderInvoice', 9)}`,
    [`${FOLDER}/send-invoice.ts`]:
      "import { orderTotal, renderInvoice } from './order-total'\n\nrenderInvoice([orderTotal([])])\n",
  },
  'a helper that both files need': {
    [FILE]: `const RATE = 2\n\nfunction withRate(price: number) {\n  return price * RATE\n}\n\n${fn('orderTotal', 6, 'withRate(prices.length)')}\n${fn('renderInvoice', 7, 'withRate(prices.length)')}`,
  },
  'imports of which each file needs some': {
    [FILE]: `import { posix } from 'node:path'\nimport {\n  readFileSync,\n  writeFileSync,\n} from 'node:fs'\n\n${fn('orderTotal', 7, "readFileSync('x')")}\n${fn('renderInvoice', 8, "writeFileSync(posix.join('x'), '')")}`,
  },
  'a list of exports': {
    [FILE]:
      `${fn('orderTotal', 8)}\n${fn('renderInvoice', 9)}`.replaceAll('export function', 'function') +
      '\nexport { orderTotal, renderInvoice }\n',
    [`${FOLDER}/send-invoice.ts`]: "import { renderInvoice } from './order-total'\n\nrenderInvoice([])\n",
  },
  'sections under headings': {
    [FILE]: `// ---- Totals ----\n\n${fn('orderTotal', 4)}\n${fn('orderTax', 2)}\n// ---- Invoices ----\n\n${fn('renderInvoice', 3)}\n${fn('sendReminder', 2)}`,
  },
  'types and what uses them': {
    [FILE]: `export interface Price {\n  value: number\n}\n\nexport type Prices = Price[]\n\n${fn('orderTotal', 6).replace('number[]', 'Prices')}\n${fn('renderInvoice', 7).replace('number[]', 'Prices')}`,
    [`${FOLDER}/send-invoice.ts`]:
      "import { type Prices, renderInvoice } from './order-total'\n\nexport const send = (prices: Prices) => renderInvoice(prices)\n",
  },
  'two names of one declaration': {
    [FILE]: `const [low, high] = [1, 2]\n\n${fn('orderTotal', 8, 'low')}\n${fn('renderInvoice', 9, 'high')}`,
  },
}

for (const [name, files] of Object.entries(CASES))
  it(`carries out the split of a file with ${name}`, async () => {
    await expectSplit(files, { skipBlankLines: false, skipComments: false })
  })

it('counts without blank lines where they do not count', async () => {
  await expectSplit(CASES['imports of which each file needs some']!, { skipBlankLines: true, skipComments: true })
})

async function expectSplit(files: Tree, count: CountOptions): Promise<void> {
  const tree: Tree = {
    'stratalint.config.json': JSON.stringify({
      extends: 'harness',
      rules: { 'taste/max-file-lines': ['error', { max: 20, ...count }] },
    }),
    ...files,
  }
  const { findings, found } = await planned(tree)
  expect(findings).toHaveLength(1)
  const { plan, old, parts } = found!
  const textOf = (written: readonly { text: string }[]): string => `${written.map(({ text }) => text).join('\n')}\n`
  const changed: Tree = { ...tree, [plan.from]: textOf(old) }
  for (const [index, { file }] of plan.parts.entries()) changed[file] = textOf(parts[index]!)
  for (const { importers, declarations, reExported, file } of plan.parts) {
    const moved = declarations.flatMap(({ exported }) => exported).filter((one) => !reExported.includes(one))
    for (const importer of importers ?? []) changed[importer] = withImports(changed[importer]!, moved, plan.from, file)
  }
  expect(await checkTree(changed, [rule])).toEqual([])
  // The number in the message is the one that the rule counts.
  const limits = { 'taste/max-file-lines': ['error', { max: plan.left - 1, ...count }] }
  const strict = { ...changed, 'stratalint.config.json': JSON.stringify({ extends: 'harness', rules: limits }) }
  const counted = await checkTree(strict, [rule])
  expect(counted.find(({ file }) => file === plan.from)?.what).toContain(`has ${plan.left} lines`)
  expect(errorsIn(changed)).toEqual(errorsIn(tree))
}

async function planned(tree: Tree) {
  let found: WrittenPlan | null = null
  const spy: typeof rule = {
    ...rule,
    describe(context: DescribeContext, details: { max: number; count: CountOptions }) {
      const { max, count } = details
      const outline = outlineOf(context, countedFlags(context.sourceCode, count))
      found = planSplit({ outline, max, count, project: context.project, module: context.module })
      return rule.describe!(context, details as never)
    },
  }
  const findings = await checkTree(tree, [spy])
  return { findings, found: found as WrittenPlan | null }
}

/** Imports the names that moved from their new file. */
function withImports(text: string, moved: readonly string[], from: string, to: string): string {
  const nameOf = (path: string): string => path.split('/').at(-1)!.replace('.ts', '')
  return text.replace(new RegExp(`import \\{ (.*) \\} from '\\./${nameOf(from)}'`), (_, names: string) => {
    const isMoved = (one: string): boolean => moved.includes(one.replace('type ', ''))
    const all = names.split(', ')
    const lists = [all.filter((one) => !isMoved(one)), all.filter(isMoved)]
    return lists
      .map((list, index) =>
        list.length === 0 ? '' : `import { ${list.join(', ')} } from './${nameOf(index === 0 ? from : to)}'`,
      )
      .join('\n')
  })
}

/** Names that nothing declares, or that a file does not export. */
function errorsIn(tree: Tree): string[] {
  const options: ts.CompilerOptions = {
    noLib: true,
    noEmit: true,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    module: ts.ModuleKind.ESNext,
    types: [],
  }
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getCurrentDirectory: () => '/',
    fileExists: (path) => tree[path.slice(1)] !== undefined,
    directoryExists: () => true,
    readFile: (path) => tree[path.slice(1)],
    getSourceFile: (path, version) => {
      const text = tree[path.slice(1)]
      return text === undefined ? undefined : ts.createSourceFile(path, text, version, true)
    },
  }
  const roots = Object.keys(tree).filter((path) => path.endsWith('.ts'))
  const program = ts.createProgram(
    roots.map((path) => `/${path}`),
    options,
    host,
  )
  const codes = new Set([2304, 2305, 2459, 2552, 2614])
  return roots.flatMap((path) => {
    const source = program.getSourceFile(`/${path}`)!
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .filter(({ code }) => code < 2000 || codes.has(code))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
  })
}
