import { parseSync, type ParserOptions } from 'oxc-parser'
import { parseToJson } from '../src/native-parser.ts'
import { extractPruned } from '../src/edges/extract-pruned.ts'
import { extractModule } from '../src/edges/extract-module.ts'
import { scanModule } from '../src/scan/scan-module.ts'

/** What a file's tree, its pruned tree and its tokens say about modules, as JSON; the tokens say `null` where they do not tell. */
export interface Readings {
  tree: string
  pruned: string
  tokens: string | null
}

/** Reads a file in all three ways; `null` for a file that does not parse. */
export function readThrice(filename: string, text: string): Readings | null {
  for (const options of modesOf(filename)) {
    const { program, errors } = parseSync(filename, text, options)
    if (errors.some(({ severity }) => severity === 'Error')) continue
    const record = scanModule(text, filename)
    return {
      tree: JSON.stringify(extractModule(program, text, filename)),
      pruned: JSON.stringify(extractPruned(parseToJson(filename, text, options).program, text, filename)),
      tokens: record === null ? null : JSON.stringify(record),
    }
  }
  return null
}

function modesOf(filename: string): ParserOptions[] {
  const lang = /\.d\.[cm]?ts$/.test(filename) ? 'dts' : /\.[cm]?ts$/.test(filename) ? 'ts' : filename.endsWith('.tsx') ? 'tsx' : 'jsx'
  const sourceTypes = /\.c[jt]s$/.test(filename) ? ['commonjs', 'module'] as const : ['unambiguous', 'module', 'commonjs'] as const
  return sourceTypes.map((sourceType) => ({ lang, sourceType, astType: 'ts', preserveParens: false }))
}
