import { clipMiddle, groupBy } from '@stratalint/core'
import type { CodebaseReport } from '../../codebase-report.ts'
import { html, type Markup } from './markup.ts'
import type { PageData } from './page-data.ts'
import { leftOut } from './parts.ts'

/** One finding with its place, its sentence and its fixes. */
export function findingItem({ report, sentences }: PageData, index: number): Markup {
  const { file, line, column, rule, severity, state, id } = report.findings[index]!
  const { what, fix } = sentences.get(index)!
  return html`<li id="f${index}" tabindex="-1">
    <code>${clipMiddle(file, 160)}:${line}:${column}</code>
    <span class="${severity}">${severity === 'error' ? 'error' : 'warning'}</span>
    ${clipMiddle(rule, 80)}${state !== 'open' && html` <em>${state}</em>`}
    <p>${what}</p>
    ${fix.map(({ title }) => html`<p class="fix">Fix: ${title}</p>`)}
    <p class="note"><code>stratalint explain ${id}</code></p>
  </li> `
}

/** The findings by rule, each rule with links to its findings. */
export function findingSection(data: PageData): Markup {
  const { report, anchorOfFinding, most } = data
  const indexes = [...report.findings.keys()]
  const rules = [...groupBy(indexes, (index) => report.findings[index]!.rule)].sort(
    ([, a], [, b]) => b.length - a.length,
  )
  return html`<section class="overview" aria-labelledby="findings">
    <h2 id="findings" tabindex="-1">Findings</h2>
    ${rules.length === 0 && html`<p class="note">None, open, baselined or silenced.</p>`}
    ${rules.slice(0, most.rows).map(
      ([rule, own]) =>
        html`<details>
          <summary>${clipMiddle(rule, 80)} <small>${counts(report, own)}</small></summary>
          <ul class="plain">
            ${own.slice(0, most.rows / 2).map((index) => {
              const { file, line } = report.findings[index]!
              return html`<li>
                <a href="#${anchorOfFinding(index)}"><code>${clipMiddle(file, 120)}:${line}</code></a>
              </li> `
            })}
          </ul>
          ${leftOut(own.length - most.rows / 2, 'finding', `stratalint check --no-baseline --rule ${rule}`)}
        </details> `,
    )}
  </section> `
}

function counts({ findings }: CodebaseReport, indexes: readonly number[]): string {
  const states = groupBy(indexes, (index) => findings[index]!.state)
  return [...states].map(([state, own]) => `${own.length} ${state}`).join(', ')
}
