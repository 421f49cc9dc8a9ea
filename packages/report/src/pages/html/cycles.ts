import { clipMiddle } from '@stratalint/core'
import type { ReportCycle } from '../../codebase-report.ts'
import { plural } from '../../text/wording.ts'
import { describeCycle, TEXTS } from '../../texts.ts'
import { html, type Markup } from './markup.ts'
import type { PageData } from './page-data.ts'
import { cellLink, leftOut } from './parts.ts'

const MOST_CYCLES = 12
const MOST_HOPS = 24

/** The longest import cycles, drawn hop by hop. */
export function cycleSection({ report, anchorOf }: PageData): Markup {
  const { cycles } = report
  const shown = cycles.slice(0, MOST_CYCLES)
  return html`<section class="overview" aria-labelledby="cycles">
    <h2 id="cycles" tabindex="-1">Longest cycles</h2>
    ${cycles.length === 0 ? html`<p>${TEXTS.noCycles}</p>` : html`<div class="cycles">${shown.map((cycle) => drawn(cycle, anchorOf))}</div>`}
    ${leftOut(cycles.length - shown.length, 'cycle', 'stratalint report --format json')}
  </section> `
}

function drawn(cycle: ReportCycle, anchorOf: PageData['anchorOf']): Markup {
  const { hops, cells, state } = cycle
  const left = hops.length - MOST_HOPS
  return html`<figure>
    <figcaption>${describeCycle(cycle)}${state !== 'open' && html` <em>${state}</em>`}</figcaption>
    <ol class="hops">
      ${hops
        .slice(0, MOST_HOPS)
        .map(
          ({ file, line, text }) =>
            html`<li>
              <code>${clipMiddle(file, 90)}${line !== null && `:${line}`}</code
              >${text.startsWith('imports types') && html` <small>imports types from</small>`}
            </li> `,
        )}${left > 0 && html`<li>… ${plural(left, 'more file')}</li>`}
      <li class="return"><small>${hops.length === 1 ? 'imports itself' : 'imports the first'}</small></li>
    </ol>
    <p class="note">
      In
      ${cells.slice(0, 6).map((cell, index) => [index > 0 && ', ', cellLink(anchorOf(cell), cell)])}${cells.length > 6 && ` and ${cells.length - 6} more`}
    </p>
  </figure> `
}
