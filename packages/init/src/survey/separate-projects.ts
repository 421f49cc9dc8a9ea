import { isBelow } from '../paths.ts'
import type { Survey } from './survey.ts'

/** From this share of the code on, programs are all that a repository has. */
const NEARLY_ALL = 0.8

/** The folders of programs that no workspace and no import connects, which get a policy each; empty where one policy fits. */
export function separateProjects({ workspace, members, files, tests, imported }: Survey): string[] {
  if (workspace.kind !== 'separate') return []
  const source = files.filter((file) => !tests.isTest(file))
  const homeOf = (file: string): string | undefined => members.find((member) => isBelow(file, member))
  const projects = members.filter((member) => source.some((file) => isBelow(file, member)))
  const isConnected = imported.some(({ from, to }) => homeOf(from) !== homeOf(to) && homeOf(to) !== undefined)
  const inside = source.filter((file) => homeOf(file) !== undefined)
  return projects.length < 2 || isConnected || inside.length < source.length * NEARLY_ALL ? [] : projects
}
