import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { type Finding, finding } from '../../../model/finding.js';

export interface MailAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A picture the letter shows (a signature, a logo), not something sent along. */
  readonly isInlineImage: boolean;
}

/** The attachments of a saved mail (.eml), or why there are none to read. */
export async function readMail(bytes: Uint8Array): Promise<readonly MailAttachment[] | Finding> {
  const email = await parseMail(bytes);
  if (email === null) return finding('archive-damaged', 'error', { part: 'mail' });
  if (email.attachments.length === 0) return finding('mail-empty', 'error');
  return email.attachments.map(toAttachment);
}

async function parseMail(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 32 });
  } catch {
    return null;
  }
}

const SEPARATORS = /[\\/]/gu;

function toAttachment(attachment: Attachment, index: number): MailAttachment {
  const { content } = attachment;
  return {
    name: (attachment.filename ?? `附件${index + 1}`).replaceAll(SEPARATORS, '_'),
    bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    isInlineImage:
      attachment.mimeType.startsWith('image/') && (attachment.related === true || attachment.disposition === 'inline'),
  };
}
