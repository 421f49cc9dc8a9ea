import { clip, fitMessage, listNames, type Fix, type Message } from '@stratalint/core'
import type { RuleSource } from '@stratalint/rule'
import { toPascalCase } from '@stratalint/rule/analysis'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Sensitive } from './find-sensitive.ts'

/** Says what a log call writes that should not be in the logs, and what to write in its place. */
export function describeSensitive(source: RuleSource, callee: TSESTree.Node, found: readonly Sensitive[]): Message {
  const called = clip(source.getText(callee).replaceAll(/\s+/g, ''), 40)
  const shown = listNames([...new Set(found.map((one) => clip(nameOf(source, one), 40)))])
  const [first] = found
  const isWhole = found.every(({ kind }) => kind !== 'secret')
  const what = isWhole
    ? `${called} logs ${shown} as a whole, with all the secrets and personal data in it.`
    : `${called} writes ${shown} to the log.`
  return fitMessage(what, isWhole ? wholeFixes(source, first!) : secretFixes(source, first!, shown), notOf(first!))
}

/** The value, or the field where the value has another name. */
function nameOf(source: RuleSource, one: Sensitive): string {
  const text = textOf(source, one)
  return one.place === 'field' && !text.endsWith(one.name) ? one.name : text
}

function textOf(source: RuleSource, { node }: Sensitive): string {
  return source.getText(node).replaceAll(/\s+/g, ' ')
}

const fix = (key: string, title: string): Fix => ({ key, title, kind: 'edit', applicability: 'manual' })

function secretFixes(source: RuleSource, first: Sensitive, shown: string): Fix[] {
  const places = { text: 'the text', field: 'the fields', value: 'the arguments', spread: 'the fields' }
  const value = textOf(source, first)
  const presence = `has${toPascalCase(first.name)}: Boolean(${value})`
  const isShort = /^[\w.$?!]+$/.test(value) && presence.length < 90
  return [
    fix('remove-value', `Remove ${shown} from ${places[first.place]}.`),
    ...(isShort
      ? [fix('log-presence', `If the line must show whether there is one, write the field ${presence}.`)]
      : []),
  ]
}

const INSTEAD: Readonly<Record<Exclude<Sensitive['kind'], 'secret'>, (value: string) => string>> = {
  headers: (value) => `Log the headers that matter by name, as in { userAgent: ${value}['user-agent'] }.`,
  request: (value) =>
    /\bbody$/.test(value)
      ? `Log the properties of ${value} that matter, by name.`
      : `Log what identifies the request, as in { method: ${value}.method, url: ${value}.url }.`,
  user: (value) => `Log the id: { userId: ${value}.id }.`,
}

function wholeFixes(source: RuleSource, first: Sensitive): Fix[] {
  return [
    fix(
      'pick-properties',
      INSTEAD[first.kind as Exclude<Sensitive['kind'], 'secret'>](clip(textOf(source, first), 60)),
    ),
  ]
}

function notOf({ kind }: Sensitive): string {
  return kind === 'secret'
    ? 'Do not log it under another name.'
    : 'Do not spread it, and do not turn it into JSON first.'
}
