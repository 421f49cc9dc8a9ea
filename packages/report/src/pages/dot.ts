import type { CodebaseReport } from '../codebase-report.ts'
import { cellMap, type MapNode } from '../map/levels.ts'
import { GRADE_FILLS } from './grade-fills.ts'
import { plain, withoutCommands } from '../text/plain.ts'
import { scoreText } from '../texts.ts'

/** The map of all cells for Graphviz, with domains as clusters. */
export function toDot(report: CodebaseReport): string {
  const { nodes, edges } = cellMap(report)
  const clusters = [...new Set(nodes.flatMap(({ group }) => group ?? []))]
  const most = Math.max(1, ...edges.map(({ imports }) => imports))
  return [
    'digraph architecture {',
    '  rankdir=TB',
    `  label=${quoted(`Grade ${report.whole.letter}, ${scoreText(report.whole.score)} of 100`)}`,
    '  node [shape=box, style="filled,rounded", fontname="sans-serif"]',
    '  edge [color="#777777", fontname="sans-serif", fontsize=10]',
    ...clusters.flatMap((cluster, index) => [
      `  subgraph cluster_${index} {`,
      `    label=${quoted(cluster)}`,
      ...nodes.filter(({ group }) => group === cluster).map((node) => `    ${box(node)}`),
      '  }',
    ]),
    ...nodes.filter(({ group }) => group === null).map((node) => `  ${box(node)}`),
    ...edges.map(({ from, to, imports, violations }) => {
      const width = (1 + (4 * Math.log1p(imports)) / Math.log1p(most)).toFixed(1)
      const red = violations > 0 ? `, color="#c62828", fontcolor="#c62828", label="${violations}"` : ''
      return `  ${quoted(from)} -> ${quoted(to)} [penwidth=${width}${red}]`
    }),
    '}',
    '',
  ].join('\n')
}

function box({ id, grade: { letter, score } }: MapNode): string {
  return `${quoted(id)} [label=${quoted(id, `\\n${letter} ${Math.floor(score)}`)}, fillcolor="${GRADE_FILLS[letter]}"]`
}

/** A string of DOT; Graphviz reads backslashes and character references in labels. */
function quoted(text: string, end = ''): string {
  return `"${withoutCommands(plain(text)).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}${end}"`
}
