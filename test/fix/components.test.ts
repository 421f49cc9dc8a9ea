import { describe, expect, it } from 'vitest'
import { fixed, reasons, TSCONFIG } from './project.ts'

const ORDERS = 'src/domains/orders'

/** A component that imports what moves, with something that stays or without it. */
async function after(name: string, component: string): Promise<string | null | undefined> {
  const path = `${ORDERS}/ui/${name}`
  const result = await fixed({
    ...TSCONFIG,
    [`${ORDERS}/repo/rows.ts`]: `import { minutes } from '../service/hours'\n\nexport const row = minutes(1)\n`,
    [`${ORDERS}/service/hours.ts`]: `export const minutes = (hours: number): number => hours * 60\n\nexport const days = (hours: number): number => hours / 24\n`,
    [path]: component,
  })
  expect(reasons(result)).toEqual([])
  expect(result.after[`${ORDERS}/service/hours.ts`]).toBe('export const days = (hours: number): number => hours / 24\n')
  return result.after[path]
}

const BOTH = `import { days, minutes } from '../service/hours'`
const DAYS = `import { days } from '../service/hours'`
const MINUTES = `import { minutes } from '../repo/minutes'`

describe('a component whose import keeps some of its names', () => {
  it.each([
    [
      'Card.svelte',
      (imports: string[]) =>
        `<script lang="ts">\n${imports.map((one) => `  ${one}\n`).join('')}\n  let n = days(1) + minutes(1)\n</script>\n<b>{n}</b>\n`,
    ],
    [
      'Two.svelte',
      (imports: string[]) =>
        `<script module lang="ts">\n${imports.join('\n')}\nexport const n = days(1) + minutes(1)\n</script>\n<script lang="ts">\nimport { row } from '../repo/rows'\n</script>\n<b>{n + row}</b>\n`,
    ],
    [
      'Card.vue',
      (imports: string[]) =>
        `<script setup lang="ts">\n${imports.join('\n')}\nconst n = days(1) + minutes(1)\n</script>\n<template>{{ n }}</template>\n`,
    ],
    [
      'Card.astro',
      (imports: string[]) => `---\n${imports.join('\n')}\nconst n = days(1) + minutes(1)\n---\n<b>{n}</b>\n`,
    ],
  ])('imports the others from where they are now: %s', async (name, component) => {
    expect(await after(name, component([BOTH]))).toBe(component([DAYS, MINUTES]))
  })

  it('keeps its statements apart where they are on one line', async () => {
    expect(await after('Card.svelte', `<script lang="ts">${BOTH}; let n = days(1) + minutes(1)</script>{n}`)).toBe(
      `<script lang="ts">${DAYS};\n${MINUTES};\n let n = days(1) + minutes(1)</script>{n}`,
    )
  })
})

it('a component that imports nothing else names the new file', async () => {
  const component = (path: string): string =>
    `<script lang="ts">\n  import { minutes } from '${path}'\n  let n = minutes(1)\n</script>\n<b>{n}</b>\n`
  expect(await after('Card.svelte', component('../service/hours'))).toBe(component('../repo/minutes'))
})
