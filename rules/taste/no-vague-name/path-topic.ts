import { ruleSetting, withoutExtension } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { toKebabCase, type FileCase } from '@stratalint/rule/analysis'
import type { Naming } from './proposals.ts'
import { nameWithoutRole } from './vague.ts'

/** Names of folders that say nothing about what one of their files is about. */
const GENERAL_FOLDERS =
  /^(?:index|src|lib|libs|app|apps|packages|client|server|web|api|components?|pages?|views?|services?|hooks?|modules?|features?|types?|models?|stores?|contexts?|constants?|config|ui|core|v\d+|domains?|providers?)$/i

/** What a file is about by its path: its own name, the folder around it, or its domain. */
export function topicOf({ file, project, isVague }: Naming): string | null {
  const segments = file.split('/').toReversed()
  const stem = nameWithoutRole(withoutExtension(segments[0]!)) ?? segments[0]!.split('.')[0]!
  const location = project.judge.locate(file)
  const { names } = project.loaded.policy.layers
  const topics = [stem, ...segments.slice(1), ...(location?.place.role === 'domain' ? [location.domain] : [])]
  const isClear = (topic: string): boolean =>
    !GENERAL_FOLDERS.test(topic) && !isVague(topic) && !names.includes(topic) && toKebabCase(topic) !== ''
  return topics.find(isClear) ?? null
}

/** The case that the rule for the names of files demands here. */
export function fileCaseOf({ loaded, judge }: Project, file: string): FileCase {
  const setting = ruleSetting(loaded.policy, 'taste/file-name', file, judge.locate(file))
  return (setting?.options[0] as { case?: FileCase } | undefined)?.case ?? 'kebab-case'
}
