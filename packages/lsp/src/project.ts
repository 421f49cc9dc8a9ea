import type { Finding } from '@stratalint/core'
import { loadRules, openResident, type Resident, type ResidentResult } from '@stratalint/engine'
import { readSource } from '@stratalint/graph'
import { isFileRule } from '@stratalint/rule'
import { join } from 'node:path'

/** What an editor sees of one project. */
export interface Checked {
  /** The findings of each open document, by path. */
  findings: ReadonlyMap<string, readonly Finding[]>
  /** The texts that were checked. */
  texts: ReadonlyMap<string, string>
}

/** One project with its open documents; paths are POSIX, from its root. */
export interface Project {
  readonly root: string
  setText(file: string, text: string | null): void
  /** Checks the open documents as they are now. */
  check(options: { onlyGraph: boolean }): Promise<Checked>
  readonly resident: Resident
  /** The text of a file as it was checked: that of its document, else the one on disk; `null` where there is none. */
  textOf(file: string): string | null
  close(): void
}

/** `onChange` is called after changes on disk. */
export async function openProject(root: string, onChange: () => void): Promise<Project> {
  const resident = await openResident({ cwd: root, onChange })
  const texts = new Map<string, string>()
  let graphRules: { of: string; ids: ReadonlySet<string> } | null = null

  /** Findings that no other tool of an editor has: of rules over the graph, and of the check itself. */
  const ofGraph = async ({ findings, policyFile }: ResidentResult, revision: number): Promise<Finding[]> => {
    const key = `${policyFile} ${revision}`
    if (graphRules?.of !== key) {
      const rules = await loadRules({ cwd: root })
      graphRules = { of: key, ids: new Set(rules.filter((rule) => !isFileRule(rule)).map(({ id }) => id)) }
    }
    const { ids } = graphRules
    return findings.filter(
      ({ rule }) => ids.has(rule) || (rule.startsWith('stratalint/') && rule !== 'stratalint/parse'),
    )
  }
  return {
    root,
    resident,
    setText(file, text) {
      if (text === null) texts.delete(file)
      else texts.set(file, text)
      resident.setText(file, text)
    },
    async check({ onlyGraph }) {
      const checked = new Map(texts)
      const result = await resident.check({ files: new Set(checked.keys()) })
      const findings = onlyGraph ? await ofGraph(result, resident.revision()) : result.findings
      return {
        texts: checked,
        findings: new Map([...checked.keys()].map((file) => [file, findings.filter((one) => one.file === file)])),
      }
    },
    textOf(file) {
      try {
        return texts.get(file) ?? readSource(join(root, file))
      } catch {
        return null
      }
    },
    close: () => resident.close(),
  }
}
