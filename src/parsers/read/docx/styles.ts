import { attribute, child, children, type XmlElement } from '../xml/xml.js';

/** What a style says that matters for reading: hidden text and list membership. */
export interface Styles {
  /** Whether text of this paragraph or character style is hidden; null where the style does not say. */
  readonly vanish: (styleId: string | null) => boolean | null;
  /** The list a style belongs to; `level` null where the list's own `w:pStyle` decides. */
  readonly numbering: (styleId: string | null) => StyleNumbering | null;
  readonly defaultParagraph: string | null;
}

export interface StyleNumbering {
  readonly numId: string;
  readonly level: number | null;
  /** The style in the chain that says so. */
  readonly styleId: string;
}

/** Styles inherit along `w:basedOn` (17.7.4.3); a chain longer than this is a circle. */
const MAX_CHAIN = 32;

export function readStyles(root: XmlElement | null): Styles {
  const byId = new Map<string, XmlElement>();
  let defaultParagraph: string | null = null;
  for (const style of children(root, 'w:style')) {
    const id = attribute(style, 'w:styleId');
    if (id === null) continue;
    byId.set(id, style);
    const isDefault = isOn(attribute(style, 'w:default') ?? '0');
    if (isDefault && attribute(style, 'w:type') === 'paragraph') defaultParagraph = id;
  }
  const lookUp = <T>(styleId: string | null, pick: (style: XmlElement, id: string) => T | null): T | null => {
    let id = styleId;
    for (let steps = 0; id !== null && steps < MAX_CHAIN; steps++) {
      const style: XmlElement | null = byId.get(id) ?? null;
      if (style === null) return null;
      const found = pick(style, id);
      if (found !== null) return found;
      id = attribute(child(style, 'w:basedOn'), 'w:val');
    }
    return null;
  };
  return {
    vanish: (styleId) => lookUp(styleId, (style) => toggle(child(child(style, 'w:rPr'), 'w:vanish'))),
    numbering: (styleId) =>
      lookUp(styleId, (style, id) => {
        const numPr = child(child(style, 'w:pPr'), 'w:numPr');
        const numId = attribute(child(numPr, 'w:numId'), 'w:val');
        return numId === null ? null : { numId, level: levelOf(numPr), styleId: id };
      }),
    defaultParagraph,
  };
}

/** The level in a `w:numPr` or its Word 2003 twin, null where it names none. */
export function levelOf(numPr: XmlElement | null): number | null {
  const value = attribute(child(numPr, 'w:ilvl'), 'w:val');
  return value === null ? null : Math.min(8, Math.max(0, Number.parseInt(value, 10) || 0));
}

/** A toggle property (17.3.2): there and not switched off. Null where it is not there. */
export function toggle(element: XmlElement | null): boolean | null {
  return element === null ? null : isOn(attribute(element, 'w:val') ?? '1');
}

function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
