import { clipMiddle } from '@stratalint/core'
import type { GradedCell } from '../../codebase-report.ts'
import type { Grade } from '../../grades/grade.ts'
import { html, type Markup } from './markup.ts'
import type { PageData } from './page-data.ts'
import { scoreText } from '../../texts.ts'

/** The grades as a table: layers as rows, domains as columns; then the other places. */
export function gradeSection(data: PageData): Markup {
  const { report, domains, places, anchorOf } = data
  const layers = report.layers.filter((layer) =>
    domains.some(({ cells }) => cells.some((cell) => cell.layer === layer)),
  )
  const isDense = domains.length > 12
  const grade = (of: Grade, anchor: string, name: string, at: string): Markup =>
    html`<a
      href="#${anchor}"
      class="g${of.letter}"
      data-at="${at}"
      aria-label="${clipMiddle(name, 80)}, grade ${of.letter}, ${scoreText(of.score)}"
      >${of.letter}${!isDense && html` <small>${Math.floor(of.score)}</small>`}</a
    >`
  const cellAt = (cells: readonly GradedCell[], layer: string, at: string): Markup => {
    const cell = cells.find((one) => one.layer === layer)
    return html`<td>${cell !== undefined && grade(cell, anchorOf(cell.id), cell.id, at)}</td>`
  }
  return html`<section class="overview" aria-labelledby="grades">
    <h2 id="grades" tabindex="-1">Grades</h2>
    ${
      domains.length > 0 &&
      html`<div class="scroll" tabindex="0" role="region" aria-label="Grades of the domains">
        <table class="heat${isDense && ' dense'}">
          <thead>
            <tr>
              <th scope="col">layer</th>
              ${domains.map(
                ({ name, anchor }) =>
                  html`<th scope="col">
                    <a href="#${anchor}"><span>${clipMiddle(name, isDense ? 17 : 24)}</span></a>
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody data-roving="grades">
            ${layers.toReversed().map(
              (layer, row) =>
                html`<tr>
                  <th scope="row">${clipMiddle(layer, 24)}</th>
                  ${domains.map(({ cells }, column) => cellAt(cells, layer, `${row} ${column}`))}
                </tr> `,
            )}
            <tr class="total">
              <th scope="row">whole domain</th>
              ${domains.map(
                ({ name, anchor }, column) =>
                  html`<td>
                    ${grade(
                      report.domains.find((one) => one.name === name)!,
                      anchor,
                      name,
                      `${layers.length} ${column}`,
                    )}
                  </td>`,
              )}
            </tr>
          </tbody>
        </table>
      </div>`
    }
    ${
      places.length > 0 &&
      html`<h3>Other places</h3>
        <ul class="tiles" data-roving="places">
          ${places.slice(0, data.most.rows * 3).map(
            (cell, index) =>
              html`<li>
                <a href="#${anchorOf(cell.id)}" class="g${cell.letter}" data-at="0 ${index}"
                  ><b>${cell.letter}</b> ${clipMiddle(cell.id, 40)} <small>${Math.floor(cell.score)}</small></a
                >
              </li> `,
          )}
        </ul>`
    }
  </section> `
}
