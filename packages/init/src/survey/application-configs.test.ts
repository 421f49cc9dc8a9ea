import { expect, it } from 'vitest'
import { findApplicationConfigs } from './application-configs.ts'

const FILES = ['src/app.ts', 'src/mail/mail.config.ts', 'src/mail/mail.config.spec.ts', 'vite.config.ts']
const inRoot = (folder: string): boolean => folder === '.'

it('takes a config that other code imports for code', () => {
  const { isToolConfig, globs } = findApplicationConfigs(
    FILES,
    [{ from: 'src/app.ts', to: 'src/mail/mail.config.ts' }],
    inRoot,
  )
  expect({ tools: FILES.filter(isToolConfig), globs }).toEqual({
    tools: ['vite.config.ts'],
    globs: ['!src/**/*.config.*'],
  })
})

it('takes one that nothing or only another config imports for the config of a tool', () => {
  const imports = [{ from: 'vite.config.ts', to: 'src/mail/mail.config.ts' }]
  expect(findApplicationConfigs(FILES, imports, inRoot).globs).toEqual([])
})

it('takes one beside a package.json for the config of a tool, whoever imports it', () => {
  const imports = [{ from: 'src/app.ts', to: 'vite.config.ts' }]
  expect(findApplicationConfigs(FILES, imports, inRoot).globs).toEqual([])
})

it('names the folder where a tool has a config elsewhere', () => {
  const { globs } = findApplicationConfigs(
    [...FILES, 'src/e2e/playwright.config.ts'],
    [{ from: 'src/app.ts', to: 'src/mail/mail.config.ts' }],
    inRoot,
  )
  expect(globs).toEqual(['!src/mail/**/*.config.*'])
})
