import { judgeEdge, createProject, type Project } from '@stratalint/rule'
import { loadPolicy } from '@stratalint/policy'
import { InitError } from '../init-error.ts'
import { readCodeStyle } from './code-style.ts'
import { domainFiles, type ScaffoldContext } from './domain-files.ts'
import { findLayer, layerFiles } from './layer-files.ts'
import { inFolder, neighboursOf } from './neighbours.ts'
import { providerFiles } from './provider-files.ts'
import { findTarget, rootFolder } from './target.ts'
import { readTestStyle } from './test-style.ts'
import { createWriter, type NewFile } from './write-code.ts'

export const SCAFFOLD_KINDS = ['domain', 'layer', 'provider'] as const

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

/** The files of a new part of the architecture; nothing is written yet. */
export interface Scaffold {
  /** Absolute. */
  root: string
  folder: string
  files: NewFile[]
  /** Sentences for people. */
  notes: string[]
}

/** Plans a new domain, layer or provider in the style of its neighbours, or throws the reason why it would not be legal. */
export async function planScaffold({ kind, name, cwd, configFile, place, after }: ScaffoldRequest): Promise<Scaffold> {
  const project = createProject(await loadPolicy({ cwd, configFile }))
  const { folder, files, isTested } =
    kind === 'layer' ? planLayer(project, name, after) : planInstance(project, kind, name, place)
  for (const { path } of files)
    if (project.facts.exists(path)) throw new InitError(`${path} exists already; nothing was written.`)
  refuseUnplaced(project, files)
  return {
    root: project.loaded.root,
    folder,
    files,
    notes: isTested ? [] : ['No test was written, because package.json declares nothing that runs tests.'],
  }
}

interface Planned {
  folder: string
  files: NewFile[]
  isTested: boolean
}

function planInstance(project: Project, kind: 'domain' | 'provider', name: string, place: string | undefined): Planned {
  const target = findTarget(project, kind, name, place)
  const { own, code, tests } = neighboursOf(project, target.place)
  const folder = rootFolder(target)
  const context = contextFor(project, inFolder(folder, 'index'), code, tests)
  const files = kind === 'domain' ? domainFiles(context, target, own) : providerFiles(context, target)
  return { folder, files, isTested: context.tests !== null }
}

function planLayer(project: Project, name: string, after: string | undefined): Planned {
  const target = findLayer(project, name, after)
  const { own, code, tests } = neighboursOf(project, target.place)
  const sameLayer = own.filter((file) => project.judge.locate(file)?.layer === target.layer)
  const context = contextFor(project, inFolder(target.folder, 'index'), [...sameLayer, ...code], tests)
  return { folder: target.folder, files: layerFiles(context, target, own), isTested: context.tests !== null }
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

/** Whether new code imports a new file, by the last part of the specifier. */
function imports(text: string, path: string): boolean {
  const stem = path
    .split('/')
    .at(-1)!
    .replace(/\.[^.]+$/, '')
  return new RegExp(`from ['"][^'"]*[/]${stem}(?:\\.[cm]?[jt]s)?['"]`).test(text)
}
