import type { RemedyContext } from '../../remedies/context.ts'
import { fileNameOf } from '../../remedies/paths/path.ts'
import type { PlanOf } from '../../remedies/plan.ts'
import type { ConfigChange } from '../../remedies/plan-details.ts'
import { patternForm } from '../../remedies/resolve/import-pattern.ts'
import { clean, clip, listNames, shortPath, showPath, showSpecifier } from '../text.ts'
import { imperativeOf, listOf, nounOf, specifierNoun, targetOf } from '../words.ts'

export function deleteImportTitle({ because, path }: PlanOf<'delete-import'>, context: RemedyContext): string {
  const { edge, symbols } = context
  const specifier = showSpecifier(edge.specifier)
  switch (because) {
    case 'unused':
      return `Delete the ${specifierNoun(edge.kind)} ${specifier} if it is not needed.`
    case 'forbidden':
      return `Delete the import of ${specifier}; it means ${showPath(path!)}, which this file may not import.`
    case 'tests-only':
      return `Delete this import; only tests and their setup may use ${symbols.named ? listOf(context) : targetOf(context)}.`
    case 'loaded-elsewhere':
      return `Delete this ${nounOf(edge.kind)} and load ${targetOf(context)} in a file that may import it.`
    case 'no-legal-match': {
      const pattern = patternForm(edge.specifier) === 'globs' ? 'Remove this pattern' : 'Delete this import'
      return `${pattern}; this file may not import anything that it matches.`
    }
  }
}

export function editPatternTitle({ change }: PlanOf<'edit-pattern'>): string {
  switch (change.type) {
    case 'exclude':
      return `Add ${listNames(change.globs.map((glob) => `'!${glob}'`))} to the patterns.`
    case 'exclude-by-expression':
      return `Narrow the regular expression so that it does not match ${listNames(change.paths)}.`
    case 'start-at':
      return `Start the pattern with ${showSpecifier(change.path)}; every match below it is legal.`
    case 'list-files': {
      const { paths } = change
      return paths.length === 1
        ? `Replace the pattern with an import of ${listNames(paths)}, the only match that may be imported.`
        : `Replace the pattern with a map of imports, one for each of the ${paths.length} legal files: ${listNames(paths, 4)}.`
    }
    case 'correct':
      return `Correct the pattern; ${folderName(change.folder)} contains ${listNames(change.entries, 4)}, and none of them match.`
    case 'correct-start':
      return `Correct the start of the path; the folder ${folderName(change.folder)} does not exist.`
  }
}

export function reroutePatternTitle({ target, specifier, missing }: PlanOf<'reroute-pattern'>): string {
  const exists = missing === null ? 'exists' : `exists, ${folderName(missing)} does not`
  return `Start the pattern with ${showSpecifier(specifier)} (${showPath(target)} ${exists}).`
}

export function editConfigTitle({ change }: PlanOf<'edit-config'>, { edge }: RemedyContext): string {
  switch (change.type) {
    case 'define-alias':
      return `Define the alias: ${aliasDefinition(change)}.`
    case 'repair': {
      const { file, line, reason } = change.fault
      return reason.startsWith('computes')
        ? `Write the alias in ${showPath(file)} as a literal path; line ${line} ${clip(clean(reason), 70)}.`
        : `Fix ${showPath(file)}, which may define the name: it ${clip(clean(reason), 90)}.`
    }
    case 'declare-package': {
      const { name, dev, manifest, declaredBy } = change
      const section = dev ? 'devDependencies' : 'dependencies'
      const where = manifest === null ? 'a package.json' : `the ${section} of ${showPath(manifest)}`
      return declaredBy === null
        ? `Check that ${showSpecifier(name)} exists and is the package you mean, then add it to ${where}.`
        : `Add ${showSpecifier(name)} to ${where}, as in ${showPath(declaredBy.manifest)} (${clip(clean(declaredBy.version), 30)}).`
    }
    case 'export-source':
      return `In the package.json of ${clip(clean(change.name), 60)}, add an exports entry that points to its source.`
    case 'point-alias':
      return `Point ${showSpecifier(change.pattern)} in ${showPath(change.config)} to ${folderName(change.folder)}, where ${shortPath(change.path)} exists; there is no ${folderName(change.missing)}.`
    case 'correct-alias':
      return `Correct the path of the alias; no file matches ${clip(clean(edge.specifier), 60)}.`
    case 'correct-imports':
      return `Point ${clip(clean(edge.specifier.split('/')[0]!), 60)} in the imports of package.json to an existing file.`
  }
}

