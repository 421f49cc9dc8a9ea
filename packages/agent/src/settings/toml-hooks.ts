import { loadToml } from '@stratalint/policy'
import { isOurs, type HookEntry } from './hook-set.ts'
import { SettingsError, type SettingsFormat } from './settings-format.ts'

const START = '# stratalint:hooks:start (npx stratalint agent uninstall codex removes this)'
const END = '# stratalint:hooks:end'

/** Hooks in TOML are a block of their own at the end; everything else stays as it is. */
export const TOML_HOOKS: SettingsFormat = {
  install(text, hooks) {
    const rest = withoutBlock(text ?? '')
    const edited = withBlock(rest, hooks)
    try {
      loadToml().parse(edited)
    } catch {
      parseOrFail(rest)
      throw new SettingsError(
        'defines hooks in a way to which none can be added; write them as [[hooks.<event>]] tables',
      )
    }
    return edited
  },
  uninstall: withoutBlock,
  find: (text) => entriesOf(text).filter(({ entry }) => isOurs(entry)),
}

/** Whether the file already has hooks, ours or others. */
export function hasTomlHooks(text: string): boolean {
  return entriesOf(text).length > 0
}

function entriesOf(text: string): HookEntry[] {
  const hooks = parseOrFail(text)['hooks']
  if (typeof hooks !== 'object' || hooks === null) return []
  return Object.entries(hooks).flatMap(([event, list]) =>
    Array.isArray(list) ? list.map((entry) => ({ event, entry: entry as HookEntry['entry'] })) : [],
  )
}

function parseOrFail(text: string): Record<string, unknown> {
  try {
    return loadToml().parse(text)
  } catch {
    throw new SettingsError('is not valid TOML')
  }
}

function withBlock(text: string, hooks: readonly HookEntry[]): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const block = [START, ...hooks.flatMap(linesOf), END].join(newline)
  // The line break at the end says whether there was one before.
  return text === '' || text.endsWith('\n')
    ? `${text}${newline}${block}${newline}`
    : `${text}${newline}${newline}${block}`
}

function withoutBlock(text: string): string {
  const start = text.indexOf(START)
  const end = text.indexOf(END, start)
  if (start === -1 || end === -1) return text
  const after = text.slice(end + END.length)
  const breaks = after === '' ? /(?:\r?\n){1,2}$/ : /\r?\n$/
  return text.slice(0, start).replace(breaks, '') + after.replace(/^\r?\n/, '')
}

function linesOf({ event, entry }: HookEntry): string[] {
  const { matcher, hooks } = entry as { matcher?: string; hooks: Record<string, string | number>[] }
  const pairs = (table: Record<string, string | number>): string[] =>
    Object.entries(table).map(([key, value]) => `${key} = ${JSON.stringify(value)}`)
  return [
    `[[hooks.${event}]]`,
    ...(matcher === undefined ? [] : pairs({ matcher })),
    ...hooks.flatMap((hook) => [`[[hooks.${event}.hooks]]`, ...pairs(hook)]),
  ]
}
