import { label } from './message.js';

/** The review desk: states, decisions, waivers, confirmations. */
export const deskReview = {
  'review-pending': label('待审核', 'to be reviewed'),
  'review-accepted': label('审核通过', 'accepted'),
  'review-returned': label('已退回', 'returned'),
  'review-resubmitted': label('重报待审', 'resubmitted'),
  'review-changed': label('通过后有变动', 'changed since accepted'),
  'review-state': label('审核状态', 'Review state'),
  'review-head': label('审核', 'Review'),
  'review-accept': label('通过', 'Accept'),
  'review-accept-next': label('通过，看下一份', 'Accept and go on'),
  'review-reopen': label('重新审核', 'Review again'),
  'review-return': label('退回', 'Return'),
  'review-return-note': label('退回原因', 'Why it is returned'),
  'review-undo': label('撤销', 'Undo'),
  'review-decided': {
    zh: (f: { names: readonly string[] }) => `刚才已审核：${f.names.join('、')}。`,
    en: (f: { names: readonly string[] }) => `Just reviewed: ${f.names.join(', ')}.`,
  },
  'review-batch': label('批量审核结果', 'What came of the review'),
  'review-batch-decided': {
    zh: (f: { count: number }) => `已通过 ${f.count} 份`,
    en: (f: { count: number }) => `${f.count} accepted`,
  },
  'review-batch-refused': {
    zh: (f: { count: number }) => `未能通过 ${f.count} 份`,
    en: (f: { count: number }) => `${f.count} not accepted`,
  },
  'review-batch-undo': {
    zh: (f: { count: number }) => `撤销这 ${f.count} 份`,
    en: (f: { count: number }) => `Undo these ${f.count}`,
  },
  'review-batch-none': label('没有可撤销的审核。', 'There is nothing to undo.'),
  'review-acceptable-now': label('现在可以通过了。', 'It can be accepted now.'),
  'review-tick': {
    zh: (f: { name: string }) => `选中 ${f.name}`,
    en: (f: { name: string }) => `Choose ${f.name}`,
  },
  'review-accept-ticked': label('通过选中的', 'Accept those chosen'),
  'waive-open': label('免核', 'Waive'),
  'waive-reason': label('免核理由', 'Why it may stay'),
  'waive-save': label('免核这一条', 'Waive this finding'),
  'waive-done': {
    zh: (f: { by: string; reason: string }) => `已免核（${f.by}）：${f.reason}`,
    en: (f: { by: string; reason: string }) => `Waived by ${f.by}: ${f.reason}`,
  },
  'waive-undo': label('撤销免核', 'Take the waiver back'),
  'waive-undo-reason': label('撤销理由', 'Why it is taken back'),
  'confirm-save': label('核对无误', 'Confirm as read'),
  'state-confirmed': label('已核对', 'confirmed'),
} as const;
