/** Small projects as the official scaffolds create them, each with one import that breaks its architecture. */
export const NEXT = {
  'package.json': JSON.stringify({
    name: 'shop',
    scripts: { dev: 'next dev' },
    dependencies: { next: '16.0.0', react: '19.2.0', 'react-dom': '19.2.0' },
    devDependencies: { typescript: '5.9.0', '@types/react': '19.2.0', eslint: '9.0.0', 'eslint-config-next': '16.0.0' },
  }),
  'tsconfig.json': '{ "compilerOptions": { "jsx": "preserve", "paths": { "@/*": ["./src/*"] } } }\n',
  'next.config.ts': "import type { NextConfig } from 'next'\nconst config: NextConfig = {}\nexport default config\n",
  'eslint.config.mjs':
    'import { defineConfig, globalIgnores } from "eslint/config";\nimport nextVitals from "eslint-config-next/core-web-vitals";\n\nconst eslintConfig = defineConfig([\n  ...nextVitals,\n  globalIgnores([".next/**"]),\n]);\n\nexport default eslintConfig;\n',
  'src/app/layout.tsx':
    "import type { ReactNode } from 'react'\nimport { title } from '@/lib/title'\n\nexport const metadata = { title }\n\nexport default function RootLayout({ children }: { children: ReactNode }) {\n  return <html lang=\"en\"><body>{children}</body></html>\n}\n",
  'src/app/page.tsx':
    "import { Price } from '@/components/price'\n\nexport default function Home() {\n  return <main><Price cents={100} /></main>\n}\n",
  'src/components/price.tsx':
    "import { format } from '@/lib/format'\n\nexport function Price({ cents }: { cents: number }) {\n  return <span>{format(cents)}</span>\n}\n",
  'src/lib/title.ts': "export const title = 'Shop'\n",
  // The mistake: shared code imports a component.
  'src/lib/format.ts':
    "import { Price } from '@/components/price'\n\nexport const format = (cents: number): string => `${Price.name} ${cents / 100}`\n",
}

export const NEST = {
  'package.json': JSON.stringify({
    name: 'shop',
    scripts: { start: 'nest start' },
    dependencies: {
      '@nestjs/common': '11.0.0',
      '@nestjs/core': '11.0.0',
      '@nestjs/platform-express': '11.0.0',
      rxjs: '7.8.0',
    },
    devDependencies: { '@nestjs/testing': '11.0.0', supertest: '7.0.0', typescript: '5.9.0' },
  }),
  'tsconfig.json': '{ "compilerOptions": { "experimentalDecorators": true } }\n',
  'src/main.ts':
    "import { NestFactory } from '@nestjs/core'\nimport { AppModule } from './app.module'\n\nvoid NestFactory.create(AppModule).then((app) => app.listen(3000))\n",
  'src/app.module.ts':
    "import { Module } from '@nestjs/common'\nimport { AppController } from './app.controller'\nimport { AppService } from './app.service'\n\n@Module({ controllers: [AppController], providers: [AppService] })\nexport class AppModule {}\n",
  'src/app.controller.ts':
    "import { Controller, Get } from '@nestjs/common'\nimport { AppService } from './app.service'\n\n@Controller()\nexport class AppController {\n  constructor(private readonly appService: AppService) {}\n\n  @Get()\n  getHello(): string {\n    return this.appService.getHello()\n  }\n}\n",
  'src/app.controller.spec.ts':
    "import { AppController } from './app.controller'\nimport { AppService } from './app.service'\n\nit('greets', () => new AppController(new AppService()).getHello())\n",
  // The mistake: a service imports a controller.
  'src/app.service.ts':
    "import { Injectable } from '@nestjs/common'\nimport { AppController } from './app.controller'\n\n@Injectable()\nexport class AppService {\n  getHello(): string {\n    return `Hello ${AppController.name}`\n  }\n}\n",
  'test/app.e2e-spec.ts':
    "import request from 'supertest'\nimport { AppModule } from './../src/app.module'\n\nit('greets', () => request(AppModule))\n",
}

