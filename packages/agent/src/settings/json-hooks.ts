import type { Node } from 'jsonc-parser'
import { isOurs, isSameSet, type HookEntry } from './hook-set.ts'
import { append, newJson, parseJson, plainOf, remove, valueOf, type JsonText } from './json-text.ts'
import { SettingsError, type SettingsFormat } from './settings-format.ts'

/** The hooks in settings that are JSON, `{ "hooks": { "<event>": [ … ] } }`; `around` is what a new file contains besides them. */
export function jsonHooks(around: Readonly<Record<string, unknown>>): SettingsFormat {
  return { install: (text, hooks) => install(text, hooks, around), uninstall: (text) => uninstall(text, around), find }
}

function install(text: string | null, hooks: readonly HookEntry[], around: Readonly<Record<string, unknown>>): string {
  if (text === null || text.trim() === '') {
    const events = Object.fromEntries(hooks.map(({ event, entry }) => [event, [entry]]))
    return newJson({ ...around, hooks: events })
  }
  if (isSameSet(find(text), hooks)) return text
  let edited = text
  for (let found = lastOurs(edited); found !== null; found = lastOurs(edited)) edited = withoutEntry(edited, found).text
  for (const hook of hooks) edited = addEntry(edited, hook)
  return edited
}

function uninstall(text: string, around: Readonly<Record<string, unknown>>): string | null {
  let edited = text
  let isEmptied = false
  for (let found = lastOurs(edited); found !== null; found = lastOurs(edited)) {
    const result = withoutEntry(edited, found)
    edited = result.text
    isEmptied = !result.isLeft
  }
  if (edited === text) return text
  const rest = plainOf(parseOrFail(edited).root) as Record<string, unknown>
  const isOnlyAround = JSON.stringify(rest) === JSON.stringify(around)
  return isOnlyAround && (isEmptied || Object.keys(around).length > 0) ? null : edited
}

function find(text: string): HookEntry[] {
  if (text.trim() === '') return []
  return [...eventsOf(parseOrFail(text))].flatMap(({ event, list }) =>
    (list.children ?? [])
      .map(plainOf)
      .flatMap((entry) => (isOurs(entry) ? [{ event, entry: entry as HookEntry['entry'] }] : [])),
  )
}

function parseOrFail(text: string): JsonText {
  const parsed = parseJson(text)
  if (parsed === null) throw new SettingsError('is not a valid JSON object')
  return parsed
}

function* eventsOf({ root }: JsonText): Generator<{ event: string; property: Node; list: Node; hooks: Node }> {
  const hooks = valueOf(root, 'hooks')
  if (hooks?.type !== 'object') return
  for (const property of hooks.children ?? []) {
    const [key, list] = property.children ?? []
    if (list?.type === 'array') yield { event: String(key!.value), property, list, hooks }
  }
}

/** An element of ours with the containers around it, from the inside out. */
type Found = [container: Node, child: Node][]

/** The last one, because each was added after the others. */
function lastOurs(text: string): Found | null {
  const parsed = parseOrFail(text)
  const { root } = parsed
  for (const { property, list, hooks } of [...eventsOf(parsed)].reverse()) {
    const element = list.children?.findLast((child) => isOurs(plainOf(child)))
    if (element !== undefined)
      return [
        [list, element],
        [hooks, property],
        [root, root.children!.find(({ children }) => children?.[1] === hooks)!],
      ]
  }
  return null
}

/** Removes an element and the containers that were made for it. */
function withoutEntry(text: string, found: Found): { text: string; isLeft: boolean } {
  let result = { text, isLeft: false }
  for (const [container, child] of found) {
    result = remove(text, container, child)
    if (result.isLeft) break
  }
  return result
}

function addEntry(text: string, { event, entry }: HookEntry): string {
  const { root } = parseOrFail(text)
  const hooks = valueOf(root, 'hooks')
  if (hooks === undefined) return append(text, root, { [event]: [entry] }, 'hooks')
  if (hooks.type !== 'object') throw new SettingsError('has a key "hooks" that is not an object')
  const list = valueOf(hooks, event)
  if (list === undefined) return append(text, hooks, [entry], event)
  if (list.type !== 'array') throw new SettingsError(`has a key "hooks.${event}" that is not a list`)
  return append(text, list, entry)
}
