import fc from 'fast-check'

const IMPORTS = [
  'import a from "./a"',
  "import { b } from './b'",
  'import * as c from "./c"',
  'export { d } from "./d"',
  'const e = import("./e")',
  'const f = "</p>"',
  'let g = `<b>${1}`',
  "// it's",
  '/* <script> */',
]

const script = fc.array(fc.constantFrom(...IMPORTS), { maxLength: 3 }).map((lines) => lines.join('\n'))

const MARKUP = {
  vue: [
    '<p>{{ a }}</p>',
    '<p>{{ "<b>" }}</p>',
    '<br>',
    '<img :src="a > b">',
    '<template #x><i/></template>',
    '<!-- <b> </template> -->',
    "it's",
    "<a title='\"'>x</a>",
    '<textarea></template></textarea>',
    '<p v-if="a < b"/>',
    '😀 é',
    '\r\n',
    '<A/>',
  ],
  svelte: [
    '<p>{a}</p>',
    '<p>{"}"}</p>',
    '{`}${"}"}`}',
    '{#if a}x{:else}y{/if}',
    '{#each a as b}<li>{b}</li>{/each}',
    '<br>',
    "it's",
    '<a on:click={() => "}"} {b} {...c}>x</a>',
    '<!-- <script> -->',
    '<p title="{a ? "b" : \'c\'}"/>',
    '{@html "<script>"}',
    '{a < b}',
    '{a / b}{c / d}',
    '{/[}/]/}',
    '😀 é',
    '\r\n',
    '<input>',
    '{/* } */ a}',
  ],
  astro: [
    '<p>{a}</p>',
    '<p>{"}"}</p>',
    '{`}${"}"}`}',
    "{a && <p>it's</p>}",
    '{a.map((b) => <li>{b}</li>)}',
    '<br>',
    "it's",
    '<A b={() => "}"} {c} {...d}>x</A>',
    '<!-- <script> -->',
    '{a ? <b/> : <><i/></>}',
    '{a < b}',
    '{a / b}{c / d}',
    '😀 é',
    '\r\n',
    '<input>',
    '{/* } <b> */}',
    '<p set:html={"<script>"}/>',
    '<svg><path/></svg>',
  ],
} as const

const attributes = {
  vue: fc.constantFrom('', ' lang="ts"'),
  svelte: fc.constantFrom('', ' lang="ts"'),
  astro: fc.constantFrom('', ' is:inline', ' type="module"', ' define:vars={{ a }}'),
}

function pieces(language: keyof typeof MARKUP): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...MARKUP[language]), { maxLength: 6 }).map((found) => found.join('\n'))
}

const vue = fc
  .tuple(pieces('vue'), script, script, attributes.vue, fc.boolean(), fc.nat(2))
  .map(([markup, first, second, lang, hasSetup, at]) => {
    const blocks = [
      `<script${lang}>\n${first}\n</script>`,
      ...(hasSetup ? [`<script setup${lang}>\n${second.replaceAll('export', 'import')}\n</script>`] : []),
    ]
    blocks.splice(at, 0, `<template>\n${markup}\n</template>`)
    return blocks.join('\n\n')
  })

const svelte = fc
  .tuple(pieces('svelte'), pieces('svelte'), script, script, attributes.svelte, fc.boolean())
  .map(([before, after, first, second, lang, hasModule]) =>
    [
      before,
      ...(hasModule ? [`<script module${lang}>\n${first}\n</script>`] : []),
      `<script${lang}>\n${second}\n</script>`,
      after,
    ].join('\n'),
  )

const astro = fc
  .tuple(pieces('astro'), pieces('astro'), script, script, script, attributes.astro, fc.boolean())
  .map(([before, after, front, first, second, attribute, hasFront]) =>
    [
      ...(hasFront ? [`---\n${front}\n---`] : []),
      before,
      `<script${attribute}>\n${first}\n</script>`,
      after,
      `<script>\n${second}\n</script>`,
    ].join('\n'),
  )

const MDX_LINES = [
  'import a from "./a"',
  'export const b = import("./b")',
  'export * from "./c"',
  'export const d = {',
  '  e: 1',
  '}',
  '',
  '',
  '',
  'text',
  '# heading',
  '---',
  '===',
  '- item',
  '  import x from "./x"',
  '> quote',
  '```',
  '```js',
  '~~~',
  '  ```',
  '- ```',
  '<A>',
  '</A>',
  '<A/>',
  '<A b={1}/>',
  '{1}',
  '{/* c */}',
  '{`',
  '`}',
  '1. one',
  '   more',
  'import("x")',
  'exporting',
  '| a |',
  '|---|',
  '[a]: b',
  '***',
  '\t- deep',
  '<A',
  '/>',
  'a `b` {1}',
  '<A/> text',
]

const mdx = fc
  .array(fc.constantFrom(...MDX_LINES), { minLength: 1, maxLength: 12 })
  .map((lines) => lines.join('\n'))
  // The compiler reads front matter only with a plugin.
  .filter((text) => !text.startsWith('---'))

export const components = { vue, svelte, astro, mdx }
