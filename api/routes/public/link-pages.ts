import { z } from 'zod';
import { type CustomerVerb, customerVerbs } from '../../../db/customer-access.ts';
import { type CustomerLink, findLink } from '../../../db/desk/customer-access.ts';
import type { App } from '../../app.ts';
import type { Deps } from '../../deps.ts';
import { linkPage } from '../../pages/public/case.ts';
import { pageAt, sendPage, titleOfCase } from '../../pages/public/layout.ts';
import { openToAll } from '../../plugins/limited.ts';
import { originOf } from '../../plugins/origin.ts';
import { Problem } from '../../problems.ts';
import { decideByLink, noSuchLink, verbsOf } from '../../public/decide-by-link.ts';
import { letterText } from '../../public/look.ts';
import { isoOf, isoOrNull } from '../../resources/clock.ts';
import { longText } from '../../schemas/input.ts';
import type { PublicLink } from '../../schemas/public.ts';
import { fieldsOf, formFields } from './fields.ts';
import type { PublicParts } from './index.ts';

export const linkParams = z.object({ token: z.string() });
/** A start of the case and the process's answer, as for any decision. */
export const decidesWithinMs = 12_000;

/** One-time links. Reading one changes nothing, for mail scanners read every link before its customer does. */
export function linkPages(app: App, deps: Deps, parts: PublicParts): void {
  const { config: settings } = deps;

  const show = async (
    request: Parameters<typeof pageAt>[0],
    reply: Parameters<typeof sendPage>[0],
    token: string,
    isRefused: boolean,
  ) => {
    const at = pageAt(request);
    const link = await openLink(deps, token);
    const path = `/public/links/${encodeURIComponent(token)}`;
    const shownLink = await linkResource(deps, link);
    const body = linkPage(at, { shownLink, path, isRefused, zone: settings.organisationZone });
    return sendPage(reply, at, {
      ...titleOfCase(at, link.number),
      path,
      body,
      status: isRefused ? 409 : 200,
    });
  };

  app.get(
    '/public/links/:token',
    { config: openToAll, schema: { hide: true, params: linkParams } },
    async (request, reply) => show(request, reply, request.params.token, false),
  );

  app.post(
    '/public/links/:token',
    {
      config: { ...openToAll, answerWithinMs: decidesWithinMs },
      schema: { hide: true, params: linkParams, body: formFields },
    },
    async (request, reply) => {
      const { token } = request.params;
      const { verb, reason } = fieldsOf(request.body, ['verb', 'reason']);
      const result = await decideByLink(
        deps,
        parts.helpers,
        token,
        decisionIn(verb, reason),
        originOf(request),
      );
      if (result.kind === 'refused') return show(request, reply, token, true);
      return reply
        .header('cache-control', 'no-store')
        .redirect(`/public/links/${encodeURIComponent(token)}${pageAt(request).query}`, 303);
    },
  );
}

function decisionIn(verb: string | undefined, reason: string | undefined) {
  const known: CustomerVerb | undefined = customerVerbs.find((one) => one === verb);
  const isStorable = reason === undefined || longText.safeParse(reason).success;
  if (known === undefined || !isStorable)
    throw new Problem('invalid-request', 'The form is not of this page.');
  return { verb: known, reason };
}

/** The link, or a problem that says no more than that there is none. */
export async function openLink(deps: Deps, token: string): Promise<CustomerLink> {
  const link = await findLink(deps.db, token, new Date(deps.now()));
  if (link === null) throw noSuchLink();
  return link;
}

/** A link as whoever has it sees it. */
export async function linkResource(deps: Deps, link: CustomerLink): Promise<PublicLink> {
  const verbs = verbsOf(link);
  const isUsed = link.usedAt !== null;
  const state = isUsed ? 'used' : link.verb !== null ? 'deciding' : verbs.length === 0 ? 'stale' : 'open';
  const kind = verbs.includes('accept') ? 'offer' : verbs.includes('reopen') ? 'decision' : null;
  return {
    number: link.number,
    state,
    verbs,
    decided: isUsed ? link.verb : null,
    decidedAt: isoOrNull(link.usedAt),
    expiresAt: isoOf(link.expiresAt),
    letter: kind === null ? null : await letterText(deps, link.caseId, kind),
  };
}
