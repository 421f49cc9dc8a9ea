import { clipMiddle } from '@stratalint/core'
import { TEXTS } from '../../texts.ts'
import { html, type Content, type Markup } from './markup.ts'
import type { PageData } from './page-data.ts'
import { badge, cellLink, leftOut } from './parts.ts'

const MOST_HOTSPOTS = 20

/** The files that change often and have decayed. */
export function hotspotSection(data: PageData): Markup {
  const { hotspots, changes } = data.report
  return html`<section class="overview" aria-labelledby="hotspots">
    <h2 id="hotspots" tabindex="-1">Hotspots</h2>
    ${
      changes === null
        ? html`<p class="note">${TEXTS.noHistory}</p>`
        : html`<p class="note">
              Files by commits in the ${changes.weeks} weeks up to the newest one × decay: what their findings, debt,
              cycles and length weigh.${changes.shallow && ` ${TEXTS.shallow}`}
            </p>
            ${hotspots.length === 0 ? html`<p>${TEXTS.noHotspots}</p>` : table(data)}`
    }
  </section> `
}

function table({ report, anchorOf, firstFindingOf }: PageData): Content {
  const shown = report.hotspots.slice(0, MOST_HOTSPOTS)
  const hottest = shown[0]!.heat
  const letters = new Map(report.cells.map(({ id, letter }) => [id, letter]))
  return [
    html`<table>
      <thead>
        <tr>
          <th scope="col">file</th>
          <th scope="col">in</th>
          <th scope="col" class="n">commits</th>
          <th scope="col" class="n">decay</th>
          <th scope="col">commits × decay</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(({ file, cell, commits, decay, heat }) => {
          const width = Math.max(1, Math.round((heat / hottest) * 120))
          const anchor = firstFindingOf(file) ?? anchorOf(cell)
          return html`<tr>
            <td><code>${clipMiddle(file, 100)}</code></td>
            <td>${badge(letters.get(cell)!)} ${cellLink(anchorOf(cell), cell)}</td>
            <td class="n">${commits}</td>
            <td class="n"><a href="#${anchor}">${decay.toFixed(1)}</a></td>
            <td>
              <svg class="bar" width="120" height="10" aria-hidden="true">
                <rect width="${width}" height="10" rx="2" />
              </svg>
              ${heat.toFixed(1)}
            </td>
          </tr> `
        })}
      </tbody>
    </table>`,
    leftOut(report.hotspots.length - shown.length, 'hotspot', 'stratalint report --format json'),
  ]
}
