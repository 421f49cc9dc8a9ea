import { COMPONENT_EXTENSIONS } from '@stratalint/core'
import type { Linter } from 'eslint'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { componentParser } from './parser.ts'

/** The packages by which ESLint learns to read a kind of component. */
const READERS: Record<(typeof COMPONENT_EXTENSIONS)[number], string[]> = {
  '.vue': ['vue-eslint-parser', 'eslint-plugin-vue'],
  '.svelte': ['svelte-eslint-parser', 'eslint-plugin-svelte'],
  '.astro': ['astro-eslint-parser', 'eslint-plugin-astro'],
  '.mdx': ['eslint-mdx', 'eslint-plugin-mdx'],
}

/** The same config for components: those that the project has a parser for, which it configures itself, and the others. */
export function componentConfigs(
  { languageOptions: _, ...config }: Linter.Config,
  globs: readonly string[],
  root: string,
): Linter.Config[] {
  const [own, others] = [true, false].map((isOwn) =>
    COMPONENT_EXTENSIONS.filter((extension) => READERS[extension].some((name) => isInstalled(name, root)) === isOwn),
  ) as [string[], string[]]
  const configFor = (name: string, extensions: readonly string[]): Linter.Config[] =>
    extensions.length === 0
      ? []
      : [
          {
            ...config,
            name: `${config.name}/${name}`,
            files: globs.flatMap((glob) => extensions.map((extension) => [glob, `**/*${extension}`])),
          },
        ]
  return [
    ...configFor('components', own),
    ...configFor('components-without-parser', others).map((one) => ({
      ...one,
      languageOptions: { parser: componentParser },
    })),
  ]
}

function isInstalled(name: string, root: string): boolean {
  try {
    createRequire(join(root, 'package.json')).resolve(name)
    return true
  } catch (error) {
    // A package for `import` alone is there all the same.
    return (error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED'
  }
}
