import { loadToml } from '@stratalint/policy'
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
  const off: Readonly<Record<string, Off | null>> = { claude: offInClaude(world), codex: offInCodex(world) }
  return [...world.files].flatMap((file) => {
    const host = SETTINGS.find(([pattern]) => pattern.test(file))?.[1]
    if (host !== undefined) return fromSettings(file, host, off[host] ?? null, world)
    return TOML.test(file) ? fromToml(file, off['codex'] ?? null, world) : []
  })
}

function fromSettings(file: string, host: string, offIn: Off | null, world: World): Run[] {
  const json = world.json(file)
  return json === null ? [] : fromEvents(file, host, asObject(json['hooks']) ?? {}, offIn, world)
}

function offInClaude(world: World): Off | null {
  const settings = [...world.files].filter((file) => SETTINGS[0]![0].test(file))
  const file = settings.find((one) => world.json(one)?.['disableAllHooks'] === true)
  return file === undefined ? null : { file, key: 'disableAllHooks' }
}

function offInCodex(world: World): Off | null {
  for (const file of [...world.files].filter((one) => TOML.test(one))) {
    const features = asObject(tomlOf(file, world)['features'])
    const key = ['hooks', 'codex_hooks'].find((name) => features?.[name] === false)
    if (key !== undefined) return { file, key }
  }
  return null
}

function tomlOf(file: string, world: World): Json {
  try {
    return loadToml().parse(world.read(file) ?? '')
  } catch {
    return {}
  }
}

function fromEvents(file: string, host: string, events: Json, offIn: Off | null, world: World): Run[] {
  return Object.entries(events).flatMap(([event, entries]) =>
    listOf(entries).flatMap((entry) =>
      fromEntry(file, host, event, asObject(entry) ?? { command: entry }, offIn, world),
    ),
  )
}

/** A setting that switches all hooks of a host off. */
interface Off {
  file: string
  key: string
}

function fromEntry(file: string, host: string, event: string, entry: Json, offIn: Off | null, world: World): Run[] {
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
        scope = withDefect(scope, offIn.key, `never runs, because of '${offIn.key}'`, {
          file: offIn.file,
          line: lineFrom(world.read(offIn.file) ?? '', [`${offIn.key} = false`, offIn.key]),
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

/** Hooks, and `notify = ["npx", "stratalint", "check"]`. */
function fromToml(file: string, offIn: Off | null, world: World): Run[] {
  const toml = tomlOf(file, world)
  const notify = listOf(toml['notify']).filter((one) => typeof one === 'string')
  const line = lineFrom(world.read(file) ?? '', ['notify'])
  const notified =
    notify.length === 0
      ? []
      : runScript(
          notify.join(' '),
          { ...startScope(world, false), via: 'codex' },
          { errexit: false, siteOf: (_line, part) => ({ file, line, text: part }) },
        )
  return [
    ...fromEvents(file, 'codex', asObject(toml['hooks']) ?? {}, offIn, world),
    ...notified.map((one): Run => ({ ...one, trigger: 'agent:stop', identity: 'codex#notify', event: null })),
  ]
}
