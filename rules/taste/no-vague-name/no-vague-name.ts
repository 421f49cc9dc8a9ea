import { clip, fitMessage, shortPath, withoutExtension } from '@stratalint/core'
import { defineRule } from '@stratalint/rule'
import { firstStatement } from '@stratalint/rule/analysis'
import { fileDetails, folderDetails, type Details } from './details.ts'
import { isDomainNoun } from './domain-nouns.ts'
import { exportFixes, type ExportNaming } from './export-fixes.ts'
import { declarationOf, localNameOf } from './export-names.ts'
import { isExportNamedByFramework, isFileNamedByFramework } from './framework-names.ts'
import { folderFixes } from './folder-fixes.ts'
import { importersClause } from './importers-clause.ts'
import { actionTopicOf, fileCaseOf } from './path-topic.ts'
import { filesIn, isAboutSharing, isSharedWord } from './sharing.ts'
import { IMPORTERS, splitPath, type Naming } from './proposals.ts'
import { renamedExport } from '../rename-export.ts'
import { renamed } from '../rename-file.ts'
import { createVagueNames, nameWithoutRole, nounIn, servesTests, type VagueNameOptions } from './vague.ts'
import { namedFolders, reportsFolder } from './vague-folder.ts'

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
  traits: { tests: false, generated: false, sets: ['recommended', 'strict'] },
  // Names decide, so a file with clear names needs no tree.
  create({ project, inspection, sourceCode, options, report }) {
    const { file, module } = inspection
    if (servesTests(file)) return {}
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
      !/^info$/i.test(name) &&
      !layers.names.includes(name) &&
      !isNoun(name) &&
      !(isSharedWord(name) && isAboutSharing(inspection.text)) &&
      !isFileNamedByFramework(project, file)
    const folders = namedFolders(project, file).filter((path) => {
      const [, folder] = splitPath(path)
      if (!isVague(folder) || isNoun(folder) || !reportsFolder(path, inspection, project)) return false
      return !isSharedWord(folder) || !filesIn(project, path).some((text) => isAboutSharing(text))
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
        const first = firstStatement(program)
        const at = first === undefined ? { start: 0, end: 0 } : { node: first }
        const reportAt = (subject: string, found: Details, where: typeof at | { start: number; end: number }): void => {
          const details = { ...found, options: options[0] }
          report({ ...where, subject, extent: null, message: { details } })
        }
        const given = new Set<string>()
        for (const path of folders) reportAt(path, folderDetails(path, faultOf(splitPath(path)[1])), at)
        if (isVagueFile) reportAt(fileName, fileDetails(inspection, program, naming, faultOf(name)), at)
        for (const { name, start, end } of vagueExports) {
          const declared = declarationOf(name, program)
          if (declared.isDestructured) continue
          const exportNaming: ExportNaming = {
            naming,
            inspection,
            node: declared.node,
            topic: actionTopicOf(naming),
            local: localNameOf(name, program),
            isOnly: module.exports.filter(({ typeOnly }) => !typeOnly).length === 1,
            given,
          }
          // A name in a list of exports is given where it is declared.
          const id = exportNaming.local === null ? declared.node?.id : null
          const from = id == null ? start : sourceCode.getRange(id)[0]
          const where = id == null ? { start, end } : { start: from, end: from + name.length }
          const fixes = exportFixes(name, exportNaming)
          const fault = names.isVagueWord(name) ? 'has a name' : 'ends in a word'
          const what = `The export \`${clip(name, 40)}\` in ${shortPath(file, 60)} ${fault} that could mean anything.`
          const not = `Do not rename it to another generic name, such as ${name === 'handler' ? 'processor' : 'handler'}.`
          reportAt(`export ${name}`, { what, fixes, not, symbol: name, folder: null }, where)
        }
      },
    }
  },
  describe(
    { project, module },
    { what, fixes, not, symbol, folder, options }: Details & { options: VagueNameOptions },
  ) {
    const { file } = module
    if (folder !== null) {
      const names = createVagueNames(options)
      const isVague = (name: string): boolean => names.isVague(name)
      return fitMessage(what, folderFixes({ project, file, fileCase: fileCaseOf(project, file), isVague }, folder), not)
    }
    const clause = importersClause(file, symbol, project)
    return fitMessage(
      what,
      fixes.map((fix) => {
        const titled = { ...fix, title: fix.title.replace(IMPORTERS, clause) }
        // Details travel without plans.
        if (fix.key === 'rename-file' && fix.applicability !== 'manual')
          return renamed(titled, project, module.file, fix.target!)
        const [name, newName] = fix.symbols ?? []
        const isRename = fix.key === 'rename-export' && symbol === name && name !== undefined && newName !== undefined
        return isRename ? renamedExport(titled, project, module.file, [name, newName]) : titled
      }),
      not,
    )
  },
})
