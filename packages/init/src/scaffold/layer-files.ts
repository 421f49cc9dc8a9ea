import {
  capturesLayer,
  folderOf,
  nearestSpelling,
  samplePath,
  staticPrefix,
  captureNames,
  clean,
  clip,
  withoutExtension,
  type Place,
} from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { InitError } from '../init-error.ts'
import type { ScaffoldContext } from './domain-files.ts'
import { inFolder } from './neighbours.ts'
import { codeNames, testText, type NewFile } from './write-code.ts'

/** A layer of one domain that has no folder yet. */
export interface LayerTarget {
  place: Place
  layer: string
  folder: string
}

/** Finds the folder of a declared layer, or throws the reason why it cannot be made. */
export function findLayer({ judge, facts, loaded }: Project, text: string, after: string | undefined): LayerTarget {
  const segments = text.replace(/\/+$/, '').split('/')
  const { layers, places } = judge.policy
  const layer = segments.at(-1)!
  if (after !== undefined && !layers.names.includes(after))
    throw new InitError(`--after: ${after} is not a layer of the policy: ${layers.names.join(', ')}.`)
  if (!layers.names.includes(layer))
    throw new InitError(undeclared(loaded.policyFile, layers, clip(clean(layer), 60), after))
  const place = places.find((one) => capturesLayer(one) && captureNames(one).length === segments.length - 1)
  if (place === undefined) {
    const domains = places.filter(capturesLayer)
    if (domains.length === 0)
      throw new InitError(
        `No place of the policy captures {layer}, so ${layer} is where its place is: ${placesOf(places, layer)}.`,
      )
    const known = facts.foldersIn?.(staticPrefix(domains[0]!.pattern)) ?? []
    throw new InitError(
      `Name the ${domains[0]!.name} too, as in stratalint new layer ${known[0] ?? captureNames(domains[0]!)[0] ?? 'orders'}/${layer}.`,
    )
  }
  const sample = samplePath(place, segments.slice(0, -1), layer, 'index.ts')
  const folder = folderOf(sample)
  const at = judge.locate(sample)
  if (at?.place !== place || at.layer !== layer || judge.unchecked(sample) !== null)
    throw new InitError(`${folder} would have no place, or would not be checked; nothing was written.`)
  const single = facts.filesIn(folderOf(folder)).find((name) => withoutExtension(name) === layer)
  if (single !== undefined)
    throw new InitError(`${inFolder(folderOf(folder), single)} is that layer already; nothing was written.`)
  if (facts.exists(folder)) throw new InitError(`${folder} exists already; nothing was written.`)
  return { place, layer, folder }
}

function placesOf(places: readonly Place[], layer: string): string {
  return (
    places
      .filter((place) => place.layer === layer)
      .map(({ pattern }) => pattern)
      .join(', ') || 'none yet'
  )
}

/** A layer that the policy does not declare has no place; a person adds it, because the order of layers is a decision. */
function undeclared(
  policyFile: string,
  { names, below }: Project['judge']['policy']['layers'],
  layer: string,
  after: string | undefined,
): string {
  const similar = nearestSpelling(layer, names)
  const isList = names.every((name, index) => below[name]!.length === index)
  const at = after === undefined ? names.length : names.indexOf(after) + 1
  const list = [...names.slice(0, at), layer, ...names.slice(at)].map((name) => `'${name}'`).join(', ')
  const line = isList ? `layers: [${list}],` : `layers: { …, ${layer}: [${after === undefined ? '' : `'${after}'`}] },`
  const position = isList
    ? `after the layers that it may import${after === undefined ? '; --after <layer> puts it there in this line' : ''}`
    : 'with the layers that it may import in its list'
  return [
    `${layer} is not a layer of the policy, so a folder of that name would have no place.${similar === null ? '' : ` Did you mean ${similar}?`}`,
    ` What a layer may import is a decision for people: in ${policyFile}, under architecture, it is added ${position}: ${line}`,
  ].join('')
}

/** The first file of a layer, with its test and, where others have one, an index. */
export function layerFiles(
  { writer, tests }: ScaffoldContext,
  { folder, layer }: LayerTarget,
  neighbours: readonly string[],
): NewFile[] {
  const domain = folder.split('/').at(-2) ?? layer
  const { variable, type } = codeNames(`${domain}`, 'describe')
  const action = codeNames(`${domain}-${layer}`, 'describe').action
  const path = inFolder(folder, writer.fileName(action))
  const { quote } = writer.style
  const testPath = tests?.pathFor(path)
  const hasIndex = neighbours.some((file) => file.includes(`/${layer}/index.`))
  const index = inFolder(folder, `index${writer.style.extension}`)
  return [
    {
      path,
      text: writer.text([
        `export function ${action}(${variable}${writer.isTyped ? ': string' : ''})${writer.isTyped ? ': string' : ''} {`,
        `  return \`${type} \${${variable}}\`$`,
        '}',
      ]),
    },
    ...(tests === null || testPath === undefined
      ? []
      : [
          {
            path: testPath,
            text: testText(writer, tests, {
              from: testPath,
              path,
              action,
              call: `${action}(${quote}1${quote})`,
              expected: `${type} 1`,
            }),
          },
        ]),
    ...(hasIndex ? [{ path: index, text: writer.text([writer.exporting(index, path, [action])]) }] : []),
  ]
}
