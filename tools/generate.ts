import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const checkOnly = process.argv.includes('--check')
const stale: string[] = []

/** Files that git does not keep are always written; kept ones are compared in check mode. */
function produce(path: string, text: string, kept: boolean): void {
  const full = join(root, path)
  const current = existsSync(full) ? readFileSync(full, 'utf8') : null
  if (current === text) return
  if (checkOnly && kept) stale.push(path)
  else writeFileSync(full, text)
}

/** One line a rule folder, so that adding a rule touches that folder only. */
function generateRuleIndex(group: string): void {
  const names = readdirSync(join(root, 'rules', group), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, 'rules', group, entry.name, `${entry.name}.ts`)))
    .map((entry) => entry.name)
    .sort()
  const variable = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const text = [
    "import type { DeclaredRule } from '@stratalint/rule'",
    ...names.map((name) => `import ${variable(name)} from './${name}/${name}.ts'`),
    '',
    '/** Every rule of this group, by folder name. */',
    'export const rules: readonly DeclaredRule[] = [',
    ...names.map((name) => `  ${variable(name)},`),
    ']',
    '',
  ].join('\n')
  produce(`rules/${group}/rules.generated.ts`, text, false)
}

for (const entry of readdirSync(join(root, 'rules'), { withFileTypes: true })) {
  if (entry.isDirectory()) generateRuleIndex(entry.name)
}

if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit the result.`)
  process.exitCode = 1
}
