import type { FileRecord } from '@stratalint/rule'

/** The rules about edges; the other rules of the plugin are about files. */
const EDGE_RULES = [
  'resolved-import',
  'external-placement',
  'layer-direction',
  'provider-entry',
  'domain-boundary',
  'public-entry',
  'placed-file',
]

/** The findings about edges that the rules collected, as `file | range | rule | target`. */
export function findingsOf(records: readonly FileRecord[]): string[] {
  return records
    .flatMap(({ file, violations }) =>
      violations.flatMap((finding) => {
        const { rule, line, column, endLine, endColumn, resolved, specifier } = finding
        if (rule === 'stratalint/internal') throw new Error(`${file}: ${finding.message!.what}`)
        if (!EDGE_RULES.includes(rule.slice('architecture/'.length))) return []
        // Of a file without a place, and of no edge.
        if (specifier === undefined) return []
        const target =
          resolved === undefined
            ? `nowhere ${specifier}`
            : rule === 'architecture/external-placement'
              ? `package ${resolved}`
              : resolved
        return [`${file} | ${line}:${column}-${endLine}:${endColumn} | ${rule} | ${target}`]
      }),
    )
    .sort()
}
