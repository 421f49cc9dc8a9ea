import { clip, clipMiddle } from '@stratalint/core'
import { plural } from '../../text/wording.ts'
import { drawEdges } from './map-edges.ts'
import { LABEL_WIDTH, layOut, type Box, type MapLayout, type Row } from './map-layout.ts'
import { html, type Markup } from './markup.ts'
import type { PageData } from './page-data.ts'
import { edgeTable } from './edge-table.ts'
import { scoreText } from '../../texts.ts'

/** The map: domains as columns, layers as rows, imports as lines; with a table that says the same. */
export function mapSection(data: PageData): Markup {
  const { report, most } = data
  const layout = layOut(data)
  const edges = drawEdges(layout, report.edges, most.edges)
  const anchors = new Map(layout.boxes.map(({ cell }, index) => [cell.id, index]))
  return html`<section class="overview" aria-labelledby="map">
    <h2 id="map" tabindex="-1">Map</h2>
    <p class="note">
      A box is a layer of a domain or another place, with its grade. A line is an import, wider for more of them;
      <span class="red">red</span> ones are violations. Choose a box for its files and findings.
    </p>
    <fieldset class="choices" data-script>
      <legend>Lines</legend>
      <label><input type="radio" name="lines" value="all" checked /> all</label>
      <label><input type="radio" name="lines" value="violations" /> violations</label>
      <label><input type="radio" name="lines" value="focus" /> only of the box in focus</label>
    </fieldset>
    <div class="scroll" tabindex="0" role="region" aria-label="Map of the architecture">
      <svg
        class="map${layout.isDense && ' dense'}"
        data-lines="all"
        width="${layout.width}"
        height="${layout.height}"
        viewBox="0 0 ${layout.width} ${layout.height}"
        role="group"
        aria-labelledby="map-title map-about"
      >
        <title id="map-title">Map of the architecture</title>
        <desc id="map-about">
          Domains are columns and layers are rows. The table below lists the imports between the boxes.
        </desc>
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 6 6"
            refX="5"
            refY="3"
            markerWidth="5"
            markerHeight="5"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path class="head" d="M0 0L6 3L0 6z" />
          </marker>
          <marker
            id="red-arrow"
            viewBox="0 0 6 6"
            refX="5"
            refY="3"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path class="red-head" d="M0 0L6 3L0 6z" />
          </marker>
        </defs>
        ${layout.rows.map((row) => rowMarkup(row, layout))}
        <g class="edges" aria-hidden="true">
          ${edges.map(({ edge, path, strokeWidth }) => {
            const isRed = edge.violations > 0
            return html`<path
              class="${isRed ? 'red' : 'plain'}"
              d="${path}"
              stroke-width="${strokeWidth}"
              data-e="${anchors.get(edge.from)!} ${anchors.get(edge.to)!}"
            />`
          })}
        </g>
        <g data-roving="map">
          ${layout.columns.map((column) => columnMarkup(column, layout))}
          ${layout.boxes.map((box, index) => boxMarkup(box, index, data, layout.isDense))}
        </g>
      </svg>
    </div>
    ${edges.length < report.edges.length && html`<p class="note">${plural(report.edges.length - edges.length, 'lighter line')} left out. All of them: <code>stratalint report --format dot</code></p>`}
    ${edgeTable(data)}
  </section> `
}

function rowMarkup({ label, isLayer, y, height }: Row, { width, isDense }: MapLayout): Markup {
  const margin = isDense ? 8 : 10
  return html`<rect
      class="${isLayer ? 'row' : 'band'}"
      x="0"
      y="${y - margin}"
      width="${width}"
      height="${height + 2 * margin}"
      rx="6"
    /><text class="row-label" x="12" y="${y + Math.min(height, 34) / 2 + 4}"
      >${clipMiddle(label, 17)}<title>${short(label)}</title></text
    > `
}

function columnMarkup(
  { name, anchor, x, width }: MapLayout['columns'][number],
  { headerHeight, isDense }: MapLayout,
): Markup {
  const [middle, base] = [x + width / 2, headerHeight - 14]
  const place = isDense
    ? html`transform="translate(${middle + 4} ${base}) rotate(-52)"`
    : html`x="${middle}" y="${base}" text-anchor="middle"`
  const text = clipMiddle(name, isDense ? 17 : Math.floor((width - 6) / 7.4))
  return html`<a href="#${anchor}" data-at="-1 ${(x - LABEL_WIDTH) / width}" aria-label="Domain ${short(name)}"
    ><text class="column-label" ${place}>${text}<title>${short(name)}</title></text></a
  > `
}

function boxMarkup(box: Box, index: number, { anchorOf }: PageData, isDense: boolean): Markup {
  const { cell, x, y, width, height, label } = box
  const { errors, warnings } = cell.counts
  const name = `${short(cell.id)}, grade ${cell.letter}, ${scoreText(cell.score)} of 100, ${plural(errors + warnings, 'open finding')}`
  const middle = y + height / 2 + 4
  const text =
    label === null
      ? html`<text x="${x + width / 2}" y="${middle}" text-anchor="middle"
          ><tspan class="letter">${cell.letter}</tspan
          >${!isDense && width > 50 && html`<tspan class="score" dx="6">${Math.floor(cell.score)}</tspan>`}</text
        >`
      : html`<text x="${x + 8}" y="${middle}"
          ><tspan class="letter">${cell.letter}</tspan><tspan class="score" dx="6">${clip(label, 15)}</tspan></text
        >`
  return html`<a
    href="#${anchorOf(cell.id)}"
    class="g${cell.letter}"
    data-n="${index}"
    data-at="${box.row} ${box.column}"
    aria-label="${name}"
    ><title>${name}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" />${text}</a
  > `
}

/** A name may be longer than any screen. */
function short(text: string): string {
  return clipMiddle(text, 160)
}
