import { readRegularText } from '@stratalint/policy'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const CONFIG = /^(?:\.eslintrc(?:\.\w+)?|eslint\.config\.[cm]?[jt]s|biome\.jsonc?)$/

/** Rules of linters about the names of files, where they are not off. */
const RULES = [
  /(unicorn\/filename-case|check-file\/filename-naming-convention)['"]?\s*:\s*(?!\s*(?:\[\s*)?(?:['"]off['"]|0\b))/,
  /(useFilenamingConvention)['"]?\s*:\s*(?!\s*(?:\{\s*['"]?level['"]?\s*:\s*)?['"]off['"])/,
]

/** The rule of another linter that decides the names of files; `null` where there is none. */
export function namingRule(root: string, folders: readonly string[]): string | null {
  for (const folder of ['', ...folders]) {
    for (const text of configsIn(join(root, folder))) {
      const found = RULES.map((rule) => rule.exec(text)?.[1]).find((name) => name !== undefined)
      if (found !== undefined) return found
    }
  }
  return null
}

function configsIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => CONFIG.test(name))
      .map((name) => readRegularText(join(folder, name)))
  } catch {
    // Without a linter that can be read, the code shows the convention.
    return []
  }
}
