import { createHash, randomUUID } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Answer, Intent } from '../../../db/desk/commands.ts';
import { findCaseByCode } from '../../../db/desk/customer-access.ts';
import { findCaseStatus } from '../../../db/desk/decisions.ts';
import type { App } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import {
  complaintForm,
  type Field,
  type FormState,
  lookUpForm,
  type Topics,
  trapField,
} from '../../pages/public/form.ts';
import { type PageAt, pageAt, sendPage } from '../../pages/public/layout.ts';
import { publicWords } from '../../pages/public/words.ts';
import { canonical } from '../../plugins/idempotency.ts';
import { openToAll } from '../../plugins/limited.ts';
import { originOf } from '../../plugins/origin.ts';
import { unavailable } from '../../problems.ts';
import { codeFor } from '../../public/submit.ts';
import { publicComplaint } from '../../schemas/public.ts';
import { fieldsOf, formFields, keyIn } from './fields.ts';
import type { PublicParts, TopicEntry } from './index.ts';

const fields = ['subject', 'body', 'category', 'order', 'name', 'email', 'phone'] as const satisfies Field[];

/** The form by which a customer complains, and the one that opens a case by number and code. */
export function formPages(app: App, deps: Deps, parts: PublicParts): void {
  const { db } = deps;
  const config = openToAll;

  const sendForm = async (
    request: FastifyRequest,
    reply: FastifyReply,
    state: Partial<FormState>,
    status = 200,
  ): Promise<FastifyReply> => {
    const at = pageAt(request);
    const topics = await topicsIn(at, parts);
    const whole = { key: randomUUID(), values: {}, errors: {}, notice: null, ...state };
    const body = complaintForm(at, topics, whole);
    return sendPage(reply, at, { title: publicWords[at.language].form.title, path: '/public', body, status });
  };

  app.get('/public', { config, schema: { hide: true } }, async (request, reply) =>
    sendForm(request, reply, {}),
  );

  app.post('/public', { config, schema: { hide: true, body: formFields } }, async (request, reply) => {
    const at = pageAt(request);
    const { form, problems } = publicWords[at.language];
    const given = request.body;
    const values = fieldsOf(given, fields);
    const key = keyIn(given) ?? randomUUID();
    if ((given[trapField] ?? '') !== '') {
      return sendForm(request, reply, { key, values, notice: problems.trap }, 422);
    }
    const parsed = publicComplaint.safeParse({ ...values, language: at.language });
    if (!parsed.success) {
      const errors = errorsOf(parsed.error, values, at);
      return sendForm(request, reply, { key, values, errors, notice: problems.invalid }, 422);
    }
    const { category } = parsed.data;
    if (category !== undefined && !(await parts.topics()).some(({ code }) => code === category)) {
      const errors = { category: problems.wrong };
      return sendForm(request, reply, { key, values, errors, notice: problems.invalid }, 422);
    }
    const submitted = await parts.submit(
      { ...intentOf(key, values), origin: originOf(request) },
      parsed.data,
    );
    if (submitted.kind === 'registered') return sendToCase(reply, at, submitted);
    switch (submitted.claim.kind) {
      case 'answered':
        return sendToCase(reply, at, await caseOf(submitted.claim.answer));
      case 'other-request':
        return sendForm(request, reply, { values, notice: form.again }, 409);
      case 'running':
        throw unavailable('The complaint is being registered.');
    }
  });

  app.get('/public/status', { config, schema: { hide: true } }, async (request, reply) =>
    sendLookUp(request, reply, { number: '', isUnknown: false }),
  );

  app.post('/public/status', { config, schema: { hide: true, body: formFields } }, async (request, reply) => {
    const at = pageAt(request);
    const { number = '', code = '' } = fieldsOf(request.body, ['number', 'code']);
    const caseId = await findCaseByCode(db, number, code);
    if (caseId === null) return sendLookUp(request, reply, { number, isUnknown: true });
    return reply.header('cache-control', 'no-store').redirect(`${pathOfCase(number, code)}${at.query}`, 303);
  });

  function sendLookUp(
    request: FastifyRequest,
    reply: FastifyReply,
    state: { readonly number: string; readonly isUnknown: boolean },
  ): FastifyReply {
    const at = pageAt(request);
    const { title } = publicWords[at.language].lookUp;
    const body = lookUpForm(at, state);
    return sendPage(reply, at, { title, path: '/public/status', body, status: state.isUnknown ? 404 : 200 });
  }

  /** A repeat gets a code of its own: only digests of the first are left, and whoever has the form's key is the customer. */
  async function sendToCase(
    reply: FastifyReply,
    at: PageAt,
    registered: { readonly caseId: string; readonly number: string },
  ): Promise<FastifyReply> {
    const code = await codeFor(deps, registered.caseId);
    const query = at.query === '' ? '?note=registered' : `${at.query}&note=registered`;
    return reply
      .header('cache-control', 'no-store')
      .redirect(`${pathOfCase(registered.number, code)}${query}`, 303);
  }

  async function caseOf(answer: Answer) {
    const { number } = JSON.parse(answer.body) as { readonly number: string };
    const status = await findCaseStatus(db, { number });
    if (status === null) throw unavailable('The complaint is being registered.');
    return { caseId: status.id, number };
  }
}

/** Address of a case's page. What was typed is taken as it is: hyphens or none. */
export const pathOfCase = (number: string, code: string): string =>
  `/public/cases/${encodeURIComponent(number.trim().toUpperCase())}/${encodeURIComponent(code.trim().toUpperCase())}`;

function intentOf(key: string, values: object): Intent {
  return {
    caller: 'public',
    route: 'POST /public',
    idempotencyKey: key,
    requestHash: createHash('sha256').update(canonical(values)).digest('hex'),
  };
}

function errorsOf(error: z.ZodError, values: FormState['values'], at: PageAt): FormState['errors'] {
  const { problems } = publicWords[at.language];
  const errors: Partial<Record<Field, string>> = {};
  for (const { path, code } of error.issues) {
    const field = fields.find((one) => one === path[0]);
    if (field === undefined) continue;
    const isMissing = values[field] === undefined;
    errors[field] ??= !isMissing
      ? problems.wrong
      : code === 'custom'
        ? problems.needContact
        : problems.needed;
  }
  return errors;
}

async function topicsIn({ language }: PageAt, parts: PublicParts): Promise<Topics> {
  const entries = await parts.topics();
  const topicOf = ({ code, title }: TopicEntry) => ({ code, title: title[language] });
  const groups = new Map<string, ReturnType<typeof topicOf>[]>();
  for (const entry of entries) {
    const group = entry.group?.[language];
    if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), topicOf(entry)]);
  }
  return {
    groups: [...groups].map(([title, topics]) => ({ title, topics })),
    others: entries.filter(({ group }) => group === null).map(topicOf),
  };
}
