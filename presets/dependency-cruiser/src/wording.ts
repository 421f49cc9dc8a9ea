import type { EdgeRule, Reason } from '@stratalint/core'
import type { Kind } from './kind.ts'
import type { Row } from './table.ts'

/** Makes a rule's name from the Stratalint rule and a text, each name only once. */
export type Naming = (rule: EdgeRule, text: string) => string

/** Why an edge is forbidden and what to do instead, as dependency-cruiser shows it under a violation. */
export const COMMENTS: Record<Reason['code'], string> = {
  unresolved: 'The specifier leads to no file. Correct the path, or restore or rename the file that it means.',
  external:
    'The policy keeps this package to certain layers and places. Import it there and use what that file exports, or pass the value in.',
  unplaced:
    'The file does not match any place, so no rule applies to what it imports. Move it to where its imports and its importers are legal.',
  unchecked:
    'The file is left out of the check, so no rule applies to what it imports. Move or rename it so that it is checked.',
  'from-shared':
    'Shared code is used from everywhere, so it depends on nothing of the repository. Pass the value in, or move the importer to where its imports belong.',
  'to-app':
    'The app wires everything together and nothing imports it. Pass what is needed in from the app, or move it below both.',
  'provider-too-low':
    'Providers enter at a later layer. Let the first layer that may use the provider call it and pass the result down.',
  'provider-internals': 'A provider is one explicit interface. Import what its index exports.',
  'cross-domain':
    'Domains do not reach into each other. Declare the few members needed as an interface in the own types and let the app pass the value in.',
  'cross-domain-equal':
    'Another domain may be used only from a later layer. Call it from a later layer and pass the result in.',
  'outside-to-domain':
    'Only domains and the app use domains. Move the importer into the domain that it serves, or pass the value in.',
  'app-to-layer': 'The app uses a domain by its outermost layers. Import what they export.',
  'later-layer':
    'Dependencies run one way, from later layers to earlier ones. Move the declaration to the earlier layer, or pass the value in.',
  'unordered-layers':
    'These layers are siblings, and neither may import the other. Move what both need to a layer below both.',
  'past-closed': 'A closed layer is between these two. Go through it: import what the closed layer exports.',
  'to-test': 'Only tests import tests. Move what both need to a file that is no test.',
  'instance-entry': 'Other parts of the repository are entered by their entry. Import what the entry exports.',
  'layer-entry': 'Layers are entered by their entry. Import what the entry of that layer exports.',
  'package-by-path': 'Other workspace packages are imported by their name, not by a relative path.',
}

/** The same for a name that nothing declares. */
export const UNDECLARED =
  'The name matches no alias, workspace package or declared dependency. Import a declared package, define the alias, or declare the package in package.json once you know that it is the one you mean.'

/** What a row is about, in words: which layers and places may not import which. */
export function suffix({ from, to, relation, when }: Row, instance: string | null): string {
  const where = relation === 'same' ? ' within one instance' : relation === 'other' ? ' of another instance' : ''
  const whose = instance === null ? '' : ` (${instance})`
  const kind = when === 'always' ? '' : when === 'run-time' ? ' at run time' : ' as types'
  return `${labels(from)}${whose} -> ${labels(to)}${where}${kind}`
}

function labels(kinds: readonly Kind[]): string {
  const code = new Set(kinds.filter(({ test }) => !test).map(({ label }) => label))
  const onlyTests = kinds.filter(({ test, label }) => test && !code.has(label)).map(({ label }) => `${label} tests`)
  const names = [...code, ...new Set(onlyTests)]
  return names.length > 6 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ')
}

export function createNames(): Naming {
  const used = new Map<string, number>()
  return (rule, text) => {
    const name = text === '' ? rule : `${rule}: ${text}`
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    return count === 1 ? name : `${name}${text === '' ? ':' : ''} (${count})`
  }
}
