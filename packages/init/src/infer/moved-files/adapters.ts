import { groupBy } from '@stratalint/core'
import { isCode } from '../../paths.ts'
import { part, type Part } from '../../partition/part.ts'
import { isLayerName } from '../../roles/names.ts'
import type { Link, Survey } from '../../survey/survey.ts'
import { isNameable } from '../environments/folder-sides.ts'
import type { Spot } from '../locate.ts'

/** In fewer domains, equal names are a coincidence. */
const FEW_DOMAINS = 2

/** The folder that a layer has in each domain. */
const LAYER_OF_DOMAINS = /^(.*)\{domain\}\/([^*{}]+)\/\*\*$/

/** A file of a layer of domains, by its path inside the layer. */
interface Inner {
  file: string
  domain: string
  /** The folder inside the layer; empty for a file directly in it. */
  folder: string
}

/**
 * Divides a layer of domains with a port and its adapters: folders next to each other that implement what the files beside them
 * declare, that never import each other, and that other layers use by the port alone.
 */
export function withAdapters(parts: readonly Part[], survey: Survey, locate: (file: string) => Spot | null): Part[] {
  if (!parts.some(({ pattern }) => LAYER_OF_DOMAINS.test(pattern))) return [...parts]
  const links = survey.links.filter(({ from, to, test }) => !test && isCode(from) && isCode(to))
  const files = survey.files.filter((file) => isCode(file) && !survey.tests.isTest(file))
  const taken = new Set(parts.map(({ layer }) => layer))
  const found = parts.flatMap((one) => {
    const inside = innerFiles(one, files)
    const parent = [...new Set(inside.map(({ folder }) => folder))].find(
      (folder) => adaptersIn(folder, inside, links, locate).length > 0,
    )
    if (parent === undefined) return []
    return adaptersIn(parent, inside, links, locate).flatMap((name) => {
      const path = `${parent === '' ? '' : `${parent}/`}${name}`
      const layer = [name, `${one.layer}-${name}`].find((free) => !taken.has(free) && isLayerName(free))
      if (layer === undefined || !isNameable(path)) return []
      taken.add(layer)
      const inLayer = (text: string): string => text.replace(/\/\*\*$/, `/${path}`)
      return [part({ layer, pattern: `${inLayer(one.pattern)}/**`, shown: inLayer(`${one.shown}/**`), isDomain: true })]
    })
  })
  return [...found, ...parts]
}

/** The files of the folder that a layer has in each domain, whatever their own layer is by their names. */
function innerFiles({ pattern, role, isDomain }: Part, files: readonly string[]): Inner[] {
  const [prefix, layer] = LAYER_OF_DOMAINS.exec(pattern)?.slice(1) ?? []
  if (role !== 'layer' || !isDomain || prefix === undefined || layer === undefined) return []
  return files.flatMap((file) => {
    const [domain = '', ...rest] = file.startsWith(prefix) ? file.slice(prefix.length).split('/') : []
    const path = rest.join('/')
    if (!path.startsWith(`${layer}/`)) return []
    const own = path.slice(layer.length + 1)
    return [{ file, domain, folder: own.slice(0, Math.max(0, own.lastIndexOf('/'))) }]
  })
}

/** The names of the adapters next to the ports in a folder; empty where they are none. */
function adaptersIn(
  parent: string,
  inside: readonly Inner[],
  links: readonly Link[],
  locate: (file: string) => Spot | null,
): string[] {
  const childOf = ({ folder }: Inner): string | null => {
    const start = parent === '' ? '' : `${parent}/`
    return folder.startsWith(start) && folder.length > start.length ? folder.slice(start.length).split('/')[0]! : null
  }
  const byChild = groupBy(inside, childOf)
  const names = [...byChild].flatMap(([name, own]) =>
    name !== null && new Set(own.map(({ domain }) => domain)).size >= FEW_DOMAINS ? [name] : [],
  )
  if (names.length < 2) return []
  const adapters = new Map(inside.map((one) => [one.file, childOf(one)]))
  const ports = new Set(inside.filter(({ folder }) => folder === parent).map(({ file }) => file))
  const isAdapter = (file: string): boolean => names.includes(adapters.get(file) ?? '')
  const implementing = links.filter(({ from, to }) => isAdapter(from) && ports.has(to))
  const isMixed = links.some(
    ({ from, to }) =>
      isAdapter(to) && (ports.has(from) || (isAdapter(from) && adapters.get(from) !== adapters.get(to))),
  )
  const usersOf = (isTarget: (file: string) => boolean): Set<Part> =>
    new Set(
      links.flatMap(({ from, to }) =>
        isTarget(to) && !isAdapter(from) && !ports.has(from) ? (locate(from)?.part ?? []) : [],
      ),
    )
  const direct = usersOf(isAdapter)
  const throughPort = [...usersOf((file) => ports.has(file))].filter((one) => !direct.has(one))
  return implementing.length >= names.length && !isMixed && throughPort.length > 0 ? names.sort() : []
}
