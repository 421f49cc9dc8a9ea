import { runScript } from '../commands/run-script.ts'
import { withDefect } from '../commands/scope.ts'
import { startScope } from '../commands/start-scope.ts'
import type { Run } from '../model.ts'
import { asObject, lineFrom, listOf, type Json, type World } from '../world.ts'

/** Settings in which coding agents find their hooks. */
const SETTINGS: readonly [RegExp, string][] = [
  [/(?:^|\/)\.claude\/settings(?:\.local)?\.json$/, 'claude'],
  [/(?:^|\/)\.codex\/(?:hooks|settings|config)\.json$/, 'codex'],
  [/(?:^|\/)\.cursor\/hooks\.json$/, 'cursor'],
  [/(?:^|\/)\.gemini\/settings\.json$/, 'gemini'],
  [/(?:^|\/)\.github\/hooks\/[^/]+\.json$/, 'copilot'],
  [/(?:^|\/)\.(?:windsurf|kiro|factory|augment|qwen|opencode)\/(?:hooks|settings)\.json$/, 'agent'],
  [/(?:^|\/)hooks\/hooks\.json$/, 'claude'],
]
const TOML = /(?:^|\/)\.codex\/config\.toml$/

/** Names that agents have for the same moment. */
const MOMENTS: readonly [RegExp, string][] = [
  [/^(?:stop|subagentstop|agentstop|afteragent|sessionend|onstop|taskcompleted)$/, 'stop'],
  [/^(?:posttooluse|afterfileedit|aftertool|posttool|afteredit|filesaved|onsave)$/, 'edit'],
  [/^(?:pretooluse|beforeshellexecution|beforetool|beforefileedit|pretool)$/, 'before a tool'],
]

/** What agents run by their hooks. */
export function agentRuns(world: World): Run[] {
  const settings = [...world.files].filter((file) => SETTINGS[0]![0].test(file))
  const offIn = settings.find((file) => world.json(file)?.['disableAllHooks'] === true) ?? null
  return [...world.files].flatMap((file) => {
    const host = SETTINGS.find(([pattern]) => pattern.test(file))?.[1]
    if (host !== undefined) return fromSettings(file, host, host === 'claude' ? offIn : null, world)
    return TOML.test(file) ? fromToml(file, world) : []
  })
}

function fromSettings(file: string, host: string, offIn: string | null, world: World): Run[] {
  const json = world.json(file)
  if (json === null) return []
  return Object.entries(asObject(json['hooks']) ?? {}).flatMap(([event, entries]) =>
    listOf(entries).flatMap((entry) =>
      fromEntry(file, host, event, asObject(entry) ?? { command: entry }, offIn, world),
    ),
  )
}

function fromEntry(file: string, host: string, event: string, entry: Json, offIn: string | null, world: World): Run[] {
  const inner = listOf(entry['hooks']).flatMap((one): Json[] => [asObject(one) ?? {}])
  return [entry, ...inner].flatMap((hook) => {
    const texts = ['command', 'bash', 'run', 'script']
      .map((key) => hook[key])
      .filter((value) => typeof value === 'string')
    return texts.flatMap((text) => {
      const content = world.read(file) ?? ''
      const written = JSON.stringify(text).slice(1, -1)
      const line = lineFrom(content, [`"${written}"`, written])
      let scope = { ...startScope(world, false), via: host }
      if (offIn !== null)
        scope = withDefect(scope, 'disableAllHooks', "never runs, because of 'disableAllHooks'", {
          file: offIn,
          line: lineFrom(world.read(offIn) ?? '', ['disableAllHooks']),
          text: '',
        })
      if (hook['async'] === true || hook['background'] === true)
        scope = withDefect(scope, 'async', "runs in the background, because of 'async'", { file, line, text })
      const found = runScript(
        text.replace(/"?\$\{?(?:CLAUDE|CURSOR|CODEX|GEMINI)_(?:PROJECT_DIR|WORKSPACE\w*)\}?"?\//g, './'),
        scope,
        { errexit: false, siteOf: (_line, part) => ({ file, line, text: part }) },
      )
      const matcher = matcherOf(entry['matcher'])
      return found.map((one): Run => ({
        ...one,
        via: one.via === '' ? host : one.via,
        conditions:
          matcher === null
            ? one.conditions
            : [
                ...one.conditions,
                { key: matcher, text: `runs only for '${matcher.slice(8)}'`, site: { file, line, text: '' } },
              ],
        trigger: `agent:${momentOf(event)}`,
        identity: `${host}#${event}`,
        event: null,
      }))
    })
  })
}

function matcherOf(value: unknown): string | null {
  return typeof value !== 'string' || value === '' || value === '*' || value === '.*' ? null : `matcher ${value}`
}

function momentOf(event: string): string {
  const name = event.toLowerCase().replace(/[^a-z]/g, '')
  return MOMENTS.find(([pattern]) => pattern.test(name))?.[1] ?? name
}

/** `notify = ["npx", "stratalint", "check"]`, and commands of hooks. */
function fromToml(file: string, world: World): Run[] {
  const text = world.read(file) ?? ''
  return text.split(/\r?\n/).flatMap((content, index) => {
    const value = /^\s*(\w+)\s*=\s*(.+)$/.exec(content)
    if (value === null || content.trimStart().startsWith('#')) return []
    const parts = [...value[2]!.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? '')
    const command = parts.join(' ')
    const found = runScript(
      command,
      { ...startScope(world, false), via: 'codex' },
      { errexit: false, siteOf: (_line, part) => ({ file, line: index + 1, text: part }) },
    )
    return found.map((one): Run => ({ ...one, trigger: 'agent:stop', identity: `codex#${value[1]!}`, event: null }))
  })
}
