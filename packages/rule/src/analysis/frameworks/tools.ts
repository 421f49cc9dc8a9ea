import type { Framework } from './framework.ts'

const SETUP = '**/{,*.}global{-setup,Setup,.setup,_setup,-teardown,Teardown,.teardown,_teardown}'
/** Folders for the parts of a test runner. */
const SUPPORT = '{,**/}{test,tests,e2e,jest,.jest,vitest,playwright,config,scripts,reporters}'

/** Tools for tests, builds and translations. */
export const TOOLS: readonly Framework[] = [
  {
    name: 'Storybook',
    packages: ['storybook', '@storybook/*', '@ladle/react', 'histoire'],
    defaults: ['**/{,*.}{stories,story}', '**/.storybook/**', '**/.ladle/**'],
  },
  { name: 'React Cosmos', packages: ['react-cosmos'], defaults: ['**/*.fixture', '**/cosmos.decorator'] },
  {
    name: 'Vitest',
    packages: ['vitest', '@vitest/*'],
    defaults: [SETUP, '**/vitest{.,-}*', `${SUPPORT}/**/*{-,.}{environment,reporter,sequencer}`, '**/*Reporter'],
  },
  {
    name: 'Jest',
    packages: ['jest', '@jest/*', 'ts-jest', 'jest-*'],
    defaults: [
      SETUP,
      '**/jest{.,-}*',
      `${SUPPORT}/**/*{-,.}{environment,reporter,sequencer,transformer,transform,resolver,runner,serializer}`,
      '**/{*Reporter,fileTransform,cssTransform}',
    ],
    names: ['src/setupTests'],
  },
  {
    name: 'Playwright',
    packages: ['@playwright/*', 'playwright'],
    defaults: [SETUP, `${SUPPORT}/**/*{-,.}reporter`, '**/*Reporter'],
  },
  { name: 'Cypress', packages: ['cypress'], defaults: ['**/cypress/plugins/**'] },
  {
    name: 'translations',
    packages: [
      'i18next',
      '*-i18next',
      'vue-i18n',
      'react-intl',
      'next-intl',
      'next-international',
      'typesafe-i18n',
      '@nuxtjs/i18n',
      'svelte-i18n',
      '@lingui/*',
      '@formatjs/*',
      'use-intl',
      '@solid-primitives/i18n',
      'rosetta',
      'i18n-js',
    ],
    files: [
      '**/{locales,locale,lang,langs,languages,translations,messages}/**',
      '**/i18n/{ar,bg,ca,cs,da,de,el,en,es,et,fa,fi,fr,he,hi,hr,hu,id,it,ja,ko,lt,lv,nb,nl,no,pl,pt,ro,ru,sk,sl,sr,sv,th,tr,uk,vi,zh}{,-*,_*}',
    ],
    defaults: ['**/i18n/request'],
    folders: ['**/{locales,locale,lang,langs,languages,translations,messages}/**'],
  },
  { name: 'typesafe-i18n', packages: ['typesafe-i18n'], files: ['**/i18n/*/index'] },
  {
    name: 'tool configuration',
    packages: null,
    defaults: [
      '**/*.{config,conf,workspace}',
      '**/*.{config,conf}.*',
      '**/.*rc{,.*}',
      '**/{webpack,rollup,rolldown,vite,babel,postcss,eslint,prettier,tailwind,metro,esbuild,tsup,commitlint,stylelint,svgo}.*',
      '**/{gulpfile,Gruntfile,knexfile,knip,gatsby-config,karma.conf,cucumber,lint-staged,adonisrc,jest-preset}{,.*}',
      '**/{eslint-rules,eslint-local-rules}/**',
    ],
    names: ['**/*.{config,conf,workspace}', '**/{gulpfile,Gruntfile,knexfile,adonisrc}{,.*}'],
  },
  { name: 'mocks', packages: null, files: ['**/__mocks__/**'], folders: ['**/__*__', '**/__mocks__/**'] },
]

/** A package that a tool loads by name; the tool reads the default export of its entries. */
export const PLUGIN_PACKAGE =
  /(?:^|[/-])(?:eslint|tslint|prettier|stylelint|babel|postcss|rollup|rolldown|vite|vitest|esbuild|webpack|parcel|gatsby|tailwindcss?|commitlint|remark|rehype|hubot|semantic-release|unplugin|docusaurus|vuepress|fastify|nuxt|tsup|storybook|jest|release-it|lint-staged)(?:-|$)|-(?:eslint|tailwind|prettier|vite|jest|vitest|postcss)(?:-config|-preset)?$|^@[^/]+\/(?:config|configs|tooling)$|-loader$/

/** The entries of such a package. */
export const PLUGIN_ENTRIES: readonly string[] = ['{*,{src,lib,configs,presets,rules}/*,src/{configs,rules}/*}']
