import { PART_NAMES } from '../../grades/formula.ts'
import { describePart, PART_TITLES } from '../../texts.ts'
import { html, type Markup } from './markup.ts'
import type { PageData } from './page-data.ts'

/** The sum behind the grade of the whole. */
export function formulaSection({ report: { whole, formula } }: PageData): Markup {
  return html`<section class="overview" aria-labelledby="formula">
    <h2 id="formula" tabindex="-1">How the grade is computed</h2>
    <p>
      100 points, less what each part takes: <code>most × rate / (rate + half)</code>. A rate is a weight divided by the
      ${whole.base.toLocaleString('en')} files that count as the base: those that have not decayed, but at least a
      quarter of all. The rate of untested files is their share.
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="Parts of the grade">
      <table>
        <thead>
          <tr>
            <th scope="col">part</th>
            <th scope="col">counted</th>
            <th scope="col" class="n">weight</th>
            <th scope="col" class="n">rate</th>
            <th scope="col" class="n">half</th>
            <th scope="col" class="n">most</th>
            <th scope="col" class="n">lost</th>
          </tr>
        </thead>
        <tbody>
          ${PART_NAMES.map((part) => {
            const { weight, rate, lost } = whole.parts[part]
            const { most, half } = formula.parts[part]
            return html`<tr>
              <th scope="row">${PART_TITLES[part]}</th>
              <td>${describePart(part, whole.counts)}</td>
              <td class="n">${weight.toLocaleString('en')}</td>
              <td class="n">${rate}</td>
              <td class="n">${half ?? '–'}</td>
              <td class="n">${most}</td>
              <td class="n">${lost.toFixed(2)}</td>
            </tr> `
          })}
          <tr class="total">
            <th scope="row">score</th>
            <td></td>
            <td></td>
            <td></td>
            <td></td>
            <td></td>
            <td class="n">${whole.score.toFixed(2)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  </section> `
}
