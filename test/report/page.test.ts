import { cpSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli } from '../support/run-cli.ts'
import { temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'
import { CHROMIUM, launch } from './chromium.ts'

if (CHROMIUM === null) console.warn('No Chromium here, so the page of the report is not tested; set CHROMIUM_PATH.')

const HOSTILE = `<img src=x onerror=alert(1)>"'</script><!--&lt;`

/** A page, and everything about it that must not happen. */
interface Opened {
  page: Page
  requests: string[]
  errors: string[]
}

describe.skipIf(CHROMIUM === null)('the page of a report', () => {
  let browser: Browser
  let file: string

  beforeAll(async () => {
    const root = temporaryProject({}, afterAll)
    cpSync(fixtureFolder('shop/violations'), root, { recursive: true })
    writeTree(root, {
      [`src/domains/a"<b>/types/${HOSTILE.replaceAll('/', '')}.ts`]: "import '../service/b.ts'\n",
      [`src/domains/a"<b>/service/b.ts`]: `// eslint-disable-next-line x -- ${HOSTILE}\nexport {}\n`,
    })
    file = join(root, 'report.html')
    const { status, stderr } = runCli(['report', '--format', 'html', '--output-file', file], { cwd: root })
    expect([status, stderr]).toEqual([0, ''])
    browser = await launch()
  })
  afterAll(() => browser?.close())

  async function open({
    hash = '',
    ...options
  }: { hash?: string; colorScheme?: 'light' | 'dark'; width?: number } = {}): Promise<Opened> {
    const page = await browser.newPage({
      viewport: { width: options.width ?? 1280, height: 900 },
      colorScheme: options.colorScheme ?? 'light',
    })
    onTestFinished(() => page.close())
    const [requests, errors]: string[][] = [[], []]
    page.on('request', (request) => requests!.push(request.url()))
    page.on('console', (message) => errors!.push(message.text()))
    page.on('pageerror', (error) => errors!.push(error.message))
    page.on('dialog', (dialog) => {
      errors!.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    await page.goto(pathToFileURL(file).href + hash)
    return { page, requests: requests!, errors: errors! }
  }

  it('loads nothing, reports no error, and treats names as text', async () => {
    const { page, requests, errors } = await open()
    expect(requests).toEqual([pathToFileURL(file).href])
    expect(errors).toEqual([])
    expect(await page.locator('img, iframe, object, script[src], link[rel=stylesheet]').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(1)
    expect(await page.locator('#grades ~ * td a[aria-label]').count()).toBeGreaterThan(0)
    expect(await page.getByRole('link', { name: 'Domain a"<b>' }).count()).toBe(1)
    expect(statSync(file).size).toBeLessThan(1_000_000)
  })

  it('leads by the keyboard from the map to a finding of a file', async () => {
    const { page, errors } = await open()
    const focused = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      )
    const target = (): Promise<string> =>
      page.evaluate(() => document.querySelector(':target')?.textContent?.trim() ?? '')
    await page.locator('svg.map a[tabindex="0"]').focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key)
    expect(await focused()).toBe('orders/service, grade F, 40.7 of 100, 19 open findings')
    expect(await page.locator('.edges path.on').count()).toBeGreaterThan(3)
    await page.keyboard.press('Enter')
    expect(await target()).toMatch(/^F\s+orders\/service\s+40\.7$/)
    expect(await page.locator('.overview:visible').count()).toBe(0)
    await page.keyboard.press('Tab')
    const first = await page.evaluate(() => document.activeElement?.closest('tr')?.textContent?.trim().split(/\s+/)[0])
    await page.keyboard.press('Enter')
    expect(await target()).toContain(`src/domains/orders/service/${first}:`)
    expect(await target()).toContain('Fix: ')
    await page.keyboard.press('Escape')
    expect([await target(), await page.locator('.zoom:visible').count()]).toEqual(['Map', 0])
    expect(errors).toEqual([])
  })

  it('has a name for everything that takes the focus, and headings in order', async () => {
    const { page } = await open()
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll('a, button, input, summary, [role=region], table.heat a')]
        .filter((one) => {
          const label = one.closest('label')
          return (
            (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === '' &&
            (label?.textContent ?? '').trim() === ''
          )
        })
        .map((one) => one.outerHTML),
    )
    expect(nameless).toEqual([])
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3')].map(({ tagName }) => Number(tagName[1])),
    )
    expect(levels.filter((level) => level === 1).length).toBe(1)
    expect(levels.every((level, index) => index === 0 || level - levels[index - 1]! <= 1)).toBe(true)
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => link.getAttribute('href')!.slice(1))
        .filter((id) => document.getElementById(id) === null),
    )
    expect(broken).toEqual([])
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('follows the color scheme of the system, and a choice of the reader', async () => {
    const light = await open({ colorScheme: 'light' })
    const dark = await open({ colorScheme: 'dark' })
    const background = ({ page }: Opened): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect([await background(light), await background(dark)]).toEqual(['rgb(252, 252, 251)', 'rgb(22, 24, 27)'])
    await dark.page.getByRole('button', { name: 'Dark' }).click()
    expect(await background(dark)).toBe('rgb(252, 252, 251)')
    expect(await dark.page.getByRole('button', { name: 'Dark', pressed: false }).count()).toBe(1)
  })

  it('has labels that do not overlap, and fits a narrow screen', async () => {
    const { page } = await open()
    const overlaps = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('svg.map text')].map(
        (text) => ({ text: text.textContent, ...text.getBoundingClientRect().toJSON() }) as DOMRect & { text: string },
      )
      return boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
          .map((b) => `${a.text} ${b.text}`),
      )
    })
    expect(overlaps).toEqual([])
    const narrow = await open({ width: 380 })
    expect(await narrow.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380)
  })
})
