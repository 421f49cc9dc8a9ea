import { expect, it } from 'vitest'
import { renderMarkdown } from './markdown.ts'

const PAGE = `# architecture/example

One sentence that is long enough to be
wrapped at \`forty\` columns.

## Invalid

\`\`\`ts file=src/a.ts
import { b } from './b' // a long line of code is not wrapped

export const a = b
\`\`\`

- The first item, which is also longer
  than one line.
- **The** second, see [the page](other.md).

<!-- options:start -->
| option | values |
|---|---|
| \`dynamic\` | \`'allow'\` |
<!-- options:end -->
`

it('renders every block of a rule page', () => {
  expect(renderMarkdown(PAGE, { color: false, width: 40 })).toMatchInlineSnapshot(`
    "architecture/example

      One sentence that is long enough to be
      wrapped at forty columns.

    Invalid

        src/a.ts
        import { b } from './b' // a long line of code is not wrapped

        export const a = b

      • The first item, which is also longer
        than one line.
      • The second, see the page (other.md).

      option   values
      dynamic  'allow'
    "
  `)
})

it('styles headings and code with color', () => {
  const text = renderMarkdown('# Title\n\nSome `code`.\n', { color: true, width: null })
  expect(text).toBe('\u001b[1m\u001b[4mTitle\u001b[24m\u001b[22m\n\n  Some \u001b[36mcode\u001b[39m.\n')
})
