import type { TSESTree } from '@typescript-eslint/utils'
import {
  clip,
  clipMiddle,
  fitMessage,
  isComponentFile,
  listNames,
  ruleSetting,
  shortPath,
  withoutExtension,
  type Fix,
} from '@stratalint/core'
import { defineRule, type Inspection, type Project } from '@stratalint/rule'
import { toKebabCase, type FileCase } from '@stratalint/rule/analysis'
import { isDomainNoun } from './domain-nouns.ts'
import { exportFixes, type ExportNaming } from './export-fixes.ts'
import { declarationOf } from './export-names.ts'
import { isExportNamedByFramework, isFileNamedByFramework } from './framework-names.ts'
import { fileFixes, folderFixes, IMPORTERS, splitPath, type Naming } from './proposals.ts'
import { createVagueNames, nameWithoutRole, nounIn, type VagueNameOptions } from './vague.ts'
import { namedFolders, reportsFolder } from './vague-folder.ts'

interface Details {
  what: string
  fixes: Fix[]
  not: string
  /** The export that importers name; `null` if the whole file is renamed. */
  symbol: string | null
}

const texts = { type: 'array', items: { type: 'string' }, default: [] }

export default defineRule({
  id: 'taste/no-vague-name',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Name files, folders and exports after what they contain',
      why: 'A name that fits everything attracts everything, and nobody finds what is in it.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          words: { ...texts, description: 'More words that are vague as a whole name.' },
          allow: { ...texts, description: 'Words that are not vague here.' },
          compounds: {
            type: 'boolean',
            default: false,
            description: 'Also report names whose last word is vague, such as `order-utils`.',
          },
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { tests: false, generated: false },
  // Names decide, so a file with clear names needs no tree.
  create({ project, inspection, options, report }) {
    const { file, module } = inspection
    const names = createVagueNames(options[0] as VagueNameOptions)
    const isVague = (name: string): boolean => names.isVague(name)
    const isNoun = (name: string): boolean => {
      const noun = nounIn(name)
      return noun !== null && isDomainNoun(noun, file, project)
    }
    const faultOf = (name: string): string =>
      names.isVagueWord(name) ? 'says nothing' : 'ends in a word that says nothing'
    const [, fileName] = splitPath(file)
    const name = nameWithoutRole(withoutExtension(fileName))
    const { layers } = project.loaded.policy
    const isVagueFile =
      name !== null &&
      isVague(name) &&
      !layers.names.includes(name) &&
      !isNoun(name) &&
      !isFileNamedByFramework(project, file)
    const folders = namedFolders(project, file).filter((path) => {
      const [, folder] = splitPath(path)
      return isVague(folder) && !isNoun(folder) && reportsFolder(path, inspection, project)
    })
    const vagueExports = module.exports.filter(
      (one) =>
        one.binding.type === 'local' &&
        one.name !== 'default' &&
        isVague(one.name) &&
        !isNoun(one.name) &&
        !isExportNamedByFramework(one.name, inspection, project),
    )
    if (!isVagueFile && folders.length === 0 && vagueExports.length === 0) return {}
    const naming: Naming = { project, file, fileCase: fileCaseOf(project, file), isVague }
    return {
      Program(program) {
        const [first] = program.body
        const at = first === undefined ? { start: 0, end: 0 } : { node: first }
        const reportAt = (subject: string, details: Details, where: typeof at | { start: number; end: number }): void =>
          report({ ...where, subject, extent: null, message: { details } })
        const given = new Set<string>()
        for (const path of folders) reportAt(path, folderDetails(path, naming, faultOf(splitPath(path)[1])), at)
        if (isVagueFile) reportAt(fileName, fileDetails(inspection, program, naming, faultOf(name)), at)
        for (const { name, start, end } of vagueExports) {
          const declared = declarationOf(name, program)
          if (declared.isDestructured) continue
          const exportNaming: ExportNaming = { naming, inspection, node: declared.node, topic: topicOf(naming), given }
          const fixes = exportFixes(name, exportNaming)
          const fault = names.isVagueWord(name) ? 'has a name' : 'ends in a word'
          const what = `Export ${clip(name, 40)} of ${shortPath(file, 60)} ${fault} that fits any value.`
          const not = `Do not rename it to another word that fits anything, such as ${name === 'handler' ? 'processor' : 'handler'}.`
          reportAt(`export ${name}`, { what, fixes, not, symbol: name }, { start, end })
        }
      },
    }
  },
  describe({ project, module }, { what, fixes, not, symbol }: Details) {
    const clause = importersClause(module.file, symbol, project)
    return fitMessage(
      what,
      fixes.map((fix) => ({ ...fix, title: fix.title.replace(IMPORTERS, clause) })),
      not,
    )
  },
})

