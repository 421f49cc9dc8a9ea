import { describe, expect, it } from 'vitest'
import { readModule } from '../../read/read-module.ts'

/** The edges of a text as `kind specifier`, each checked to have the range of its specifier. */
function edgesOf(filename: string, text: string): string[] {
  const read = readModule(filename, text)
  if ('error' in read) throw new Error(read.error.message)
  return read.record.edges.map(({ kind, specifier, start, end }) => {
    expect(text.slice(start, end).replace(/^["'`]|["'`]$/g, '')).toBe(specifier)
    return `${kind} ${specifier}`
  })
}

describe('Vue', () => {
  it('reads both scripts', () => {
    expect(
      edgesOf(
        'A.vue',
        `<script lang="ts">\nimport a from './a'\nexport type X = 1\n</script>\n<template><p>{{ '<script>' }}</p></template>\n<script setup lang="ts">\nimport b from "./b"\nimport a from './a'\nconst c = await import('./c')\n</script>`,
      ),
    ).toEqual(['import ./a', 'import ./b', 'import ./a', 'dynamic-import ./c'])
  })
  it('reads the scripts of `reads the scripts of `src` attributes` attributes', () => {
    expect(
      edgesOf('A.vue', `<template><slot/></template>\n<script src="./a.ts"></script>\n<style>a { b: c }</style>`),
    ).toEqual(['import ./a.ts'])
  })
})
it('Svelte', () => {
  expect(
    edgesOf(
      'A.svelte',
      `<script module>\nimport a from './a'\n</script>\n<script lang="ts">\nimport b from './b'\nexport let x: number\n</script>\n<svelte:head><script>import './no'</script></svelte:head>`,
    ),
  ).toEqual(['import ./a', 'import ./b'])
})
it('Astro', () => {
  expect(
    edgesOf(
      'A.astro',
      `---\nimport a from './a'\nif (a) return\nawait 1\n---\n<p title={\`}\`}>it's {list.map(() => <li>it's</li>)}</p>\n<script>import './b'</script><script src="./c.ts"></script><script is:inline>import './no'</script>`,
    ),
  ).toEqual(['import ./a', 'import ./b', 'import ./c.ts'])
})
it('MDX', () => {
  expect(
    edgesOf(
      'A.mdx',
      `import a from './a'\n\n# Title\n\ntext\nimport b from './no'\n\n\`\`\`js\nimport c from './no'\n\`\`\`\n\nexport const d = {\n\n  e: import('./e')\n}\n`,
    ),
  ).toEqual(['import ./a', 'dynamic-import ./e'])
})
