import { code, escapeMarkdown } from '@stratalint/report'
import type { Brief } from './brief-data.ts'

/** A longer list says how many more there are. */
const MOST = 6

/** The brief as Markdown of a few lines. */
export function briefMarkdown(brief: Brief, title: string): string {
  const { places, files, newDependencies, newPackages, newExports, risks, questions } = brief
  const counts = (['added', 'modified', 'renamed', 'deleted'] as const)
    .filter((status) => files[status] > 0)
    .map((status) => `${files[status]} ${status}`)
  const total = Object.values(files).reduce((sum, count) => sum + count, 0)
  return [
    `# ${escapeMarkdown(title)}`,
    total === 0
      ? 'No files changed.'
      : `${total} ${total === 1 ? 'file' : 'files'} (${counts.join(', ')}) in ${list(places.map(({ name, files: count }) => `${code(name)} ${count}`))}.`,
    section(
      'New dependencies',
      newDependencies.map(
        ({ from, to, imports, file }) =>
          `${code(from)} → ${code(to)}: ${imports} ${imports === 1 ? 'import' : 'imports'}, first in ${code(file)}`,
      ),
    ),
    section(
      'New packages',
      newPackages.map(({ name, kind, manifest }) => `${code(name)} (${kind}) in ${code(manifest)}`),
    ),
    section(
      'New public exports',
      newExports.map(({ file, names }) => `${code(file)}: ${list(names.map(code))}`),
    ),
    section('Risk', risks.map(escapeMarkdown)),
    section('Ask', questions.map(escapeMarkdown)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function section(title: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  const shown = items.slice(0, MOST)
  const more = items.length - shown.length
  return [`**${title}**`, '', ...shown.map((item) => `- ${item}`), ...(more > 0 ? [`- and ${more} more`] : [])].join(
    '\n',
  )
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST)
  return names.length > MOST ? `${shown.join(', ')} and ${names.length - MOST} more` : shown.join(', ')
}