function fileDetails(inspection: Inspection, program: TSESTree.Program, naming: Naming, fault: string): Details {
  const { file, module } = inspection
  const exported = module.exports.filter(({ binding }) => binding.type === 'local').map(({ name }) => name)
  const named = exported.filter((name) => name !== 'default')
  const names = named.length > 0 ? named : isComponentFile(file) ? [] : declaredNames(program)
  return {
    what: `The file name ${shortPath(file, 70)} ${fault} about what the file contains.`,
    fixes: fileFixes(naming, [...new Set(names)], topicOf(naming)),
    not: 'Do not rename it to another collection such as common.ts or helpers.ts.',
    symbol: null,
  }
}

function folderDetails(path: string, naming: Naming, fault: string): Details {
  return {
    what: `The folder name ${shortPath(path, 70)} ${fault} about what the folder contains.`,
    fixes: folderFixes(naming, path),
    not: 'Do not rename it to another collection such as common or lib.',
    symbol: null,
  }
}

/** The functions, classes and variables at the top of a file without exports. */
function declaredNames({ body }: TSESTree.Program): string[] {
  return body.flatMap((statement) => {
    const declaration = statement.type === 'ExportDefaultDeclaration' ? statement.declaration : statement
    if (declaration.type === 'VariableDeclaration')
      return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
    return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : []
  })
}

/** What a file is about by its path: its own name, the folder around it, or its domain. */
function topicOf({ file, project, isVague }: Naming): string | null {
  const segments = file.split('/').toReversed()
  const stem = nameWithoutRole(withoutExtension(segments[0]!)) ?? segments[0]!.split('.')[0]!
  const location = project.judge.locate(file)
  const { names } = project.loaded.policy.layers
  const topics = [stem, ...segments.slice(1), ...(location?.place.role === 'domain' ? [location.domain] : [])]
  const isClear = (topic: string): boolean =>
    !/^(?:index|src|lib|app|apps|packages)$/.test(topic) &&
    !isVague(topic) &&
    !names.includes(topic) &&
    toKebabCase(topic) !== ''
  return topics.find(isClear) ?? null
}

/** The case that the rule for the names of files demands here. */
function fileCaseOf({ loaded, judge }: Project, file: string): FileCase {
  const setting = ruleSetting(loaded.policy, 'taste/file-name', file, judge.locate(file))
  return (setting?.options[0] as { case?: FileCase } | undefined)?.case ?? 'kebab-case'
}

/** Which files have to change an import; `symbol` is the export that they name. */
function importersClause(file: string, symbol: string | null, { facts }: Project): string {
  const importers = facts.importersOf?.(file) ?? null
  if (importers === null) return ' and update the imports'
  const users = importers.filter(
    (one) =>
      symbol === null ||
      facts
        .importsOf?.(one)
        ?.some(
          ({ target, names }) =>
            target.type === 'file' && target.path === file && names.some(({ name }) => name === symbol || name === '*'),
        ) === true,
  )
  if (users.length === 0) return ''
  const shown =
    users.length === 1
      ? shortPath(users[0]!, 40)
      : `${users.length} files (${listNames(
          users.map((one) => shortPath(one, 30)),
          2,
        )})`
  return ` and change the imports in ${clipMiddle(shown, 90)}`
}
