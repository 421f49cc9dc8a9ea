import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { AGENT_ACTIONS, COMMANDS } from '../../packages/cli/src/command-line/commands.ts'
import type { CommandDeclaration } from '../../packages/cli/src/command-line/command.ts'

const SKILL = fileURLToPath(new URL('../../packages/cli/skills/stratalint/', import.meta.url))
const FILES = ['SKILL.md', ...readdirSync(join(SKILL, 'references')).map((name) => `references/${name}`)]
const read = (path: string): string => readFileSync(join(SKILL, path), 'utf8')
const DOCS = fileURLToPath(new URL('../../docs/agents.md', import.meta.url))
const MAP = fileURLToPath(new URL('../../packages/agent/src/map/architecture-map.ts', import.meta.url))

/** What is wrong with each command in a text; the names and flags of commands that exist are empty. */
function unknownIn(text: string): string[] {
  return [...text.matchAll(/npx stratalint ([^`\n]*)/g)].flatMap(([command, rest]) => {
    const [name = '', action = '', ...words] = rest!
      .replace(/\s#.*$/, '')
      .trim()
      .split(/\s+/)
    const declared = Object.entries<CommandDeclaration>(COMMANDS).find(([known]) => known === name)?.[1]
    if (declared === undefined) return [command]
    const isKnown = name !== 'agent' || AGENT_ACTIONS.some((known) => known === action)
    const flags = [action, ...words].filter((word) => word.startsWith('--')).map((word) => word.slice(2).split('=')[0]!)
    return isKnown && flags.every((flag) => Object.hasOwn(declared.flags, flag)) ? [] : [command]
  })
}

describe('the skill', () => {
  it('has a name and a description, and is short', () => {
    const [, front] = /^---\n([^]*?)\n---\n/.exec(read('SKILL.md'))!
    const fields = Object.fromEntries(
      front!.split('\n').map((line) => [line.split(':', 1)[0], line.slice(line.indexOf(':') + 2)]),
    )
    expect(Object.keys(fields)).toEqual(['name', 'description'])
    expect(fields['name']).toBe('stratalint')
    expect(fields['description']!.length).toBeLessThan(1_024)
    expect(read('SKILL.md').split('\n').length).toBeLessThan(500)
  })

  it('links every reference, one level deep', () => {
    const linked = [...read('SKILL.md').matchAll(/\]\((references\/[^)]+)\)/g)].map(([, path]) => path)
    expect(linked.toSorted()).toEqual(FILES.slice(1).toSorted())
    expect(FILES.slice(1).flatMap((path) => [...read(path).matchAll(/\]\(/g)])).toEqual([])
  })

  it.each([...FILES.map((path) => join(SKILL, path)), DOCS, MAP])('names commands that exist: %s', (path) => {
    expect(unknownIn(readFileSync(path, 'utf8'))).toEqual([])
  })

  it('is found wanting with a command that does not exist', () => {
    expect(
      unknownIn('`npx stratalint chek` and `npx stratalint check --fast` and `npx stratalint agent mapp`').length,
    ).toBe(3)
  })
})
