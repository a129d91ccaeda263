/**
 * A small XML tree. Names carry a fixed prefix per namespace (`w:p`), whatever prefix the file uses; see `namespaces.ts`.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** Text stands as a string, with its entities resolved. */
export type XmlNode = XmlElement | string;

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The first child element of that name. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  if (element === null) return null;
  for (const node of element.children) if (isElement(node) && node.name === name) return node;
  return null;
}

/** All child elements of that name. */
export function children(element: XmlElement | null, name: string): readonly XmlElement[] {
  if (element === null) return [];
  return element.children.filter((node): node is XmlElement => isElement(node) && node.name === name);
}

export function attribute(element: XmlElement | null, name: string): string | null {
  return element?.attributes[name] ?? null;
}

/** All text inside an element. Iterative, so that no depth can overflow the stack. */
export function textOf(element: XmlElement): string {
  const texts: string[] = [];
  const stack: XmlNode[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') texts.push(node);
    else for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as XmlNode);
  }
  return texts.join('');
}

/** All elements of those names, in document order, without looking inside a hit. */
export function outermost(element: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const stack: XmlNode[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') continue;
    if (names.includes(node.name) && node !== element) found.push(node);
    else for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as XmlNode);
  }
  return found;
}