/** How a config defines an alias. */
export function aliasDefinition({ config, pattern, folder }: Extract<ConfigChange, { type: 'define-alias' }>): string {
  const target = `./${folder}`.replace(/\/$/, '')
  const mapped = pattern.endsWith('*') ? `${target}/*` : target
  const [key, file] = [showSpecifier(pattern), showPath(config)]
  if (/package\.json$/.test(config)) return `add '${key}': '${mapped}' to the imports of ${file}`
  if (/deno\.jsonc?$/.test(config))
    return `add '${key.replace(/\*$/, '')}': '${mapped.replace(/\*$/, '')}' to the imports of ${file}`
  if (/sconfig[^/]*\.json$/.test(config))
    return `add '${key}': ['${mapped}'] to compilerOptions.paths in ${file}, and to the bundler`
  return `map '${key.replace(/\/\*$/, '')}' to ${target} in resolve.alias of ${file}`
}

export function usePackageTitle(plan: PlanOf<'use-package'>, { edge }: RemedyContext): string {
  const specifier = showSpecifier(plan.specifier)
  const manifest = manifestName(plan.manifest)
  return plan.because === 'same-purpose'
    ? `Use ${specifier}, which has the same purpose and is declared in ${manifest}.`
    : `${edge.kind === 'mock' ? 'Mock' : imperativeOf(edge.kind)} ${specifier}, which ${manifest} declares.`
}

export function editImportTitle({ change }: PlanOf<'edit-import'>, context: RemedyContext): string {
  const { edge, symbols, reason } = context
  switch (change.type) {
    case 'import-type': {
      const types = symbols.names.length > 1 ? 'are types' : 'is a type'
      return `Write ${edge.kind} type; ${listOf(context)} ${types}, and type imports are allowed here.`
    }
    case 'write-path': {
      const aliases =
        change.aliases.length === 0 ? '' : ` or through an existing alias, such as ${listNames(change.aliases)}`
      const isImports = reason.code === 'unresolved' && reason.why === 'no-imports'
      const missing = isImports ? 'no entry in the imports of package.json and no file' : 'no file'
      return `Import the file by its relative path${aliases}; ${missing} matches ${clip(clean(edge.specifier), 60)}.`
    }
    case 'write-path-within':
      return `Import the file by its relative path; it is part of ${showSpecifier(change.name)}, and ${manifestName(change.manifest)} has no exports.`
    case 'use-entry': {
      const entries = listNames(change.entries, 4)
      const from = change.entries.length === 1 ? entries : `an entry of ${clip(clean(change.name), 60)} (${entries})`
      return `${imperativeOf(edge.kind)} from ${from} and add any missing exports there.`
    }
    case 'use-subpath':
      return `Import from ${clip(clean(change.name), 60)} itself, or from a subpath that its package.json exports.`
    case 'create-file': {
      const exports = change.names.length === 0 ? '' : ` and export ${listNames(change.names)} from it`
      return `Create ${showPath(change.path)}${exports}, if you meant to add that file.`
    }
    case 'missing-file': {
      const { path, nearest } = change
      const near = nearest.length === 0 ? '' : `, such as ${listNames(nearest.map(fileNameOf))}`
      return `Run the generator that creates ${showPath(path)}, if there is one; else import an existing file${near}.`
    }
    case 'make-in-test':
      return `Create what this test needs from ${symbols.named ? listOf(context) : targetOf(context)} in the test, or in a test helper in ${showPath(change.folder)}.`
    case 'read-at-run-time':
      return 'If the file differs between machines, read it at run time from a path that is passed in.'
  }
}

function manifestName(manifest: string | null): string {
  return manifest === null ? 'the package.json above' : showPath(manifest)
}

function folderName(folder: string): string {
  return showPath(folder === '' ? '.' : folder)
}
