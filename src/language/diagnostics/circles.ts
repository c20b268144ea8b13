/** Of each node that can reach itself, the shortest way round, beginning and ending with it. */
export function circlesOf(edges: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const circles = new Map<string, string[]>();
  for (const node of nodesInCircles(edges)) {
    const circle = wayRound(node, edges);
    if (circle) circles.set(node, circle);
  }
  return circles;
}

/** What is left when nodes that lead nowhere, and then those to which nothing leads, are taken away again and again. */
function nodesInCircles(edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const left = new Set(edges.keys());
  for (let before = -1; before !== left.size;) {
    before = left.size;
    for (const node of left) if (!edges.get(node)?.some((to) => left.has(to))) left.delete(node);
  }
  for (let before = -1; before !== left.size;) {
    before = left.size;
    const reached = new Set([...left].flatMap((node) => edges.get(node) ?? []));
    for (const node of left) if (!reached.has(node)) left.delete(node);
  }
  return left;
}

function wayRound(start: string, edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const from = new Map<string, string>();
  const queue = [start];
  for (const node of queue)
    for (const to of edges.get(node) ?? []) {
      if (to === start) return pathTo(node, from, start);
      if (from.has(to) || !edges.has(to)) continue;
      from.set(to, node);
      queue.push(to);
    }
  return undefined;
}

function pathTo(end: string, from: ReadonlyMap<string, string>, start: string): string[] {
  const path = [start];
  for (let node: string | undefined = end; node !== undefined && node !== start; node = from.get(node))
    path.unshift(node);
  return [start, ...path];
}
