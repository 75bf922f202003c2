import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  type CustomerVerb,
  customerVerbs,
  makeCustomerLink,
  publicMessageRoute,
} from '../../../db/customer-access.ts';
import { findCaseByCode } from '../../../db/desk/customer-access.ts';
import type { App } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { casePage } from '../../pages/public/case.ts';
import { pageAt, sendPage, titleOfCase } from '../../pages/public/layout.ts';
import { canonical } from '../../plugins/idempotency.ts';
import { openToAll } from '../../plugins/limited.ts';
import { originOf } from '../../plugins/origin.ts';
import { notFound, Problem, unavailable } from '../../problems.ts';
import { say } from '../../public/say.ts';
import { longText } from '../../schemas/input.ts';
import { fieldsOf, formFields, keyIn } from './fields.ts';
import { pathOfCase } from './form-pages.ts';
import type { PublicParts } from './index.ts';

const params = z.object({ number: z.string(), code: z.string() });
/** A link that is made on the page is used at once or not at all. */
const linkForMs = 60 * 60_000;

/** The page of a case: where it stands, what was written, and what its customer can do. */
export function casePages(app: App, deps: Deps, parts: PublicParts): void {
  const { db, now, config: settings } = deps;
  const config = openToAll;

  const idOf = async ({ number, code }: z.output<typeof params>): Promise<string> => {
    const caseId = await findCaseByCode(db, number, code);
    if (caseId === null) throw noSuchCase();
    return caseId;
  };

  app.get(
    '/public/cases/:number/:code',
    {
      config,
      schema: { hide: true, params, querystring: z.object({ note: z.string().optional() }).loose() },
    },
    async (request, reply) => {
      const at = pageAt(request);
      const { number, code } = request.params;
      const shownCase = await parts.look(await idOf(request.params));
      if (shownCase === null) throw noSuchCase();
      const { note } = request.query;
      const path = pathOfCase(number, code);
      const body = casePage(at, {
        shownCase,
        code,
        path,
        key: randomUUID(),
        note: note === 'registered' || note === 'stored' ? note : null,
        zone: settings.organisationZone,
      });
      return sendPage(reply, at, { ...titleOfCase(at, shownCase.number), path, body });
    },
  );

  app.post(
    '/public/cases/:number/:code/messages',
    { config, schema: { hide: true, params, body: formFields } },
    async (request, reply) => {
      const caseId = await idOf(request.params);
      const { text } = fieldsOf(request.body, ['text']);
      const parsed = longText.safeParse(text ?? '');
      if (!parsed.success) throw new Problem('invalid-request', 'text: not to be stored');
      const intent = messageIntent(caseId, keyIn(request.body), parsed.data);
      const message = { caseId, text: parsed.data };
      const claim = await say(deps, parts.tell, { ...intent, origin: originOf(request) }, message);
      if (claim.kind === 'running') throw unavailable('The message is being stored.');
      return reply
        .header('cache-control', 'no-store')
        .redirect(`${pathOfCase(request.params.number, request.params.code)}?${noteQuery(request)}`, 303);
    },
  );

  app.post(
    '/public/cases/:number/:code/decide',
    { config, schema: { hide: true, params, body: formFields } },
    async (request, reply) => {
      const caseId = await idOf(request.params);
      const verb: CustomerVerb | undefined = customerVerbs.find((one) => one === request.body.verb);
      if (verb === undefined) throw new Problem('invalid-request', 'verb: not one of a customer');
      const at = new Date(now());
      const expiresAt = new Date(now() + linkForMs);
      const token = await makeCustomerLink(db, { caseId, verbs: [verb], at, expiresAt });
      return reply
        .header('cache-control', 'no-store')
        .redirect(`/public/links/${token}${pageAt(request).query}`, 303);
    },
  );
}

/** Unknown numbers and wrong codes are told apart by nobody. */
export const noSuchCase = () => notFound('There is no complaint with this number and access code.');

/** The same form with other words is another message. */
export function messageIntent(caseId: string, key: string | null, text: string) {
  const requestHash = createHash('sha256').update(canonical({ text })).digest('hex');
  return {
    caller: `case:${caseId}`,
    route: publicMessageRoute,
    idempotencyKey: `${key ?? randomUUID()}/${requestHash}`,
    requestHash,
  };
}

function noteQuery(request: Parameters<typeof pageAt>[0]): string {
  const { query } = pageAt(request);
  return `${query.replace('?', '')}${query === '' ? '' : '&'}note=stored`;
}
