/** The pages for whoever is not logged in: log-in, set-up, choosing a password by a link. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findPasswordLink } from '../../db/desk/accounts.ts';
import { hasAnyAccount } from '../../db/queries/accounts.ts';
import type { App } from '../app.ts';
import { pathOf } from '../login/browser.ts';
import { choosePassword, type Login, logInWithPassword, setUp } from '../login/log-in.ts';
import { Problem } from '../problems.ts';
import { loginField, nameField } from '../schemas/login.ts';
import { accountPages } from './account-pages.ts';
import {
  answeredBy,
  fieldOf,
  languageFor,
  noticeOf,
  sendPage,
  textOf,
  unfitField,
  withFault,
} from './answers.ts';
import { takeForms } from './forms.ts';
import { choosePasswordPage, loginPage, messagePage, type Said, setupPage } from './login-html.ts';
import { type Fault, loginWords } from './login-words.ts';
import { providerPages } from './provider-pages.ts';

const openPage = { roles: 'public' } as const;
const openForm = { roles: 'public', form: true, answerWithinMs: 15_000 } as const;

/** Registers the pages. Forms are taken in their scope alone. */
export async function loginPages(app: App, login: Login): Promise<void> {
  await app.register(async (scope: App) => {
    takeForms(scope);
    loginRoutes(scope, login);
    setupRoutes(scope, login);
    passwordRoutes(scope, login);
    providerPages(scope, login);
    accountPages(scope, login);
  });
}

function loginRoutes(app: App, login: Login): void {
  const hasProvider = login.oidc !== null;
  app.get(
    '/login',
    {
      config: openPage,
      schema: { hide: true, querystring: z.object({ next: textOf(500), said: textOf(40) }) },
    },
    async (request, reply) => {
      const notice = noticeOf(request.query.said);
      const next = pathOf(request.query.next);
      return sendPage(reply, 200, loginPage(languageFor(request), { notice, next, hasProvider }));
    },
  );
  app.post(
    '/login',
    {
      config: openForm,
      schema: {
        hide: true,
        body: z.object({ login: textOf(254), password: textOf(1_000), next: textOf(500) }),
      },
      errorHandler: answeredBy((request, said) =>
        loginPage(languageFor(request), {
          ...said,
          login: fieldOf(request, 'login'),
          next: pathOf(fieldOf(request, 'next')),
          hasProvider,
        }),
      ),
    },
    async (request, reply) => {
      await logInWithPassword(login, request, reply, request.body);
      return reply.redirect(pathOf(request.body.next), 303);
    },
  );
}

function setupRoutes(app: App, login: Login): void {
  const closed = (request: FastifyRequest, fault: Fault) => {
    const language = languageFor(request);
    return messagePage(language, loginWords[language].setUp, { fault });
  };
  app.get(
    '/setup',
    { config: openPage, schema: { hide: true, querystring: z.object({ token: textOf(512) }) } },
    async (request, reply) => {
      if (await hasAnyAccount(login.db)) return sendPage(reply, 410, closed(request, 'set-up-over'));
      if (login.config.login.setupToken === null) return sendPage(reply, 404, closed(request, 'no-set-up'));
      return sendPage(reply, 200, setupPage(languageFor(request), { token: request.query.token }));
    },
  );
  const form = z.object({
    token: textOf(512),
    name: textOf(400),
    login: textOf(400),
    password: textOf(1_000),
    again: textOf(1_000),
  });
  app.post(
    '/setup',
    {
      config: openForm,
      schema: { hide: true, body: form },
      errorHandler: answeredBy((request, said, problem) => {
        if (problem.kind === 'set-up-over') return closed(request, 'set-up-over');
        return setupPage(languageFor(request), {
          ...withFault(said, problem, 'forbidden', 'wrong-setup-token'),
          token: fieldOf(request, 'token'),
          name: fieldOf(request, 'name'),
          login: fieldOf(request, 'login'),
        });
      }),
    },
    async (request, reply) => {
      const { token, password, again } = request.body;
      if (await hasAnyAccount(login.db)) throw new Problem('set-up-over');
      const name = nameField.safeParse(request.body.name);
      if (!name.success) throw unfitField('bad-name');
      const address = loginField.safeParse(request.body.login);
      if (!address.success) throw unfitField('bad-login');
      if (password !== again) throw unfitField('not-same');
      await setUp(login, request, { token, password, name: name.data, login: address.data });
      return reply.redirect('/login?said=set-up', 303);
    },
  );
}

function passwordRoutes(app: App, login: Login): void {
  const badLink = (request: FastifyRequest, said: Said) => {
    const language = languageFor(request);
    return messagePage(language, loginWords[language].choose, said);
  };
  const linkOf = (token: string) => findPasswordLink(login.db, token, new Date(login.now()));
  app.get(
    '/password',
    { config: openPage, schema: { hide: true, querystring: z.object({ token: textOf(512) }) } },
    async (request, reply) => {
      const { token } = request.query;
      const link = await linkOf(token);
      if (link === null) return sendPage(reply, 404, badLink(request, { fault: 'bad-link' }));
      const page = choosePasswordPage(languageFor(request), { token, login: link.login });
      return sendPage(reply, 200, page);
    },
  );
  app.post(
    '/password',
    {
      config: openForm,
      schema: {
        hide: true,
        body: z.object({ token: textOf(512), password: textOf(1_000), again: textOf(1_000) }),
      },
      errorHandler: answeredBy(async (request, said, problem) => {
        const token = fieldOf(request, 'token');
        const shown = withFault(said, problem, 'not-found', 'bad-link');
        const link = problem.status < 500 ? await linkOf(token) : null;
        if (link === null) return badLink(request, shown);
        return choosePasswordPage(languageFor(request), { ...shown, token, login: link.login });
      }),
    },
    async (request, reply) => {
      const { token, password, again } = request.body;
      if (password !== again) throw unfitField('not-same');
      await choosePassword(login, request, { token, password });
      return reply.redirect('/login?said=password-set', 303);
    },
  );
}
