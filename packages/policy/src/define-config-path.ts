import { fileURLToPath } from 'node:url'

const isSource = import.meta.url.endsWith('.ts')
const DEFINE_CONFIG = fileURLToPath(new URL(isSource ? './define-config.ts' : './define-config.js', import.meta.url))
const DEFINE_RULE = fileURLToPath(new URL(isSource ? './define-rule.ts' : './define-rule.js', import.meta.url))

/** What our names mean in a config or a plugin, whether or not the package is installed. */
export const OWN_MODULES: Readonly<Record<string, string>> = {
  stratalint: DEFINE_CONFIG,
  'stratalint/rule': DEFINE_RULE,
  '@stratalint/rule': DEFINE_RULE,
}
