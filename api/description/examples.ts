/** Bodies as they are sent, by operation; a test holds each to its schema. */

/** Requests by operation id, then by what they show. */
export const requestExamples: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  registerComplaint: {
    'from a web form': {
      channel: 'web',
      customer: { ref: 'customer-17', name: 'Марія Коваль', email: 'maria@example.com', locale: 'uk' },
      subject: 'Прострочений йогурт',
      body: 'Купила вчора, термін вийшов тиждень тому.',
      class: 'store',
    },
    'the least': {
      channel: 'phone',
      customer: { ref: 'customer-17' },
      subject: 'Parcel never came',
      body: 'Ordered on 1 May.',
    },
  },
  triageComplaint: {
    assessed: { class: 'store', category: 'freshness', severity: 'medium', remedySought: 'refund' },
  },
  proposeComplaint: {
    'an offer': {
      kind: 'offer',
      finding: 'upheld',
      rootCause: 'expired_goods',
      remedy: 'compensation',
      compensation: { amountMinor: 40_000, currency: 'UAH' },
      text: 'We are sorry, and pay 400 UAH to your card.',
    },
    'an answer': {
      kind: 'answer',
      finding: 'rejected',
      rootCause: 'misunderstanding',
      remedy: 'explanation',
      text: 'The yoghurt was within its date.',
    },
  },
  acceptComplaint: { 'by e-mail': { by: 'customer', evidence: { channel: 'email', text: 'I agree.' } } },
  declineComplaint: { 'by phone': { by: 'customer', evidence: { channel: 'phone' }, reason: 'Too little.' } },
  withdrawComplaint: { 'by e-mail': { by: 'customer', evidence: { channel: 'email' } } },
  reopenComplaint: {
    'not content': {
      by: 'customer',
      evidence: { channel: 'email', text: 'Nothing has come.' },
      reason: 'The refund has not come.',
    },
  },
  createComplaintMessage: { 'more to say': { channel: 'email', text: 'Here is the receipt number: 77-12.' } },
  createComplaintNote: { 'for our own people': { text: 'The store manager remembers the case.' } },
  createApiKey: { 'for a web shop': { name: 'Web shop', role: 'integrator' } },
};
