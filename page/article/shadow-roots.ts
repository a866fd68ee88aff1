/** The open shadow roots below `scope`, those within others too, in document order. */
export function openShadowRoots(scope: Element | ShadowRoot): ShadowRoot[] {
  return hyphenated(scope).flatMap(({ shadowRoot }) =>
    shadowRoot ? [shadowRoot, ...openShadowRoots(shadowRoot)] : [],
  );
}

/** Articles in shadow roots stand in elements of the page's own making, whose names have a hyphen. */
function hyphenated(scope: Element | ShadowRoot): Element[] {
  // A document of linkedom, which the maintainers' tools read, has no XPath.
  if (scope.nodeType !== 1 || typeof XPathResult === 'undefined') {
    return [...scope.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'));
  }
  // The browser's own search makes no object of each element of the page.
  const found = (scope.ownerDocument as Document).evaluate(
    './/*[contains(local-name(), "-")]',
    scope,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  );
  return Array.from({ length: found.snapshotLength }, (_, i) => found.snapshotItem(i) as Element);
}

/** Whether a node stands in `root`, in however many shadow roots. */
export function isWithin(node: Node, root: Node): boolean {
  if (root.contains(node)) return true;
  const { host } = node.getRootNode() as Partial<ShadowRoot>;
  return host !== undefined && isWithin(host, root);
}
