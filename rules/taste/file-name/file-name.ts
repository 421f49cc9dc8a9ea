import { withoutExtension } from '@stratalint/core'
import { defineRule, type Inspection, type Project } from '@stratalint/rule'
import { fileNameReader, firstStatement, isWrittenByScript, toFileCase, type FileCase } from '@stratalint/rule/analysis'
import { faultOf as nameFaultOf } from '../type-name/plain-name.ts'
import { describeFileName, type FileNameDetails } from './describe-file-name.ts'
import { faultOf, type FileNameOptions, type NameFault } from './proper-name.ts'
import {
  agreesWithFolder,
  isHookBesideComponents,
  isInMixedCase,
  isRightBeside,
  USUAL_CASE,
  usualCaseOf,
} from './usual-case.ts'

/** Packages that make routes of files. */
const ROUTERS =
  /rout|pages|next|nuxt|remix|astro|svelte|solid|qwik|gatsby|expo|vike|waku|fresh|redwood|rwsdk|umi|nitro|vinxi|autoload|vercel|netlify|ember|analog|hono|modern-js|docusaurus|vitepress/
const texts = { type: 'array', items: { type: 'string' }, default: [] }

export default defineRule({
  id: 'taste/file-name',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Name files in one case, with the suffix of their layer',
      why: 'With one spelling, the path of a file follows from what it contains, also on disks that ignore case.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          case: {
            enum: ['kebab-case', 'camelCase', 'PascalCase', 'snake_case'],
            description:
              'The case of the names. Without it, names are in kebab-case or in the case that nearly all such files of the folder or package have.',
          },
          suffix: {
            ...texts,
            description: 'Endings of which each name has one, such as `.service`; the first one is proposed.',
          },
          allow: { ...texts, description: 'Names without extension that are not judged, such as `App`.' },
        },
        additionalProperties: false,
      },
    ],
  },
  traits: { generated: false, sets: ['strict'] },
  questions: [USUAL_CASE],
  // The path decides, so a file with a right name needs no tree.
  create({ project, inspection, options, report }) {
    const { file, text } = inspection
    const given = options[0] as Omit<FileNameOptions, 'case'> & { case?: FileCase }
    const name = file.slice(file.lastIndexOf('/') + 1)
    const stem = withoutExtension(name)
    const judge = (fileCase: FileCase): NameFault | null =>
      faultOf(file, stem, { ...given, case: fileCase }, mayRouteByName(project, file))
    const expected = given.case ?? 'kebab-case'
    if (judge(expected) === null || hasGivenName(project, inspection)) return {}
    const usual = given.case === undefined ? usualCaseOf(project, file) : null
    if (usual !== null && isRightBeside(usual.case, stem)) return {}
    if (
      usual === null &&
      given.case === undefined &&
      (isInMixedCase(project, file) || isHookBesideComponents(project, file) || agreesWithFolder(project, file))
    )
      return {}
    const fault = judge(usual?.case ?? expected)
    if (fault === null) return {}
    const ofType = fault.lacks === 'case' ? stemOfType(text, stem, usual?.case ?? expected) : null
    const newName = (ofType ?? fault.newStem) + name.slice(stem.length)
    const details: FileNameDetails = {
      name,
      newName,
      lacks: fault.lacks,
      options: { ...given, case: usual?.case ?? expected },
      usualIn: usual?.where ?? null,
    }
    const message = { details }
    return {
      Program(program) {
        const first = firstStatement(program)
        const found = { subject: name, extent: null, message }
        if (first !== undefined) report({ ...found, node: first })
        else report({ ...found, start: 0, end: Math.max(text.search(/[\r\n]|$/), 0) })
      },
    }
  },
  describe: ({ project, module }, details: FileNameDetails) => describeFileName(details, module.file, project),
})

/** A date in digits: a tool has recorded under this name that the migration was run. */
const STAMPED = /(?:^|[-_./])\d{10,17}(?:[-_.][^/]*)?$/

/** The name of a file after its type, without what the name of the type only repeats: `ICartEvent.ts` has a cart event. */
function stemOfType(text: string, stem: string, fileCase: FileCase): string | null {
  const [, kind] = /^[A-Z]\w*$/.test(stem)
    ? (new RegExp(`^export (?:declare )?(interface|type(?= \\w+ = \\{)) ${stem}\\b`, 'm').exec(text) ?? [])
    : []
  const fault = kind === undefined ? null : nameFaultOf(stem, { affixes: true, exported: true, allow: [] })
  return fault === null || !fault.isPascalCase ? null : toFileCase(fault.plain, fileCase)
}

/** Whether something else chooses the name: a framework, a generator, an address, or types that a router generates. */
function hasGivenName(project: Project, { file, module }: Inspection): boolean {
  return (
    STAMPED.test(file) ||
    fileNameReader(project, file) !== null ||
    isServed(project, file) ||
    isWrittenByScript(project, file) ||
    module.edges.some(({ specifier }) => specifier.startsWith('./+types/'))
  )
}

/** Whether a file is in the folder `public` of its package or application, where its path is its address. */
function isServed({ resolver }: Project, file: string): boolean {
  const folder = resolver.manifestOf(file)?.folder ?? ''
  if (file.startsWith(folder === '' ? 'public/' : `${folder}/public/`)) return true
  return /^(?:(?!src\/).)*\/public\/.*\.m?js$/.test(file)
}

/** Whether the package of a file declares something that routes by file names; one without a manifest may use anything. */
function mayRouteByName({ resolver }: Project, file: string): boolean {
  const manifest = resolver.manifestOf(file)
  if (manifest === null) return true
  return [...manifest.declared].some((name) => ROUTERS.test(name))
}
