import type { Inspection, Project } from '@stratalint/rule'
import { fileNameReader, folderNameReader, frameworksOf } from '@stratalint/rule/analysis'

/** Packages whose functions are exported as `handler`. */
const HANDLER_PACKAGES =
  /^(?:aws-lambda|@types\/aws-lambda|@aws-lambda-powertools\/.*|@middy\/.*|aws-cdk-lib|serverless|sst|@serverless\/.*|@netlify\/.*|@sentry\/serverless|serverless-http|@vendia\/serverless-express|aws-serverless-express|@fastify\/aws-lambda)$/
const HANDLER_FOLDER = /(?:^|\/)(?:lambdas?|netlify|serverless|functions)\//
/** An icon may be called Info, Data or Other. */
const ICON_FOLDER = /icons?\/(?:.*\/)?[^/]+$/i
/** A tool reads the files of a folder with a dot by their names: `.storybook/manager.js`. */
const TOOL_FOLDER = /(?:^|\/)\.[\w-]+\//
/** Exports beside which yargs and similar programs read `handler`. */
const COMMAND_EXPORTS = new Set(['command', 'builder', 'describe', 'config'])

/** Whether something else than the importers gives the name of a file its meaning. */
export function isFileNamedByFramework(project: Project, file: string): boolean {
  return (
    ICON_FOLDER.test(file) ||
    TOOL_FOLDER.test(file) ||
    fileNameReader(project, file) !== null ||
    isShadcnFile(project, file)
  )
}

/** The command line of shadcn writes imports of `lib/utils`, and that file with `cn` in it. */
function isShadcnFile({ facts, resolver, textOf }: Project, file: string): boolean {
  if (/(?:^|\/)lib\/utils\.[jt]s$/.test(file) && /['"]tailwind-merge['"]/.test(textOf(file))) return true
  const folder = resolver.manifestOf(file)?.folder ?? ''
  return (
    /(?:^|\/)lib\/utils\.[jt]sx?$/.test(file) &&
    facts.exists(folder === '' ? 'components.json' : `${folder}/components.json`)
  )
}

/** Whether something else than the importers gives the name of a folder its meaning. */
export function isFolderNamedByFramework(project: Project, folder: string): boolean {
  const { facts } = project
  if (['package.json', 'project.json', 'tsconfig.json'].some((name) => facts.exists(`${folder}/${name}`))) return true
  if (folderNameReader(project, folder) !== null) return true
  if (!/(?:^|\/)(?:utils|shared)$/.test(folder)) return false
  const frameworks = frameworksOf(project, `${folder}/index.ts`)
  return (
    (frameworks.has('Nuxt') || frameworks.has('Nitro')) &&
    /(?:^|\/)(?:(?:app|server|shared|src)\/)?(?:utils|shared)$/.test(folder)
  )
}

/** Whether a framework looks the export up by this name. */
export function isExportNamedByFramework(name: string, { file, module }: Inspection, project: Project): boolean {
  if (/\.(?:stories|story)\./.test(file) || ICON_FOLDER.test(file)) return true
  if (name !== 'handler') return false
  if (HANDLER_FOLDER.test(file)) return true
  if (module.exports.some((one) => COMMAND_EXPORTS.has(one.name))) return true
  if (module.edges.some(({ specifier }) => HANDLER_PACKAGES.test(specifier))) return true
  return [...(project.resolver.manifestOf(file)?.declared ?? [])].some((one) => HANDLER_PACKAGES.test(one))
}
