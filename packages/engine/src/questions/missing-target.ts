import { extensionOf, folderOf, isSourceFile, resolveFrom, withoutExtension, type Target } from '@stratalint/core'
import type { Project } from '@stratalint/rule'

/** The file that a specifier would lead to if the file existed; `null` where nothing shows which file that is. */
export function wouldResolveTo(project: Project, from: string, specifier: string, target: Target): string | null {
  if (target.type !== 'unresolved') return null
  const written = specifier.replace(/[?#].*$/, '')
  if (target.why === 'relative') {
    const path = resolveFrom(from, written)
    return path === null || path === '' ? null : asSource(from, path)
  }
  return target.why === 'alias' || target.why === 'imports' ? throughAlias(project, from, written) : null
}

/** `./price.js` in TypeScript means `price.ts`; without an extension, the importer's is used. */
function asSource(from: string, path: string): string {
  const own = extensionOf(from) ?? '.ts'
  const usual = /\.[cm]?jsx?$/.test(own) ? own : own.replace(/x$/, '')
  if (extensionOf(path) === null)
    return /\.[a-z0-9]+$/i.test(path) && !isSourceFile(path) && /\.(?:json|css|scss|svg|png)$/i.test(path)
      ? path
      : `${path}${/^\.[cm]?[jt]s$/.test(usual) ? usual : '.ts'}`
  return /\.[cm]?tsx?$/.test(own) ? path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2') : path
}

/** An alias is known by the files that it leads to: one in the folder of the missing file, or in a folder above that. */
function throughAlias({ facts, resolver }: Project, from: string, specifier: string): string | null {
  const resolve = (written: string): string | null => {
    const found = resolver.resolve(from, { specifier: written, kind: 'import', typeOnly: false }).target
    return found.type === 'file' ? found.path : null
  }
  const segments = specifier.split('/')
  const manifest = facts.nameFacts?.(from, specifier)?.manifest ?? null
  const base = manifest === null ? '' : folderOf(manifest)
  const roots = [...new Set([base, `${base}/src`, '', 'src'].map((root) => root.replace(/^\//, '')))]
  for (let kept = segments.length - 1; kept >= 1; kept -= 1) {
    const below = segments.slice(1, kept).join('/')
    for (const root of roots) {
      const folder = [root, below].filter((part) => part !== '').join('/')
      const known = facts.filesIn(folder).filter(isSourceFile).slice(0, 3)
      const isThere = known.some(
        (name) =>
          resolve(`${segments.slice(0, kept).join('/')}/${withoutExtension(name)}`) ===
          [folder, name].filter((part) => part !== '').join('/'),
      )
      if (isThere) return asSource(from, [folder, ...segments.slice(kept)].filter((part) => part !== '').join('/'))
    }
  }
  return null
}
