import { finding } from '../../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../../reader.js';
import { decodeXml } from '../../xml/decode-xml.js';
import { parseXml } from '../../xml/parse-xml.js';
import { child } from '../../xml/xml.js';
import { assemble } from '../assemble.js';
import { adapt, emptyStories } from './adapt.js';
import { numberingOf } from './lists.js';

/** Reads Word 2003 XML (`w:wordDocument`), as Word 2003, WPS and LibreOffice write it. */
export function readWordml(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  const { text } = decodeXml(bytes);
  const { root, complete, problem } = parseXml(
    text.slice(Math.max(0, text.indexOf('<'))),
    'wordDocument',
    limits.maxDepth,
  );
  if (problem !== null) return { document: null, findings: [problem] };
  const body = child(root, 'w:body');
  if (body === null) return { document: null, findings: [finding('damaged', 'error', { part: 'w:body' })] };
  const stories = emptyStories();
  const sources = {
    body: adapt(body, stories),
    styles: child(root, 'w:styles'),
    numbering: numberingOf(child(root, 'w:lists')),
    stories: (['header', 'footer', 'footnote', 'endnote', 'comment'] as const).flatMap((role) =>
      stories[role].map((host) => ({ role, host })),
    ),
    chunks: new Map(),
    format: 'wordml',
    layout: null,
    restoring: true,
  } as const;
  return assemble(sources, limits, complete ? [] : [finding('partly-damaged', 'warning', { part: 'w:wordDocument' })]);
}
