import { fileURLToPath } from 'node:url'
import { BUNDLE } from '../../bundle/bundle.ts'

const extension = import.meta.url.slice(-3)
const defineConfig = BUNDLE === undefined ? `../../define-config${extension}` : './define-config.js'
const defineRule = BUNDLE === undefined ? `../../define-rule${extension}` : './define-rule.js'

/** The files that our package names mean in a config or a plugin, whether or not the package is installed. */
export const OWN_MODULES: Readonly<Record<string, string>> = {
  stratalint: fileURLToPath(new URL(defineConfig, import.meta.url)),
  'stratalint/rule': fileURLToPath(new URL(defineRule, import.meta.url)),
  '@stratalint/rule': fileURLToPath(new URL(defineRule, import.meta.url)),
}
