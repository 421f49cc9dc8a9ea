import { groupBy } from '@stratalint/core'
import type { CodebaseReport } from '../../codebase-report.ts'
import { html, type Markup } from './markup.ts'
import type { PageData } from './page-data.ts'
import { cellLink, leftOut } from './parts.ts'

/** The imports between cells as a table. */
export function edgeTable({ report, anchorOf, anchorOfFinding, most }: PageData): Markup {
  const rows = report.edges
    .toSorted((a, b) => b.violations - a.violations || b.known - a.known || b.imports - a.imports)
    .slice(0, most.rows)
  const findings = findingsByEdge(report)
  const linked = (count: number, from: string, to: string, states: (state: string) => boolean): Markup | number => {
    const index = findings.get(`${from}\0${to}`)?.find((one) => states(report.findings[one]!.state))
    return count === 0 || index === undefined ? count : html`<a href="#${anchorOfFinding(index)}">${count}</a>`
  }
  return html`<details>
    <summary>The imports as a table</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">from</th>
          <th scope="col">to</th>
          <th scope="col" class="n">imports</th>
          <th scope="col" class="n">violations</th>
          <th scope="col" class="n">baselined or silenced</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ from, to, imports, violations, known }) =>
            html`<tr>
              <td>${cellLink(anchorOf(from), from)}</td>
              <td>${cellLink(anchorOf(to), to)}</td>
              <td class="n">${imports}</td>
              <td class="n">${linked(violations, from, to, isOpen)}</td>
              <td class="n">${linked(known, from, to, (state) => !isOpen(state))}</td>
            </tr> `,
        )}
      </tbody>
    </table>
    ${leftOut(report.edges.length - rows.length, 'row', 'stratalint report --format json')}
  </details>`
}

function isOpen(state: string): boolean {
  return state === 'open' || state === 'silenced without a reason'
}

function findingsByEdge({ findings }: CodebaseReport): Map<string, number[]> {
  const withTarget = findings.flatMap(({ cell, to }, index) =>
    to === undefined ? [] : { key: `${cell}\0${to}`, index },
  )
  return new Map(
    [...groupBy(withTarget, ({ key }) => key)].map(([key, group]) => [key, group.map(({ index }) => index)]),
  )
}
