import type { Event } from 'js-yaml'
import { loadYaml } from '../../bundle/lazy-libraries.ts'
import { locatedAt, type Located } from './located.ts'

/** Locates the parts of a YAML text; aliases are not followed. */
export function yamlTree(text: string): Located | null {
  const { EVENT_ID, getScalarValue, parseEvents } = loadYaml()
  const events = parseEvents(text, {})
  let next = 0

  const read = (): { located: Located; key: string | null } => {
    const event = events[next++]!
    const located = locatedAt(startOf(event))
    if (event.type === EVENT_ID.SCALAR) return { located, key: getScalarValue(text, event) }
    if (event.type === EVENT_ID.SEQUENCE) {
      for (let index = 0; events[next]!.type !== EVENT_ID.POP; index++) located.inner.set(index, read().located)
      next++
    } else if (event.type === EVENT_ID.MAPPING) {
      while (events[next]!.type !== EVENT_ID.POP) {
        const key = read()
        const value = read()
        if (key.key !== null) located.inner.set(key.key, { start: key.located.start, inner: value.located.inner })
      }
      next++
    }
    return { located, key: null }
  }

  if (events[next++]?.type !== EVENT_ID.DOCUMENT || events[next]?.type === EVENT_ID.POP) return null
  return read().located
}

function startOf(event: Event): number {
  if ('valueStart' in event) return event.valueStart
  if ('start' in event) return event.start
  return 'anchorStart' in event ? event.anchorStart : 0
}
