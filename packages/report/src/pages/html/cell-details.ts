import { clipMiddle } from '@stratalint/core'
import type { GradedCell, ReportFile } from '../../codebase-report.ts'
import { plural } from '../../text/wording.ts'
import { shellWord } from '../../text/shell-word.ts'
import { findingItem } from './findings.ts'
import { html, type Markup } from './markup.ts'
import type { PageData } from './page-data.ts'
import { badge, leftOut } from './parts.ts'
import { scoreText } from '../../texts.ts'

/** The files of a cell that have decayed or are untested, and its findings. */
export function cellDetails(data: PageData, cell: GradedCell): Markup {
  const { findingsOf, anchorOf } = data
  const anchor = anchorOf(cell.id)
  const files = data.filesOf(cell.id)
  const findings = findingsOf(cell.id)
  const { total } = files
  const all = data.countOfFindings(cell.id)
  return html`<article aria-labelledby="${anchor}">
    <h3 id="${anchor}" tabindex="-1">
      ${badge(cell.letter)} ${clipMiddle(cell.id, 120)} <small>${scoreText(cell.score)}</small>
    </h3>
    ${files.shown.length > 0 && fileTable(data, cell, files.shown)}
    ${leftOut(total - files.shown.length, 'file', 'stratalint report --format json')}
    ${
      findings.length > 0 &&
      html`<ol class="findings">
        ${findings.map((index) => findingItem(data, index))}
      </ol>`
    }
    ${leftOut(all - findings.length, 'finding', checkOf(cell.folder))}
    ${total + all === 0 && html`<p class="note">Nothing to report: ${plural(cell.counts.files, 'file')}, all tested or without code.</p>`}
  </article> `
}

/** The command that prints every finding below a folder. */
function checkOf(folder: string): string {
  const isNamed = folder !== '' && folder.length <= 200
  return `stratalint check ${isNamed ? `${shellWord(folder)} ` : ''}--no-baseline`
}

function fileTable(data: PageData, { folder }: GradedCell, files: readonly ReportFile[]): Markup {
  const hasChanges = data.report.changes !== null
  return html`<table class="files">
    <caption>
      Files${folder !== '' && html` in <code>${clipMiddle(folder, 120)}</code>`}
    </caption>
    <thead>
      <tr>
        <th scope="col">file</th>
        <th scope="col" class="n">lines</th>
        <th scope="col" class="n">findings</th>
        <th scope="col">cycle</th>
        <th scope="col">test</th>
        ${hasChanges && html`<th scope="col" class="n">commits</th>`}
        <th scope="col" class="n">decay</th>
      </tr>
    </thead>
    <tbody>
      ${files.map((file) => fileRow(data, file, folder))}
    </tbody>
  </table>`
}

function fileRow(data: PageData, file: ReportFile, folder: string): Markup {
  const path = folder === '' ? file.file : file.file.slice(folder.length + 1)
  const first = data.firstFindingOf(file.file)
  const isLong = file.lines > data.report.formula.longFile
  return html`<tr>
    <td><code>${clipMiddle(path, 100)}</code></td>
    <td class="n">${isLong ? html`<b>${file.lines}</b>` : file.lines}</td>
    <td class="n">
      ${file.findings === 0 || first === null ? file.findings : html`<a href="#${first}">${file.findings}</a>`}
    </td>
    <td>${file.inCycle && html`<a href="#cycles">in a cycle</a>`}</td>
    <td>${file.untested && 'none'}</td>
    ${file.commits !== null && html`<td class="n">${file.commits}</td>`}
    <td class="n">${file.decay.toFixed(1)}</td>
  </tr> `
}
