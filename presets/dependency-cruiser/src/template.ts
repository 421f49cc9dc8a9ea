import type { Place } from '@stratalint/core'
import { literal } from './expression.ts'
import type { Folders, Span } from './folders.ts'
import { type Kind, pathsOf } from './kind.ts'

/** Values that mean themselves inside a regular expression; dependency-cruiser substitutes captures unescaped. */
const PLAIN = '[A-Za-z0-9_-]+'
const plain = new RegExp(`^${PLAIN}$`)

/** dependency-cruiser reads `$10` as `$1` and a zero. */
const MOST_CAPTURES = 9

/** Where in a path the captures of an identity are: segment numbers with the capture's name, in path order. */
export interface Slots {
  key: string
  names: string[]
  positions: number[]
}

/** A span in which the segments that name the instance are left open. */
export interface Template {
  slots: Slots
  segments: string[]
  span: Span
  /** The instances that have it on disk. */
  values: string[][]
}

/** The slots of a place, `null` where its captures are no whole segments at a fixed depth. */
export function slotsOf(place: Place): Slots | null {
  const beforeGlobstar = place.pattern.split('**')[0]!
  if (/\{[^{}]*\/[^{}]*\}/.test(beforeGlobstar)) return null
  const segments = beforeGlobstar.split('/')
  const found = place.identity
    .map((name) => ({ name, position: segments.indexOf(`{${name}}`) }))
    .sort((a, b) => a.position - b.position)
  if (found.length === 0 || found.length > MOST_CAPTURES || found[0]!.position === -1) return null
  return {
    key: JSON.stringify(found),
    names: found.map(({ name }) => name),
    positions: found.map(({ position }) => position),
  }
}

/** Some kinds in templates. */
export interface Templates {
  templates: Template[]
  /** The paths that fit none, because of where the instance's name is or because of what it would mean in an expression. */
  odd: string[]
  /** Some of the odd ones belong to an instance whose name means itself. */
  stray: boolean
}

export function templatesOf(kinds: readonly Kind[], folders: Folders): Templates {
  const templates = new Map<string, Template>()
  const odd: string[] = []
  let stray = false
  const bySlots = new Map<string, { slots: Slots; kinds: Kind[] }>()
  for (const kind of kinds) {
    const slots = slotsOf(kind.place)
    if (slots === null) {
      odd.push(...pathsOf([kind]))
      stray = true
    } else bySlots.set(slots.key, { slots, kinds: [...(bySlots.get(slots.key)?.kinds ?? []), kind] })
  }
  for (const { slots, kinds: alike } of bySlots.values()) {
    for (const instance of new Set(alike.flatMap((kind) => [...kind.instances.keys()]))) {
      const paths = pathsOf(alike, instance)
      const values = valuesOf(instance, alike[0]!.place, slots)
      if (!values.every((value) => plain.test(value))) {
        odd.push(...paths)
        continue
      }
      // The single file of a layer has the extension where a folder has the name alone.
      const inPlace = paths.filter((path) =>
        slots.positions.every((position, slot) => path.split('/')[position] === values[slot]),
      )
      if (inPlace.length < paths.length) {
        odd.push(...paths.filter((path) => !inPlace.includes(path)))
        stray = true
      }
      for (const span of folders.cover(inPlace, slots.positions.at(-1)! + 1)) {
        const segments = span.prefix
          .split('/')
          .map((segment, index) => (slots.positions.includes(index) ? '' : segment))
        const key = JSON.stringify([slots.key, segments, span.except, span.tests])
        const template = templates.get(key) ?? { slots, segments, span, values: [] }
        templates.set(key, template)
        template.values.push(values)
      }
    }
  }
  return { templates: [...templates.values()], odd, stray }
}

function valuesOf(instance: string, place: Place, slots: Slots): string[] {
  const [, values] = JSON.parse(instance) as [string[], string[]]
  return slots.names.map((name) => values[place.identity.indexOf(name)]!)
}

/** The template with something in each of its slots. */
export function fill(template: Template, folders: Folders, filler: (name: string, slot: number) => string): string {
  const { segments, slots, span } = template
  const filled = segments.map((segment, index) => {
    const slot = slots.positions.indexOf(index)
    return slot === -1 ? literal(segment) : filler(slots.names[slot]!, slot)
  })
  return folders.expression(span, filled.join('/'))
}

/** The template for whatever instance, where that matches nothing but `paths`. */
export function openForm(
  template: Template,
  paths: ReadonlySet<string>,
  folders: Folders,
  capture: boolean,
): string | null {
  const source = fill(template, folders, () => (capture ? `(${PLAIN})` : '[^/]+'))
  return folders.matching(source).every((file) => paths.has(file)) ? source : null
}

/** The template for the instances that have it, by name. */
export function listedForms(template: Template, folders: Folders, capture: boolean): string[] {
  const wrap = (text: string): string => (capture ? `(${text})` : text)
  if (template.slots.names.length === 1) {
    const names = template.values.map(([value]) => literal(value!))
    return [
      fill(template, folders, () =>
        names.length === 1 ? wrap(names[0]!) : capture ? `(${names.join('|')})` : `(?:${names.join('|')})`,
      ),
    ]
  }
  return template.values.map((values) => fill(template, folders, (_, slot) => wrap(literal(values[slot]!))))
}
