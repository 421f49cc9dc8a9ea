import type { CodebaseReport, Sentences } from '../../codebase-report.ts'
import { plural } from '../../text/wording.ts'
import { describeUncovered, scoreText, sizeOf, TEXTS } from '../../texts.ts'
import { readAssets } from './assets.ts'
import { cycleSection } from './cycles.ts'
import { findingSection } from './findings.ts'
import { formulaSection } from './formula-section.ts'
import { gradeSection } from './heat-map.ts'
import { hotspotSection } from './hotspots.ts'
import { mapSection } from './map-svg.ts'
import { html, Markup } from './markup.ts'
import { pageData, type Limits, type PageData } from './page-data.ts'
import { badge } from './parts.ts'
import { trendSection } from './trend-section.ts'
import { zoomSections } from './zoom-sections.ts'

const MOST_BYTES = 1_000_000
const LIMITS: Limits = { files: 1500, filesOfCell: 40, findings: 500, edges: 300, rows: 80 }

/** The report as one page that loads nothing; long lists are cut until it is below a megabyte. */
export function toReportHtml(report: CodebaseReport, sentences: Sentences): string {
  let page = ''
  for (const share of [1, 0.6, 0.35, 0.2, 0.1, 0]) {
    page = pageOf(pageData(report, sentences, limitsBy(share)))
    if (Buffer.byteLength(page) < MOST_BYTES) break
  }
  return page
}

function limitsBy(share: number): Limits {
  return Object.fromEntries(
    Object.entries(LIMITS).map(([name, most]) => [name, Math.round(most * share)]),
  ) as unknown as Limits
}

const SECTIONS = {
  map: 'Map',
  grades: 'Grades',
  hotspots: 'Hotspots',
  cycles: 'Cycles',
  findings: 'Findings',
  trend: 'Trend',
  formula: 'Formula',
}

function pageOf(data: PageData): string {
  const { style, script } = readAssets()
  const { whole, tool } = data.report
  const policy = `default-src 'none'; style-src 'sha256-${style.hash}'; script-src 'sha256-${script.hash}'; img-src data:; base-uri 'none'; form-action 'none'`
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${TEXTS.title}: ${whole.letter}</title>
        <link rel="icon" href="data:," />
        ${new Markup(`<style>${style.text}</style>`)}
      </head>
      <body>
        <a class="skip" href="#grades">Skip to the grades</a>
        ${header(data)}
        <main>
          ${mapSection(data)}${gradeSection(data)}${hotspotSection(data)}${cycleSection(data)}${findingSection(data)}${trendSection(data)}${formulaSection(data)}${zoomSections(data)}
        </main>
        <footer><p class="note">${tool.name} ${tool.version}</p></footer>
        ${new Markup(`<script type="module">${script.text}</script>`)}
      </body>
    </html> `
  return page.text
}

function header({ report }: PageData): Markup {
  const { whole, project, date, commit } = report
  const { errors, warnings, baselinedErrors, baselinedWarnings, silenced } = whole.counts
  const counts = [
    plural(errors, 'error'),
    plural(warnings, 'warning'),
    `${baselinedErrors + baselinedWarnings} baselined`,
    `${silenced} silenced`,
  ]
  return html`<header>
    <h1>${badge(whole.letter)} ${TEXTS.title}${project.folder !== '' && html` <small>${project.folder}</small>`}</h1>
    <p>
      <b>${scoreText(whole.score)}</b> of 100 · ${sizeOf(whole.counts)} · <a href="#findings">${counts.join(', ')}</a> ·
      ${date}${commit !== null && html` · commit <code>${commit.slice(0, 10)}</code>`}
    </p>
    ${describeUncovered(project).map((text) => html`<p class="alert">${text}</p>`)}
    <nav aria-label="Sections">
      <ul>
        ${Object.entries(SECTIONS).map(([anchor, title]) => html`<li><a href="#${anchor}">${title}</a></li>`)}
      </ul>
      <button type="button" id="theme" data-script aria-pressed="false">Dark</button>
    </nav>
  </header>`
}
