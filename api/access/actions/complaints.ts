/** What is done to and read of a complaint. */
import type { Action } from '../action.ts';
import { caseworkers, readers, superiors } from '../groups.ts';
import { of, posts, reads } from '../patterns.ts';

export const complaintActions = {
  'complaint.register': {
    scope: 'complaints:write',
    about: 'cases',
    who: { integrator: 'all', ...caseworkers, admin: 'all' },
    routes: ['POST /v1/complaints'],
  },
  'complaint.list': {
    scope: 'complaints:read',
    about: 'cases',
    who: { ...readers, department: 'own' },
    routes: reads('/v1/complaints', '/v1/tasks'),
  },
  'complaint.read': {
    scope: 'complaints:read',
    about: 'case',
    who: { ...readers, department: 'own' },
    routes: reads(
      of(''),
      of('/attachments'),
      of('/attachments/:attachmentId/content'),
      of('/process'),
      of('/sla'),
      of('/timeline'),
    ),
  },
  /** What is about the customer, and what was said to them: not for departments. */
  'complaint.read-around': {
    scope: 'complaints:read',
    about: 'case',
    who: readers,
    routes: reads(
      of('/checklist'),
      of('/contacts'),
      of('/customer'),
      of('/duplicates'),
      of('/letters'),
      of('/lookups'),
      of('/personal-offers'),
      of('/refunds'),
      of('/surveys'),
    ),
  },
  'complaint.options': {
    scope: 'complaints:read',
    about: 'case',
    who: caseworkers,
    routes: reads(of('/compensation-options')),
  },
  'complaint.tell': {
    scope: 'complaints:write',
    about: 'case',
    who: { integrator: 'all', ...caseworkers },
    routes: posts('/attachments', '/messages'),
  },
  'complaint.note': {
    scope: 'complaints:write',
    about: 'case',
    who: caseworkers,
    routes: [
      ...posts(
        '/checklist',
        '/contacts',
        '/corrections',
        '/lookups',
        '/notes',
        '/personal-offers',
        '/refunds',
      ),
      `PUT ${of('/personal-offers/:offerId/answer')}`,
    ],
  },
  'complaint.answer-hand-off': {
    scope: 'complaints:write',
    about: 'case',
    who: { department: 'own' },
    routes: posts('/hand-offs/:handOffId/answer'),
  },
  /** The customer's own word, passed on. */
  'complaint.speak-for-customer': {
    scope: 'decisions',
    about: 'case',
    who: { integrator: 'all', ...caseworkers },
    routes: posts('/accept', '/decline', '/reopen', '/withdraw'),
  },
  'complaint.work-on': {
    scope: 'decisions',
    about: 'case',
    who: caseworkers,
    routes: posts(
      '/ask-customer',
      '/assign',
      '/close',
      '/compensate',
      '/conclude',
      '/dismiss',
      '/escalate-to-expert',
      '/hand-offs',
      '/hand-offs/:handOffId/recall',
      '/keep-cooperation',
      '/merge',
      '/offer',
      '/propose',
      '/reclassify',
      '/referral-outcome',
      '/refuse-cooperation',
      '/reply',
      '/resume',
      '/triage',
    ),
  },
  'complaint.answer-for': {
    scope: 'decisions',
    about: 'case',
    who: superiors,
    routes: posts(
      '/approve',
      '/cancel',
      '/confirm-refusal',
      '/promise',
      '/refer',
      '/refuse-approval',
      '/send-back',
      '/unmerge',
      '/void-breach',
    ),
  },
  'complaint.reverse-payment': {
    scope: 'decisions',
    about: 'case',
    who: { ...superiors, admin: 'all' },
    routes: posts('/reverse-payment'),
  },
} as const satisfies Record<string, Action>;
