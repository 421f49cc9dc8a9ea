import { describe, expect, it } from 'vitest'
import { readModule } from '../../read/read-module.ts'

/** How long a text may be that is made to be slow to read; what is quadratic in it takes minutes. */
const LENGTH = 400_000
const COUNT = 50_000

function repeated(piece: string): string {
  return piece.repeat(Math.ceil(LENGTH / piece.length))
}

function read(filename: string, text: string): string[] | string {
  const found = readModule(filename, text)
  return 'error' in found
    ? found.error.message
    : found.record.edges.map(({ specifier, start, end }) => `${specifier} ${text.slice(start, end)}`)
}

describe('worst-case texts', () => {
  it.each([
    ['A.vue', repeated('{{'), '<script>import "./a"</script>'],
    ['A.vue', `<template>${repeated('{{ ')}</template>`, '<script>import "./a"</script>'],
    ['A.vue', repeated('<a b='), '<script>import "./a"</script>'],
    [
      'A.svelte',
      `${'<a>'.repeat(COUNT)}${'</b>'.repeat(COUNT)}${'</a>'.repeat(COUNT)}`,
      '<script>import "./a"</script>',
    ],
    ['A.svelte', `{${repeated('{')}${repeated('}')}}`, '<script>import "./a"</script>'],
    ['A.svelte', `{${repeated('/[')}\n}`, '<script>import "./a"</script>'],
    [
      'A.astro',
      `${'<svg>'.repeat(COUNT)}${'</template>'.repeat(COUNT)}${'</svg>'.repeat(COUNT)}`,
      '<script>import "./a"</script>',
    ],
    ['A.astro', `{a && ${repeated('<b>{a && ')}`, ''],
    ['A.mdx', `${repeated('`')}\n`, ''],
    ['A.mdx', `a ${repeated('{/*')}\n\n`, 'import "./a"\n'],
    ['A.mdx', repeated('import a\n\n'), ''],
    ['A.mdx', `> ${repeated('> ')}\n\n`, 'import "./a"\n'],
  ])('%s %#', (filename, slow, script) => {
    expect(read(filename, `${slow}${script}`)).toBeDefined()
    if (script !== '' && filename !== 'A.vue') expect(read(filename, `${slow}${script}`)).toEqual(['./a "./a"'])
  })

  it('reads many scripts in linear time', () => {
    const scripts = repeated('<script>import "./a"; /* c */ const b = `${1}`</script>\n<script src="./b"></script>\n')
    const found = read('A.astro', `${' '.repeat(70_000)}\n${scripts}`)
    expect(new Set(found)).toEqual(new Set(['./a "./a"', './b "./b"']))
  })
})

it('offsets of a script far down refer to the whole file, in comments and faults too', () => {
  const before = `<template>${' '.repeat(100_000)}</template>\n`
  const text = `${before}<script lang="ts">\nimport './a' // one\nexport const b = [, import('./c')], d: \`./e\${1}\` = null\n</script>`
  const found = readModule('A.vue', text)
  if ('error' in found) throw new Error(found.error.message)
  expect(found.record.edges.map(({ start, end }) => text.slice(start, end))).toEqual(["'./a'", "'./c'"])
  expect(found.record.exports.map(({ start, end }) => text.slice(start, end))).toEqual(['', 'b', 'd'])
  expect(found.comments().map(({ start, end }) => text.slice(start, end))).toEqual(['// one'])
  const start = before.length + '<script>const '.length
  expect(readModule('A.vue', `${before}<script>const = 1</script>`)).toEqual({
    error: { message: 'Unexpected token', start, end: start + 1, isLimit: false },
  })
})
