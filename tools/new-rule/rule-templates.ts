import { ruleLines, rulePageLines, ruleTestLines } from '@stratalint/init'

const textOf = (lines: readonly string[]): string => `${lines.join('\n').replace(/\$$/gm, '')}\n`

/** What the files of a new rule are made from. The rule works; its comments explain what to write in place of its texts. */
export function ruleFiles(group: string, name: string): Record<string, string> {
  const id = `${group}/${name}`
  const importsRule = `import rule from './${name}.ts'`
  return {
    [`${name}.ts`]: textOf(ruleLines(id, { library: '@stratalint/rule', page: null, hasSets: true })),
    [`${name}.test.ts`]: textOf(ruleTestLines('@stratalint/rule/vitest', importsRule, true)),
    'README.md': textOf(rulePageLines(id)),
  }
}
