import type { Linter } from 'eslint'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** A parser that ESLint can run on TypeScript. */
export type Parser = Linter.Parser

/** The project's typescript-eslint parser; oxc's parser where there is none, or none that runs, as with TypeScript 7. */
export async function findParser(root: string): Promise<Parser> {
  return installedParser(root) ?? (await import('./oxc/parser.ts')).parser
}

function installedParser(root: string): Parser | null {
  for (const from of [join(root, 'package.json'), import.meta.url]) {
    try {
      const parser = createRequire(from)('@typescript-eslint/parser') as Parser & {
        parseForESLint(text: string): object
      }
      parser.parseForESLint('let probe: string')
      return parser
    } catch {
      // Not installed, or TypeScript is missing or of a version that the parser does not run on.
    }
  }
  return null
}
