import { withoutExtension } from '@stratalint/core'
import type { Project } from '@stratalint/rule'

const ENTRY_FIELDS = ['main', 'module', 'browser', 'types', 'exports', 'bin']

/** Whether a published package exports the file, whose users are in other repositories. */
export function isEntry({ resolver, facts }: Project, file: string): boolean {
  const manifest = resolver.manifestOf(file)
  if (manifest === null || manifest.fields['private'] === true || typeof manifest.fields['name'] !== 'string')
    return false
  const entries = ENTRY_FIELDS.flatMap((field) => textsIn(manifest.fields[field]))
  const prefix = manifest.folder === '' ? '' : `${manifest.folder}/`
  return entries.some((entry) => {
    const path = prefix + entry.replace(/^\.\//, '')
    if (!path.includes('*')) return path === file || facts.sourceOf?.(path) === file
    const [start, end] = withoutOutput(entry.replace(/^\.\//, '')).split('*')
    const own = withoutOutput(file.slice(prefix.length))
    return own.startsWith(start!) && withoutExtension(own).endsWith(withoutExtension(end!))
  })
}

/** `dist/commands/*.js` is built from `src/commands/*.ts`. */
function withoutOutput(path: string): string {
  return path.replace(/^(?:src|dist|build|lib|out|esm|cjs)\//, '')
}

/** The texts in a value from a manifest. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
