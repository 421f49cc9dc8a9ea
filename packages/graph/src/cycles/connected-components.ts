/** For each node, the nodes that it points to. */
export type Adjacency = readonly (readonly number[])[]

/** The strongly connected components with at least two nodes, each sorted. */
export function findComponents(adjacency: Adjacency): number[][] {
  const components: number[][] = []
  forEachComponent(adjacency, (component) => {
    if (component.length > 1) components.push(component.sort((a, b) => a - b))
  })
  return components.sort((a, b) => a[0]! - b[0]!)
}

/** For each node the number of its component; a component points only to itself and to lower numbers. */
export function orderComponents(adjacency: Adjacency): Int32Array {
  const order = new Int32Array(adjacency.length)
  let number = 0
  forEachComponent(adjacency, (component) => {
    for (const node of component) order[node] = number
    number += 1
  })
  return order
}

/** Visits each strongly connected component after those it points to, by Tarjan's algorithm without recursion. */
function forEachComponent(adjacency: Adjacency, visit: (component: number[]) => void): void {
  const count = adjacency.length
  const order = new Int32Array(count).fill(-1)
  const lowest = new Int32Array(count)
  const nextNeighbour = new Int32Array(count)
  const isOpen = new Uint8Array(count)
  const open: number[] = []
  let visited = 0

  const enter = (node: number, path: number[]): void => {
    order[node] = lowest[node] = visited++
    isOpen[node] = 1
    open.push(node)
    path.push(node)
  }

  const close = (node: number): void => {
    const component: number[] = []
    let member: number
    do {
      member = open.pop()!
      isOpen[member] = 0
      component.push(member)
    } while (member !== node)
    visit(component)
  }

  for (let start = 0; start < count; start++) {
    if (order[start] !== -1) continue
    const path: number[] = []
    enter(start, path)
    while (path.length > 0) {
      const node = path.at(-1)!
      const neighbour = adjacency[node]![nextNeighbour[node]!++]
      if (neighbour !== undefined) {
        if (order[neighbour] === -1) enter(neighbour, path)
        else if (isOpen[neighbour] === 1) lowest[node] = Math.min(lowest[node]!, order[neighbour]!)
        continue
      }
      path.pop()
      const parent = path.at(-1)
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent]!, lowest[node]!)
      if (lowest[node] === order[node]) close(node)
    }
  }
}
