import { fileURLToPath } from 'node:url'

/** What `import 'stratalint'` means in a config, whether or not the package is installed. */
export const DEFINE_CONFIG = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './define-config.ts' : './define-config.js', import.meta.url),
)
