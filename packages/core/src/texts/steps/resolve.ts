import type { PlanOf } from '../../remedies/plan.ts'
import { clean, clip, listNames, showPath, showSpecifier } from '../text.ts'
import { aliasDefinition } from '../titles/resolve.ts'
import type { Situation } from './situation.ts'

export function editConfigSteps({ change }: PlanOf<'edit-config'>, { at, statement, violation }: Situation): string[] {
  const specifier = showSpecifier(violation.specifier ?? '')
  const resolves = `Every import that begins like this resolves then, ${statement} at ${at} among them.`
  switch (change.type) {
    case 'define-alias':
      return [`Define the alias: ${aliasDefinition(change)}.`, resolves]
    case 'repair': {
      const { file, line, reason } = change.fault
      return [
        `Open ${showPath(file)}:${line}, which ${clip(clean(reason), 120)}.`,
        `Write there literally what '${specifier}' begins with, and the folder that it maps to.`,
        resolves,
      ]
    }
    case 'declare-package': {
      const { name, dev, manifest, declaredBy } = change
      const section = dev ? 'devDependencies' : 'dependencies'
      return [
        ...(declaredBy === null ? [`Check that '${showSpecifier(name)}' exists and is the package you mean.`] : []),
        `Add '${showSpecifier(name)}' to the ${section} of ${manifest === null ? 'the package.json of this code' : showPath(manifest)}${declaredBy === null ? '' : `, in version ${clip(clean(declaredBy.version), 30)} as in ${showPath(declaredBy.manifest)}`}.`,
        'Install the dependencies.',
      ]
    }
    case 'export-source':
      return [
        `Open the package.json of ${clip(clean(change.name), 60)}, and add to exports the entry that the import names, with the path of its source.`,
      ]
    case 'point-alias':
      return [
        `In ${showPath(change.config)}, change the path of ${showSpecifier(change.pattern)} from ${showPath(change.missing)} to ${showPath(change.folder === '' ? '.' : change.folder)}, where ${showPath(change.path)} exists.`,
        'Make the same change in the config of the bundler and of the tests, if they define the alias too.',
        resolves,
      ]
    case 'correct-alias':
    case 'correct-imports':
      return [
        `Find the entry that maps the start of '${specifier}', ${change.type === 'correct-alias' ? 'in the paths of tsconfig or the aliases of the bundler' : 'in the imports of package.json'}.`,
        'Correct the path that it maps to, or the rest of the specifier, so that the file exists.',
      ]
  }
}

export function editImportSteps(
  { change }: PlanOf<'edit-import'>,
  { at, statement, names, file, violation }: Situation,
): string[] {
  const specifier = showSpecifier(violation.specifier ?? '')
  switch (change.type) {
    case 'import-type':
      return [`At ${at}, write 'type' after the first keyword of ${statement}, because ${file} uses only types of it.`]
    case 'write-path':
      return [
        `Find the file that ${statement} means.`,
        `At ${at}, write its relative path in place of '${specifier}'${change.aliases.length === 0 ? '' : `, or one of the aliases that are defined (${listNames(change.aliases)})`}.`,
      ]
    case 'write-path-within':
      return [`Find the file that ${statement} means.`, `At ${at}, write its relative path in place of '${specifier}'.`]
    case 'use-entry':
      return [
        `At ${at}, replace '${specifier}' with ${change.entries.length === 1 ? '' : 'one of '}${listNames(change.entries, 8)}.`,
        `In that entry of ${clip(clean(change.name), 60)}, export ${names} if it does not do so yet.`,
      ]
    case 'use-subpath':
      return [
        `At ${at}, replace '${specifier}' with ${clip(clean(change.name), 60)} or a subpath that its package.json exports.`,
      ]
    case 'create-file':
      return [
        `Check that ${showPath(change.path)} is meant to be written by hand, and is not made by a generator or misspelled.`,
        `Create ${showPath(change.path)}${change.names.length === 0 ? '' : `, and export ${listNames(change.names, 8)} from it`}.`,
      ]
    case 'missing-file':
      return [
        `Look in the scripts of package.json for the generator that creates ${showPath(change.path)}. If there is one, run it, and have CI run it before stratalint check.`,
        `If there is none, replace '${specifier}' at ${at} with the path of an existing file${change.nearest.length === 0 ? '' : `, such as ${listNames(change.nearest)}`}.`,
      ]
    case 'make-in-test':
      return [
        `In ${file}, or in a test helper in ${showPath(change.folder)}, create what the test needs in place of ${names}.`,
        `At ${at}, delete ${statement}.`,
      ]
    case 'read-at-run-time':
      return [
        `In ${file}, take the path of the file as a parameter, and read it at run time.`,
        `At ${at}, delete ${statement}.`,
      ]
  }
}

export function usePackageSteps(plan: PlanOf<'use-package'>, { at, file, names, violation }: Situation): string[] {
  const [was, is] = [showSpecifier(violation.specifier ?? ''), showSpecifier(plan.specifier)]
  return [
    `At ${at}, replace '${was}' with '${is}', which ${plan.manifest === null ? 'the package.json above' : showPath(plan.manifest)} declares.`,
    ...(plan.because === 'same-purpose' ? [`In ${file}, replace ${names} with what '${is}' offers for it.`] : []),
  ]
}
