import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli } from '../support/run-cli.ts'

const SKILL = fileURLToPath(new URL('../../packages/cli/skills/stratalint/', import.meta.url))
const FILES = ['SKILL.md', ...readdirSync(join(SKILL, 'references')).map((name) => `references/${name}`)]
const read = (path: string): string => readFileSync(join(SKILL, path), 'utf8')
const docs = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../docs/${name}.md`, import.meta.url)), 'utf8')

/** The flags of each command, from the reference that is generated from their declarations. */
const FLAGS = new Map(
  docs('command-line')
    .split('\n## `stratalint ')
    .slice(1)
    .map((section) => [
      /^[\w-]+/.exec(section)![0],
      [...section.matchAll(/^\| `(?:-\w, )?--([\w-]+)/gm)].map(([, flag]) => flag!),
    ]),
)
const ACTIONS = /action: (.*)\./.exec(runCli(['agent'], { cwd: '.' }).stderr)![1]!.split(', ')

/** The commands in a text that do not exist, or have flags that do not. */
function unknownIn(text: string): string[] {
  return [...text.matchAll(/npx stratalint ([^`\n]*)/g)].flatMap(([command, rest]) => {
    const [name = '', action = '', ...words] = rest!
      .replace(/\s#.*$/, '')
      .trim()
      .split(/\s+/)
    const flags = [action, ...words].filter((word) => word.startsWith('--')).map((word) => word.slice(2).split('=')[0]!)
    const isKnown = name !== 'agent' || ACTIONS.includes(action)
    return isKnown && flags.every((flag) => FLAGS.get(name)?.includes(flag)) && FLAGS.has(name) ? [] : [command]
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

  it.each(FILES)('names commands that exist: %s', (path) => {
    expect(unknownIn(read(path))).toEqual([])
  })

  it('and so do the docs and the map', () => {
    expect(unknownIn(docs('agents'))).toEqual([])
    expect(unknownIn(runCli(['agent', 'map'], { cwd: fixtureFolder('shop/clean') }).stdout)).toEqual([])
  })

  it('is found wanting with a command that does not exist', () => {
    expect(
      unknownIn('`npx stratalint chek` and `npx stratalint check --fast` and `npx stratalint agent mapp`').length,
    ).toBe(3)
  })
})
