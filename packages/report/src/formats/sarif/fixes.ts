import type { Edit, Fix } from '@stratalint/core'
import { createLineIndex } from '@stratalint/graph'
import type { ReportContext } from '../../context.ts'
import { artifactOf, type SarifRegion } from './location.ts'
import { sarifMessage } from './message.ts'

/** The fixes that consist of edits. A fix is left out if one of its files is missing or shorter than expected. */
export function sarifFixes(
  fixes: readonly Fix[],
  read: ReportContext['read'],
  repositoryPath: ReportContext['repositoryPath'],
): object[] {
  return fixes.flatMap(({ title, edits = [] }) => {
    const files = [...new Set(edits.map(({ file }) => file))]
    const changes = files.map((file) =>
      changeOf(
        file,
        edits.filter((edit) => edit.file === file),
        read,
        repositoryPath,
      ),
    )
    return files.length === 0 || changes.includes(null)
      ? []
      : [{ description: sarifMessage(title), artifactChanges: changes }]
  })
}

function changeOf(
  file: string,
  edits: readonly Edit[],
  read: ReportContext['read'],
  repositoryPath: ReportContext['repositoryPath'],
): object | null {
  const text = read(file)
  if (text === null || edits.some(({ end }) => end > text.length)) return null
  const position = createLineIndex(text)
  return {
    artifactLocation: artifactOf(repositoryPath(file)),
    replacements: [...edits]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, text: inserted }) => {
        const [from, to] = [position(start), position(end)]
        const deletedRegion: SarifRegion = {
          startLine: from.line,
          startColumn: from.column,
          endLine: to.line,
          endColumn: to.column,
        }
        return { deletedRegion, insertedContent: { text: inserted } }
      }),
  }
}
