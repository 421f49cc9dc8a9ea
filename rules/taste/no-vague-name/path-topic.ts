import { ruleSetting, withoutExtension } from '@stratalint/core'
import type { Project } from '@stratalint/rule'
import { singularOf, toKebabCase, wordsOf, type FileCase } from '@stratalint/rule/analysis'
import type { Naming } from './proposals.ts'
import { isAction } from './topics.ts'
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
  const topics = [
    stem,
    ...segments.slice(1),
    ...(location?.place.role === 'domain' && segments.includes(location.domain) ? [location.domain] : []),
  ]
  const isClear = (topic: string): boolean =>
    !GENERAL_FOLDERS.test(topic) && !isVague(topic) && !names.includes(topic) && toKebabCase(topic) !== ''
  return topics.find(isClear) ?? null
}

/** Actions whose words are nouns too, so that a file with this name need not be about the action. */
const NOUNS_TOO =
  /^(?:set|place|group|count|search|schedule|export|import|log|filter|sort|format|transfer|deposit|rank|score|list|map|track|charge|book|release|reserve|process|issue|query|build|check|update|upload|download|reset|refund|show|hide|use|handle)$/

/** What a file that is named by an action does, with the noun of its domain: `receive-webhook` for `webhooks/…/receive.ts`. */
export function actionTopicOf(naming: Naming): string | null {
  const topic = topicOf(naming)
  const location = naming.project.judge.locate(naming.file)
  const isBareAction = topic !== null && isAction(topic) && !NOUNS_TOO.test(topic)
  const isNamed = location?.place.role === 'domain' && naming.file.split('/').includes(location.domain)
  if (!isBareAction || !isNamed || naming.isVague(location.domain)) return topic
  const words = wordsOf(location.domain).map((one) => one.toLowerCase())
  return [topic, ...words.slice(0, -1), singularOf(words.at(-1) ?? '')].join('-')
}

/** The case that the rule for the names of files demands here. */
export function fileCaseOf({ loaded, judge }: Project, file: string): FileCase {
  const setting = ruleSetting(loaded.policy, 'taste/file-name', file, judge.locate(file))
  return (setting?.options[0] as { case?: FileCase } | undefined)?.case ?? 'kebab-case'
}
