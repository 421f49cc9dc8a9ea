import { join } from 'node:path'
import type { Disk } from '../../disk/cached-disk.ts'
import type { AliasEntry } from './alias-entry.ts'

/** The names that a framework provides to a project whose package.json declares one of its packages. */
interface Framework {
  packages: readonly string[]
  /** Specifiers that it provides itself. */
  virtual?: RegExp
  /** Names of folders of the project; the first folder that exists counts. */
  aliases?: Record<string, readonly string[]>
}

const NUXT_SOURCES = ['app', 'src', '.']

const FRAMEWORKS: readonly Framework[] = [
  {
    packages: ['@sveltejs/kit'],
    virtual: /^(?:\$app\/|\$env\/|\$service-worker$|(?:\.\.?\/)+\$types(?:\.js)?$)/,
    aliases: { $lib: ['src/lib'] },
  },
  // Its modules provide names too: `#ui`, `#content`, `#auth-utils`.
  {
    packages: ['nuxt', 'nuxt-nightly', 'nuxt3'],
    virtual: /^#[a-z]/,
    aliases: { '~': NUXT_SOURCES, '@': NUXT_SOURCES, '~~': ['.'], '@@': ['.'], '#shared': ['shared'] },
  },
  { packages: ['nitropack', 'nitro'], virtual: /^#(?:imports|internal|nitro)/ },
  { packages: ['astro'], virtual: /^astro:/ },
  { packages: ['@react-router/dev'], virtual: /^(?:\.\.?\/)+\+types\// },
  {
    packages: [
      'vite',
      'vitest',
      'rollup',
      'rolldown',
      '@rsbuild/core',
      '@rspack/core',
      'webpack',
      'astro',
      'nuxt',
      '@sveltejs/kit',
      'vitepress',
      'vinxi',
      'wxt',
      'electron-vite',
      'storybook',
      '@remix-run/dev',
      '@react-router/dev',
    ],
    virtual: /^virtual:/,
  },
  { packages: ['unplugin-icons'], virtual: /^~icons\// },
  { packages: ['unocss', '@unocss/vite', '@unocss/webpack', '@unocss/astro'], virtual: /^uno(?::[\w-]+)?\.css$/ },
  { packages: ['vite-plugin-pages'], virtual: /^~(?:react-)?pages$/ },
  { packages: ['wxt'], virtual: /^#(?:imports|i18n)$/ },
  {
    packages: ['@docusaurus/core'],
    virtual: /^@(?:theme|theme-original|theme-init|generated|docusaurus)\//,
    aliases: { '@site': ['.'] },
  },
  { packages: ['@prisma/client'], virtual: /^\.prisma\// },
  { packages: ['ember-source'], virtual: /^@ember\// },
  { packages: ['meteor-node-stubs'], virtual: /^meteor\// },
  { packages: ['@vue/cli-service'], aliases: { '@': ['src'] } },
  { packages: ['laravel-vite-plugin'], aliases: { '@': ['resources/js'] } },
  { packages: ['parcel'], aliases: { '~': ['.'] } },
  { packages: ['umi', '@umijs/max'], virtual: /^@@\//, aliases: { '@': ['src'] } },
  {
    packages: ['@quasar/app-vite', '@quasar/app-webpack'],
    virtual: /^#q-app\//,
    aliases: {
      src: ['src'],
      app: ['.'],
      components: ['src/components'],
      layouts: ['src/layouts'],
      pages: ['src/pages'],
      assets: ['src/assets'],
      boot: ['src/boot'],
      stores: ['src/stores'],
    },
  },
]

/** Whether a framework of the project provides a specifier. */
export function isFrameworkModule(specifier: string, declares: (name: string) => boolean): boolean {
  return FRAMEWORKS.some(({ packages, virtual }) => virtual?.test(specifier) === true && packages.some(declares))
}

/** Regular expressions for the modules that the frameworks of the project provide. */
export function frameworkModules(declares: (name: string) => boolean): string[] {
  return FRAMEWORKS.flatMap(({ packages, virtual }) =>
    virtual !== undefined && packages.some(declares) ? [virtual.source] : [],
  )
}

/** The aliases of the frameworks that the package.json in a folder declares. */
export function frameworkAliases(disk: Disk, folder: string, declares: (name: string) => boolean): AliasEntry[] {
  return FRAMEWORKS.flatMap(({ packages, aliases = {} }) => {
    const cause = Object.keys(aliases).length === 0 ? undefined : packages.find(declares)
    if (cause === undefined) return []
    return Object.entries(aliases).map(([find, folders]): AliasEntry => ({
      find,
      targets: folders
        .map((name) => join(folder, name))
        .filter((path, index) => index === folders.length - 1 || disk.isFolder(path)),
      file: join(folder, 'package.json'),
    }))
  })
}
