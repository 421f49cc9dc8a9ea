import { posixRelative } from '@stratalint/core'
import { loadRules } from '@stratalint/engine'
import { isInside, VERSION } from '@stratalint/policy'
import type { AgentContext, ReportContext, RuleInfo } from '@stratalint/report'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { readRulePage } from '../rule-page.ts'
import type { OutputTargets } from './output-targets.ts'

/** What the formats need to know about this machine and this run. */
export function reportContext(
  root: string,
  display: Pick<ReportContext, 'color' | 'width' | 'withReasons'>,
  rules: readonly RuleInfo[],
  agent: AgentContext,
): ReportContext {
  const projectFolder = projectFolderOf(root)
  return {
    tool: { name: 'stratalint', version: VERSION },
    ...display,
    projectFolder,
    agent,
    rules: () => rules,
    // A merged document may name any file.
    read: (file) => (isInside(root, join(root, file)) ? readText(join(root, file)) : null),
    displayPath: (file) => relative(process.cwd(), join(root, file)),
    repositoryPath: (file) => projectFolder + file,
  }
}

/** Every rule, for SARIF: no other format lists them. */
export async function ruleInfos({ stdout, file }: OutputTargets): Promise<RuleInfo[]> {
  if (stdout !== 'sarif' && file?.format !== 'sarif') return []
  const [rules, { docsUrl }] = await Promise.all([loadRules(), import('@stratalint/rule')])
  return rules.map(({ id, meta }) => ({
    id,
    description: meta.docs.description,
    why: meta.docs.why,
    url: docsUrl(id),
    page: readRulePage(id),
  }))
}

/** The source text without a BOM; `null` if it cannot be shown. */
function readText(path: string): string | null {
  try {
    if (!isReadable(path)) return null
    const text = readFileSync(path, 'utf8')
    return text.includes('\0') ? null : text.replace(/^\uFEFF/, '')
  } catch {
    return null
  }
}

/** Reading a pipe or a device would never end. */
function isReadable(path: string): boolean {
  const stats = statSync(path)
  return stats.isFile() && stats.size <= 64 * 1024 * 1024
}

/** The folder of a project in its repository, with a slash at its end; empty for the root. */
export function projectFolderOf(root: string): string {
  return posixRelative(repositoryOf(root), root).replace(/[^/]$/, '$&/')
}

/** The folder with `.git`, from which code hosts name files; in a copy without it, the root of the workspace, or else the folder itself. */
export function repositoryOf(root: string): string {
  let workspace: string | null = null
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (isWorkspaceRoot(folder)) workspace = folder
    if (folder === dirname(folder)) return workspace ?? root
  }
}

function isWorkspaceRoot(folder: string): boolean {
  if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return true
  try {
    if (!isReadable(join(folder, 'package.json'))) return false
    return 'workspaces' in (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as object)
  } catch {
    return false
  }
}
