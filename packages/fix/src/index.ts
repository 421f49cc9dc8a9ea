export { fix, type FixResult } from './fix.ts'
export type { FixedFinding, FixOptions } from './fix-options.ts'
export { createPreviewer, type Preview, type PreviewedFile, type Previewer } from './preview.ts'
