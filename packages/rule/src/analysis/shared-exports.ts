import type { Project } from '../project/project-interface.ts'

/** A shared helper of the repository, as the options name it. */
export interface SharedExport {
  /** The path or the package. */
  from: string
  /** The name of the export, where the options name one. */
  name: string | null
  isFile: boolean
}

/** The first of the listed exports that a file may import. */
export function usableExport(project: Project, file: string, listed: readonly string[]): SharedExport | null {
  for (const entry of listed) {
    const [from = '', name = null] = entry.split('#')
    const path = [from, `${from}.ts`, `${from}.tsx`, `${from}/index.ts`].find(
      (one) => /\.\w+$/.test(one) && project.facts.exists(one),
    )
    if (path === file) continue
    if (path !== undefined) {
      const target = { type: 'file' as const, path }
      const verdict = project.judge.judge({ from: file, target, typeOnly: false, packageByPath: null, specifier: path })
      if (verdict.status === 'allowed') return { from: path, name: name ?? onlyExport(project, path), isFile: true }
    } else if (project.resolver.manifestOf(file)?.declared.has(from) === true) {
      return { from, name, isFile: false }
    }
  }
  return null
}

function onlyExport({ facts }: Project, path: string): string | null {
  const values = (facts.exportsOf(path) ?? []).filter(({ kind }) => kind === 'value')
  return values.length === 1 ? values[0]!.name : null
}
