import { describe, expect, it } from 'vitest'
import { addToFlatConfig } from './flat-config.ts'

describe('Stratalint is added to an ESLint config', () => {
  it('with an array', () => {
    expect(
      addToFlatConfig(
        'eslint.config.js',
        "import js from '@eslint/js'\n\nexport default [\n  js.configs.recommended,\n]\n",
      ),
    ).toBe(
      "import js from '@eslint/js'\nimport stratalint from 'stratalint/eslint'\n\nexport default [\n  js.configs.recommended,\n  ...(await stratalint()),\n]\n",
    )
  })

  it('with defineConfig, semicolons, double quotes and CRLF', () => {
    expect(
      addToFlatConfig(
        'eslint.config.mjs',
        'import { defineConfig } from "eslint/config";\r\nconst config = defineConfig([\r\n  {}\r\n]);\r\nexport default config;\r\n',
      ),
    ).toBe(
      'import { defineConfig } from "eslint/config";\r\nimport stratalint from "stratalint/eslint";\r\nconst config = defineConfig([\r\n  {},\r\n  ...(await stratalint())\r\n]);\r\nexport default config;\r\n',
    )
  })

  it('with configs as arguments', () => {
    expect(
      addToFlatConfig(
        'eslint.config.js',
        "import tseslint from 'typescript-eslint'\nexport default tseslint.config(a, b)\n",
      ),
    ).toBe(
      "import tseslint from 'typescript-eslint'\nimport stratalint from 'stratalint/eslint'\nexport default tseslint.config(a, b, ...(await stratalint()))\n",
    )
  })

  it('that is empty, and typed', () => {
    expect(addToFlatConfig('eslint.config.ts', 'export default [] satisfies Config[]\n')).toBe(
      "import stratalint from 'stratalint/eslint'\nexport default [...(await stratalint())] satisfies Config[]\n",
    )
  })

  it.each([
    ['CommonJS', 'module.exports = []\n'],
    ['a function of its own', 'export default compose([])\n'],
    ['a value from elsewhere', "import config from './base.js'\nexport default config\n"],
    ['a syntax error', 'export default [\n'],
  ])('but not with %s', (_, text) => {
    expect(addToFlatConfig('eslint.config.js', text)).toBe(null)
  })
})
