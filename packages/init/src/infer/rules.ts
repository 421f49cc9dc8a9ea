import { groupBy, memoize } from '@stratalint/core'
import { isCode } from '../paths.ts'
import { spread } from '../survey/foreign-rules.ts'
import type { Survey } from '../survey/survey.ts'
import type { Spot } from './locate.ts'

/** So many files of a layer are enough to ask about. */
const SAMPLES = 10

/** Whether the rules of other tools forbid every import from one layer to another. */
export function forbidsLayers(
  { rules, files }: Pick<Survey, 'rules' | 'files'>,
  locate: (file: string) => Spot | null,
): (from: string, to: string) => boolean {
  if (rules.pairs.length === 0) return () => false
  const layered = files.filter(isCode).flatMap((file) => {
    const spot = locate(file)
    return spot === null || spot.test || spot.part.role !== 'layer' ? [] : [{ file, layer: spot.part.layer }]
  })
  const samples = new Map(
    [...groupBy(layered, ({ layer }) => layer)].map(([layer, own]) => [layer, spread(own, SAMPLES)]),
  )
  const forbids = memoize((pair: string): boolean => {
    const [from, to] = pair.split('\0') as [string, string]
    const [importers, targets] = [samples.get(from) ?? [], samples.get(to) ?? []]
    return (
      importers.length > 0 &&
      targets.length > 0 &&
      importers.every((one) => targets.every((other) => rules.forbids(one.file, other.file)))
    )
  })
  return (from, to) => forbids(`${from}\0${to}`)
}

/** More than this share of the pairs of domains shows that new domains are to stay apart too. */
const NEARLY_ALL = 0.9

/** Whether the rules of other tools keep domains apart. */
export function keepsDomainsApart(
  { rules, files }: Pick<Survey, 'rules' | 'files'>,
  locate: (file: string) => Spot | null,
  isForeign: (one: string, other: string) => boolean,
): boolean {
  if (rules.pairs.length === 0) return false
  const located = files.filter(isCode).flatMap((file) => {
    const domain = locate(file)?.domain ?? null
    return domain === null ? [] : [{ file, domain }]
  })
  const samples = [...groupBy(located, ({ domain }) => domain)].map(([domain, own]) => ({
    domain,
    own: spread(own, 2),
  }))
  const pairs = samples.flatMap((one) =>
    samples.flatMap((other) => (isForeign(one.domain, other.domain) ? [{ from: one.own, to: other.own }] : [])),
  )
  const forbidden = pairs.filter(({ from, to }) =>
    from.every((importer) => to.every((target) => rules.forbids(importer.file, target.file))),
  )
  return pairs.length > 0 && forbidden.length >= pairs.length * NEARLY_ALL
}
