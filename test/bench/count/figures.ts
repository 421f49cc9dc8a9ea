import { KINDS, WORDS, type CountedFile, type Named, type Target } from './file.ts'

/** One row of the table: its label, its number and the format. */
interface Figure {
  label: string
  value(files: readonly CountedFile[]): number
  print(value: number): string
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
const one = (value: number): string => value.toFixed(1)
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`

const TARGETS: readonly Target[] = ['same folder', 'other folder', 'alias or workspace', 'package', 'builtin']

const sum = (files: readonly CountedFile[], read: (file: CountedFile) => number): number =>
  files.reduce((total, file) => total + read(file), 0)
const shareOf = (files: readonly CountedFile[], accepts: (file: CountedFile) => boolean): number =>
  files.filter(accepts).length / Math.max(1, files.length)
const shareOfNamed = (files: readonly CountedFile[], accepts: (named: Named) => boolean): number => {
  const named = files.flatMap((file) => file.named)
  return named.filter(accepts).length / Math.max(1, named.length)
}
const quantile = (files: readonly CountedFile[], part: number): number => {
  const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}

const files: Figure[] = [
  { label: 'files', value: (files) => files.length, print: whole },
  { label: 'lines', value: (files) => sum(files, ({ lines }) => lines), print: whole },
  {
    label: 'characters per line',
    value: (files) => sum(files, ({ characters }) => characters) / sum(files, ({ lines }) => lines),
    print: one,
  },
  { label: 'lines per file: mean', value: (files) => sum(files, ({ lines }) => lines) / files.length, print: whole },
  ...[10, 25, 50, 75, 90, 99].map((part): Figure => ({
    label: `lines per file: ${part === 50 ? 'median' : `${part}th percentile`}`,
    value: (files) => quantile(files, part / 100),
    print: whole,
  })),
  {
    label: 'blank lines',
    value: (files) => sum(files, ({ blankLines }) => blankLines) / sum(files, ({ lines }) => lines),
    print: percent,
  },
  {
    label: 'comment lines',
    value: (files) => sum(files, ({ commentLines }) => commentLines) / sum(files, ({ lines }) => lines),
    print: percent,
  },
  {
    label: 'characters in comments',
    value: (files) =>
      sum(files, ({ commentCharacters }) => commentCharacters) / sum(files, ({ characters }) => characters),
    print: percent,
  },
  { label: 'files that are tests', value: (files) => shareOf(files, ({ isTest }) => isTest), print: percent },
  { label: 'files with JSX', value: (files) => shareOf(files, ({ isJsx }) => isJsx), print: percent },
  { label: 'files that only re-export', value: (files) => shareOf(files, ({ isBarrel }) => isBarrel), print: percent },
  { label: 'exports per file', value: (files) => sum(files, ({ exports }) => exports) / files.length, print: one },
  {
    label: 'specifiers per file',
    value: (files) => sum(files, ({ named }) => named.length) / files.length,
    print: one,
  },
  {
    label: 'specifiers per file, to files of the project',
    value: (files) =>
      sum(files, ({ named }) => named.filter(({ target }) => target !== 'package' && target !== 'builtin').length) /
      files.length,
    print: one,
  },
]

const named: Figure[] = [
  { label: 'names per import', value: (files) => meanNames(files), print: one },
  {
    label: 'statements over several lines',
    value: (files) => shareOfNamed(files, ({ isMultiline }) => isMultiline),
    print: percent,
  },
  ...TARGETS.map((target): Figure => ({
    label: `specifiers: ${target}`,
    value: (files) => shareOfNamed(files, (named) => named.target === target),
    print: percent,
  })),
  ...KINDS.map((kind): Figure => ({
    label: `specifiers: ${kind}`,
    value: (files) => shareOfNamed(files, (named) => named.kind === kind),
    print: percent,
  })),
  ...KINDS.map((kind): Figure => ({
    label: `files with ${kind}`,
    value: (files) => shareOf(files, ({ named }) => named.some((one) => one.kind === kind)),
    print: percent,
  })),
  ...WORDS.map((word): Figure => ({
    label: `files whose text has "${word}"`,
    value: (files) => shareOf(files, ({ words }) => words.includes(word)),
    print: percent,
  })),
]

function meanNames(files: readonly CountedFile[]): number {
  const imports = files
    .flatMap((file) => file.named)
    .filter(({ kind }) => kind === 'import' || kind === 'import type' || kind === 'import, inline types')
  return imports.reduce((total, { names }) => total + names, 0) / Math.max(1, imports.length)
}

/** The printed rows, in order. */
export const FIGURES: readonly Figure[] = [...files, ...named]

/** A set of files and its name. */
export interface Column {
  name: string
  files: readonly CountedFile[]
}

/** A Markdown table of the counts: each codebase, their unweighted mean, and the generated codebases. */
export function renderFigures(codebases: readonly Column[], corpora: readonly Column[]): string {
  const hasMean = codebases.length > 1
  const head = [
    '',
    ...codebases.map(({ name }) => name),
    ...(hasMean ? ['mean'] : []),
    ...corpora.map(({ name }) => name),
  ]
  const rows = FIGURES.map(({ label, value, print }) => {
    const values = codebases.map(({ files }) => value(files))
    return [
      label,
      ...values.map(print),
      ...(hasMean ? [print(values.reduce((sum, one) => sum + one, 0) / values.length)] : []),
      ...corpora.map(({ files }) => print(value(files))),
    ]
  })
  return [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}
