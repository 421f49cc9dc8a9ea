import { isDeclaration, isTypeScript } from '../specifier.ts'

/** The parts of a tsconfig that select files; absolute paths, `null` if absent. */
export interface FileLists {
  files: string[] | null
  include: string[] | null
  exclude: string[] | null
  allowJs: boolean
}

/** Whether a config includes a file by `files`, `include` and `exclude`; files that are only imported do not count. */
export function compileFileLists(
  { files, include, exclude, allowJs }: FileLists,
  folder: string,
  outputs: readonly string[],
): (file: string) => boolean {
  const named = new Set(files)
  const included = (include ?? (files === null ? [`${folder}/**/*`] : [])).map(includePattern)
  const excluded = (
    exclude ?? ['node_modules', 'bower_components', 'jspm_packages'].map((name) => `${folder}/${name}`).concat(outputs)
  ).map(excludePattern)
  return (file) => {
    if (named.has(file)) return true
    if (!allowJs && !isTypeScript(file) && !isDeclaration(file)) return false
    return included.some((pattern) => pattern.test(file)) && !excluded.some((pattern) => pattern.test(file))
  }
}

/** `**` does not enter dependencies and hidden folders, and a leading `*` does not match a dot. */
function includePattern(spec: string): RegExp {
  const segments = segmentsOf(spec)
  // A pattern that ends in a plain name is a folder.
  if (!/[.*?]/.test(segments.at(-1) ?? '')) segments.push('**', '*')
  const source = segments.map((segment) =>
    segment === '**'
      ? '(?:/(?!node_modules(?:/|$)|bower_components(?:/|$)|jspm_packages(?:/|$)|\\.)[^/]+)*'
      : `/${/^[*?]/.test(segment) ? '(?!\\.)' : ''}${sourceOf(segment)}`,
  )
  return new RegExp(`^${source.join('')}$`)
}

function excludePattern(spec: string): RegExp {
  return new RegExp(
    `^${segmentsOf(spec)
      .map((segment) => (segment === '**' ? '(?:/[^/]+)*' : `/${sourceOf(segment)}`))
      .join('')}(?:$|/)`,
  )
}

function segmentsOf(spec: string): string[] {
  return spec.split('/').filter((segment) => segment !== '')
}

function sourceOf(segment: string): string {
  return segment
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/\*+/g, '[^/]*')
    .replaceAll('?', '[^/]')
}
