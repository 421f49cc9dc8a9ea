export { fix, type FixedFinding, type FixOptions, type FixResult } from './fix.ts'
export { createPreviewer, type Preview, type PreviewedFile, type Previewer } from './preview.ts'
