import { dirname } from 'node:path'
import { frameworkModules } from '../bundlers/frameworks.ts'
import type { ResolutionContext } from '../resolution-context.ts'

/** The names that resolve for a file, apart from those of the policy. */
export interface KnownNames {
  /** No package.json applies, so any name may. */
  open: boolean
  declared: string[]
  /** Regular expressions for aliases of configs, and for virtual and ambient modules. */
  expressions: string[]
}

export function knownNames({ packages, aliasesOf, ambientModules }: ResolutionContext, importer: string): KnownNames {
  const folder = dirname(importer)
  const declared = packages.declared(folder)
  const { entries } = aliasesOf(folder)
  const aliases = entries.flatMap(({ find, exact }) =>
    typeof find !== 'string'
      ? [find.source]
      : find === ''
        ? []
        : [`^${escape(find)}${exact === true ? '$' : '(?:/|$)'}`],
  )
  const ambient = ambientModules(importer).map((name) => `^${name.split('*').map(escape).join('.*')}$`)
  const hasManifest = packages.manifests(folder).length > 0 || entries.some(({ file }) => /\/deno\.jsonc?$/.test(file))
  return {
    open: packages.isUncertain(folder) || !hasManifest,
    declared: [...declared].sort(),
    expressions: [...new Set([...aliases, ...frameworkModules((name) => declared.has(name)), ...ambient])],
  }
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, (character) => (character === '$' ? '[$]' : `\\${character}`))
}
