import { memoize, staticPrefix } from '@stratalint/core'
import { detectFrameworks, isBrowserOnly, isServer } from '../../frameworks/detect.ts'
import { isBelow } from '../../paths.ts'
import type { Part } from '../../partition/part.ts'
import type { Survey } from '../../survey/survey.ts'

/** Gives the code of a program in a workspace the side on which its frameworks run all of it, if no other program imports it. */
export function withProjectSides(parts: readonly Part[], { members, links, dependencies }: Survey): Part[] {
  const homeOf = (path: string): string | null =>
    members.find((member) => path === member || isBelow(path, member)) ?? null
  const imported = new Set(
    links.flatMap(({ from, to, test }) => {
      const home = homeOf(to)
      return !test && home !== null && homeOf(from) !== home ? [home] : []
    }),
  )
  const sideOf = memoize((member: string): string | null => {
    const frameworks = detectFrameworks(dependencies(member))
    return isServer(frameworks) ? 'server' : isBrowserOnly(frameworks) ? 'browser' : null
  })
  const programs = members.filter((member) => !imported.has(member))
  // A side means something where there is another.
  if (new Set(programs.map(sideOf)).size < 2) return [...parts]
  return parts.map((one) => {
    const home = homeOf(staticPrefix(one.pattern))
    const isOpen = one.environment === null && (one.role === 'layer' || one.role === 'app') && one.origin !== 'tests'
    return isOpen && home !== null && programs.includes(home) ? { ...one, environment: sideOf(home) } : one
  })
}
