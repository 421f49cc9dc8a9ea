/** Whether a path is below a folder; an empty folder is the root. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`)
}

/** A path relative to a folder that it is below. */
export function relativeTo(path: string, folder: string): string {
  return folder === '' ? path : path.slice(folder.length + 1)
}

/** The first folder of a path; `null` for a file. */
export function firstFolder(path: string): string | null {
  const slash = path.indexOf('/')
  return slash === -1 ? null : path.slice(0, slash)
}

/** A path, or a pattern, below a folder. */
export function below(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`
}

/** A file name without its extension, which names a layer of a single file. */
export function baseName(name: string): string {
  return name.replace(/(?:\.d)?\.[cm]?[jt]sx?$|\.(?:vue|svelte|astro|mdx)$/, '')
}

/** The last segment of a path. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** A path as a glob; characters that are special, or that no pattern may have, become one `*`. */
export function literalGlob(path: string): string {
  return path.replace(/[*{}\\:]+|^!/g, '*')
}

/** Whether a file is code: pictures, styles, data and pages of documentation show no architecture. */
export function isCode(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/.test(path)
}
