import { testRule } from '@stratalint/rule/vitest'
import rule from './network-limits.ts'

const FILE = 'src/domains/orders/repo/rates.ts'
const policy = (options?: object): Record<string, string> => ({
  'stratalint.config.json': JSON.stringify({
    extends: 'harness',
    rules: { 'contracts/network-limits': options === undefined ? 'error' : ['error', options] },
  }),
})
const file = (...lines: string[]): Record<string, string> => ({ ...policy(), [FILE]: [...lines, ''].join('\n') })
const SUGGESTED = [{ key: 'add-limit', applicability: 'suggested' as const }]
const MANUAL = [{ key: 'add-limit', applicability: 'manual' as const }]
const at = (
  line: number,
  column: number,
  endColumn: number,
  fix: readonly { key: string; applicability: 'suggested' | 'manual' }[] = SUGGESTED,
) => ({ ...{ file: FILE, line, column, endColumn, fix } })

testRule(rule, {
  valid: [
    {
      name: 'a page that asks its own server, a beacon, and content in memory',
      files: file(
        "'use client'",
        "export const load = (id: string) => fetch(`/api/orders/${id}`, { method: 'DELETE' })",
        "export const leave = (url: string) => fetch(url, { method: 'POST', keepalive: true })",
        'export const image = (dataUrl: string) => fetch(dataUrl)',
        'export const all = (a: File, b: Image, c: HTMLCanvasElement) => [fetch(URL.createObjectURL(a)), fetch(b.blobURL!), fetch(c.toDataURL())]',
      ),
    },
    {
      name: 'a spread limit beside other properties',
      files: file(
        "import axios from 'axios'",
        'const DEFAULTS = { timeout: 1_000 }',
        'export const a = (url: string) => axios.get(url, { ...DEFAULTS, maxRedirects: 0 })',
        'export const b = (url: string) => axios.get(url, { timeout: 0, ...DEFAULTS })',
      ),
    },
    {
      name: 'a signal',
      files: file(
        'export const a = (url: string, signal: AbortSignal) => fetch(url, { signal })',
        "export const b = (url: string) => fetch(url, { method: 'POST', signal: AbortSignal.timeout(5_000) })",
        'export const c = (url: string) => fetch(new Request(url, { signal: AbortSignal.timeout(5_000) }))',
      ),
    },
    {
      name: 'options from a parameter, an import, a field or another file',
      files: file(
        "import { options, createOptions } from './options'",
        'export const a = (url: string, init?: RequestInit) => fetch(url, init)',
        "export const b = (url: string, init: RequestInit) => fetch(url, { method: 'POST', ...init })",
        'export const c = (url: string) => fetch(url, options)',
        'export const d = (url: string) => fetch(url, createOptions())',
        'export class A { constructor(private init: RequestInit) {} load = (url: string) => fetch(url, this.init) }',
        'export const e = (...args: Parameters<typeof fetch>) => fetch(...args)',
      ),
    },
    {
      name: 'options with a limit in a constant, a spread or a function of the file',
      files: file(
        'const base = { signal: AbortSignal.timeout(5_000) }',
        'const create = () => ({ signal: AbortSignal.timeout(5_000) })',
        'export const a = (url: string) => fetch(url, base)',
        'export const b = (url: string) => fetch(url, { ...base, cache: "no-store" })',
        'export const c = (url: string) => fetch(url, create())',
        'export const d = (url: string, signal?: AbortSignal) => fetch(url, { ...(signal && { signal }) })',
        'export function e(url: string, signal: AbortSignal) {',
        "  const init: RequestInit = { method: 'POST' }",
        '  init.signal = signal',
        '  return fetch(url, init)',
        '}',
      ),
    },
    {
      name: 'options and requests that are made from themselves',
      files: file(
        'export function load(url: string, given: RequestInit) {',
        '  let options = given',
        '  options = { ...options, method: "POST" }',
        '  let next = new Request(url)',
        '  next = new Request(next)',
        '  return [fetch(url, options), fetch(next, options)]',
        '}',
      ),
    },
    {
      name: 'requests, and other functions called fetch',
      files: file(
        'export const a = (request: Request) => fetch(request)',
        'export const b = (input: RequestInfo | URL) => fetch(input)',
        'export const c = (event: FetchEvent) => fetch(event.request)',
        'export const d = (app: App, url: string) => app.fetch(url)',
        'export const e = (fetch: Fetch, url: string) => fetch(url)',
      ),
    },
    {
      name: 'a call in a race or in a helper for timeouts',
      files: file(
        'export const a = (url: string) => Promise.race([fetch(url), failAfter(5_000)])',
        'export const b = (url: string) => pTimeout(fetch(url), { milliseconds: 5_000 })',
      ),
    },
    {
      name: 'axios with limits',
      files: file(
        "import axios from 'axios'",
        'export const api = axios.create({ timeout: 5_000 })',
        'export const a = (url: string) => axios.get(url, { timeout: 5_000 })',
        'export const b = (url: string, body: object, signal: AbortSignal) => axios.post(url, body, { signal })',
        "export const c = (url: string) => axios({ url, method: 'GET', timeout: 5_000 })",
        'export const d = (url: string) => api.get(url)',
        'export const e = (config: AxiosRequestConfig) => axios(config)',
      ),
    },
    {
      name: 'a default timeout of axios',
      files: file(
        "import axios from 'axios'",
        'axios.defaults.timeout = 5_000',
        'export const a = (url: string) => axios.get(url)',
      ),
    },
    {
      name: 'an instance that only makes calls with limits',
      files: file(
        "import axios from 'axios'",
        "const api = axios.create({ baseURL: 'https://a.example' })",
        "export const a = () => api.get('/a', { timeout: 5_000 })",
      ),
    },
    {
      name: 'ky, got, undici and http with limits',
      files: file(
        "import ky from 'ky'",
        "import got from 'got'",
        "import { Pool, request } from 'undici'",
        "import https from 'node:https'",
        'export const a = (url: string) => ky.get(url)',
        'export const b = (url: string) => got(url, { timeout: { request: 5_000 } })',
        'export const c = (url: string) => request(url, { headersTimeout: 5_000, bodyTimeout: 5_000 })',
        'export const d = new Pool("https://a.example", { headersTimeout: 5_000 })',
        'export const e = (url: string, dispatcher: Dispatcher) => request(url, { dispatcher })',
        'export function f(url: string) {',
        '  const sent = https.request(url, { timeout: 5_000 })',
        '  const other = https.get(url, () => {})',
        '  other.setTimeout(5_000, () => other.destroy())',
        '  return [sent, other]',
        '}',
      ),
    },
    {
      name: 'a named client, and tests',
      files: {
        ...policy({ clients: ['http'] }),
        [FILE]: "import * as http from 'http'\nexport const a = (url: string) => http.get(url)\n",
        'src/domains/orders/repo/rates.test.ts': 'await fetch(url)\n',
      },
    },
  ],
  invalid: [
    {
      name: 'an address that is built on that of a server, and a constant for a function of a client',
      files: file(
        "import axios from 'axios'",
        'const call = axios.get',
        "export const a = () => fetch(new URL('../fonts/inter.ttf', BASE_URL))",
        'export const b = (url: string) => call(url)',
      ),
      errors: [at(3, 24, 70), at(4, 35, 44)],
      nearestValid: file(
        "import axios from 'axios'",
        'const call = axios.get',
        "export const a = () => fetch(new URL('../fonts/inter.ttf', import.meta.url))",
        'export const b = (url: string) => call(url, { timeout: 1_000 })',
      ),
    },
    {
      name: 'the address of any server, and a request that ends with its page',
      files: file(
        "'use client'",
        "export const load = () => fetch('//cdn.example.com/rates')",
        'export const leave = (url: string) => fetch(url, { keepalive: false })',
      ),
      errors: [at(2, 27, 59), at(3, 39, 71)],
      nearestValid: file("'use client'", "export const load = () => fetch('/rates')"),
    },
    {
      name: 'addresses whose names only end in those of content in memory',
      files: file(
        'export const a = (metadataUrl: string) => fetch(metadataUrl)',
        'export const b = () => fetch(config.weatherDataUrl)',
        'export const c = (s3ObjectUrl: string) => fetch(s3ObjectUrl)',
        'export const d = () => fetch(`https://a.example/?image=${canvas.toDataURL()}`)',
      ),
      errors: [at(1, 43, 61), at(2, 24, 52), at(3, 43, 61), at(4, 24, 79)],
      nearestValid: file(
        'export const a = (dataUrl: string) => fetch(dataUrl)',
        'export const b = () => fetch(config.dataUrl)',
        'export const c = (objectUrl: string) => fetch(objectUrl)',
        'export const d = () => fetch(canvas.toDataURL())',
      ),
    },
    {
      name: 'an own address and keepalive outside of a page, and of a client with a base',
      files: {
        ...file(
          'export const a = (url: string) => fetch(url, { keepalive: true })',
          "export const b = () => fetch('/api/orders')",
        ),
        'src/domains/orders/ui/rates.ts':
          "'use client'\nimport axios from 'axios'\nexport const load = () => axios.get('/rates')\n",
      },
      errors: [at(1, 35, 66), at(2, 24, 44), { ...at(3, 27, 46), file: 'src/domains/orders/ui/rates.ts' }],
      nearestValid: {
        ...file(
          'export const a = (url: string) => fetch(url, { keepalive: true })',
          "export const b = () => fetch('/api/orders')",
          "export const c = () => document.querySelector('a')",
        ),
        'src/domains/orders/ui/rates.ts': "'use client'\nexport const load = () => fetch('/rates')\n",
      },
    },
    {
      name: 'options with a line for each property get another line',
      files: file(
        'export const a = (url: string) =>',
        '  fetch(url, {',
        "    method: 'POST',",
        "    headers: { a: 'b' },",
        '  })',
      ),
      errors: [{ ...at(2, 3, 5), endLine: 5 }],
    },
    {
      name: 'a download, a client for many addresses, and one address',
      files: file(
        'export async function image() {',
        "  const answer = await fetch('https://cdn.test/a.png')",
        '  return answer.blob()',
        '}',
        'export const request = (path: string) => fetch(`https://api.test/${path}`)',
        "export const rates = () => fetch('https://api.test/rates')",
      ),
      errors: [at(2, 24, 55), at(5, 42, 75), at(6, 28, 59)],
    },
    {
      name: 'a spread limit that a later property turns off',
      files: file(
        "import axios from 'axios'",
        'const DEFAULTS = { timeout: 1_000 }',
        'export const a = (url: string) => axios.get(url, { ...DEFAULTS, timeout: 0 })',
      ),
      errors: [at(3, 35, 78, MANUAL)],
    },
    {
      name: 'fetch without options, and with options without a signal',
      files: file(
        'export const a = (url: string) => fetch(url)',
        "export const b = (url: string) => window.fetch(url, { method: 'POST' })",
        'export const c = (url: string) => globalThis.fetch(url, { signal: undefined })',
        'export const d = (url: string) => fetch(url, {})',
      ),
      errors: [at(1, 35, 45), at(2, 35, 72), at(3, 35, 79, MANUAL), at(4, 35, 49)],
      nearestValid: {
        [FILE]: 'export const a = (url: string) => fetch(url, { signal: AbortSignal.timeout(5_000) })\n',
      },
    },
    {
      name: 'fetch beside a signal that can be passed on',
      files: file('export function load(url: string, { signal }: Options) {', '  return fetch(url)', '}'),
      errors: [at(2, 10, 20)],
      nearestValid: file(
        'export function load(url: string, { signal }: Options) {',
        '  return fetch(url, { signal })',
        '}',
      ),
    },
    {
      name: 'options in a constant and in a function of the file',
      files: file(
        "const options = { method: 'POST' }",
        "const create = () => ({ headers: { accept: 'text/html' } })",
        'export const a = (url: string) => fetch(url, options)',
        'export const b = (url: string) => fetch(url, { ...options })',
        'export const c = (url: string) => fetch(url, create())',
        "export const d = (url: string, isNew: boolean) => fetch(url, isNew ? { method: 'PUT' } : { method: 'POST' })",
      ),
      errors: [at(3, 35, 54), at(4, 35, 61), at(5, 35, 55, MANUAL), at(6, 51, 109, MANUAL)],
    },
    {
      name: 'a URL in a constant of a function',
      files: file(
        'export function load(id: string) {',
        '  const url = `https://a.example/${id}`',
        '  return fetch(url)',
        '}',
      ),
      errors: [at(3, 10, 20)],
      nearestValid: file(
        'export function load(id: string) {',
        '  const request: Request = create(id)',
        '  return fetch(request)',
        '}',
      ),
    },
    {
      name: 'a new Request without a signal',
      files: file('export const a = (url: string) => fetch(new Request(url, { method: "POST" }))'),
      errors: [at(1, 35, 78)],
    },
    {
      name: 'fetch of a package',
      files: file("import fetch from 'node-fetch'", 'export const a = (url: string) => fetch(url, { timeout: 0 })'),
      errors: [at(2, 35, 61, MANUAL)],
      nearestValid: file(
        "import fetch from 'node-fetch'",
        'export const a = (url: string) => fetch(url, { timeout: 9 })',
      ),
    },
    {
      name: 'axios without limits',
      files: file(
        "import axios, { type AxiosRequestConfig } from 'axios'",
        'export const a = (url: string) => axios.get(url)',
        'export const b = (url: string, body: object) => axios.post(url, body, { headers: {} })',
        "export const c = (url: string) => axios({ url, method: 'GET' })",
        'export const d = (url: string) => axios.post(url)',
      ),
      errors: [at(2, 35, 49, SUGGESTED), at(3, 49, 87, SUGGESTED), at(4, 35, 64, SUGGESTED), at(5, 35, 50, SUGGESTED)],
    },
    {
      name: 'an instance without limits, once',
      files: file(
        "import axios from 'axios'",
        "export const api = axios.create({ baseURL: 'https://a.example' })",
        "export const a = () => api.get('/a')",
      ),
      errors: [at(2, 20, 66)],
      nearestValid: file("import axios from 'axios'", 'export const api = axios.create({ timeout: 5_000 })'),
    },
    {
      name: 'got, undici, http and ky without limits',
      files: file(
        "import got from 'got'",
        "import ky from 'ky'",
        "import { Pool, request } from 'undici'",
        "import http from 'node:http'",
        "import { get } from 'https'",
        'export const a = (url: string) => got(url).json()',
        'export const b = got.extend({ prefixUrl: "https://a.example" })',
        'export const c = (url: string) => request(url)',
        'export const d = new Pool("https://a.example")',
        'export const e = (url: string) => http.request({ host: "a.example" }, (answer) => answer.resume())',
        'export const f = (url: string) => get(url, (answer) => answer.resume())',
        'export const g = (url: string) => ky.get(url, { timeout: false })',
      ),
      errors: [
        at(6, 35, 43),
        at(7, 18, 64),
        at(8, 35, 47),
        at(9, 18, 47),
        at(10, 35, 99, MANUAL),
        at(11, 35, 72, MANUAL),
        at(12, 35, 66, MANUAL),
      ],
      nearestValid: file(
        "import got from 'got'",
        'export const a = (url: string) => got(url, { timeout: { request: 9 } })',
      ),
    },
    {
      name: 'a component',
      files: {
        ...policy(),
        'src/domains/orders/ui/Rates.vue':
          '<script setup lang="ts">\nconst load = () => fetch(rates.address)\n</script>\n',
      },
      errors: [{ ...at(2, 20, 40), file: 'src/domains/orders/ui/Rates.vue' }],
    },
    {
      name: 'fetch where a shared client may be imported',
      files: {
        ...policy({ clients: ['src/providers/http/index.ts#httpClient', 'src/utils/http#getJson'] }),
        'src/providers/http/index.ts': 'export const httpClient = {}\n',
        'src/utils/http.ts': 'export const getJson = () => null\n',
        [FILE]: 'export const a = (url: string) => fetch(url)\n',
      },
      errors: [
        {
          ...at(1, 35, 45),
          fix: [{ key: 'use-client', applicability: 'manual', target: 'src/utils/http.ts' }, ...SUGGESTED],
        },
      ],
    },
  ],
})
