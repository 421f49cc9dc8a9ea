import { fileURLToPath } from 'node:url'
import { BUNDLE } from '../../bundle/bundle.ts'

function moduleFile(name: string): string {
  return fileURLToPath(
    BUNDLE === undefined
      ? new URL(`../../${name}${import.meta.url.slice(-3)}`, import.meta.url)
      : new URL(`./${name}.js`, import.meta.url),
  )
}

/** The files that our package names mean in a config or a plugin, whether or not the package is installed. */
export const OWN_MODULES: Readonly<Record<string, string>> = {
  stratalint: moduleFile('define-config'),
  'stratalint/rule': moduleFile('define-rule'),
  '@stratalint/rule': moduleFile('define-rule'),
}
