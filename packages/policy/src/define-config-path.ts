import { fileURLToPath } from 'node:url'

const besideThis = (name: string): string =>
  fileURLToPath(new URL(`./${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url))

/** What our names mean in a config or a plugin, whether or not the package is installed. */
export const OWN_MODULES: Readonly<Record<string, string>> = {
  stratalint: besideThis('define-config'),
  'stratalint/rule': besideThis('define-rule'),
  '@stratalint/rule': besideThis('define-rule'),
}
