import type { GradedCell } from '../../codebase-report.ts'
import type { Band } from '../../survey/cells.ts'
import type { PageData } from './page-data.ts'

/** A box of the drawn map. */
export interface Box {
  cell: GradedCell
  x: number
  y: number
  width: number
  height: number
  /** Written in the box; `null` where its column and row say it. */
  label: string | null
  /** Where it is in the grid, for the arrow keys. */
  row: number
  column: number
}

/** A horizontal part of the map: a layer of the domains, or a band of other places. */
export interface Row {
  label: string
  isLayer: boolean
  y: number
  height: number
}

/** Where everything is. */
export interface MapLayout {
  width: number
  height: number
  headerHeight: number
  /** The names are turned, and the boxes show letters only. */
  isDense: boolean
  columns: { name: string; anchor: string; x: number; width: number }[]
  rows: Row[]
  boxes: Box[]
}

export const LABEL_WIDTH = 124
const WIDTH = 1160
const NARROWEST = 824
const WIDE_BOX = 132
const WIDEST_COLUMN = 220
const MOST_WIDE_COLUMNS = 12
const DENSE_COLUMN = 34

const BANDS: readonly { band: Band; label: string }[] = [
  { band: 'provider', label: 'providers' },
  { band: 'shared', label: 'shared' },
  { band: 'none', label: 'no place' },
]

/** Places domains as columns and layers as rows, the last layer on top; the app is above them, all else below. */
export function layOut({ report, domains, places }: PageData): MapLayout {
  const isDense = domains.length > MOST_WIDE_COLUMNS
  const columnWidth = isDense
    ? DENSE_COLUMN
    : Math.min(WIDEST_COLUMN, Math.floor((WIDTH - LABEL_WIDTH) / Math.max(1, domains.length)))
  const [boxHeight, gap] = isDense ? [24, 30] : [34, 36]
  const columns = domains.map(({ name, anchor }, index) => ({
    ...{ name, anchor, x: LABEL_WIDTH + index * columnWidth, width: columnWidth },
  }))
  const gridEnd = LABEL_WIDTH + columns.length * columnWidth
  const lone = places.filter(({ band, layer }) => band === 'domain' && layer !== null)
  const widthOfLone = lone.length === 0 ? 0 : WIDE_BOX * 2 + 24
  const least = columns.length === 0 || lone.length > 0 ? WIDTH : NARROWEST
  const width = Math.max(least, gridEnd + widthOfLone) + (isDense ? 70 : 0)
  const rows: Row[] = []
  const boxes: Box[] = []
  const headerHeight = columns.length === 0 ? 8 : isDense ? 104 : 30
  let y = headerHeight

  const flow = (cells: readonly GradedCell[], from: number): number => {
    const perLine = Math.max(1, Math.floor((width - from) / (WIDE_BOX + 8)))
    cells.forEach((cell, index) =>
      boxes.push({
        ...{ cell, label: labelIn(cell), width: WIDE_BOX, height: boxHeight, row: rows.length },
        x: from + (index % perLine) * (WIDE_BOX + 8),
        y: y + Math.floor(index / perLine) * (boxHeight + 8),
        column: columns.length + index,
      }),
    )
    return Math.ceil(cells.length / perLine) * (boxHeight + 8) - 8
  }
  const close = (label: string, isLayer: boolean, height: number): void => {
    rows.push({ label, isLayer, y, height })
    y += height + gap
  }
  const addBand = (label: string, cells: readonly GradedCell[]): void => {
    if (cells.length > 0) close(label, false, flow(cells, LABEL_WIDTH))
  }

  addBand(
    'app',
    places.filter(({ band }) => band === 'app'),
  )
  const withoutLayer = places.filter(({ band, layer }) => band === 'domain' && layer === null)
  for (const layer of report.layers.toReversed()) {
    const alone = lone.filter((cell) => cell.layer === layer)
    const own = domains.flatMap(({ cells }, index) => {
      const cell = cells.find((one) => one.layer === layer)
      return cell === undefined ? [] : { cell, index }
    })
    if (alone.length + own.length === 0) continue
    for (const { cell, index } of own)
      boxes.push({
        ...{ cell, label: null, y, height: boxHeight, row: rows.length, column: index },
        x: columns[index]!.x + (isDense ? 4 : 10),
        width: columnWidth - (isDense ? 8 : 20),
      })
    close(layer, true, Math.max(boxHeight, flow(alone, gridEnd + (columns.length === 0 ? 0 : 16))))
  }
  addBand('domains', withoutLayer)
  for (const { band, label } of BANDS)
    addBand(
      label,
      places.filter((cell) => cell.band === band),
    )
  return { width, height: y - gap + 12, headerHeight, isDense, columns, rows, boxes }
}

/** The name of a cell without its layer, which its row says. */
function labelIn({ id, layer }: GradedCell): string {
  return layer !== null && id.endsWith(`/${layer}`) ? id.slice(0, -layer.length - 1) : id
}
