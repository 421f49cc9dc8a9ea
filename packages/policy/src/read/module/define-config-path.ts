import { fileURLToPath } from 'node:url'
import { BUNDLE } from '../../bundle/bundle.ts'

/** What `import 'stratalint'` means in a config, whether or not the package is installed. */
export const DEFINE_CONFIG = fileURLToPath(
  BUNDLE === undefined
    ? new URL(`../../define-config${import.meta.url.slice(-3)}`, import.meta.url)
    : new URL('./define-config.js', import.meta.url),
)
