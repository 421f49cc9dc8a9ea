import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the package of a new group of rules is made from: as the architecture group has it. */
export function groupFiles(root: string, group: string): Record<string, string> {
  const model = (file: string): string => readFileSync(join(root, 'rules/architecture', file), 'utf8')
  const renamed = (file: string): string => model(file).replaceAll('architecture', group)
  const manifest = JSON.parse(renamed('package.json')) as Record<string, unknown>
  const capital = `${group[0]!.toUpperCase()}${group.slice(1)}`
  return {
    'package.json': `${JSON.stringify(
      {
        ...manifest,
        description: `${capital} rules for ESLint and oxlint`,
        keywords: ['eslint', 'eslintplugin', 'eslint-plugin', 'oxlint', group, 'typescript'],
      },
      null,
      2,
    )}\n`,
    'tsconfig.json': model('tsconfig.json'),
    'index.ts': renamed('index.ts'),
    'README.md': renamed('README.md'),
    LICENSE: model('LICENSE'),
  }
}