export const VUE = {
  'package.json': JSON.stringify({
    name: 'shop',
    scripts: { dev: 'vite' },
    dependencies: { pinia: '3.0.0', vue: '3.5.0', 'vue-router': '4.5.0' },
    devDependencies: { '@vitejs/plugin-vue': '6.0.0', typescript: '5.9.0', vite: '7.0.0' },
  }),
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }\n',
  'src/main.ts':
    "import { createApp } from 'vue'\nimport { createPinia } from 'pinia'\nimport App from './App.vue'\nimport router from './router'\n\ncreateApp(App).use(createPinia()).use(router).mount('#app')\n",
  'src/App.vue':
    "<script setup lang=\"ts\">\nimport { RouterView } from 'vue-router'\nimport HelloWorld from './components/HelloWorld.vue'\n</script>\n<template><HelloWorld /><RouterView /></template>\n",
  'src/router/index.ts':
    "import { createRouter, createWebHistory } from 'vue-router'\nimport HomeView from '../views/HomeView.vue'\n\nexport default createRouter({ history: createWebHistory(), routes: [{ path: '/', component: HomeView }] })\n",
  'src/views/HomeView.vue':
    '<script setup lang="ts">\nimport TheWelcome from \'../components/TheWelcome.vue\'\n</script>\n<template><TheWelcome /></template>\n',
  'src/components/HelloWorld.vue': '<template><h1>Hello</h1></template>\n',
  'src/components/TheWelcome.vue':
    '<script setup lang="ts">\nimport { useCounterStore } from \'@/stores/counter\'\nconst store = useCounterStore()\n</script>\n<template>{{ store.count }}</template>\n',
  // The mistake: a store imports a component.
  'src/stores/counter.ts':
    "import { defineStore } from 'pinia'\nimport HelloWorld from '../components/HelloWorld.vue'\n\nexport const useCounterStore = defineStore('counter', () => ({ count: 0, view: HelloWorld }))\n",
}

export const SVELTEKIT = {
  'package.json': JSON.stringify({
    name: 'shop',
    type: 'module',
    scripts: { dev: 'vite dev' },
    devDependencies: { '@sveltejs/kit': '2.40.0', svelte: '5.40.0', typescript: '5.9.0', vite: '7.0.0' },
  }),
  'tsconfig.json': '{ "compilerOptions": { "paths": { "$lib": ["./src/lib"], "$lib/*": ["./src/lib/*"] } } }\n',
  'src/app.d.ts': 'declare global {\n  namespace App {}\n}\nexport {}\n',
  'src/lib/index.ts': "export const name = 'shop'\n",
  'src/lib/server/db.ts': "export const rows = ['book']\n",
  'src/lib/components/List.svelte':
    '<script lang="ts">\n  import { rows } from \'$lib/server/db\'\n</script>\n{#each rows as row}{row}{/each}\n',
  'src/routes/+layout.svelte': '<script lang="ts">\n  let { children } = $props()\n</script>\n{@render children()}\n',
  'src/routes/+page.svelte':
    '<script lang="ts">\n  import List from \'$lib/components/List.svelte\'\n</script>\n<List />\n',
  'src/routes/+page.server.ts':
    "import { rows } from '$lib/server/db'\n\nexport const load = () => ({ rows, total })\nexport const total = 1\n",
  // The mistake: the library imports a route.
  'src/lib/total.ts': "import { total } from '../routes/+page.server'\n\nexport const half = total / 2\n",
}

export const ELECTRON = {
  'package.json': JSON.stringify({
    name: 'shop',
    main: './out/main/index.js',
    scripts: { dev: 'electron-vite dev' },
    dependencies: { '@electron-toolkit/utils': '4.0.0' },
    devDependencies: {
      electron: '38.0.0',
      'electron-vite': '4.0.0',
      react: '19.2.0',
      'react-dom': '19.2.0',
      typescript: '5.9.0',
    },
  }),
  'tsconfig.json': '{ "compilerOptions": { "jsx": "react-jsx" } }\n',
  'src/main/index.ts':
    "import { app, BrowserWindow } from 'electron'\nimport { size } from './window'\n\nvoid app.whenReady().then(() => new BrowserWindow(size))\n",
  'src/main/window.ts': 'export const size = { width: 900, height: 670 }\n',
  'src/preload/index.ts': "import { contextBridge } from 'electron'\n\ncontextBridge.exposeInMainWorld('api', {})\n",
  'src/renderer/src/main.tsx':
    "import { createRoot } from 'react-dom/client'\nimport App from './App'\n\ncreateRoot(document.body).render(<App />)\n",
  'src/renderer/src/components/Versions.tsx': 'export const Versions = () => <ul />\n',
  // The mistake: the renderer imports the main process.
  'src/renderer/src/App.tsx':
    "import { Versions } from './components/Versions'\nimport { size } from '../../main/window'\n\nexport default function App() {\n  return <div style={size}><Versions /></div>\n}\n",
}
