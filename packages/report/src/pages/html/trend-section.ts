import { clipMiddle } from '@stratalint/core'
import type { HistoryEntry } from '../../history/history.ts'
import { LETTERS } from '../../grades/formula.ts'
import { scoreText, TEXTS } from '../../texts.ts'
import { trendLine, trendOf } from '../trend.ts'
import { html, type Markup } from './markup.ts'
import type { PageData } from './page-data.ts'
import { badge, cellLink } from './parts.ts'

const WIDTH = 720
const HEIGHT = 200
const MARGIN = 36
const MOST_POINTS = 60
const MOST_MOVED = 12

/** The score over time as a line and as a table, and the cells that changed most. */
export function trendSection(data: PageData): Markup {
  const trend = trendOf(data.report)
  return html`<section class="overview" aria-labelledby="trend">
    <h2 id="trend" tabindex="-1">Trend</h2>
    ${
      trend.length < 2
        ? html`<p class="note">${TEXTS.noTrend}</p>`
        : html`<p>${trendLine(data.report)}</p>
            ${chart(trend)}${moved(data)}
            <details>
              <summary>The trend as a table</summary>
              <table>
                <thead>
                  <tr>
                    <th scope="col">date</th>
                    <th scope="col">grade</th>
                    <th scope="col" class="n">score</th>
                  </tr>
                </thead>
                <tbody>
                  ${trend.toReversed().map(
                    ({ date, letter, score }) =>
                      html`<tr>
                        <td>${date}</td>
                        <td>${badge(letter)}</td>
                        <td class="n">${scoreText(score)}</td>
                      </tr> `,
                  )}
                </tbody>
              </table>
            </details>`
    }
  </section> `
}

type Point = Pick<HistoryEntry, 'date' | 'score'>

function chart(trend: readonly Point[]): Markup {
  const step = Math.ceil(trend.length / MOST_POINTS)
  const points = trend.filter((_, index) => (trend.length - 1 - index) % step === 0)
  const days = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000
  const [first, last] = [days(points[0]!.date), days(points.at(-1)!.date)]
  const least = Math.max(0, Math.floor(Math.min(...points.map(({ score }) => score)) / 10) * 10 - 10)
  const x = (date: string): number =>
    Math.round(MARGIN + ((days(date) - first) / Math.max(1, last - first)) * (WIDTH - 2 * MARGIN))
  const y = (score: number): number => Math.round(HEIGHT - 28 - ((score - least) / (100 - least)) * (HEIGHT - 44))
  const lines = Object.entries(LETTERS).filter(([, score]) => score > least)
  return html`<svg
    class="trend"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    role="img"
    aria-label="The score from ${points[0]!.date} to ${points.at(-1)!.date}; the table below has the numbers"
  >
    ${lines.map(([letter, score]) => html`<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${y(score)}" y2="${y(score)}" /><text x="${WIDTH - MARGIN + 8}" y="${y(score) - 4}">${letter}</text>`)}
    <text x="${MARGIN}" y="${HEIGHT - 6}">${points[0]!.date}</text>
    <text x="${WIDTH - MARGIN}" y="${HEIGHT - 6}" text-anchor="end">${points.at(-1)!.date}</text>
    <polyline points="${points.map(({ date, score }) => `${x(date)},${y(score)}`).join(' ')}" />
    ${points.map(({ date, score }) => html`<circle cx="${x(date)}" cy="${y(score)}" r="3"><title>${date}: ${scoreText(score)}</title></circle>`)}
  </svg>`
}

/** The cells whose score differs most from the first entry. */
function moved({ report, anchorOf }: PageData): Markup | null {
  const first = report.history[0]!
  const changes = report.cells
    .flatMap(({ id, score }) => {
      const before = Object.hasOwn(first.cells, id) ? first.cells[id]! : null
      return before === null || Math.abs(score - before) < 0.05 ? [] : { id, before, score }
    })
    .sort((a, b) => Math.abs(b.score - b.before) - Math.abs(a.score - a.before))
    .slice(0, MOST_MOVED)
  return changes.length === 0
    ? null
    : html`<h3>Changed most since ${first.date}</h3>
        <ul class="plain">
          ${changes.map(
            ({ id, before, score }) =>
              html`<li>
                ${score < before ? html`<b class="red">↓</b>` : html`<b>↑</b>`}
                ${cellLink(anchorOf(id), clipMiddle(id, 80))} ${scoreText(before)} → ${scoreText(score)}
              </li> `,
          )}
        </ul>`
}
