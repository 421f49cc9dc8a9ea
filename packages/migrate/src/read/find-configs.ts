import { readdirSync } from 'node:fs'
import { readRegularText } from '@stratalint/policy'
import type { ToolName } from '../model/old-config.ts'

/** A config file of a tool. */
export interface FoundConfig {
  tool: ToolName
  file: string
}

const ESLINT = /^(?:eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.(?:c?js|json|ya?ml))?)$/

const OWN: { tool: ToolName; name: RegExp }[] = [
  { tool: 'dependency-cruiser', name: /^\.dependency-cruiser\.(?:json|[cm]?js|ts)$/ },
  { tool: 'sheriff', name: /^sheriff\.config\.ts$/ },
  { tool: 'fallow', name: /^(?:\.fallowrc(?:\.jsonc?)?|\.?fallow\.toml)$/ },
  { tool: 'steiger', name: /^steiger\.config\.[cm]?[jt]s$/ },
]

/** What an ESLint config mentions where it has the rules of each tool. */
const MENTIONS: { tool: ToolName; text: RegExp }[] = [
  { tool: 'boundaries', text: /boundaries\/(?:elements|types|element-types|dependencies)/ },
  { tool: 'nx', text: /@(?:nx|nrwl)\/(?:nx\/)?enforce-module-boundaries|nx-enforce-module-boundaries/ },
  { tool: 'restricted-paths', text: /no-restricted-paths/ },
  { tool: 'restricted-imports', text: /no-restricted-imports/ },
]

/** The configs with architecture rules in a folder, by their names and contents. */
export function findConfigs(root: string): FoundConfig[] {
  const names = readdirSync(root, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  return names.flatMap((file) => toolsOf(root, file).map((tool) => ({ tool, file })))
}

/** The configs whose rules restrict imports, in a folder and in others below it; the rule of Nx that new workspaces get allows everything. */
export function findRules(root: string, folders: readonly string[] = []): FoundConfig[] {
  return ['', ...folders].flatMap((folder) =>
    findConfigs(folder === '' ? root : `${root}/${folder}`)
      .map(({ tool, file }) => ({ tool, file: folder === '' ? file : `${folder}/${file}` }))
      .filter(
        ({ tool, file }) =>
          tool !== 'nx' || mentions(root, file, /sourceTag['"]?\s*:\s*['"](?!\*['"])|notDependOn|allSourceTags/),
      ),
  )
}

/** The tools whose rules a config file has. */
export function toolsOf(root: string, file: string): ToolName[] {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const own = OWN.find((one) => one.name.test(name))
  if (own !== undefined) return own.tool === 'fallow' && !mentions(root, file, /boundaries/) ? [] : [own.tool]
  if (name === 'package.json') return mentions(root, file, /"eslintConfig"/) ? eslintTools(root, file) : []
  if (name === '.oxlintrc.json') return eslintTools(root, file).filter((tool) => tool === 'restricted-imports')
  return ESLINT.test(name) ? eslintTools(root, file) : []
}

function eslintTools(root: string, file: string): ToolName[] {
  return MENTIONS.filter(({ text }) => mentions(root, file, text)).map(({ tool }) => tool)
}

function mentions(root: string, file: string, text: RegExp): boolean {
  try {
    return text.test(readRegularText(`${root}/${file}`))
  } catch {
    return false
  }
}
