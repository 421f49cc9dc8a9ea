export { fix, type FixedFinding, type FixOptions, type FixResult } from './fix.ts'
export { unifiedDiff } from './output/diff.ts'
export { createPreviewer, type Preview, type PreviewedFile, type Previewer } from './preview.ts'
