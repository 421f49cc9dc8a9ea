import { isSourceFile } from '@stratalint/core'
import { judgeEdge, createProject, type Project } from '@stratalint/rule'
import { loadPolicy } from '@stratalint/policy'
import { InitError } from '../init-error.ts'
import { readCodeStyle } from './code-style.ts'
import { domainFiles, type ScaffoldContext } from './domain-files.ts'
import { findLayer, layerFiles } from './layer-files.ts'
import { inFolder, neighboursOf } from './neighbours.ts'
import { providerFiles } from './provider-files.ts'
import { findRule, ruleFiles, ruleNotes } from './rule-files.ts'
import { findTarget, rootFolder } from './target.ts'
import { readTestStyle } from './test-style.ts'
import { createWriter, type NewFile } from './write-code.ts'

export const SCAFFOLD_KINDS = ['domain', 'layer', 'provider', 'rule'] as const

export type ScaffoldKind = (typeof SCAFFOLD_KINDS)[number]

/** What to make. */
export interface ScaffoldRequest {
  kind: ScaffoldKind
  name: string
  cwd: string
  configFile?: string | undefined
  /** Which place of the policy it is an instance of, where several have domains or providers. */
  place?: string | undefined
  /** The layer that an undeclared one comes after. */
  after?: string | undefined
}

/** The files of a new part of the architecture, or of a rule about it; nothing is written yet. */
export interface Scaffold {
  /** Absolute. */
  root: string
  folder: string
  files: NewFile[]
  /** Sentences for people. */
  notes: string[]
}

/** Plans a new part in the style of its neighbours, or throws the reason why it would not be legal. */
export async function planScaffold({ kind, name, cwd, configFile, place, after }: ScaffoldRequest): Promise<Scaffold> {
  const project = createProject(await loadPolicy({ cwd, configFile }))
  const { folder, files, notes } =
    kind === 'rule'
      ? planRule(project, name)
      : kind === 'layer'
        ? planLayer(project, name, after)
        : planInstance(project, kind, name, place)
  for (const { path } of files)
    if (project.facts.exists(path)) throw new InitError(`${path} exists already; nothing was written.`)
  if (kind === 'rule') refuseChecked(project, files)
  else refuseUnplaced(project, files)
  return { root: project.loaded.root, folder, files, notes }
}

type Planned = Pick<Scaffold, 'folder' | 'files' | 'notes'>

const untested = (isTested: boolean): string[] =>
  isTested ? [] : ['No test was written, because package.json declares nothing that runs tests.']

function planInstance(project: Project, kind: 'domain' | 'provider', name: string, place: string | undefined): Planned {
  const target = findTarget(project, kind, name, place)
  const { own, code, tests } = neighboursOf(project, target.place)
  const folder = rootFolder(target)
  const context = contextFor(project, inFolder(folder, 'index'), code, tests)
  const files = kind === 'domain' ? domainFiles(context, target, own) : providerFiles(context, target)
  return { folder, files, notes: untested(context.tests !== null) }
}

function planLayer(project: Project, name: string, after: string | undefined): Planned {
  const target = findLayer(project, name, after)
  const { own, code, tests } = neighboursOf(project, target.place)
  const sameLayer = own.filter((file) => project.judge.locate(file)?.layer === target.layer)
  const context = contextFor(project, inFolder(target.folder, 'index'), [...sameLayer, ...code], tests)
  return { folder: target.folder, files: layerFiles(context, target, own), notes: untested(context.tests !== null) }
}

function planRule(project: Project, id: string): Planned {
  const read = readCodeStyle(project, neighboursOf(project, null).code)
  // Aliases may not lead to the folder of rules.
  const style = { ...read, importStyle: read.importStyle?.specifier.startsWith('.') === true ? read.importStyle : null }
  const target = findRule(project, id, style.extension)
  const isTested = project.facts.declaredFor?.(inFolder(target.folder, 'rules'))?.includes('vitest') === true
  const writer = createWriter(project, style)
  const why = 'No test was written, because stratalint/vitest needs vitest, which package.json does not declare.'
  return {
    folder: target.folder,
    files: ruleFiles(writer, target, isTested),
    notes: [...ruleNotes(writer, target, project.loaded.policyFile), ...(isTested ? [] : [why])],
  }
}

function contextFor(
  project: Project,
  stem: string,
  code: readonly string[],
  tests: readonly string[],
): ScaffoldContext {
  const style = readCodeStyle(project, code)
  return {
    project,
    writer: createWriter(project, style),
    tests: readTestStyle(project, tests, `${stem}${style.extension}`),
  }
}

/** Every new file must have a place, and every import of one by another must be legal. */
function refuseUnplaced(project: Project, files: readonly NewFile[]): void {
  const { judge } = project
  for (const { path } of files) {
    if (judge.locate(path) === null || judge.unchecked(path) !== null)
      throw new InitError(`${path} would have no place in the policy, so nothing was written.`)
  }
  for (const { path, text } of files)
    for (const target of files.filter((one) => one.path !== path && imports(text, one.path))) {
      const { status, rule } = judgeEdge(judge, path, {
        ...{ kind: 'import', start: 0, end: 0, names: [], typeOnly: false, packageByPath: null, specifier: '' },
        target: { type: 'file', path: target.path },
      })
      if (status === 'forbidden')
        throw new InitError(`${path} may not import ${target.path} (${rule}), so nothing was written.`)
    }
}

/** The code of rules is no part of the architecture, so it must not be checked, or it must have a place. */
function refuseChecked({ judge }: Project, files: readonly NewFile[]): void {
  for (const { path } of files)
    if (isSourceFile(path) && judge.unchecked(path) === null && judge.locate(path) === null)
      throw new InitError(`${path} would be checked and has no place in the policy, so nothing was written.`)
}

/** Whether new code imports a new file, by the last part of the specifier. */
function imports(text: string, path: string): boolean {
  const stem = path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]+$/, '')
  return new RegExp(`from ['"][^'"]*[/]${stem}(?:\\.[cm]?[jt]s)?['"]`).test(text)
}
