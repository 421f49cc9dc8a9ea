import { clipMiddle } from '@stratalint/core'
import type { GradedCell } from '../../codebase-report.ts'
import { PART_NAMES, type PartName } from '../../grades/formula.ts'
import type { Grade } from '../../grades/grade.ts'
import { describePart, PART_TITLES, scoreText, sizeOf } from '../../texts.ts'
import { cellDetails } from './cell-details.ts'
import { html, type Markup } from './markup.ts'
import type { PageData } from './page-data.ts'
import { badge, cellLink } from './parts.ts'

/** A section for each domain, with its layers, their files and findings; and one for all other places. */
export function zoomSections(data: PageData): Markup {
  const { report, domains, places } = data
  const gradeOf = new Map(report.domains.map((domain) => [domain.name, domain]))
  return html`${domains.map(({ name, anchor, cells }) => zoomSection(data, { title: `Domain ${name}`, anchor, cells, whole: gradeOf.get(name)! }))}
  ${places.length > 0 && zoomSection(data, { title: 'Other places', anchor: 'places', cells: places, whole: null })}`
}

interface Zoomed {
  title: string
  anchor: string
  cells: readonly GradedCell[]
  whole: Grade | null
}

function zoomSection(data: PageData, { title, anchor, cells, whole }: Zoomed): Markup {
  return html`<section class="zoom" aria-labelledby="${anchor}">
    <p class="back"><a href="#map">← All domains</a></p>
    <h2 id="${anchor}" tabindex="-1">${whole !== null && badge(whole.letter)} ${clipMiddle(title, 120)}</h2>
    ${whole !== null && html`<p>${scoreText(whole.score)} of 100, ${sizeOf(whole.counts)}.</p>`}
    <div class="scroll" tabindex="0" role="region" aria-label="Layers of ${clipMiddle(title, 60)}">
      <table>
        <thead>
          <tr>
            <th scope="col">grade</th>
            <th scope="col">${whole === null ? 'place' : 'layer'}</th>
            <th scope="col" class="n">score</th>
            <th scope="col" class="n">files</th>
            <th scope="col" class="n">lines</th>
            ${PART_NAMES.map((part) => html`<th scope="col">${PART_TITLES[part]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${cells.map((cell) => partsRow(data, cell))}
        </tbody>
      </table>
    </div>
    ${neighbours(data, cells)} ${cells.map((cell) => cellDetails(data, cell))}
  </section> `
}

function partsRow(data: PageData, cell: GradedCell): Markup {
  const anchor = data.anchorOf(cell.id)
  const { files, lines } = cell.counts
  return html`<tr>
    <td>${badge(cell.letter)}</td>
    <th scope="row">${cellLink(anchor, cell.id)}</th>
    <td class="n">${scoreText(cell.score)}</td>
    <td class="n">${files}</td>
    <td class="n">${lines}</td>
    ${PART_NAMES.map((part) => partCell(part, cell, anchor))}
  </tr> `
}

/** What a part counts, linked to what was counted, and the points that it costs. */
function partCell(part: PartName, { parts, counts }: GradedCell, anchor: string): Markup {
  const { weight, lost } = parts[part]
  if (weight === 0) return html`<td class="none">–</td>`
  const text = describePart(part, counts)
  return html`<td>
    ${part === 'coupling' ? text : html`<a href="#${anchor}">${text}</a>`} <small>−${lost.toFixed(1)}</small>
  </td>`
}

const MOST_NEIGHBOURS = 12

/** What the cells import, and what imports them, outside of this section. */
function neighbours({ report, anchorOf }: PageData, cells: readonly GradedCell[]): Markup | null {
  const own = new Set(cells.map(({ id }) => id))
  const list = (title: string, side: 'from' | 'to'): Markup | null => {
    const other = side === 'from' ? 'to' : 'from'
    const edges = report.edges
      .filter((edge) => own.has(edge[side]) && !own.has(edge[other]))
      .sort((a, b) => b.violations - a.violations || b.imports - a.imports)
      .slice(0, MOST_NEIGHBOURS)
    return edges.length === 0
      ? null
      : html`<div>
          <h3>${title}</h3>
          <ul class="plain">
            ${edges.map(
              (edge) =>
                html`<li>
                  ${cellLink(anchorOf(edge.from), edge.from)} → ${cellLink(anchorOf(edge.to), edge.to)}
                  <small
                    >${edge.imports > 0 && `${edge.imports} `}${edge.violations > 0 && html` <b class="red">${edge.violations} against the policy</b>`}</small
                  >
                </li> `,
            )}
          </ul>
        </div>`
  }
  return html`<div class="pair">${list('Imports', 'from')}${list('Imported by', 'to')}</div>`
}
