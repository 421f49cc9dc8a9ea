import { capturesLayer, type Judge } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { rankOf } from '../roles/names.ts'
import { inFolder } from './neighbours.ts'
import type { Target } from './target.ts'
import type { TestStyle } from './test-style.ts'
import { codeNames, testText, type CodeWriter, type NewFile } from './write-code.ts'

/** What new code is written with. */
export interface ScaffoldContext {
  project: Project
  writer: CodeWriter
  tests: TestStyle | null
}

/** The first files of a new domain: a type, an action on it with its test, and the index by which others use it. */
export function domainFiles(context: ScaffoldContext, target: Target, neighbours: readonly string[]): NewFile[] {
  const { project, writer } = context
  const { judge } = project
  const names = codeNames(target.name, 'summarize')
  const isLayered = target.layer === null && capturesLayer(target.place)
  const logic = isLayered ? logicLayer(judge) : (target.layer ?? target.place.layer)
  const lowest = isLayered ? lowestBelow(judge, logic!) : logic
  const segment = isLayered ? null : segmentOf(target, neighbours)
  const folder = (layer: string | null): string =>
    segment === null ? target.folderOf(layer) : inFolder(target.folderOf(layer), segment)
  const typePath = inFolder(folder(lowest), writer.fileName(names.type))
  const actionPath = inFolder(folder(logic), writer.fileName(names.action))
  const index = indexFor(context, target, logic, neighbours)
  return [
    ...(writer.isTyped
      ? [{ path: typePath, text: writer.text([`export interface ${names.type} {`, '  id: string$', '}']) }]
      : []),
    { path: actionPath, text: actionText(writer, actionPath, typePath, names) },
    ...testOf(context, actionPath, names),
    ...(index === null
      ? []
      : [
          {
            path: index,
            text: writer.text([
              writer.exporting(index, actionPath, [names.action]),
              ...(isLayered || !writer.isTyped ? [] : [writer.exporting(index, typePath, [], [names.type])]),
            ]),
          },
        ]),
  ]
}

type Names = ReturnType<typeof codeNames>

function actionText(writer: CodeWriter, path: string, typePath: string, { type, variable, action }: Names): string {
  const parameter = writer.isTyped ? `${variable}: ${type}` : variable
  return writer.text([
    ...(writer.isTyped ? [writer.importing(path, typePath, [], [type]), ''] : []),
    `export function ${action}(${parameter})${writer.isTyped ? ': string' : ''} {`,
    `  return \`${type} \${${variable}.id}\`$`,
    '}',
  ])
}

function testOf({ writer, tests }: ScaffoldContext, actionPath: string, { type, action }: Names): NewFile[] {
  if (tests === null) return []
  const path = tests.pathFor(actionPath)
  const { quote } = writer.style
  const call = `${action}({ id: ${quote}1${quote} })`
  return [
    { path, text: testText(writer, tests, { from: path, path: actionPath, action, call, expected: `${type} 1` }) },
  ]
}

/** The layer of business logic: by the name that such layers have, else the one in the middle. */
function logicLayer({ policy: { layers } }: Judge): string {
  const { names, below } = layers
  return (
    names.find((name) => rankOf(name) === rankOf('service')) ??
    names.find((name) => below[name]!.length > 0 && !layers.last.includes(name)) ??
    names.at(-1)!
  )
}

function lowestBelow({ policy: { layers } }: Judge, layer: string): string {
  return layers.names.find((name) => layers.sees[layer]!.includes(name)) ?? layer
}

/** The folder that most instances keep their code in, such as `model`. */
function segmentOf(target: Target, neighbours: readonly string[]): string | null {
  const counts = new Map<string, number>()
  const depth = target.folderOf(target.layer ?? target.place.layer).split('/').length
  for (const file of neighbours.filter((one) => !/\/index\.[^/]+$/.test(one))) {
    const segments = file.split('/')
    const segment = segments.length > depth + 1 ? segments[depth]! : ''
    counts.set(segment, (counts.get(segment) ?? 0) + 1)
  }
  const isPlain = (name: string): boolean =>
    /^[\p{L}\p{N}-]+$/u.test(name) && !/^(?:ui|components?|assets|styles?|internal)$/.test(name)
  const ranked = [...counts].filter(([name]) => name === '' || isPlain(name)).sort(([, a], [, b]) => b - a)
  return ranked[0] === undefined || ranked[0][0] === '' ? null : ranked[0][0]
}

/** The index by which the app or other instances use a domain; `null` where nothing asks for one. */
function indexFor(
  { project, writer }: ScaffoldContext,
  target: Target,
  logic: string | null,
  neighbours: readonly string[],
): string | null {
  const { policy } = project.judge
  const name = `index${writer.style.extension}`
  if (target.layer !== null || !capturesLayer(target.place))
    return inFolder(target.folderOf(target.layer ?? target.place.layer), name)
  const used = policy.places.filter(({ role }) => role === 'app').flatMap(({ uses }) => uses)
  const sees = (layer: string): boolean => layer === logic || policy.layers.sees[layer]!.includes(logic!)
  const layer = used.includes(logic!) ? logic! : policy.layers.names.find((one) => used.includes(one) && sees(one))
  if (layer !== undefined) return inFolder(target.folderOf(layer), name)
  const hasIndex = neighbours.some((file) => /\/index\.[^/]+$/.test(file))
  return hasIndex ? inFolder(target.folderOf(logic), name) : null
}
