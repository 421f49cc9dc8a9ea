import type { ReportEdge } from '../../codebase-report.ts'
import type { Box, MapLayout } from './map-layout.ts'

/** An edge as the map draws it. */
export interface DrawnEdge {
  edge: ReportEdge
  path: string
  strokeWidth: number
}

/** The edges to draw: violations, then imports between domains, then those of shared code; what comes first is on top. */
export function drawEdges({ boxes, isDense }: MapLayout, edges: readonly ReportEdge[], most: number): DrawnEdge[] {
  const boxOf = new Map(boxes.map((box) => [box.cell.id, box]))
  const heaviest = Math.max(2, ...edges.map(({ imports }) => imports))
  const isExpected = ({ to }: ReportEdge): number => (/^(?:shared|provider)$/.test(boxOf.get(to)!.cell.band) ? 1 : 0)
  return edges
    .filter(({ from, to }) => boxOf.has(from) && boxOf.has(to))
    .toSorted((a, b) => b.violations - a.violations || isExpected(a) - isExpected(b) || b.imports - a.imports)
    .slice(0, most)
    .reverse()
    .map((edge) => ({
      edge,
      path: pathBetween(boxOf.get(edge.from)!, boxOf.get(edge.to)!),
      strokeWidth: Math.round((0.8 + ((isDense ? 2 : 4) * Math.log1p(edge.imports)) / Math.log1p(heaviest)) * 10) / 10,
    }))
}

/** Leaves through the bottom or the top of a box, and enters the other one from that side. */
function pathBetween(from: Box, to: Box): string {
  const [start, end] = [at(from, 0.38), at(to, 0.62)]
  if (from.y === to.y) {
    const y = from.y + from.height
    const depth = y + 22
    return `M${start} ${y}C${start} ${depth} ${end} ${depth} ${end} ${y + 2}`
  }
  const isDown = from.y < to.y
  const [y1, y2] = isDown ? [from.y + from.height, to.y - 3] : [from.y, to.y + to.height + 3]
  const half = Math.round((y2 - y1) / 2)
  // Past the boxes of its own column, which it would hide behind.
  const distance = Math.abs(y2 - y1)
  const bulge = Math.round(from.width * 0.5 + Math.min(70, distance * 0.12))
  const side = from.x === to.x && distance > 60 ? bulge * (isDown ? 1 : -1) : 0
  return `M${start} ${y1}C${start + side} ${y1 + half} ${end + side} ${y2 - half} ${end} ${y2}`
}

function at({ x, width }: Box, share: number): number {
  return Math.round(x + width * share)
}
