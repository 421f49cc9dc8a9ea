import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser of this machine; `null` where there is none. */
export const CHROMIUM =
  [process.env['CHROMIUM_PATH'], ...PATHS].find((path) => path !== undefined && existsSync(path)) ?? null

/** Starts the browser. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] })
}
