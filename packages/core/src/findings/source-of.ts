import type { Violation } from './finding.ts'

/** Finds the finding that reports one of the imports of a trace; repairing it removes the finding with the trace, or shortens it. */
export function findSource<V extends Violation>(findings: readonly V[]): (finding: V) => V | null {
  const imports = new Map<string, V>()
  for (const finding of findings)
    if (finding.trace === undefined && finding.resolved !== undefined)
      imports.set(`${finding.file}\n${finding.resolved}`, finding)
  return (finding) => {
    for (const [from, to] of tracedImports(finding)) {
      const source = imports.get(`${from}\n${to}`)
      if (source !== undefined) return source
    }
    return null
  }
}

/** The imports that a trace passes through, as pairs of files; a cycle returns to its start. */
export function tracedImports({ trace = [] }: Violation): (readonly [string, string])[] {
  return trace.map(({ file }, index) => [file, trace[(index + 1) % trace.length]!.file])
}
