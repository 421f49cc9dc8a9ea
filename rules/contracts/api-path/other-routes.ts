import { clipMiddle, type Fix } from '@stratalint/core'
import { pathText, segmentsOf } from '../routes/segments.ts'
import { KEPT, type FixContext, type Renamed } from './fix-context.ts'

/** Actions that undo each other, and so are one thing that is there or not. */
const OPPOSITES: Readonly<Record<string, string>> = {
  ...{ activate: 'deactivate', block: 'unblock', enable: 'disable', lock: 'unlock', mute: 'unmute' },
  ...{ pause: 'resume', publish: 'unpublish', start: 'stop', subscribe: 'unsubscribe' },
}

/** Two routes that undo each other change together; `null` where the other one is not in this file. */
export function oppositeOf({ routes, route, segments, fresh }: FixContext): Fix | null {
  const last = segments.at(-1)
  if (last === undefined || fresh.every(({ kind, text }) => kind !== 'action' || text !== last.text)) return null
  const found = Object.entries(OPPOSITES).find((pair) => pair.includes(last.text))
  if (found === undefined) return null
  const base = pathText(segments.slice(0, -1))
  const isThere = routes.some(
    (other) =>
      other !== route && pathText(segmentsOf(other.path)) === `${base}/${found.find((one) => one !== last.text)!}`,
  )
  if (!isThere) return null
  const [on, off] = found
  const title = `Change ${on} and ${off} together: register PUT and DELETE of one path below ${clipMiddle(base === '' ? '/' : base, 60)}, named for what they switch, and update every caller of both.${KEPT}`
  return { key: 'name-noun', kind: 'rename', applicability: 'manual', title }
}

/** Paths of the file that start in the same way, and that no parameter follows, keep one spelling with this one. */
export function alikeText({ route, routes, segments, fresh }: FixContext, renamed: Renamed): string {
  const index = fresh.find(({ kind }) => kind === 'plural')?.index
  if (index === undefined) return ''
  const start = pathText(segments.slice(0, index + 1))
  const alike = routes.filter((other) => {
    const path = segmentsOf(other.path)
    return other !== route && path[index + 1]?.kind !== 'parameter' && pathText(path.slice(0, index + 1)) === start
  })
  if (alike.length === 0) return ''
  const paths =
    alike.length === 1 ? 'the other path of this file that begins' : 'the other paths of this file that begin'
  return ` Write ${renamed.texts[index]!} in ${paths} with ${clipMiddle(start, 40)} too.`
}
