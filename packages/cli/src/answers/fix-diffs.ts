import { unifiedDiff, type CheckRun, type PreviewFix } from '@stratalint/engine'
import { createPreviewer } from '@stratalint/fix'

/** The diffs of what `stratalint fix` would try for the findings of a run. */
export function diffsOfFixes(run: CheckRun): PreviewFix {
  const previewer = createPreviewer(run, run.details!.loaded)
  return (finding, fix) => {
    const shown = previewer.preview(finding, fix)
    if ('reason' in shown) return shown.reason
    return shown.texts.map(({ path, before, after }) => ({
      file: path,
      diff: unifiedDiff(path, before, after).replace(/\n$/, ''),
    }))
  }
}
